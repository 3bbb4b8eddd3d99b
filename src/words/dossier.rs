//! The page of one document: what it is, where it stands, what people say of it, what was rewritten.
mod steps;

pub use steps::{actor, difficulty, stage, standing, step, what_is_next};

use crate::kernel::lang::Lang;

super::words! {
    description(title: &str) => "{title}\u{a0}: ce que les gens en disent, où en est sa réécriture, ce qu’elle a changé.",
        "{title}: what people say of it, where its rewriting stands, what it changed.";
    identity => "Le document", "The document";
    kind => "Type", "Kind";
    cerfa => "Numéro Cerfa", "Cerfa number";
    version => "Version", "Version";
    issuer => "Envoyé par", "Sent by";
    domain => "Sujet", "Subject";
    notice => "Notice", "Notice";
    pages => "Pages", "Pages";
    found_at => "Où le trouver", "Where to find it";

    standing_title => "Où en est ce document\u{202f}?", "Where does this document stand?";
    way => "Les étapes", "The steps";
    reason_given => "La raison donnée", "The reason given";
    untested => "La nouvelle version n’a pas été essayée par des lecteurs avant sa publication.", "The new version was not tried by readers before it was published.";
    next_by(what: &str, day: &str) => "Prochaine étape\u{a0}: {what}, au plus tard le {day}.", "Next step: {what}, by {day}.";
    next_late(what: &str, day: &str, late: &str) => "Prochaine étape\u{a0}: {what}. C’était attendu au plus tard le {day}\u{a0}: {late} de retard.",
        "Next step: {what}. It was due by {day}: {late} late.";
    ahead => "à venir", "to come";
    skipped => "étape sautée", "step left out";
    step_done => "Étape faite", "Step done";
    step_current => "Étape en cours", "Current step";

    me_too => "Moi aussi, ça m’a posé problème", "I struggled with it too";
    me_too_count(count: &str) => "Moi aussi, ça m’a posé problème ({count})", "I struggled with it too ({count})";
    me_too_thanks(count: &str) => "Merci, c’est compté · {count}", "Thank you, it is counted · {count}";
    report_it => "Dire ce qui est compliqué", "Say what is complicated";
    act => "Ce document vous a compliqué la vie\u{202f}?", "Did this document make your life harder?";
    act_text => "Un clic suffit pour le dire. Sans compte, sans nom.", "One click is enough to say so. No account, no name.";

    heard_title => "Ce que les gens en disent", "What people say of it";
    nobody_yet => "Personne n’a encore dit ce qui est compliqué dans ce document.", "Nobody has said yet what is complicated in this document.";
    minutes[n] => "{n}\u{a0}minute" | "{n}\u{a0}minutes", "{n}\u{a0}minute" | "{n}\u{a0}minutes";
    mean_difficulty[n] => "difficulté moyenne, selon {n} signalement" | "difficulté moyenne, selon {n} signalements", "mean difficulty, from {n} report" | "mean difficulty, from {n} reports";
    median_time[n] => "passées sur le document, selon {n} personne" | "passées sur le document\u{a0}: la moitié des gens ont mis moins, selon {n} personnes", "spent on the document, from {n} person" | "spent on the document: half of people took less, from {n} people";
    out_of(value: &str, most: i64) => "{value} sur {most}", "{value} out of {most}";
    difficulty_of(value: i64, most: i64) => "difficulté {value} sur {most}", "difficulty {value} out of {most}";
    people => "Personnes", "People";
    people_in[n, month: &str] => "{month}\u{a0}: {n} personne" | "{month}\u{a0}: {n} personnes", "{month}: {n} person" | "{month}: {n} people";
    chart_title[n] => "{n} personne gênée en tout" | "{n} personnes gênées en tout", "{n} person struggled in all" | "{n} people struggled in all";
    chart_unit => "Personnes par mois\u{a0}: signalements et «\u{a0}moi aussi\u{a0}»", "People by month: reports and “me too”";
    chart_summary[n, first: &str] => "{n} personne ce mois-ci\u{202f}; la courbe commence en {first}." | "{n} personnes ce mois-ci\u{202f}; la courbe commence en {first}.", "{n} person this month; the curve begins in {first}." | "{n} people this month; the curve begins in {first}.";
    chart_source(day: &str) => "Source\u{a0}: signalements faits ici, au {day}.", "Source: reports made here, on {day}.";
    months_caption => "Personnes gênées, par mois", "People who struggled, by month";
    see_data => "Voir les données", "See the data";
    obstacles_title => "Ce qui est difficile", "What is hard";
    difficulties_title => "À quel point", "How hard";

    of_reports[n, all: &str] => "{n} sur {all}" | "{n} sur {all}", "{n} of {all}" | "{n} of {all}";

    quotes_title => "Les passages signalés", "Passages that people point at";
    quotes_hint => "Relus par un modérateur avant de paraître ici.", "Read by a moderator before they appear here.";
    passage => "Le passage", "The passage";
    suggestion => "Ce qui aiderait", "What would help";
    pieces_title => "Documents joints", "Attached scans";
    scan_of(place: &str, day: &str) => "Photo du document, jointe au signalement du {day}{place}", "Photo of the document, joined to the report of {day}{place}";
    scan_place(place: &str) => " ({place})", " ({place})";
    scan_sent(day: &str) => "Signalement du {day}", "Report of {day}";
    image(at: i64, size: &str) => "Image {at} ({size}\u{a0}ko)", "Image {at} ({size}\u{a0}kB)";
    file(at: i64, size: &str) => "Fichier PDF {at} ({size}\u{a0}ko)", "PDF file {at} ({size}\u{a0}kB)";

    history_title => "Tout l’historique", "The whole history";
    history_hint => "Rien n’en est retiré.", "Nothing is ever removed from it.";
    when_by(day: &str, who: &str) => "{day}, {who}", "{day}, {who}";
    due(day: &str) => "Suite attendue au plus tard le {day}.", "What comes next is due by {day}.";
    joined_dossier(title: &str) => "Le dossier «\u{a0}{title}\u{a0}», réuni à celui-ci", "The dossier “{title}”, joined to this one";
    joined_report => "Un signalement du même document, réuni à celui-ci", "A report of the same document, joined to this one";
    feed => "Suivre ce document (fil Atom)", "Follow this document (Atom feed)";
    experiences_title => "Des expériences qui en parlent", "Experiences that tell of it";
    share_title => "Faire connaître cette page", "Share this page";
    around => "Autour de ce document", "Around this document";

    rewriting_title => "Avant et après", "Before and after";
    rewriting_of(title: &str) => "{title}\u{a0}: avant et après", "{title}: before and after";
    rewriting_description(title: &str) => "{title}\u{a0}: l’ancien texte, le nouveau, ce qui a changé mot à mot, et ce que les lecteurs en ont compris.",
        "{title}: the old text, the new one, what changed word by word, and what readers understood of both.";
    see_rewriting => "Lire les deux textes", "Read both texts";
    from_to(before: &str, after: &str) => "{before} → {after}", "{before} → {after}";
    brief_words => "mots, avant et après", "words, before and after";
    brief_mean => "mots par phrase en moyenne", "words in a sentence on average";
    brief_jargon => "mots administratifs", "administrative words";
    not_tried => "Aucun lecteur n’a été interrogé sur les deux textes\u{a0}: rien ne dit lequel se comprend le mieux.", "No reader was asked about both texts: nothing tells which one is better understood.";
    published_on(day: &str) => "Nouvelle version publiée {day}", "New version published {day}";
    other_editions => "Les autres réécritures", "The other rewritings";
    note_title => "Ce qu’en disent ceux qui ont réécrit", "What those who rewrote it say";
    measures_title => "Ce que l’on compte dans les deux textes", "What is counted in both texts";
    changes_title => "Les deux textes", "Both texts";
    phrases_title => "Les expressions remplacées", "Phrases that were replaced";
    phrases_caption => "Expressions remplacées par de plus simples", "Phrases replaced by plainer ones";
    phrase => "Au lieu de", "Instead of";
    plain => "On lit", "One reads";
    phrase_note => "Précision", "Note";
    pieces_asked_title => "Les papiers à fournir", "Papers to provide";
    pieces_asked(before: &str, after: &str) => "Papiers demandés avec le document\u{a0}: {before} avant, {after} après.", "Papers asked with the document: {before} before, {after} after.";

    trial_title => "Ce que les lecteurs ont compris", "What readers understood";
    trial_hint => "Les mêmes questions sont posées à des lecteurs\u{a0}: les uns lisent l’ancien texte, les autres le nouveau, tirés au sort.", "The same questions are asked to readers: some read the old text, others the new one, drawn at random.";
    tried_hint => "Des lecteurs tirés au sort ont lu l’ancien texte ou le nouveau, avec les mêmes questions. Le nouveau n’est pas encore publié.",
        "Readers drawn at random read the old text or the new one, with the same questions. The new one is not published yet.";
    trial_answers(before: &str, after: &str) => "Réponses justes\u{a0}: {before} avec l’ancien texte, {after} avec le nouveau.", "Right answers: {before} with the old text, {after} with the new one.";
    trial_readers(before: &str, after: &str) => "n\u{a0}=\u{a0}{before} lecteurs de l’ancien, n\u{a0}=\u{a0}{after} du nouveau.", "n\u{a0}=\u{a0}{before} readers of the old one, n\u{a0}=\u{a0}{after} of the new one.";
    trial_gap(gap: &str) => "Écart\u{a0}: {gap} (intervalle à 95\u{202f}%).", "Gap: {gap} (95% interval).";
    trial_too_few(before: &str, after: &str, least: &str) => "Trop peu de lecteurs pour conclure\u{a0}: {before} pour l’ancien texte, {after} pour le nouveau. Il en faut {least} de chaque côté.", "Too few readers to conclude: {before} for the old text, {after} for the new one. {least} are needed on each side.";
    trial_limits => "L’intervalle (Newcombe) compte les lecteurs, non les réponses\u{a0}: celles d’une même personne vont ensemble. Les lecteurs sont volontaires\u{a0}: ils ne représentent pas tout le monde.", "The interval (Newcombe) counts readers, not answers: those of one person go together. Readers are volunteers: they do not stand for everyone.";
    too_few => "trop peu de lecteurs", "too few readers";
    version_before => "Ancien texte", "Old text";
    version_after => "Nouveau texte", "New text";
    versions_caption => "Réponses justes, par version", "Right answers, by version";
    questions_caption => "Réponses justes, question par question", "Right answers, question by question";

    effect_title => "Ce que la nouvelle version a changé", "What the new version changed";
    effect_since(day: &str) => "La nouvelle version est en usage depuis le {day}. On compare les mois entiers d’avant et d’après, douze au plus.", "The new version has been in use since {day}. Whole months before and after are compared, twelve at most.";
    effect_people => "Personnes gênées, par mois", "People who struggled, by month";
    effect_stories(service: &str) => "Expériences sur la simplicité\u{a0}: {service}", "Experiences about simplicity: {service}";
    too_few_months(before: &str, after: &str) => "Trop tôt pour conclure. Mois entiers avant\u{a0}: {before}, après\u{a0}: {after}. Il en faut trois de chaque côté.", "Too early to conclude. Whole months before: {before}, after: {after}. Three are needed on each side.";
    too_few_stories(before: &str, after: &str) => "Trop peu d’expériences pour conclure. Celles qui se sont mal passées\u{a0}: {before} avant, {after} après.", "Too few experiences to conclude. Those that went badly: {before} before, {after} after.";
    stories_changed(before: &str, after: &str, change: &str) => "Se sont mal passées\u{a0}: {before} avant, {after} après. Écart\u{a0}: {change}.", "Went badly: {before} before, {after} after. Gap: {change}.";
    see_event => "Voir l’effet sur les chiffres du service", "See the effect on the figures of the service";
    effect_limits => "D’autres choses ont pu changer en même temps\u{a0}: cette comparaison ne dit pas que la réécriture en est la cause.", "Other things may have changed at the same time: this comparison does not tell that the rewriting is the cause.";

    /// On the page of a service.
    of_service => "Ses documents", "Its documents";
    all_of_service[n] => "Voir le seul" | "Voir les {n}", "See the only one" | "See all {n}";
    state_and_people(state: &str, people: &str) => "{state} · {people}", "{state} · {people}";
    people_count[n] => "{n} personne gênée" | "{n} personnes gênées", "{n} person struggled" | "{n} people struggled";
    the_document(title: &str) => "Le document simplifié\u{a0}: {title}", "The simplified document: {title}";
}

const fn pick<T: Copy>(lang: Lang, (fr, en): (T, T)) -> T {
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// What the first figure means.
pub fn people_found_it_hard(lang: Lang, people: i64) -> String {
    let words = if super::numbers::is_singular(lang, people) {
        ("personne l’a trouvé compliqué", "person found it complicated")
    } else {
        ("personnes l’ont trouvé compliqué", "people found it complicated")
    };
    pick(lang, words).to_owned()
}

pub const fn months_heads(lang: Lang) -> [&'static str; 4] {
    pick(
        lang,
        (["Mois", "Signalements", "Moi aussi", "Ensemble"], ["Month", "Reports", "Me too", "All"]),
    )
}

pub const fn versions_heads(lang: Lang) -> [&'static str; 3] {
    pick(
        lang,
        (["Version", "Lecteurs", "Réponses justes"], ["Version", "Readers", "Right answers"]),
    )
}

pub const fn questions_heads(lang: Lang) -> [&'static str; 4] {
    pick(
        lang,
        (
            ["Question", "Ancien texte", "Nouveau texte", "Écart"],
            ["Question", "Old text", "New text", "Gap"],
        ),
    )
}
