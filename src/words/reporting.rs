//! Reporting a document that is too complicated, and following the report.
use crate::{
    documents::{
        codes::{ReportState, StepKind},
        reporting::{areas::Change, model::FileState},
    },
    kernel::lang::Lang,
};

super::words! {
    title => "Signaler un document trop compliqué", "Report a document that is too complicated";
    description => "Un formulaire, un courrier, un message trop compliqué\u{a0}? Dites ce qui bloque, en quelques minutes et sans donner votre nom.",
        "A form, a letter, a message that is too complicated? Say what is hard, in a few minutes and without giving your name.";
    which => "Quel document\u{202f}?", "Which document?";
    which_lead => "Cherchez-le\u{a0}: d’autres l’ont peut-être déjà signalé.", "Look for it: others may have reported it already.";
    search_label => "Titre ou numéro du document", "Title or number of the document";
    search_hint => "Le numéro CERFA est en haut à gauche des formulaires, par exemple 12345*02.",
        "The CERFA number is at the top left of forms, for example 12345*02.";
    results => "Documents trouvés", "Documents found";
    found[n] => "{n} document trouvé" | "{n} documents trouvés", "{n} document found" | "{n} documents found";
    only_first[n] => "Voici le premier. Ajoutez des mots pour préciser." | "Voici les {n} premiers. Ajoutez des mots pour préciser.",
        "Here is the first one. Add words to narrow down." | "Here are the first {n}. Add words to narrow down.";
    found_none => "Aucun document ne porte ces mots. Vous pouvez le décrire vous-même.",
        "No document has these words. You can describe it yourself.";
    not_listed => "Mon document n’est pas dans la liste", "My document is not in the list";
    cerfa_number(number: &str) => "CERFA n°\u{a0}{number}", "CERFA no. {number}";
    another_document => "Choisir un autre document", "Choose another document";
    with_story(title: &str) => "Ce signalement va avec l’expérience «\u{a0}{title}\u{a0}».", "This report goes with the experience “{title}”.";
}

super::words! {
    about_document => "Le document", "The document";
    kind_label => "C’est…", "It is…";
    title_label => "Son titre, comme il est écrit dessus", "Its title, as written on it";
    cerfa_label => "Son numéro CERFA", "Its CERFA number";
    cerfa_hint => "Cinq chiffres, en haut du formulaire\u{a0}: 12345*02.", "Five digits, at the top of the form: 12345*02.";
    issuer_label => "Qui l’envoie\u{202f}?", "Who sends it?";
    issuer_hint => "Le service, la caisse ou le ministère écrit en en-tête.", "The service, the fund or the ministry in the letterhead.";
    url_label => "Son adresse sur internet", "Its address on the internet";
    url_hint => "Elle commence par https://. N’y mettez pas de lien personnel, qui ouvre votre dossier.",
        "It begins with https://. Do not give a personal link, which opens your own file.";
    domain_label => "De quoi parle-t-il\u{202f}?", "What is it about?";
    domain_choose => "Choisissez", "Choose";
    hard => "Ce qui est compliqué", "What is hard";
    obstacles_label => "Qu’est-ce qui vous a bloqué\u{202f}?", "What stopped you?";
    obstacles_hint => "Une ou plusieurs réponses", "One answer or more";
    passage_label => "Le passage, recopié", "The passage, copied";
    passage_hint => "Une phrase ou deux suffisent. Ne recopiez pas votre nom ni vos numéros.",
        "A sentence or two is enough. Do not copy your name or your numbers.";
    place_label => "Où est-il\u{202f}?", "Where is it?";
    place_hint => "Par exemple\u{a0}: page 2, cadre B.", "For example: page 2, box B.";
    suggestion_label => "Qu’est-ce qui vous aurait aidé\u{202f}?", "What would have helped you?";
    suggestion_hint => "Un mot plus simple, un exemple, une question en moins…", "A simpler word, an example, one question less…";
    reader => "Une personne de l’équipe le lit. Elle peut le rendre public, sans rien qui permette de vous reconnaître.",
        "Someone of the team reads it. They may make it public, without anything that lets people recognise you.";
    effort => "Votre effort", "Your effort";
    difficulty_label => "Remplir ou comprendre ce document, c’était…", "Filling in or understanding this document was…";
    minutes_label => "Combien de temps y avez-vous passé\u{202f}?", "How long did it take you?";
    minutes_unknown => "Je ne sais pas", "I do not know";
    files => "Le document en image", "The document in pictures";
    files_label => "Photos ou PDF", "Photos or PDF";
    files_hint => "Cinq fichiers au plus, de 10\u{a0}Mo chacun\u{a0}: JPEG, PNG, WebP ou PDF.", "Five files at most, of 10 MB each: JPEG, PNG, WebP or PDF.";
    files_warning_title => "Cachez vos informations avant d’envoyer", "Hide your details before sending";
    files_warning => "Nom, adresse, numéros, signature\u{a0}: cachez-les, ou envoyez le formulaire vide. Une personne de l’équipe regarde chaque fichier avant tout le monde. Les fichiers sont effacés au bout de douze mois.",
        "Name, address, numbers, signature: hide them, or send the blank form. Someone of the team looks at each file before anyone else. Files are erased after twelve months.";
    files_pdf => "Un PDF ne peut pas être noirci ici\u{a0}: prenez plutôt une photo ou une capture d’écran de la page. Nous retirons les informations cachées du fichier (auteur, lieu, appareil).",
        "A PDF cannot be blacked out here: take a photo or a screenshot of the page instead. We remove what is hidden in the file (author, place, device).";
    files_again => "Les fichiers ne peuvent pas être remis par la page\u{a0}: choisissez-les à nouveau.",
        "The page cannot put the files back: choose them again.";
    files_most => "Cinq fichiers au plus\u{a0}: les autres ne sont pas joints.", "Five files at most: the others are not joined.";
    files_working => "Préparation des fichiers…", "Preparing the files…";
    files_chosen => "Fichiers joints", "Files joined";
    kilobytes(size: &str) => "{size}\u{a0}ko", "{size} kB";
    remove => "Retirer", "Remove";
    of_file(name: &str) => "\u{a0}: {name}", ": {name}";
    send => "Envoyer le signalement", "Send the report";
    sending => "Envoi en cours…", "Sending…";
    sending_at(percent: u32) => "Envoi en cours\u{a0}: {percent}\u{a0}%", "Sending: {percent}%";
    masked_now => "Les passages sont masqués. Rien n’est envoyé\u{a0}: relisez, puis envoyez.",
        "The passages are masked. Nothing is sent: read again, then send.";
    website => "Ne remplissez pas ce champ", "Do not fill in this field";
    privacy_title => "Ce que devient ce que vous envoyez", "What becomes of what you send";
    privacy => "Nous ne demandons pas votre nom. Ce que vous écrivez sert à simplifier ce document\u{a0}: une personne de l’équipe le lit, puis le service qui l’envoie. Vous pouvez tout effacer avec votre code.",
        "We do not ask for your name. What you write serves to simplify this document: someone of the team reads it, then the service that sends it. You can erase everything with your code.";
    privacy_files => "Les fichiers joints sont effacés douze mois après l’envoi, et tout de suite si le signalement est refusé.",
        "Files are erased twelve months after they were sent, and at once if the report is refused.";
    privacy_more => "Vie privée", "Privacy";
}

