//! What to say when something is not right, and what to do next.
use crate::kernel::{
    error::{FieldCode, FieldError},
    lang::Lang,
};

super::words! {
    summary[n] => "{n} point à corriger" | "{n} points à corriger",
        "{n} thing to correct" | "{n} things to correct";
    required => "Ce champ est nécessaire.", "This field is needed.";
    too_short(min: u32) => "Écrivez au moins {min} caractères.", "Write at least {min} characters.";
    too_long(max: u32) => "Le texte dépasse {max} caractères.", "The text is over {max} characters.";
    unknown => "Choisissez dans la liste.", "Choose from the list.";
    too_many_choices(max: u32) => "Choisissez au plus {max} réponses.", "Choose at most {max}.";
    not_a_date => "Cette date n’existe pas.", "There is no such date.";
    in_the_future => "Cette date est dans le futur.", "This date is in the future.";
    in_the_past => "Cette date est passée.", "This date is past.";
    not_in_text => "Une ligne n’est pas dans le texte. Copiez le passage exact.",
        "A line is not in the text. Copy the exact passage.";
    too_old => "Racontez une expérience de moins de trois ans.", "Tell something less than three years old.";
    unknown_code => "Ce code ne correspond à aucun envoi. Vérifiez chaque caractère.",
        "This code matches nothing that was sent. Check each character.";
    code_of_report => "Ce code est celui d’un signalement de document. Il se suit sur une autre page.",
        "This is the code of a report of a document. It is followed on another page.";
    code_of_story => "Ce code est celui d’une expérience. Il se suit sur une autre page.",
        "This is the code of an experience. It is followed on another page.";
    wrong_credentials => "L’adresse ou le mot de passe est inexact.", "The address or the password is wrong.";
    personal_data => "Masquez d’abord les informations personnelles.", "Mask the personal details first.";
    not_a_number => "Ce n’est pas un nombre.", "This is not a number.";
    impossible => "Aucune valeur de cette unité ne peut être ainsi.", "No value of this unit can be so.";
    not_a_table => "Ce fichier n’est ni un CSV avec une ligne de titres, ni un JSON.",
        "This file is neither CSV with a line of names, nor JSON.";
    too_large(most: u32) => "Le fichier dépasse {most}\u{a0}Mo.", "The file is over {most} MB.";
    too_many_rows => "Le fichier a plus de cent mille lignes\u{a0}: coupez-le en plusieurs.", "The file has over a hundred thousand rows: cut it in parts.";
    not_an_address => "Écrivez une adresse qui commence par https://.", "Write an address that begins with https://.";
    no_such_document => "Aucun autre dossier n’a ce numéro, cette adresse ni ces mots. Essayez moins de mots.", "No other dossier has this number, this address or these words. Try fewer words.";
    chosen_needed => "Choisissez un de ces dossiers, ou dites que c’est un nouveau document.", "Choose one of these dossiers, or say that it is a new document.";
    untried => "Aucun lecteur n’a répondu à un essai terminé de ce texte. Faites d’abord un essai.",
        "No reader answered a trial of this text that is over. Run a trial first.";
    too_early => "Trop tôt pour dire l’effet\u{a0}: il faut trois mois entiers avant la publication et trois mois entiers après, pour les comparer.",
        "Too early to tell the effect: three whole months before the publication and three whole months after are needed, to compare them.";
    cannot_wait => "Une valeur déjà publique se corrige tout de suite\u{a0}: sans elle, la courbe aurait un trou jusqu’à cette date.",
        "A public value is corrected at once: without it, the curve would have a gap until that date.";
    empty_file => "Ce fichier est vide. Choisissez-en un autre.", "This file is empty. Choose another one.";
    not_a_photo_or_pdf => "Ce fichier n’est ni une photo ni un PDF. Envoyez une image JPEG, PNG ou WebP, ou un PDF.",
        "This file is neither a photo nor a PDF. Send a JPEG, PNG or WebP image, or a PDF.";
    damaged_file => "Ce fichier est abîmé\u{a0}: nous ne pouvons pas le lire. Enregistrez-le à nouveau, ou prenez une photo de la page.",
        "This file is damaged: we cannot read it. Save it again, or take a photo of the page.";
    too_many_pixels(most: u32) => "Cette image dépasse {most} millions de pixels. Réduisez-la, ou numérisez avec moins de détails.",
        "This image is over {most} million pixels. Make it smaller, or scan with less detail.";
    too_many_pages(most: u32) => "Ce PDF a plus de {most} pages. Gardez seulement celles dont vous parlez.",
        "This PDF has more than {most} pages. Keep only those that you write about.";
    protected_file => "Ce PDF est protégé. Enregistrez-le sans protection, ou prenez une photo de la page.",
        "This PDF is protected. Save it without protection, or take a photo of the page.";
    active_file => "Ce PDF contient un programme ou d’autres fichiers. Imprimez-le dans un nouveau PDF, puis envoyez celui-ci.",
        "This PDF holds a program or other files. Print it to a new PDF, then send that one.";
    complicated_file => "Ce fichier est trop compliqué à lire pour nous. Imprimez-le dans un nouveau PDF, ou prenez une photo de la page.",
        "This file is too complicated for us to read. Print it to a new PDF, or take a photo of the page.";
    no_text => "Ce PDF ne contient que des images\u{a0}: nous ne pouvons pas en tirer le texte. Copiez le texte à la main.",
        "This PDF holds only images: we cannot take text from it. Copy the text by hand.";
    not_a_cerfa => "Un numéro Cerfa a cinq chiffres, par exemple 12345*02.", "A Cerfa number has five digits, for example 12345*02.";
    too_many_files(most: u32) => "Choisissez au plus {most} fichiers.", "Choose at most {most} files.";

    files_later => "Vos fichiers n’ont pas été reçus\u{a0}: trop de fichiers arrivent en ce moment, ou votre connexion est trop lente. Votre texte est gardé. Attendez une minute et envoyez à nouveau, ou envoyez sans fichier.",
        "Your files were not received: too many files are coming in right now, or your connection is too slow. Your text is kept. Wait a minute and send again, or send without files.";

    nobody => "Aucun testeur ne peut être sollicité aujourd’hui. Réessayez plus tard.", "No tester may be asked today. Try again later.";
    not_an_email => "Écrivez une adresse complète, comme prenom@exemple.fr.", "Write a whole address, such as name@example.org.";

    not_found_title => "Page introuvable", "Page not found";
    not_found_text => "Cette adresse ne mène à rien. La page a peut-être changé de place.",
        "This address leads nowhere. The page may have moved.";
    gone_title => "Cette expérience a été retirée", "This experience was withdrawn";
    gone_text => "Son auteur ou le service qui la publie l’a retirée. Son texte n’est plus conservé ici.",
        "Its author or its publisher withdrew it. Its text is no longer shown here.";
    failed_title => "Un problème de notre côté", "A problem on our side";
    failed_text => "Rien n’est perdu de ce que vous avez envoyé et dont vous avez le code. Réessayez dans un instant.",
        "Nothing is lost of what you sent and hold a code for. Try again in a moment.";
    failed_reference(reference: &str) => "Référence à donner si le problème dure\u{a0}: {reference}",
        "Reference to quote if it lasts: {reference}";
    too_many_title => "Trop d’envois à la fois", "Too many requests";
    too_many_text(seconds: u32) => "Attendez {seconds} secondes, puis réessayez. Votre texte est gardé dans cette page.",
        "Wait {seconds} seconds, then try again. Your text is kept in this page.";
    invalid_title => "Cette demande n’est pas complète", "This request is not complete";
    forbidden => "Vous n’avez pas le droit de faire cela.", "You may not do that.";
    unauthenticated => "Connectez-vous pour continuer.", "Sign in to continue.";
    refused_title => "Accès réservé", "Restricted";
    conflict_title => "L’état a changé", "The state changed";
    network_title => "Le serveur ne répond pas", "The server does not answer";
    sign_in => "Se connecter", "Sign in";
    of_field(field: &str, problem: &str) => "{field}\u{a0}: {problem}", "{field}: {problem}";
    conflict => "Quelqu’un a agi avant vous, ou l’état a changé. Rechargez la page.",
        "Someone acted before you, or the state changed. Reload the page.";
    network => "Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez\u{a0}: votre texte est toujours là.",
        "The server does not answer. Check your connection, then try again: your text is still here.";
    outdated_title => "Le site vient d’être mis à jour", "The site has just been updated";
    outdated => "Rechargez la page pour continuer. Un récit commencé reste sur votre appareil.",
        "Reload the page to go on. A story you began stays on your device.";
    error_code(status: u16) => "Erreur {status}", "Error {status}";
    retry => "Réessayer", "Try again";
    go_home => "Aller à l’accueil", "Go to the home page";
    go_to_staff => "Aller à l’espace agent", "Go to the staff space";
    go_to_desk => "Voir les documents à traiter", "See the documents to work on";
    go_to_register => "Chercher dans le registre", "Search the register";
    look_for_experiences => "Lire les expériences", "Read the experiences";
}

