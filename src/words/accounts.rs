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
    documents_new[n] => "{n} nouveau document à vérifier" | "{n} nouveaux documents à vérifier",
        "{n} new document to check" | "{n} new documents to check";
    documents_late[n] => "{n} document en retard" | "{n} documents en retard",
        "{n} document late" | "{n} documents late";
    documents_soon[n] => "{n} document à traiter sous sept jours" | "{n} documents à traiter sous sept jours",
        "{n} document due within seven days" | "{n} documents due within seven days";
    most_urgent(title: &str, when: &str) => "Le plus urgent\u{a0}: {title} ({when})", "Most urgent: {title} ({when})";
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
