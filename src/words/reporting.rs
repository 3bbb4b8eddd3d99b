//! Reporting a document that is too complicated, and following the report.
mod follow;
mod lists;
mod pictures;

pub use follow::*;
pub use lists::{change, difficulty, field, file_state, minutes, report_state, step};
pub use pictures::*;

super::words! {
    title => "Signaler un document trop compliqué", "Report a document that is too complicated";
    description => "Un formulaire, un courrier, un message trop compliqué\u{a0}? Dites ce qui bloque, en quelques minutes et sans donner votre nom.",
        "A form, a letter, a message that is too complicated? Say what is hard, in a few minutes and without giving your name.";
    which => "Quel document\u{202f}?", "Which document?";
    which_lead => "Cherchez-le\u{a0}: d’autres l’ont peut-être déjà signalé.", "Look for it: others may have reported it already.";
    search_label => "Titre ou numéro du document", "Title or number of the document";
    search_hint => "Le numéro Cerfa d’un formulaire est en haut, souvent à gauche\u{a0}: 12345*02.",
        "The Cerfa number of a form is at the top, often on the left: 12345*02.";
    results => "Documents trouvés", "Documents found";
    found[n] => "{n} document trouvé" | "{n} documents trouvés", "{n} document found" | "{n} documents found";
    only_first[n] => "Voici le premier. Ajoutez des mots pour préciser." | "Voici les {n} premiers. Ajoutez des mots pour préciser.",
        "Here is the first one. Add words to narrow down." | "Here are the first {n}. Add words to narrow down.";
    found_none => "Aucun document ne porte ces mots. Vous pouvez le décrire vous-même.",
        "No document has these words. You can describe it yourself.";
    not_listed => "Mon document n’est pas dans la liste", "My document is not in the list";
    cerfa_number(number: &str) => "Cerfa n°\u{a0}{number}", "Cerfa no. {number}";
    another_document => "Choisir un autre document", "Choose another document";
    with_story(title: &str) => "Ce signalement va avec l’expérience «\u{a0}{title}\u{a0}».", "This report goes with the experience “{title}”.";
}

super::words! {
    about_document => "Le document", "The document";
    kind_label => "C’est…", "It is…";
    title_label => "Son titre, comme il est écrit dessus", "Its title, as written on it";
    cerfa_label => "Son numéro Cerfa", "Its Cerfa number";
    cerfa_hint => "Il est en haut du formulaire, souvent à gauche\u{a0}: 12345*02.", "It is at the top of the form, often on the left: 12345*02.";
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
    files_working => "Préparation des fichiers…", "Preparing the files…";
    files_left_out[n] => "{n} fichier n’est pas joint" | "{n} fichiers ne sont pas joints", "{n} file is not joined" | "{n} files are not joined";
    why_left_out(name: &str, why: &str) => "«\u{a0}{name}\u{a0}»\u{a0}: {why}", "“{name}”: {why}";
    files_chosen => "Fichiers joints", "Files joined";
    kilobytes(size: &str) => "{size}\u{a0}ko", "{size} kB";
    remove => "Retirer", "Remove";
    of_file(name: &str) => "\u{a0}: {name}", ": {name}";
    send => "Envoyer le signalement", "Send the report";
    sending => "Envoi en cours…", "Sending…";
    sending_at(percent: u32) => "Envoi en cours\u{a0}: {percent}\u{a0}%", "Sending: {percent}%";
    masked_now => "Les passages sont masqués. Rien n’est envoyé\u{a0}: relisez, puis envoyez.",
        "The passages are masked. Nothing is sent: read again, then send.";
    read_again => "Relisez une dernière fois, puis envoyez.", "Read it once more, then send.";
    read_again_text => "Tout ce que vous avez écrit est là. Rien n’est encore envoyé.", "All that you wrote is here. Nothing is sent yet.";
    draft_title => "Un brouillon vous attend", "A draft is waiting";
    draft_about(title: &str) => "Il parle de «\u{a0}{title}\u{a0}». Il est gardé sur cet appareil.", "It is about “{title}”. It is kept on this device.";
    draft_other => "Il parle d’un autre document, et il est gardé sur cet appareil. Il sera remplacé si vous écrivez ici.",
        "It is about another document, and kept on this device. It will be replaced if you write here.";
    draft_here => "Il est gardé sur cet appareil.", "It is kept on this device.";
    draft_files => "Les fichiers ne sont pas gardés\u{a0}: choisissez-les à nouveau.", "Files are not kept: choose them again.";
    website => "Ne remplissez pas ce champ", "Do not fill in this field";
    privacy_title => "Ce que devient ce que vous envoyez", "What becomes of what you send";
    privacy => "Nous ne demandons pas votre nom. Ce que vous écrivez sert à simplifier ce document\u{a0}: une personne de l’équipe le lit, puis le service qui l’envoie. Vous pouvez tout effacer avec votre code.",
        "We do not ask for your name. What you write serves to simplify this document: someone of the team reads it, then the service that sends it. You can erase everything with your code.";
    privacy_files => "Les fichiers joints sont effacés douze mois après l’envoi, et tout de suite si le signalement est refusé.",
        "Files are erased twelve months after they were sent, and at once if the report is refused.";
    privacy_more => "Vie privée", "Privacy";
}
