//! Checking how clear a text is, plain words, what changed between two texts.
use super::numbers::integer;
use crate::{clarity::measured::Band, kernel::lang::Lang};

super::words! {
    check_title => "Votre texte est-il clair\u{202f}?", "Is your text clear?";
    check_lead => "Collez un courrier, un formulaire ou une page en français\u{a0}: nous comptons ce qui le rend difficile à lire.",
        "Paste a letter, a form or a page in French: we count what makes it hard to read.";
    your_text => "Votre texte", "Your text";
    text_hint => "En français, 20\u{202f}000 caractères au plus.", "In French, 20,000 characters at most.";
    sent_to_us => "Quand vous appuyez sur «\u{a0}Mesurer\u{a0}», votre texte est envoyé au site pour être mesuré. Il n’est ni gardé, ni écrit dans un journal.",
        "When you press “Measure”, your text is sent to the site to be measured. It is neither kept nor written in a log.";
    stays_here => "Votre texte est mesuré sur votre appareil, pendant que vous écrivez. Il n’est pas envoyé.",
        "Your text is measured on your device, as you write. It is not sent.";
    measure => "Mesurer", "Measure";
    show_example => "Voir un exemple", "Show an example";
    results => "Résultat", "Result";
    nothing_yet => "Rien à mesurer pour l’instant", "Nothing to measure yet";
    nothing_yet_text => "Écrivez ou collez un texte, ou voyez un exemple.", "Write or paste a text, or look at an example.";
    too_short_title => "Texte court", "Short text";
    too_short => "En dessous de 100 mots, la note de lisibilité change beaucoup d’un mot à l’autre. Lisez-la avec prudence.",
        "Under 100 words, the readability score changes much with each word. Read it with care.";

    hints => "Que changer\u{202f}?", "What to change?";
    hint_cut[n] => "Coupez la phrase la plus longue\u{a0}: {n} mot." | "Coupez la phrase la plus longue\u{a0}: {n} mots.",
        "Cut the longest sentence: {n} word." | "Cut the longest sentence: {n} words.";
    hint_long[n] => "{n} phrase a 25 mots ou plus. Une idée par phrase." | "{n} phrases ont 25 mots ou plus. Une idée par phrase.",
        "{n} sentence has 25 words or more. One idea per sentence." | "{n} sentences have 25 words or more. One idea per sentence.";
    hint_passive[n] => "Dites qui fait quoi\u{a0}: {n} verbe est au passif." | "Dites qui fait quoi\u{a0}: {n} verbes sont au passif.",
        "Say who does what: {n} verb is in the passive." | "Say who does what: {n} verbs are in the passive.";
    hint_jargon[n] => "Remplacez les mots administratifs\u{a0}: {n} passage." | "Remplacez les mots administratifs\u{a0}: {n} passages.",
        "Replace administrative words: {n} passage." | "Replace administrative words: {n} passages.";
    foreign => "Ce texte ne semble pas être en français. Les mesures sont faites pour le français\u{a0}: elles ne disent rien d’une autre langue.",
        "This text does not look French. The measures are made for French: they say nothing of another language.";
    hint_none => "Rien à signaler. Faites lire le texte à quelqu’un qui le découvre.", "Nothing to report. Have somebody new to the text read it.";

    marked_title => "Le texte, avec ses passages difficiles", "The text, with its difficult passages";
    legend => "Légende", "Legend";
    mark_longest => "phrase la plus longue", "longest sentence";
    mark_passive => "passif", "passive";
    mark_jargon => "mot administratif", "administrative word";
    start_of_longest => "Début de la phrase la plus longue\u{a0}: ", "Start of the longest sentence: ";
    end_of_longest => " Fin de la phrase la plus longue.", " End of the longest sentence.";
    said_of(what: &str) => "{what}\u{a0}: ", "{what}: ";
    jargon_title => "Mots administratifs, et que dire à la place", "Administrative words, and what to say instead";
    jargon_table => "Mots administratifs du texte", "Administrative words of the text";
    all_words => "Tous les mots simples", "All plain words";

    measures_title => "Mesures", "Measures";
    measure_name => "Mesure", "Measure";
    words => "Mots", "Words";
    sentences => "Phrases", "Sentences";
    mean => "Mots par phrase, en moyenne", "Words in a sentence, on average";
    longest => "Mots de la phrase la plus longue", "Words in the longest sentence";
    long_sentences => "Phrases de 25 mots ou plus", "Sentences of 25 words or more";
    passives => "Verbes au passif", "Verbs in the passive";
    jargon => "Mots administratifs", "Administrative words";
    reading_time => "Temps de lecture à voix haute", "Time to read aloud";
    score => "Note de lisibilité (de 0 à 100 environ)", "Readability score (about 0 to 100)";
    score_of(score: &str, band: &str) => "{score}\u{a0}: {band}", "{score}: {band}";
    none => "aucune", "none";
    how => "Comment c’est compté, et ce que cela ne dit pas", "How it is counted, and what it does not say";
    how_words => "Un mot\u{a0}: ce qui est entre deux espaces, comme dans un traitement de texte. «\u{a0}L’usager\u{a0}» compte pour un mot.",
        "A word: what stands between two spaces, as in a word processor. “L’usager” counts for one word.";
    how_sentences => "Une phrase finit au point. Un titre ou une ligne de liste est une phrase.",
        "A sentence ends at a full stop. A heading or a line of a list is a sentence.";
    how_passives => "Le passif\u{a0}: «\u{a0}être\u{a0}» suivi d’un participe («\u{a0}a été rejetée\u{a0}»). Nous le reconnaissons à sa forme, et pouvons nous tromper («\u{a0}est fermé\u{a0}»).",
        "The passive: “être” and a participle (“a été rejetée”). We know it by its form, and may be wrong (“est fermé”).";
    how_jargon => "Les mots administratifs\u{a0}: ceux de notre liste, et leurs pluriels, féminins et formes courantes. Les autres ne sont pas vus.",
        "Administrative words: those of our list, with their plurals, feminines and usual forms. Others are not seen.";
    how_french => "La langue\u{a0}: un texte d’au moins 12 mots dont moins de 8 sur 100 sont de petits mots français («\u{a0}les\u{a0}», «\u{a0}vous\u{a0}», «\u{a0}pour\u{a0}»…) ne semble pas français. Il n’a pas de note.",
        "The language: a text of at least 12 words, of which fewer than 8 in 100 are small French words (“les”, “vous”, “pour”…), does not look French. It has no score.";
    how_score => "La note\u{a0}: 207 − 1,015 × mots par phrase − 73,6 × syllabes par mot (Kandel et Moles, 1958, d’après Flesch). Plus elle est haute, plus le texte est facile. Les syllabes sont comptées d’après l’orthographe.",
        "The score: 207 − 1.015 × words in a sentence − 73.6 × syllables in a word (Kandel and Moles, 1958, after Flesch). The higher, the easier. Syllables are counted from the spelling.";
    how_time => "Le temps\u{a0}: 195 mots par minute, la moyenne de jeunes adultes français qui lisent à voix haute (Trauzettel-Klosinski et Dietz, 2012). En silence, on lit souvent plus vite.",
        "The time: 195 words a minute, the mean of young French adults who read aloud (Trauzettel-Klosinski and Dietz, 2012). In silence, people often read faster.";
    how_limits => "Ces mesures comptent des longueurs et des mots connus. Elles ne disent pas si l’on comprend\u{a0}: seul un essai avec des lecteurs le dit. L’anglais n’est pas mesuré.",
        "These measures count lengths and known words. They do not say whether people understand: only a trial with readers does. English is not measured.";

    compared_title => "Mesures avant et après", "Measures before and after";
    before => "Avant", "Before";
    after => "Après", "After";
    difference => "Différence", "Difference";

    changes_title => "Ce qui a changé", "What changed";
    changes[n] => "{n} changement" | "{n} changements", "{n} change" | "{n} changes";
    removed_words[n] => "{n} mot supprimé" | "{n} mots supprimés", "{n} word removed" | "{n} words removed";
    added_words[n] => "{n} mot ajouté" | "{n} mots ajoutés", "{n} word added" | "{n} words added";
    no_change => "Les deux textes disent la même chose, mot pour mot.", "Both texts say the same, word for word.";
    removed => "supprimé\u{a0}: ", "removed: ";
    added => "ajouté\u{a0}: ", "added: ";
    end_of_change => " (fin) ", " (end) ";
    view => "Comment montrer les changements", "How to show changes";
    view_inline => "Dans le texte", "In the text";
    view_side => "Côte à côte", "Side by side";
    only_changes => "Seulement les paragraphes qui changent", "Only the paragraphs that change";

    words_title => "Les mots simples", "Plain words";
    words_lead => "Des mots administratifs, et ce que l’on peut dire à la place. Servez-vous.",
        "Administrative words of French, and what can be said instead. Help yourself.";
    words_search => "Un mot, une expression", "A word, a phrase";
    words_hint => "Par exemple\u{a0}: délai, recours, en vertu de", "For instance: délai, recours, en vertu de";
    words_english => "Cette liste ne traite que le français.", "This list is about French only.";
    words_total[n] => "{n} expression remplacée" | "{n} expressions remplacées", "{n} phrase replaced" | "{n} phrases replaced";
    words_found[n] => "{n} expression trouvée" | "{n} expressions trouvées", "{n} phrase found" | "{n} phrases found";
    words_none => "Aucune expression ne correspond", "No phrase matches";
    words_none_text => "Essayez un mot plus court, ou la liste entière.", "Try a shorter word, or the whole list.";
    words_all => "Toute la liste", "The whole list";
    letters => "Aller à une lettre", "Go to a letter";
    instead => "Dire plutôt", "Say instead";
    jargon_word => "Au lieu de", "Instead of";
    replaced_in => "Remplacé dans", "Replaced in";
    download => "Télécharger la liste", "Download the list";
    download_text => "Licence Ouverte 2.0\u{a0}: chacun peut la réutiliser en citant ce site.", "Licence Ouverte 2.0: anyone may use it again and name this site.";
    as_csv => "Tableau (CSV)", "Table (CSV)";
    as_json => "Pour les programmes (JSON)", "For programs (JSON)";
    check_a_text => "Vérifier un texte", "Check a text";
}