super::words! {
    service_needed => "Choisissez un service.", "Choose a service.";
    story_needed => "Racontez ce qui s’est passé.", "Tell what happened.";
    title_needed => "Donnez un titre.", "Give it a title.";
    feeling_needed => "Dites si c’était bien, mitigé ou mal.", "Say whether it went well, mixed or badly.";
    country_needed => "Indiquez votre pays.", "Say which country.";
    code_needed => "Entrez votre code de suivi.", "Enter your follow-up code.";
    code_missing[n] => "Il manque {n} signe à ce code." | "Il manque {n} signes à ce code.",
        "{n} sign is missing from this code." | "{n} signs are missing from this code.";
    settled_needed => "Dites si c’est réglé.", "Say whether it is settled.";
    detail_needed => "Écrivez ce que vous ajoutez.", "Write what you add.";
    text_needed => "Écrivez votre réponse.", "Write your answer.";
    signature_needed => "Signez d’un rôle et d’un service.", "Sign with a role and a service.";
    action_needed => "Dites quelle action vous promettez.", "Say what you promise to do.";
    due_needed => "Donnez une date à votre promesse.", "Give your promise a date.";
    passages_needed => "Dites quel passage masquer.", "Say which passage to mask.";
    reason_needed => "Choisissez une raison.", "Choose a reason.";
    kind_needed => "Dites quelle sorte de document c’est.", "Say what kind of document it is.";
    issuer_needed => "Dites qui envoie ce document.", "Say who sends this document.";
    domain_needed => "Choisissez de quoi il parle.", "Choose what it is about.";
    obstacles_needed => "Cochez au moins une difficulté.", "Tick at least one difficulty.";
    difficulty_needed => "Dites si c’était facile ou difficile.", "Say whether it was easy or hard.";
}

