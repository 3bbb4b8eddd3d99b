//! The desk of those who work on documents.
use crate::{
    documents::{
        codes::{StepActor, StepKind},
        desk::forms::Fate,
    },
    kernel::lang::Lang,
};

super::words! {
    desk_title => "Documents à simplifier", "Documents to simplify";
    choices => "Dans cette page", "In this page";
    search_label => "Chercher un titre, un numéro Cerfa, une administration", "Look for a title, a Cerfa number, an administration";
    search => "Chercher", "Search";
    found(q: &str) => "Dossiers avec «\u{a0}{q}\u{a0}»", "Dossiers with “{q}”";
    nothing_found => "Aucun dossier n’a ces mots. Essayez-en moins, ou un numéro.", "No dossier has these words. Try fewer, or a number.";
    reports_to_read[n] => "{n} signalement à lire" | "{n} signalements à lire", "{n} report to read" | "{n} reports to read";
    no_report => "Tout est lu. Merci.", "Everything is read. Thank you.";
    oldest_first => "Les plus anciens d’abord.", "Oldest first.";
    new_documents[n] => "{n} nouveau document à vérifier" | "{n} nouveaux documents à vérifier",
        "{n} new document to check" | "{n} new documents to check";
    no_new => "Aucun nouveau document n’attend.", "No new document is waiting.";
    new_lead => "Décrits par des usagers. Ils sont publics une fois vérifiés.", "Described by people. They are public once checked.";
    duplicates => "Doublons possibles", "Possible duplicates";
    duplicates_lead => "Deux dossiers qui parlent peut-être du même document.", "Two dossiers that may be about the same document.";
    two(one: &str, other: &str) => "{one} — {other}", "{one} — {other}";
    dossiers => "Vos dossiers", "Your dossiers";
    due_first => "Les retards d’abord, puis les prochaines échéances.", "What is late first, then what is due next.";
    no_dossier => "Aucun dossier ici. C’est une bonne nouvelle.", "No dossier here. That is good news.";
    every_state => "Tous", "All";
    only_late => "En retard", "Late";
    only_soon => "Sous sept jours", "Within seven days";
    every_issuer => "Toutes", "All";
    counted(label: &str, n: usize) => "{label} ({n})", "{label} ({n})";
    late[n] => "En retard de {n} jour" | "En retard de {n} jours", "{n} day late" | "{n} days late";
    due_today => "À faire aujourd’hui", "Due today";
    due_by(day: &str) => "À faire avant le {day}", "Due by {day}";
    came_today => "Reçu aujourd’hui", "Received today";
    waiting[n] => "Reçu il y a {n} jour" | "Reçu il y a {n} jours", "Received {n} day ago" | "Received {n} days ago";
    people[n] => "{n} personne" | "{n} personnes", "{n} person" | "{n} people";
    number(number: &str) => "Cerfa n°\u{a0}{number}", "Cerfa no. {number}";
    difficulty(n: i64) => "Difficulté {n} sur 5", "Difficulty {n} out of 5";
    minutes[n] => "{n} minute passée dessus" | "{n} minutes passées dessus", "{n} minute spent on it" | "{n} minutes spent on it";
    on_paper => "Reçu sur papier", "Received on paper";
    is_quoted => "Passage public", "Passage is public";
}

