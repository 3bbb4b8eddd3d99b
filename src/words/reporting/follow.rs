//! What the author of a report leaves with, and follows it with.

crate::words::words! {
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
    no_receipt_title => "Pas de reçu ici", "No receipt here";
    no_receipt_text => "Un reçu s’affiche juste après l’envoi, tant que l’onglet reste ouvert. Avec votre code, suivez votre signalement.",
        "A receipt is shown just after sending, as long as the tab stays open. With your code, follow your report.";
    follow_it => "Suivre mon signalement", "Follow my report";
    see_register => "Voir tous les documents", "See all documents";
}

crate::words::words! {
    follow_title => "Suivre mon signalement", "Follow my report";
    follow_lead => "Entrez le code de votre reçu. Les tirets et les espaces ne comptent pas.", "Enter the code of your receipt. Dashes and spaces do not count.";
    code_label => "Code de suivi", "Follow-up code";
    code_hint => "Quatre groupes de quatre signes, par exemple K7QF-3M2P-X9TD-6WHA.", "Four groups of four signs, for example K7QF-3M2P-X9TD-6WHA.";
    open => "Ouvrir", "Open";
    open_story => "Suivre cette expérience", "Follow this experience";
    other_code => "Entrer un autre code", "Enter another code";
    story_code => "Vous avez raconté une expérience\u{202f}? Son code se tape sur une autre page.", "Did you share an experience? Its code is typed on another page.";
    code_of(hint: &str) => "Code {hint}", "Code {hint}";
    lead_received(day: &str) => "Une personne va le lire, en principe avant le {day}.", "Someone will read it, as a rule before {day}.";
    lead_late(day: &str) => "Une personne devait le lire avant le {day}. Nous sommes en retard, et votre signalement attend toujours.",
        "Someone was to read it before {day}. We are late, and your report is still waiting.";
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
    next_late(day: &str) => "Étape suivante attendue avant le {day}\u{a0}: elle est en retard", "Next step expected before {day}: it is late";
    given_to(service: &str) => "Confié à {service}", "Given to {service}";
    not_public => "La page du document n’est pas encore publique.", "The page of the document is not public yet.";
    own_files => "Vos fichiers", "Your files";
    no_file => "Aucun fichier joint.", "No file joined.";
    files_refused => "Les fichiers d’un signalement refusé sont effacés tout de suite\u{a0}: s’il y en avait, ils n’existent plus.",
        "The files of a refused report are erased at once: if there were any, they are gone.";
    files_too_old => "Les fichiers sont effacés au bout de douze mois\u{a0}: s’il y en avait, ils n’existent plus.",
        "Files are erased after twelve months: if there were any, they are gone.";
    photo(size: &str) => "Image, {size}\u{a0}ko", "Picture, {size} kB";
    pdf(size: &str) => "PDF, {size}\u{a0}ko", "PDF, {size} kB";
    erased_on(day: &str) => "effacé le {day}", "erased on {day}";
    erase => "Effacer mon signalement", "Erase my report";
    erase_text => "Vos textes et vos fichiers sont détruits tout de suite, même ceux qui sont publics, et votre signalement ne compte plus. Le dossier du document reste, s’il est public ou si d’autres l’ont signalé. Votre code ne marchera plus\u{a0}: cela ne peut pas être annulé.",
        "Your texts and files are destroyed at once, even those that are public, and your report no longer counts. The dossier of the document stays, if it is public or if others reported it. Your code will not work any more: this cannot be undone.";
    erase_sure => "Oui, tout effacer", "Yes, erase everything";
    erased => "Votre signalement est effacé, avec ses textes et ses fichiers.", "Your report is erased, with its texts and its files.";
}