/// The sentence for a field left empty, which needs no name of the field before it.
pub fn needed(lang: Lang, field: &str) -> Option<&'static str> {
    Some(match field {
        "service" => service_needed(lang),
        "story" => story_needed(lang),
        "title" => title_needed(lang),
        "feeling" => feeling_needed(lang),
        "country" => country_needed(lang),
        "code" => code_needed(lang),
        "settled" => settled_needed(lang),
        "detail" => detail_needed(lang),
        "text" => text_needed(lang),
        "signature" => signature_needed(lang),
        "action" => action_needed(lang),
        "due_on" => due_needed(lang),
        "passages" => passages_needed(lang),
        "reason" => reason_needed(lang),
        "kind" => kind_needed(lang),
        "issuer" => issuer_needed(lang),
        "chosen" => chosen_needed(lang),
        "domain" => domain_needed(lang),
        "obstacles" => obstacles_needed(lang),
        "difficulty" => difficulty_needed(lang),
        _ => return None,
    })
}

/// The sentence beside the field of this name.
pub fn beside(lang: Lang, name: &str, code: FieldCode) -> String {
    let needed = needed(lang, name).filter(|_| code == FieldCode::Required);
    needed.map_or_else(|| field(lang, code), str::to_owned)
}

/// The sentence in a summary, `label` being the words of the field: « Votre récit : … ».
pub fn in_summary(lang: Lang, name: &str, label: &str, code: FieldCode) -> String {
    if let Some(sentence) = needed(lang, name).filter(|_| code == FieldCode::Required) {
        return sentence.to_owned();
    }
    // A label that is a question has its own sign already.
    let label = label.trim_end_matches(['?', '…', '\u{202f}', ' ']);
    of_field(lang, label, &field(lang, code))
}

