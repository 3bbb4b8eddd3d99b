//! The staff space: signing in, the desk.
use crate::{accounts::model::Role, kernel::lang::Lang};

super::words! {
    space => "Espace agent", "Staff space";
    home => "Accueil", "Home";
    sign_in => "Entrer", "Sign in";
    sign_out => "Se déconnecter", "Sign out";
    email => "Adresse professionnelle", "Work e-mail address";
    password => "Mot de passe", "Password";
    wrong_title => "Adresse ou mot de passe inconnu", "Unknown address or password";
    wrong_text => "Vérifiez la saisie, ou demandez un nouvel accès à votre administrateur.",
        "Check what you typed, or ask your administrator for a new access.";
    no_account => "Cet espace est réservé aux personnes qui relisent les textes et à celles qui répondent au nom d’un service. Pour raconter une expérience, aucun compte n’est nécessaire.",
        "This space is for the people who read texts before publication and those who answer for a service. No account is needed to share an experience.";
    signed_out_title => "Vous êtes déconnecté.", "You are signed out.";
    to_review(n: i64) => "À relire ({n})", "To review ({n})";
    to_answer(n: i64) => "À répondre ({n})", "To answer ({n})";
    documents(n: i64) => "Documents ({n})", "Documents ({n})";
    reports_to_read[n] => "{n} signalement de document à lire" | "{n} signalements de documents à lire",
        "{n} report of a document to read" | "{n} reports of documents to read";
    documents_due[n] => "{n} document en retard, ou à traiter sous sept jours" | "{n} documents en retard, ou à traiter sous sept jours",
        "{n} document late, or due within seven days" | "{n} documents late, or due within seven days";
    hello(name: &str) => "Bonjour {name}", "Hello {name}";
    stories_to_review[n] => "{n} texte à relire" | "{n} textes à relire",
        "{n} text to review" | "{n} texts to review";
    answers_to_write[n] => "{n} réponse attendue" | "{n} réponses attendues",
        "{n} answer awaited" | "{n} answers awaited";
    indicators => "Indicateurs", "Indicators";
    publish_results => "Publier des résultats d’indicateurs", "Publish results of indicators";
    no_structure => "Aucun service ne vous est confié. Demandez à votre administrateur.",
        "No service is in your care yet. Ask your administrator.";
    read_charter => "Relire la charte de modération", "Read the moderation charter";
    moderator => "modération", "moderation";
    agent => "réponse aux usagers", "answers to the public";
    administrator => "administration", "administration";
}

/// What a person is here for.
pub const fn role(lang: Lang, role: Role) -> &'static str {
    match role {
        Role::Moderator => moderator(lang),
        Role::Agent => agent(lang),
        Role::Administrator => administrator(lang),
    }
}

/// After signing out.
pub fn signed_out(lang: Lang, code: &str) -> Option<&'static str> {
    (code == "signed_out").then(|| signed_out_title(lang))
}