super::words! {
    black_out => "Noircir mes informations", "Black out my details";
    black_out_title => "Noircir ce qui vous concerne", "Black out what is about you";
    black_out_help => "Tracez des rectangles sur l’image, au doigt ou à la souris. Au clavier\u{a0}: ajoutez un rectangle, déplacez-le avec les flèches, changez sa taille avec Maj et les flèches, supprimez-le avec Suppr.",
        "Draw rectangles on the picture, with a finger or a mouse. With the keyboard: add a rectangle, move it with the arrows, resize it with Shift and the arrows, remove it with Delete.";
    picture_of(name: &str) => "L’image {name}", "The picture {name}";
    add_rectangle => "Ajouter un rectangle", "Add a rectangle";
    undo => "Annuler", "Undo";
    delete => "Supprimer", "Delete";
    rectangles => "Rectangles noirs", "Black rectangles";
    no_rectangle => "Aucun rectangle pour l’instant.", "No rectangle yet.";
    rectangle(at: usize, left: i32, top: i32, wide: i32, high: i32) => "Rectangle {at}\u{a0}: à {left}\u{a0}% de la gauche, {top}\u{a0}% du haut, large de {wide}\u{a0}%, haut de {high}\u{a0}%",
        "Rectangle {at}: {left}% from the left, {top}% from the top, {wide}% wide, {high}% high";
    change_it => "Déplacer, changer la taille", "Move, resize";
    done => "Terminé", "Done";
    cancel => "Fermer sans noircir", "Close without blacking out";
    blacked_out => "Noirci sur votre appareil", "Blacked out on your device";
    blacked_out_now(name: &str) => "{name} est noirci\u{a0}: ce qui était dessous n’existe plus dans l’image.",
        "{name} is blacked out: what was underneath is gone from the picture.";
    cannot_draw => "Votre navigateur ne peut pas ouvrir cette image. Noircissez-la autrement avant de la joindre.",
        "Your browser cannot open this picture. Black it out another way before joining it.";
}