super::words! {
    about => "Le dossier", "The dossier";
    history => "Historique", "History";
    reports => "Signalements", "Reports";
    no_kept => "Aucun signalement n’est retenu pour l’instant.", "No report is kept yet.";
    other_reports[n] => "{n} autre signalement à lire" | "{n} autres signalements à lire", "{n} other report to read" | "{n} other reports to read";
    no_passage => "Sans passage cité", "Without a quoted passage";
    report_of(day: &str) => "Signalement du {day}", "Report of {day}";
    passage => "Le passage difficile", "The difficult passage";
    place => "Où il se trouve", "Where it is";
    suggestion => "Ce qui aiderait", "What would help";
    see_experience => "Lire l’expérience liée", "Read the linked experience";
    keep_title => "Retenir ce signalement", "Keep this report";
    keep_lead => "Il comptera dès maintenant. Avant de citer un texte, remplacez ce qui désigne une personne.",
        "It counts from now on. Before quoting a text, replace what points to a person.";
    quote => "Tout le monde peut lire le passage et la suggestion", "Everyone may read the passage and the suggestion";
    quote_hint => "Sans cette case, seuls les obstacles comptent.", "Without this box, only the obstacles count.";
    keep => "Retenir", "Keep";
    refuse_title => "Refuser ce signalement", "Refuse this report";
    refuse_lead => "Son texte et ses pièces jointes sont effacés tout de suite. Un refus ne s’annule pas.",
        "Its text and attachments are erased at once. A refusal cannot be undone.";
    refuse_sure => "Le texte et les pièces jointes vont disparaître pour toujours. L’auteur lira la raison.",
        "The text and the attachments will disappear for ever. The author will read the reason.";
    refusal => "Raison du refus", "Reason for the refusal";
    choose => "Choisir…", "Choose…";
    refuse => "Refuser et effacer", "Refuse and erase";
    public_reports[n] => "{n} signalement en partie public" | "{n} signalements en partie publics",
        "{n} report that is public in part" | "{n} reports that are public in part";
    public_lead => "Ouvrez-en un pour retirer des mots ou une pièce montrés par erreur.", "Open one to take back words or an attachment shown by mistake.";
    hide_title => "Retirer ce qui est public", "Take back what is public";
    hide_lead => "Ce qui est retiré disparaît tout de suite des pages publiques. Le signalement compte toujours.",
        "What is taken back leaves the public pages at once. The report still counts.";
    keep_quoted => "Laisser le passage et la suggestion publics", "Leave the passage and the suggestion public";
    hide => "Retirer", "Take back";
    is_merged => "Ce dossier a été joint à un autre.", "This dossier was joined to another one.";
    see_other => "Voir l’autre dossier", "See the other dossier";
    dossier_number(id: i64) => "dossier {id}", "dossier {id}";
    kind => "Nature", "Kind";
    cerfa => "Numéro Cerfa", "Cerfa number";
    cerfa_hint => "Cinq chiffres, et la version après une étoile si elle est connue\u{a0}: 11527*09.", "Five digits, and the version after a star if it is known: 11527*09.";
    version => "Version", "Version";
    url => "Adresse du document", "Address of the document";
    domain => "Sujet", "Subject";
    issuer => "Administration", "Administration";
    state => "État", "State";
    next_step => "Prochaine étape", "Next step";
    counts => "Signalements et «\u{a0}moi aussi\u{a0}»", "Reports and “me too”";
    counts_of(kept: i64, struggled: i64, waiting: i64) => "Retenus\u{a0}: {kept}. «\u{a0}Moi aussi\u{a0}»\u{a0}: {struggled}. À lire\u{a0}: {waiting}.",
        "Kept: {kept}. “Me too”: {struggled}. To read: {waiting}.";
}

