//! French words too common to be looked for.

/// The words, folded, separated by one space.
const STOP_WORDS: &str = "\
    a afin ai aie aient aies ainsi ait alors apres as au aura aurai auraient aurais aurait auras \
    aurez auriez aurions aurons auront aussi autre autres aux avaient avais avait avant avec avez \
    aviez avions avoir avons ayant ayez ayons c ca car ce ceci cela celle celles celui ces cet \
    cette ceux chez ci comme d dans de deja depuis des donc dont du elle elles en encore entre es \
    est et etaient etais etait etant ete etes etiez etions etre eu eue eues eurent eus eusse eut \
    eux faire fait font fumes furent fus fut h hui il ils j je jusque l la laquelle le lequel les \
    lesquelles lesquels leur leurs lors lorsque lui m ma mais me meme memes mes mien mienne moi \
    moins mon n ne ni nos notre nous on ont or ou par parce pas pendant peu plus pour pourquoi \
    puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi s sa sans se \
    sera serai seraient serais serait seras serez seriez serions serons seront ses si soient sois \
    soit sommes son sont sous suis sur t ta te tes toi ton toujours tous tout toute toutes tres \
    tu un une unes uns va vers voici voila vos votre vous vu y";

/// Whether a folded word is too common to be looked for. Asked once for each word of a cache.
pub(super) fn contains(word: &str) -> bool {
    STOP_WORDS.split(' ').any(|common| common == word)
}