super::words! {
    receipt_title => "Votre signalement est envoyé, merci", "Your report is sent, thank you";
    receipt_lead => "Gardez ce code\u{a0}: il remplace un compte. Lui seul permet de suivre votre signalement ou de l’effacer.",
        "Keep this code: it stands for an account. It alone lets you follow your report or erase it.";
    receipt_again => "Ce signalement nous était déjà parvenu\u{a0}: il ne compte pas deux fois.", "This report had reached us already: it does not count twice.";
    receipt_code => "Votre code de suivi", "Your follow-up code";
    receipt_files[n] => "{n} fichier joint" | "{n} fichiers joints", "{n} file joined" | "{n} files joined";
    follow_at(address: &str) => "À taper sur {address}", "To type at {address}";
    what_next => "Et maintenant", "What happens next";
    received => "Signalement reçu", "Report received";
    will_be_read => "Une personne le lit, et regarde les fichiers", "Someone reads it, and looks at the files";
    will_be_decided => "Le service dit s’il réécrit le document, ou pourquoi non", "The service says whether it will rewrite the document, or why not";
    will_be_public => "Chaque étape est publique, avec sa date", "Each step is public, with its date";
    before_day(day: &str) => "En principe avant le {day}", "As a rule before {day}";
    see_dossier => "Voir la page du document", "See the page of the document";
    follow_it => "Suivre mon signalement", "Follow my report";
    see_register => "Voir tous les documents", "See all documents";
}

super::words! {
    follow_title => "Suivre mon signalement", "Follow my report";
    follow_lead => "Entrez le code de votre reçu. Les tirets et les espaces ne comptent pas.", "Enter the code of your receipt. Dashes and spaces do not count.";
    code_label => "Code de suivi", "Follow-up code";
    code_hint => "Quatre groupes de quatre signes, par exemple K7QF-3M2P-X9TD-6WHA.", "Four groups of four signs, for example K7QF-3M2P-X9TD-6WHA.";
    open => "Ouvrir", "Open";
    other_code => "Entrer un autre code", "Enter another code";
    story_code => "Pour suivre une expérience, c’est ici.", "To follow an experience, go here.";
    code_of(hint: &str) => "Code {hint}", "Code {hint}";
    lead_received(day: &str) => "Une personne va le lire, en principe avant le {day}.", "Someone will read it, as a rule before {day}.";
    lead_kept => "Il compte parmi les signalements de ce document.", "It counts among the reports of this document.";
    lead_refused => "Il n’a pas été retenu.", "It was not kept.";
    reason => "Pourquoi", "Why";
    sent_on(day: &str) => "Envoyé le {day}", "Sent on {day}";
    your_report => "Ce que vous avez envoyé", "What you sent";
    quoted => "Ces mots sont publics.", "These words are public.";
    not_quoted => "Ces mots ne sont pas publics.", "These words are not public.";
    minutes_of(minutes: i64) => "Environ {minutes} minutes", "About {minutes} minutes";
    history => "Le document, pas à pas", "The document, step by step";
    next_by(day: &str) => "Étape suivante attendue avant le {day}", "Next step expected before {day}";
    not_public => "La page du document n’est pas encore publique.", "The page of the document is not public yet.";
    own_files => "Vos fichiers", "Your files";
    no_file => "Aucun fichier joint.", "No file joined.";
    photo(size: &str) => "Image, {size}\u{a0}ko", "Picture, {size} kB";
    pdf(size: &str) => "PDF, {size}\u{a0}ko", "PDF, {size} kB";
    erased_on(day: &str) => "effacé le {day}", "erased on {day}";
    erase => "Effacer mon signalement", "Erase my report";
    erase_text => "Vos textes et vos fichiers sont détruits tout de suite, même ceux qui sont publics, et votre signalement ne compte plus. Le dossier du document reste, s’il est public ou si d’autres l’ont signalé. Votre code ne marchera plus\u{a0}: cela ne peut pas être annulé.",
        "Your texts and files are destroyed at once, even those that are public, and your report no longer counts. The dossier of the document stays, if it is public or if others reported it. Your code will not work any more: this cannot be undone.";
    erase_sure => "Oui, tout effacer", "Yes, erase everything";
    erased => "Votre signalement est effacé, avec ses textes et ses fichiers.", "Your report is erased, with its texts and its files.";
}

/// The words of a field's name, for the summary of errors.
pub fn field(lang: Lang, name: &str) -> &'static str {
    match name {
        "kind" => kind_label(lang),
        "title" => title_label(lang),
        "cerfa" => cerfa_label(lang),
        "issuer" => issuer_label(lang),
        "url" => url_label(lang),
        "domain" => domain_label(lang),
        "passage" => passage_label(lang),
        "place" => place_label(lang),
        "suggestion" => suggestion_label(lang),
        "difficulty" => difficulty_label(lang),
        "minutes" => minutes_label(lang),
        "files" => files_label(lang),
        "code" => code_label(lang),
        "obstacles" => obstacles_label(lang),
        _ => about_document(lang),
    }
}

