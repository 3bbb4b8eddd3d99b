//! The register of documents: its list, its figures, its feeds.
use crate::{
    documents::{codes::StepKind, register::filters::Order},
    kernel::lang::Lang,
};

super::words! {
    lead => "Formulaires et courriers trop compliqués\u{a0}: ce que les gens en disent, ce qui est réécrit, ce que cela change.",
        "Forms and letters that are too complicated: what people say of them, what is rewritten, what it changes.";
    description => "Le registre public des formulaires et courriers administratifs trop compliqués\u{a0}: signalements, réponses des administrations, versions simplifiées.",
        "The public register of administrative forms and letters that are too complicated: reports, answers of administrations, plainer versions.";

    ways => "Ce que vous pouvez faire", "What you can do";
    way_report => "Signaler un document", "Report a document";
    way_check => "Vérifier un texte", "Check a text";
    way_words => "Mots simples", "Plain words";
    way_testers => "Devenir testeur", "Become a tester";
    way_figures => "Tous les chiffres", "All the figures";

    headline => "En bref", "In brief";
    followed => "documents suivis", "documents followed";
    simplified(share: &str) => "simplifiés, soit {share}", "simplified, that is {share}";
    met => "personnes ont dit y avoir eu du mal", "people said that they struggled with them";
    median_to_publication[n] => "en médiane du premier signalement à la nouvelle version ({n} document)"
        | "en médiane du premier signalement à la nouvelle version ({n} documents)",
        "median from the first report to the new version ({n} document)" | "median from the first report to the new version ({n} documents)";

    filter_form => "Filtrer les documents", "Filter the documents";
    filter => "Filtrer", "Filter";
    filter_chosen(count: usize) => "Filtrer ({count})", "Filter ({count})";
    search => "Titre, numéro ou administration", "Title, number or administration";
    search_hint => "Par exemple\u{a0}: allocation, 12345.", "For example: allowance, 12345.";
    domain => "Domaine", "Domain";
    any_domain => "Tous les domaines", "All domains";
    state => "État", "State";
    any_state => "Tous les états", "All states";
    issuer => "Administration", "Administration";
    any_issuer => "Toutes les administrations", "All administrations";
    issuer_unknown => "Administration non précisée", "Administration not said";
    year => "Année", "Year";
    opened_year => "Année du premier signalement", "Year of the first report";
    any_year => "Toutes les années", "All years";
    opened_in(year: i32) => "Signalé en {year}", "Reported in {year}";
    kind => "Sorte de document", "Kind of document";
    any_kind => "Toutes les sortes", "All kinds";
    what_and_who => "Qui, quand, quoi", "Who, when, what";
    unit => " documents", " documents";
    show[n] => "Voir {n} document" | "Voir {n} documents", "Show {n} document" | "Show {n} documents";

    results => "Documents", "Documents";
    count[n] => "{n} document" | "{n} documents", "{n} document" | "{n} documents";
    order => "Ordre", "Order";
    chosen => "Filtres choisis", "Chosen filters";
    remove => "Retirer le filtre\u{a0}: ", "Remove the filter: ";
    clear => "Effacer les filtres", "Clear the filters";
    download => "Télécharger cette liste (CSV)", "Download this list (CSV)";
    download_history => "Télécharger l’historique (CSV)", "Download the history (CSV)";
    feed => "Suivre les changements (Atom)", "Follow the changes (Atom)";

    about(kind: &str, number: &str) => "{kind}, Cerfa {number}", "{kind}, Cerfa {number}";
    people[n] => "{n} personne" | "{n} personnes", "{n} person" | "{n} people";
    difficulty(mean: &str, words: &str) => "{mean} sur 5, {words}", "{mean} out of 5, {words}";
    difficulty_prefix => "Difficulté\u{a0}: ", "Difficulty: ";
    changed(day: &str) => "Dernier changement {day}", "Last change {day}";
    due(day: &str) => "Suite attendue avant le {day}", "Next step expected by {day}";
    was_due(day: &str) => "Suite attendue depuis le {day}", "Next step was expected by {day}";

    did_you_mean => "Essayez avec", "Try";
    quoted(words: &str) => "«\u{a0}{words}\u{a0}»", "“{words}”";
    none_title => "Aucun document ne correspond", "No document matches";
    none_text => "Essayez moins de mots, ou retirez un filtre. Le document n’est pas dans la liste\u{202f}? Signalez-le\u{a0}: deux minutes suffisent.",
        "Try fewer words, or remove a filter. The document is not in the list? Report it: two minutes are enough.";
    none_yet_title => "Aucun document n’est encore inscrit", "No document is registered yet";
    none_yet_text => "Un formulaire ou un courrier vous a donné du mal\u{202f}? Signalez-le\u{a0}: il sera le premier.",
        "A form or a letter gave you trouble? Report it: it will be the first.";
    not_refreshed => "La liste n’a pas pu être mise à jour", "The list could not be refreshed";

    figures_title => "Chiffres des documents", "Figures of documents";
    figures_lead => "Combien de documents sont signalés, examinés, simplifiés, et en combien de temps.",
        "How many documents are reported, examined, simplified, and how long it takes.";
    figures_form => "Choisir les documents comptés", "Choose the documents that are counted";
    figures_empty => "Aucun document ne correspond\u{a0}: il n’y a rien à compter.",
        "No document matches: there is nothing to count.";
    see_table => "Voir le tableau", "See the table";
    table_of(title: &str) => "Tableau\u{a0}: {title}", "Table: {title}";
    table_file => "Télécharger ce tableau (CSV)", "Download this table (CSV)";
    head_documents => "Documents", "Documents";
    head_document => "Document", "Document";
    head_reported => "Signalés", "Reported";
    head_qualified => "Vérifiés", "Checked";
    head_refused => "Refusés", "Refused";
    head_simplified => "Simplifiés", "Simplified";
    head_share => "Part simplifiée", "Share simplified";
    head_people => "Personnes", "People";
    head_part => "Part", "Share";
    head_median => "Médiane, en jours", "Median, in days";
    head_ninety => "9 sur 10 en moins de, en jours", "9 in 10 within, in days";
    head_difficulty => "Difficulté", "Difficulty";
    legend_reported => "Signalés", "Reported";
    legend_simplified => "Simplifiés", "Simplified";
    of(part: i64, whole: i64) => "{part} sur {whole}", "{part} of {whole}";
    came_and_done(came: i64, done: i64) => "Signalés\u{a0}: {came}. Simplifiés\u{a0}: {done}.", "Reported: {came}. Simplified: {done}.";
    by_domain => "Par domaine", "By domain";
    by_domain_text => "Les documents de chaque domaine, et combien ont une nouvelle version en service.",
        "The documents of each domain, and how many have a new version in use.";
    by_year => "Par année", "By year";
    by_year_text => "Chaque étape est comptée l’année où elle a eu lieu. La part simplifiée est celle de tous les documents suivis à la fin de l’année.",
        "Each step counts in the year it took place. The share simplified is that of all documents followed by the end of the year.";
    by_issuer => "Par administration", "By administration";
    by_issuer_text => "Les vingt administrations qui ont le plus de documents suivis, chacune avec les services qui dépendent d’elle. Le fichier les contient toutes.",
        "The twenty administrations with most documents followed, each with the services below it. The file has them all.";
    by_state => "Où en sont les documents", "Where documents stand";
    by_state_text => "L’état de chaque document aujourd’hui.", "The state of each document today.";
    step => "Étape", "Step";
    by_step => "Combien de temps prend chaque étape", "How long each step takes";
    by_step_text => "En jours, pour les documents qui ont franchi l’étape. La moitié des documents va plus vite que la médiane.",
        "In days, for the documents that took the step. Half of them went faster than the median.";
    most_painful => "Les plus pénibles", "The most painful";
    most_painful_text => "Les dix documents encore à simplifier qui pèsent le plus\u{a0}: le nombre de personnes, multiplié par la difficulté moyenne.",
        "The ten documents still to simplify that weigh most: the number of people, times the mean difficulty.";

    corrected_by_register(what: &str) => "D’après le registre des formulaires\u{a0}: {what}.",
        "From the register of forms: {what}.";
    part_title => "titre", "title";
    part_kind => "sorte", "kind";
    part_number => "numéro", "number";
    part_version => "version", "version";
    part_notice => "notice", "notice";
    part_pages => "nombre de pages", "number of pages";
    part_address => "adresse", "address";
    part_domain => "domaine", "domain";
    part_issuer => "administration", "administration";

    feed_title => "Documents à simplifier\u{a0}: ce qui change", "Documents to simplify: what changes";
    feed_title_of(title: &str) => "Ce qui change\u{a0}: {title}", "What changes: {title}";
    step_of(step: &str, title: &str) => "{step}\u{a0}: {title}", "{step}: {title}";
}