super::words! {
    next_action => "Prochaine action\u{a0}:", "Next action:";
    next_check => "vérifier ce document", "check this document";
    next_read[n] => "lire {n} signalement" | "lire {n} signalements", "read {n} report" | "read {n} reports";
    next_assign => "le confier à une administration", "give it to an administration";
    next_decide => "accepter ou refuser", "accept or refuse";
    next_begin => "commencer la réécriture", "begin the rewriting";
    next_write => "écrire le nouveau texte", "write the new text";
    next_try => "faire essayer le nouveau texte", "have the new text tried";
    next_publish => "publier le nouveau texte", "publish the new text";
    next_measure => "dire l’effet mesuré", "tell the measured effect";
    tab_check => "Vérifier", "Check";
    tab_issuer => "Administration", "Administration";
    tab_merge => "Doublon", "Duplicate";
    tab_trial => "Essai", "Trial";
    tab_public => "Page publique", "Public page";
    title => "Titre", "Title";
    issuer_label => "Nom de l’administration", "Name of the administration";
    issuer_label_hint => "Quand l’annuaire ne la connaît pas.", "When the directory does not know it.";
    qualify_title => "Vérifier le document", "Check the document";
    qualify_lead => "Corrigez ce qui doit l’être. Le dossier devient alors public.", "Correct what has to be. The dossier is then public.";
    qualify => "Vérifié\u{a0}: rendre public", "Checked: make public";
    correct_title => "Corriger", "Correct";
    correct_lead => "La correction est notée dans l’historique.", "The correction is noted in the history.";
    correct => "Enregistrer la correction", "Save the correction";
    issuer_title => "Administration responsable", "Who answers for it";
    issuer_lead => "Ses agents pourront accepter, réécrire et publier.", "Its agents may accept, rewrite and publish.";
    issuer_search => "Chercher dans l’annuaire", "Search the directory";
    issuer_choice => "Confier ce document à", "Give this document to";
    no_issuer => "Aucune de l’annuaire", "None of the directory";
    assign => "Confier", "Give";
    move_title => "Étape suivante", "Next stage";
    move_lead => "L’état, le motif et l’échéance sont publics.", "State, reason and due date are public.";
    next_state => "Nouvel état", "New state";
    reason => "Motif, ou ce qui a changé", "Reason, or what changed";
    reason_hint => "Public. Nécessaire pour refuser, pour dire un effet mesuré et pour changer une échéance.", "Public. Needed to refuse, to tell a measured effect and to change a due date.";
    due => "Échéance de l’étape d’après", "Due date of the following step";
    due_hint => "Vide\u{a0}: le délai habituel.", "Empty: the usual time.";
    advance => "Changer d’état", "Change the state";
    reschedule_title => "Échéance", "Due date";
    new_due => "Nouvelle échéance", "New due date";
    reschedule => "Déplacer l’échéance", "Move the due date";
    merge_title => "Joindre un doublon", "Join a duplicate";
    candidates => "Dossiers qui ressemblent", "Dossiers that look alike";
    candidates_lead => "Choisissez-en un pour voir ce qui se passera.", "Choose one to see what will happen.";
    no_candidate => "Aucun autre dossier ne ressemble à celui-ci.", "No other dossier looks like this one.";
    same_number => "Même numéro Cerfa", "Same Cerfa number";
    like_title => "Titre proche", "Similar title";
    like_passage => "Passage proche", "Similar passage";
    another => "Chercher un autre dossier", "Look for another dossier";
    other_dossier => "Titre, numéro ou adresse de l’autre dossier", "Title, number or address of the other dossier";
    other_dossier_hint => "Quelques mots du titre, un numéro Cerfa, ou le numéro qui se lit dans l’adresse\u{a0}: /documents/12-titre.", "A few words of the title, a Cerfa number, or the number in the address: /documents/12-title.";
    merge_counts(kept: i64, waiting: i64, struggled: i64) => "Passeront dans l’autre dossier\u{a0}: signalements retenus\u{a0}: {kept}, à lire\u{a0}: {waiting}, «\u{a0}moi aussi\u{a0}»\u{a0}: {struggled}.",
        "Going to the other dossier: reports kept: {kept}, to read: {waiting}, “me too”: {struggled}.";
    merge_text(goes: &str, stays: &str) => "«\u{a0}{goes}\u{a0}» rejoint «\u{a0}{stays}\u{a0}»\u{a0}: ses signalements et ses chiffres passent dans ce dossier, et son ancienne adresse y mène pour toujours. Cela ne s’annule pas.",
        "“{goes}” joins “{stays}”: its reports and counts go to that dossier, and its old address leads there for ever. This cannot be undone.";
    two_numbers(old: &str, new: &str) => "Les numéros Cerfa diffèrent\u{a0}: {old} disparaît, {new} reste. Vérifiez que c’est le même document.",
        "The Cerfa numbers differ: {old} disappears, {new} stays. Check that it is the same document.";
    not_taken => "Personne n’a vérifié le premier\u{a0}: seuls ses signalements et ses chiffres sont repris. Corrigez ensuite le second s’il lui manque un numéro ou une adresse.",
        "Nobody has checked the first one: only its reports and counts are taken. Then correct the second if it lacks a number or an address.";
    both_at_work => "Les deux dossiers ont une réécriture, en cours ou publiée\u{a0}: l’une serait perdue. Ou bien des lecteurs essaient celle du dossier qui disparaîtrait. Gardez les deux dossiers.",
        "Both dossiers hold a rewriting, under way or published: one would be lost. Or readers are trying the one of the dossier that would go. Keep both dossiers.";
    merge => "Joindre les deux dossiers", "Join the two dossiers";
}