/// The five grades, from 1.
pub const fn difficulty(lang: Lang, grade: u8) -> &'static str {
    match (lang, grade) {
        (Lang::Fr, 1) => "Facile",
        (Lang::En, 1) => "Easy",
        (Lang::Fr, 2) => "Plutôt facile",
        (Lang::En, 2) => "Rather easy",
        (Lang::Fr, 3) => "Difficile",
        (Lang::En, 3) => "Hard",
        (Lang::Fr, 4) => "Très difficile",
        (Lang::En, 4) => "Very hard",
        (Lang::Fr, _) => "Impossible sans aide",
        (Lang::En, _) => "Impossible without help",
    }
}

/// The bands of time, in the order of `forms::MINUTES`.
pub const fn minutes(lang: Lang, at: usize) -> &'static str {
    match (lang, at) {
        (Lang::Fr, 0) => "Moins de 10 minutes",
        (Lang::En, 0) => "Under 10 minutes",
        (Lang::Fr, 1) => "De 10 à 30 minutes",
        (Lang::En, 1) => "10 to 30 minutes",
        (Lang::Fr, 2) => "De 30 minutes à une heure",
        (Lang::En, 2) => "30 minutes to an hour",
        (Lang::Fr, 3) => "De une à trois heures",
        (Lang::En, 3) => "One to three hours",
        (Lang::Fr, _) => "Plus de trois heures",
        (Lang::En, _) => "More than three hours",
    }
}

/// What became of a report.
pub const fn report_state(lang: Lang, state: ReportState) -> &'static str {
    match (lang, state) {
        (Lang::Fr, ReportState::Received) => "Reçu",
        (Lang::En, ReportState::Received) => "Received",
        (Lang::Fr, ReportState::Kept) => "Retenu",
        (Lang::En, ReportState::Kept) => "Kept",
        (Lang::Fr, ReportState::Refused) => "Refusé",
        (Lang::En, ReportState::Refused) => "Refused",
    }
}

/// Who has seen a file.
pub const fn file_state(lang: Lang, state: FileState) -> &'static str {
    match (lang, state) {
        (Lang::Fr, FileState::Waiting) => "personne ne l’a encore regardé",
        (Lang::En, FileState::Waiting) => "nobody has looked at it yet",
        (Lang::Fr, FileState::Seen) => "regardé par l’équipe, non public",
        (Lang::En, FileState::Seen) => "seen by the team, not public",
        (_, FileState::Public) => "public",
    }
}

/// What happened to a document.
pub const fn step(lang: Lang, kind: StepKind) -> &'static str {
    let (fr, en) = match kind {
        StepKind::Opened => ("Signalé pour la première fois", "Reported for the first time"),
        StepKind::Qualified => ("Vérifié par l’équipe", "Checked by the team"),
        StepKind::Accepted => ("Le service va le réécrire", "The service will rewrite it"),
        StepKind::Refused => ("Le service ne le réécrira pas", "The service will not rewrite it"),
        StepKind::Rewriting => ("Réécriture commencée", "Rewriting begun"),
        StepKind::Tested => ("Essayé par des lecteurs", "Tried by readers"),
        StepKind::Published => ("Nouvelle version en usage", "New version in use"),
        StepKind::Measured => ("Effet mesuré", "Effect measured"),
        StepKind::Assigned => ("Confié à un autre service", "Given to another service"),
        StepKind::Rescheduled => ("Date changée", "Date changed"),
        StepKind::Joined => ("Un autre dossier s’y joint", "Another dossier joins it"),
        StepKind::MergedInto => ("Joint à un autre dossier", "Joined to another dossier"),
        StepKind::Corrected => ("Titre ou numéro corrigé", "Title or number corrected"),
        StepKind::TrialOpened => ("Essai ouvert", "Trial opened"),
        StepKind::TrialClosed => ("Essai terminé", "Trial closed"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// What a button does to a rectangle.
pub const fn change(lang: Lang, change: Change) -> &'static str {
    let (fr, en) = match change {
        Change::Left => ("À gauche", "Left"),
        Change::Right => ("À droite", "Right"),
        Change::Up => ("En haut", "Up"),
        Change::Down => ("En bas", "Down"),
        Change::Narrower => ("Moins large", "Narrower"),
        Change::Wider => ("Plus large", "Wider"),
        Change::Shorter => ("Moins haut", "Shorter"),
        Change::Taller => ("Plus haut", "Taller"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}
