//! How many syllables a French word has when it is said, by rules of spelling.
//!
//! - Vowels that touch make one syllable: « eau », « ion » of « nation », « ui ».
//! - They part after `é` (« ré-el »), at a diaeresis (« na-ïf »), at `é` after `a`, `e` or `o`
//!   (« po-ésie »), and where two consonants come before `i`, `u` or `ou` (« pri-ère », « ou-bli-er »).
//! - `u` is silent in `qu` and `gue`, `gui`; `y` between vowels is a consonant (« mo-yen »).
//! - Last `e` and `es` are mute. Last `ent` is mute, as in verbs, but for « -ment » and the nouns and
//!   adjectives below; verbs in « -ment » are listed. An `e` inside a word always counts.
//! - Each digit of a number is a syllable. Every word has at least one.
//!
//! Limits: rare words and names, foreign words, and « exigent », verb or adjective.

use super::super::letters::lower;

/// Words in « -ent » where it is heard. In the singular.
const HEARD: &str = " cent récent décent innocent adolescent accent vent couvent souvent avent auvent \
    fervent dent accident incident président résident précédent excédent antécédent évident confident \
    prudent imprudent occident dissident agent argent urgent contingent indigent intelligent négligent \
    diligent divergent convergent lent talent violent excellent équivalent polyvalent turbulent parent \
    apparent transparent différent indifférent adhérent cohérent incohérent concurrent récurrent \
    inhérent référent afférent déférent torrent présent absent sent consent ressent content mécontent \
    compétent incompétent intermittent latent patent impotent omnipotent continent pertinent permanent \
    éminent imminent serpent fréquent conséquent subséquent éloquent influent affluent client prend ";

/// Verbs in « -ment » where it is mute.
const MUTE: &str = " aiment ferment forment informent transforment confirment affirment nomment \
    dénomment consomment estiment expriment suppriment impriment résument présument assument animent \
    réclament proclament conforment dorment programment somment fument allument arment enferment \
    réforment légitiment priment blâment renferment déforment surnomment ";

/// Syllables of a word.
pub(super) fn count(word: &str) -> u32 {
    let mut total = 0;
    let mut part: Vec<char> = Vec::with_capacity(24);
    for c in word.chars().map(lower) {
        match c {
            'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' | 'œ' => part.push(c),
            '\u{300}'..='\u{36f}' => {}
            _ => {
                total += of_part(&part) + u32::from(c.is_ascii_digit());
                part.clear();
            }
        }
    }
    (total + of_part(&part)).max(1)
}

/// Syllables of letters without an apostrophe or a hyphen; none without a vowel.
fn of_part(part: &[char]) -> u32 {
    let heard = part.get(..part.len() - mute_end(part)).unwrap_or(part);
    let total = nuclei(part, heard.len());
    if total == 0 { nuclei(part, part.len()).min(1) } else { total }
}

/// How many letters at the end say nothing.
fn mute_end(part: &[char]) -> usize {
    match part {
        [.., 'e'] => 1,
        [.., 'e', 's'] => 2,
        [.., 'm', 'e', 'n', 't'] if !is(MUTE, part) => 0,
        [_, .., 'e', 'n', 't'] if !is(HEARD, part) => 3,
        _ => 0,
    }
}

fn is(list: &str, word: &[char]) -> bool {
    list.split(' ').any(|one| one.chars().eq(word.iter().copied()))
}

const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'à'..='æ' | 'è'..='ï' | 'ò'..='ö' | 'ù'..='ü'
        | 'ý' | 'ÿ' | 'ø' | 'œ')
}

/// Whether this letter is a vowel that is heard.
fn sounds(part: &[char], at: usize) -> bool {
    let Some(&letter) = part.get(at) else { return false };
    let before = at.checked_sub(1).and_then(|place| part.get(place)).copied();
    let after = part.get(at + 1).copied();
    match (letter, before) {
        ('u', Some('q')) => false,
        ('u', Some('g')) => !matches!(after, Some('e' | 'i' | 'y' | 'é' | 'è' | 'ê')),
        ('y', before) => !(before.is_none_or(is_vowel) && after.is_some_and(is_vowel)),
        _ => is_vowel(letter),
    }
}

/// Syllables among the first letters of a part.
fn nuclei(part: &[char], end: usize) -> u32 {
    let mut total = u32::from(part.starts_with(&['p', 'a', 'y', 's']));
    let mut start = None;
    for at in 0..end {
        match (sounds(part, at), start) {
            (false, _) => start = None,
            (true, None) => {
                start = Some(at);
                total += 1;
            }
            (true, Some(first)) => total += u32::from(parts(part, first, at)),
        }
    }
    total
}

/// Whether a vowel begins a syllable after the vowel before it, in a group that began at `first`.
fn parts(part: &[char], first: usize, at: usize) -> bool {
    let (Some(&before), Some(&letter)) = (part.get(at - 1), part.get(at)) else { return false };
    let after = part.get(at + 1).copied();
    match (before, letter) {
        ('é' | 'è', _) | (_, 'ë' | 'ï' | 'ü') | ('a' | 'e' | 'o', 'é' | 'è') => return true,
        ('a', 'o') => return !matches!(after, Some('n' | 'u' | 'û')),
        ('o', 'o') => return part.starts_with(&['c', 'o', 'o']),
        _ => {}
    }
    let heavy = first >= 2
        && matches!(part.get(first - 1), Some('l' | 'r'))
        && part.get(first - 2).is_some_and(|c| !is_vowel(*c) && !matches!(c, 'l' | 'r'));
    let glide = match at - first {
        1 => before == 'i' || (before == 'u' && letter != 'i'),
        2 => {
            part.get(first) == Some(&'o') && before == 'u' && !(letter == 'i' && after == Some('l'))
        }
        _ => false,
    };
    heavy && glide
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn syllables_are_those_one_says() {
        let cases = [
            (1, "le les de que et est eau août oui un deux trois huit fille ville vue pluie bruit"),
            (
                1,
                "bien mieux tient vient donnent voient soient lent cent prient l’ant d’eau qu’un n°",
            ),
            (2, "demande amie année client réel chaos naïf payer moyen pays travaille nation"),
            (2, "prière cruel oublie publient moment patient quatre-vingt coin-coin versée"),
            (2, "meilleur guichet aider premier parlaient aiment-ils payé fatigue poème"),
            (3, "poésie ouvrier oublier documents maintenant aujourd’hui coïncide obéir"),
            (3, "éblouir logement éteignaient attribuent préfecture paysage"),
            (4, "administré européenne coopérer obligation 2026"),
            (5, "administration justificatives extraordinaire"),
        ];
        for (syllables, words) in cases {
            for word in words.split(' ') {
                assert_eq!(count(word), syllables, "{word}");
            }
        }
    }
}