/// The orders of the list.
pub const fn order_name(lang: Lang, order: Order) -> &'static str {
    match (lang, order) {
        (Lang::Fr, Order::Pain) => "Les plus pénibles",
        (Lang::En, Order::Pain) => "Most painful",
        (Lang::Fr, Order::Newest) => "Les plus récents",
        (Lang::En, Order::Newest) => "Newest",
        (Lang::Fr, Order::Due) => "Échéance proche",
        (Lang::En, Order::Due) => "Due soonest",
        (Lang::Fr, Order::Changed) => "Derniers changements",
        (Lang::En, Order::Changed) => "Last changed",
    }
}

/// What happened, as the title of a line of news.
pub const fn step_kind(lang: Lang, kind: StepKind) -> &'static str {
    let (fr, en) = match kind {
        StepKind::Opened => ("Inscrit au registre", "Entered in the register"),
        StepKind::Qualified => ("Vérifié", "Checked"),
        StepKind::Accepted => ("Va être réécrit", "Will be rewritten"),
        StepKind::Refused => ("Ne sera pas réécrit", "Will not be rewritten"),
        StepKind::Rewriting => ("Réécriture commencée", "Rewriting begun"),
        StepKind::Tested => ("Essayé par des lecteurs", "Tried by readers"),
        StepKind::Published => ("Nouvelle version en service", "New version in use"),
        StepKind::Measured => ("Effet mesuré", "Effect measured"),
        StepKind::Assigned => {
            ("Confié à une autre administration", "Given to another administration")
        }
        StepKind::Rescheduled => ("Échéance changée", "Due day changed"),
        StepKind::Joined => ("Un autre dossier y est réuni", "Another file was joined to it"),
        StepKind::MergedInto => ("Réuni à un autre dossier", "Joined to another file"),
        StepKind::Corrected => ("Description corrigée", "Description corrected"),
        StepKind::TrialOpened => ("Essai ouvert aux lecteurs", "Trial open to readers"),
        StepKind::TrialClosed => ("Essai terminé", "Trial closed"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}