/// The class of a score.
pub const fn band(lang: Lang, band: Band) -> &'static str {
    let (fr, en) = match band {
        Band::VeryDifficult => ("très difficile", "very difficult"),
        Band::Difficult => ("difficile", "difficult"),
        Band::FairlyDifficult => ("assez difficile", "fairly difficult"),
        Band::Standard => ("moyen", "average"),
        Band::FairlyEasy => ("assez facile", "fairly easy"),
        Band::Easy => ("facile", "easy"),
        Band::VeryEasy => ("très facile", "very easy"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// A number of tenths: « 12,5 ».
pub fn tenths(lang: Lang, tenths: i64) -> String {
    let point = match lang {
        Lang::Fr => ",",
        Lang::En => ".",
    };
    let rest = tenths.unsigned_abs() % 10;
    let sign = if tenths < 0 && tenths > -10 { "−" } else { "" };
    let (whole, rest) = (integer(lang, tenths / 10), integer(lang, rest.cast_signed()));
    [sign, &whole, point, &rest].concat()
}

/// How long: « 45 s », « 2 min 5 s ».
pub fn duration(lang: Lang, seconds: i64) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let rest = integer(lang, rest);
    if minutes == 0 {
        return [&rest, "\u{a0}s"].concat();
    }
    [&integer(lang, minutes), "\u{a0}min\u{a0}", &rest, "\u{a0}s"].concat()
}

/// A letter that nobody should receive: shown to those who have no text at hand.
pub const fn example() -> &'static str {
    "Objet\u{a0}: demande de pièces complémentaires\n\n\
     Madame, Monsieur,\n\n\
     Nonobstant les éléments susmentionnés, nous vous informons que votre demande de prestation, qui a été \
     enregistrée en date du 3 mars, ne peut être instruite en l’état, dans la mesure où les pièces \
     justificatives requises en vertu de la réglementation en vigueur n’ont pas été produites dans le délai \
     imparti.\n\n\
     À défaut de transmission desdites pièces sous quinzaine, votre dossier sera clôturé sans délai. Le cas \
     échéant, vous avez la faculté de solliciter une prorogation auprès de l’autorité compétente.\n\n\
     Un recours gracieux peut être formé à compter de la notification de la présente décision."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_and_durations_are_read() {
        assert_eq!(tenths(Lang::Fr, 125), "12,5");
        assert_eq!(tenths(Lang::En, -5), "−0.5");
        assert_eq!(tenths(Lang::Fr, -125), "−12,5");
        assert_eq!(duration(Lang::Fr, 45), "45\u{a0}s");
        assert_eq!(duration(Lang::En, 125), "2\u{a0}min\u{a0}5\u{a0}s");
    }
}
