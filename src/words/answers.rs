//! The pages of those who answer.
use crate::{
    answers::model::{Done, Show},
    kernel::lang::Lang,
};

super::words! {
    inbox_title => "À répondre", "To answer";
    answer_title => "Répondre", "Answer";
    correct_title => "Corriger la réponse", "Correct the answer";
    answered_title => "Déjà répondue", "Already answered";
    filter => "Montrer", "Show";
    show_waiting => "En attente", "Waiting";
    show_promised => "Actions promises", "Actions promised";
    show_answered => "Répondues", "Answered";
    show_all => "Toutes", "All";
    nothing => "Rien n’attend", "Nothing is waiting";
    nothing_text => "Aucune expérience ne correspond à ce choix.", "No experience matches this choice.";
    today => "publiée aujourd’hui", "published today";
    days_waiting[n] => "attend depuis {n} jour" | "attend depuis {n} jours",
        "waiting for {n} day" | "waiting for {n} days";
    due(day: &str) => "pour le {day}", "by {day}";

    text_label => "Votre réponse", "Your answer";
    text_hint => "Dites ce que vous avez compris, ce que vous faites, et quand. Ne donnez aucun détail du dossier et ne nommez personne.",
        "Say what you understood, what you do, and when. Give no detail of the file and name nobody.";
    public_at_once => "Public dès l’envoi", "Public as soon as it is sent";
    signature_label => "Signature", "Signature";
    signature_hint => "Un rôle et un service, pas un nom\u{a0}: «\u{a0}La responsable de l’accueil, mairie de Laval\u{a0}».",
        "A role and a service, not a name: “Head of reception, Laval town hall”.";
    promise_title => "Promettez-vous une action\u{202f}?", "Do you promise an action?";
    promise_hint => "Elle sera publique, avec sa date. Laissez vide si vous n’en promettez pas.",
        "It will be public, with its date. Leave empty if you promise none.";
    action_label => "Ce que vous allez faire", "What you will do";
    due_label => "Au plus tard le", "By";
    personal_title => "Votre texte semble contenir des données personnelles", "Your text seems to hold personal details";
    personal_text => "Retirez-les si elles désignent une personne. Un numéro ou une adresse de votre service peut rester.",
        "Remove them if they point to a person. A number or an address of your service may stay.";
    sure => "J’ai vérifié\u{a0}: rien ne désigne une personne.", "I checked: nothing points to a person.";
    send => "Publier la réponse", "Publish the answer";
    correct => "Corriger la réponse", "Correct the answer";
    keep_promise => "L’action est réalisée", "The action is done";
    promise_made(action: &str, day: &str) => "Action promise pour le {day}\u{a0}: {action}",
        "Action promised by {day}: {action}";
    promise_undated(action: &str) => "Action promise\u{a0}: {action}", "Action promised: {action}";
    see_public => "Voir la page publique", "See the public page";

    done_answered => "Réponse publiée", "Answer published";
    done_promised => "Réponse publiée, avec sa promesse", "Answer published, with its promise";
    done_corrected => "Réponse corrigée", "Answer corrected";
    done_kept => "Action notée comme réalisée", "Action noted as done";
}

/// A choice of the inbox.
pub const fn show(lang: Lang, show: Show) -> &'static str {
    match show {
        Show::Waiting => show_waiting(lang),
        Show::Promised => show_promised(lang),
        Show::Answered => show_answered(lang),
        Show::All => show_all(lang),
    }
}

/// « attend depuis 3 jours ».
pub fn waiting(lang: Lang, days: i64) -> String {
    if days < 1 { today(lang).to_owned() } else { days_waiting(lang, days) }
}

/// The words of a field, in the summary of errors.
pub fn field(lang: Lang, name: &str) -> &'static str {
    match name {
        "signature" => signature_label(lang),
        "action" => action_label(lang),
        "due_on" => due_label(lang),
        "sure" => personal_title(lang),
        _ => text_label(lang),
    }
}

/// What the last gesture did, from the code in the address.
pub fn done(lang: Lang, code: &str) -> Option<&'static str> {
    Some(match Done::parse(code)? {
        Done::Answered => done_answered(lang),
        Done::Promised => done_promised(lang),
        Done::Corrected => done_corrected(lang),
        Done::PromiseKept => done_kept(lang),
    })
}