super::words! {
    rewriting => "Réécriture", "Rewriting";
    rewriting_lead => "Le texte d’avant et le texte d’après. Rien n’est public avant la publication.", "The text before and the text after. Nothing is public before publication.";
    tried_title => "Des lecteurs essaient ce texte", "Readers are trying this text";
    tried_text => "Les deux textes ne changent pas tant que l’essai est ouvert\u{a0}: tous les lecteurs doivent lire la même chose. Vous pourrez écrire et publier une fois l’essai clos.",
        "Both texts do not change while the trial is open: all readers must read the same. You will be able to write and to publish once the trial is closed.";
    tried_link => "Suivre l’essai, ou le clore", "Follow the trial, or close it";
    not_kept => "Pas enregistré, à copier\u{a0}: ", "Not saved, to be copied: ";
    not_the_time => "Ce dossier n’est pas en réécriture. Changez d’abord son état.", "This dossier is not being rewritten. Change its state first.";
    before => "Le texte d’avant", "The text before";
    before_file => "Ou un PDF du texte d’avant", "Or a PDF of the text before";
    before_pieces => "Nombre de pièces demandées avant", "Number of papers asked for before";
    after => "Le texte d’après", "The text after";
    after_file => "Ou un PDF du texte d’après", "Or a PDF of the text after";
    after_pieces => "Nombre de pièces demandées après", "Number of papers asked for after";
    pdf_hint => "Ses mots viennent sous le texte, à relire avant d’enregistrer.", "Its words come under the text, to be read before saving.";
    rewriting_note => "Ce qui change, pour tout le monde", "What changes, for everyone";
    rewriting_note_hint => "Public.", "Public.";
    phrase(n: i64) => "Expression remplacée {n}", "Replaced phrase {n}";
    plain(n: i64) => "Mots simples {n}", "Plain words {n}";
    save => "Enregistrer et comparer", "Save and compare";
    read_pdf => "Lire les PDF", "Read the PDFs";
    preview => "Aperçu du texte enregistré", "Preview of the saved text";
    sure => "J’ai relu les deux textes\u{a0}: rien ne désigne une personne", "I have read both texts: nothing points to a person";
    sure_hint => "Ni nom, ni adresse, ni numéro de dossier.", "No name, no address, no file number.";
    sure_risky => "Le texte semble contenir une donnée personnelle\u{a0}: vérifiez que ces coordonnées sont celles d’un service.",
        "The text seems to hold personal data: check that these contact details are a service’s.";
    publish_title => "Publier la nouvelle version", "Publish the new version";
    publish_lead => "Le texte enregistré devient public et ne peut plus changer. Une nouvelle version reste possible.",
        "The saved text becomes public and cannot change any more. A newer version remains possible.";
    publish => "Publier", "Publish";
    event_title(title: &str) => "Nouvelle version\u{a0}: {title}", "New version: {title}";
    paper_title => "Saisir un signalement reçu sur papier", "Type in a report received on paper";
    paper_lead => "Sans nom ni coordonnées. Il sera lu comme les autres.", "Without name or contact details. It will be read as the others are.";
    known_title => "Le dossier existe déjà", "The dossier exists already";
    known_document => "Titre, numéro ou adresse du dossier", "Title, number or address of the dossier";
    known_document_hint => "Quelques mots suffisent\u{a0}: les dossiers qui les ont vous seront proposés. Vide pour un nouveau document.", "A few words are enough: the dossiers that have them will be proposed. Empty for a new document.";
    which_document => "De quel dossier s’agit-il\u{202f}?", "Which dossier is it?";
    none_of_these => "Aucun de ceux-là\u{a0}: c’est un nouveau document", "None of these: it is a new document";
    new_title => "Ou c’est un nouveau document", "Or it is a new document";
    said_title => "Ce que dit la personne", "What the person says";
    time_spent => "Temps passé dessus", "Time spent on it";
    what_blocks => "Ce qui est difficile", "What is difficult";
    how_hard => "Difficulté", "Difficulty";
    add_paper => "Ajouter", "Add";
}