/// The sentence about one of the things in a field: « lettre.pdf : Ce fichier est vide. »
pub fn about(lang: Lang, error: &FieldError) -> String {
    let sentence = field(lang, error.code);
    if error.about.is_empty() { sentence } else { of_field(lang, &error.about, &sentence) }
}

/// The sentence when only the code is known.
pub fn field(lang: Lang, code: FieldCode) -> String {
    match code {
        FieldCode::Required => required(lang).to_owned(),
        FieldCode::Missing(n) => code_missing(lang, i64::from(n)),
        FieldCode::TooShort(min) => too_short(lang, min),
        FieldCode::TooLong(max) => too_long(lang, max),
        FieldCode::Unknown => unknown(lang).to_owned(),
        FieldCode::TooManyChoices(max) => too_many_choices(lang, max),
        FieldCode::NotADate => not_a_date(lang).to_owned(),
        FieldCode::InTheFuture => in_the_future(lang).to_owned(),
        FieldCode::InThePast => in_the_past(lang).to_owned(),
        FieldCode::NotInText => not_in_text(lang).to_owned(),
        FieldCode::TooOld => too_old(lang).to_owned(),
        FieldCode::UnknownCode => unknown_code(lang).to_owned(),
        FieldCode::CodeOfReport => code_of_report(lang).to_owned(),
        FieldCode::CodeOfStory => code_of_story(lang).to_owned(),
        FieldCode::WrongCredentials => wrong_credentials(lang).to_owned(),
        FieldCode::PersonalData => personal_data(lang).to_owned(),
        FieldCode::NotANumber => not_a_number(lang).to_owned(),
        FieldCode::Impossible => impossible(lang).to_owned(),
        FieldCode::NotATable => not_a_table(lang).to_owned(),
        FieldCode::TooLarge(most) => too_large(lang, most),
        FieldCode::TooManyRows => too_many_rows(lang).to_owned(),
        FieldCode::Nobody => nobody(lang).to_owned(),
        FieldCode::NotAnEmail => not_an_email(lang).to_owned(),
        FieldCode::CannotWait => cannot_wait(lang).to_owned(),
        FieldCode::EmptyFile => empty_file(lang).to_owned(),
        FieldCode::NotAPhotoOrPdf => not_a_photo_or_pdf(lang).to_owned(),
        FieldCode::DamagedFile => damaged_file(lang).to_owned(),
        FieldCode::TooManyPixels(most) => too_many_pixels(lang, most),
        FieldCode::TooManyPages(most) => too_many_pages(lang, most),
        FieldCode::ProtectedFile => protected_file(lang).to_owned(),
        FieldCode::ActiveFile => active_file(lang).to_owned(),
        FieldCode::Untried => untried(lang).to_owned(),
        FieldCode::TooEarly => too_early(lang).to_owned(),
        FieldCode::ComplicatedFile => complicated_file(lang).to_owned(),
        FieldCode::NoText => no_text(lang).to_owned(),
        FieldCode::TooManyFiles(most) => too_many_files(lang, most),
        FieldCode::NotACerfa => not_a_cerfa(lang).to_owned(),
        FieldCode::NotAnAddress => not_an_address(lang).to_owned(),
        FieldCode::NoSuchDocument => no_such_document(lang).to_owned(),
        FieldCode::FilesLater => files_later(lang).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_never_has_two_signs_in_a_row() {
        let said = |name, label, code| in_summary(Lang::Fr, name, label, code);
        let when = "Quand était-ce\u{202f}?";
        assert_eq!(
            said("happened_on", when, FieldCode::InTheFuture),
            "Quand était-ce\u{a0}: Cette date est dans le futur."
        );
        assert_eq!(said("title", "Résumez-le", FieldCode::Required), "Donnez un titre.");
        assert_eq!(beside(Lang::En, "due_on", FieldCode::Required), "Give your promise a date.");
        assert_eq!(beside(Lang::Fr, "autre", FieldCode::Required), "Ce champ est nécessaire.");
    }
}