super::words! {
    scan(n: i64) => "Pièce {n}", "Attachment {n}";
    pages[n, at: i64] => "Pièce {at} (PDF, {n} page)" | "Pièce {at} (PDF, {n} pages)",
        "Attachment {at} (PDF, {n} page)" | "Attachment {at} (PDF, {n} pages)";
    seen => "La garder pour l’équipe", "Keep it for staff";
    public => "La montrer à tout le monde", "Show it to everyone";
    erase => "L’effacer", "Erase it";
}

/// The name of an attachment, by its rank among those of a report.
pub fn piece(lang: Lang, at: i64, of: Option<i64>) -> String {
    of.map_or_else(|| scan(lang, at), |n| pages(lang, n, at))
}

/// What becomes of an attachment.
pub const fn fate(lang: Lang, fate: Fate) -> &'static str {
    match fate {
        Fate::Seen => seen(lang),
        Fate::Public => public(lang),
        Fate::Erase => erase(lang),
    }
}

/// Who took a step.
pub const fn actor(lang: Lang, actor: StepActor) -> &'static str {
    let (fr, en) = match actor {
        StepActor::Public => ("un usager", "a member of the public"),
        StepActor::Moderator => ("modération", "moderation"),
        StepActor::Service => ("administration", "administration"),
        StepActor::Import => ("registre des formulaires", "register of forms"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// A line of a history.
pub const fn step(lang: Lang, kind: StepKind) -> &'static str {
    let (fr, en) = match kind {
        StepKind::Opened => ("Dossier ouvert", "Dossier opened"),
        StepKind::Qualified => ("Document vérifié", "Document checked"),
        StepKind::Accepted => ("Simplification acceptée", "Simplification accepted"),
        StepKind::Refused => ("Simplification refusée", "Simplification refused"),
        StepKind::Rewriting => ("Réécriture commencée", "Rewriting begun"),
        StepKind::Tested => ("Essayé par des lecteurs", "Tried by readers"),
        StepKind::Published => ("Nouvelle version publiée", "New version published"),
        StepKind::Measured => ("Effet mesuré", "Effect measured"),
        StepKind::Assigned => ("Confié à une administration", "Given to an administration"),
        StepKind::Rescheduled => ("Échéance déplacée", "Due date moved"),
        StepKind::Joined => ("Un autre dossier l’a rejoint", "Another dossier joined it"),
        StepKind::MergedInto => ("Joint à un autre dossier", "Joined to another dossier"),
        StepKind::Corrected => ("Fiche corrigée", "Details corrected"),
        StepKind::TrialOpened => ("Essai ouvert", "Trial opened"),
        StepKind::TrialClosed => ("Essai terminé", "Trial closed"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// What the last gesture did.
pub fn done(lang: Lang, code: &str) -> Option<&'static str> {
    let (fr, en) = match code {
        "kept" => ("Le signalement compte.", "The report counts."),
        "refused" => ("Le signalement est refusé et effacé.", "The report is refused and erased."),
        "hidden" => {
            ("C’est retiré des pages publiques.", "It is taken back from the public pages.")
        }
        "qualified" => ("Le dossier est public.", "The dossier is public."),
        "corrected" => ("La fiche est corrigée.", "The details are corrected."),
        "assigned" => ("Le document a une administration.", "The document has an administration."),
        "moved" => ("L’état a changé.", "The state has changed."),
        "rescheduled" => ("L’échéance est déplacée.", "The due date is moved."),
        "merged" => ("Les deux dossiers n’en font plus qu’un.", "The two dossiers are one."),
        "same_number" => (
            "Un autre dossier a déjà ce numéro. Rien n’a été changé.",
            "Another dossier has this number. Nothing was changed.",
        ),
        "saved" => ("Le texte est enregistré.", "The text is saved."),
        "published" => ("La nouvelle version est publique.", "The new version is public."),
        "added" => ("Le signalement est ajouté.", "The report is added."),
        _ => return None,
    };
    Some(match lang {
        Lang::Fr => fr,
        Lang::En => en,
    })
}
