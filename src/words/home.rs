//! The home page.
use crate::kernel::lang::Lang;

super::words! {
    question => "Comment ça s’est passé\u{202f}?", "How did it go?";
    question_start => "Comment ça s’est ", "How did it ";
    question_end => "passé\u{202f}?", "go?";
    lead => "Racontez votre passage dans un service public. Il vous répond ici, et tout le monde en profite.",
        "Tell how it went with a public service. It answers you here, and everyone benefits.";
    it_was => "Je raconte mon expérience. C’était…", "I share my experience. It went…";
    no_account => "Sans compte, sans adresse e-mail. Environ quatre minutes.",
        "No account, no e-mail address. About four minutes.";
    or_find => "Ou trouvez un service", "Or find a service";
    find_example => "Impôts, mairie, 42000…", "Impôts, mairie, 42000…";
    figures => "En trois chiffres", "In three figures";
    published => "expériences publiées", "experiences published";
    answered => "ont reçu une réponse du service", "were answered by the service";
    median(within: &str) => "la moitié des réponses arrivent en {within}", "half of the answers come in {within}";
    latest => "Les dernières expériences", "The latest experiences";
    read_all => "Lire toutes les expériences", "Read all the experiences";
    nothing_title => "Aucune expérience n’est encore publiée", "No experience is published yet";
    nothing_text => "La première pourrait être la vôtre.", "The first could be yours.";
    answers(who: &str) => "{who} répond", "{who} answers";
    a_story => "Une expérience récente", "A recent experience";
    how_title => "Ce que devient votre récit", "What becomes of your story";
    other_parts => "Aussi sur ce site", "Also on this site";
    documents => "Des documents plus clairs", "Clearer documents";
    documents_text => "Signalez un courrier ou un formulaire difficile à comprendre, et suivez sa réécriture.",
        "Point out a letter or a form that is hard to understand, and follow its rewriting.";
    indicators => "La qualité près de chez vous", "Quality near you";
    indicators_text => "Délais, attente, satisfaction\u{a0}: les résultats de chaque service, avec leur source.",
        "Delays, waiting, satisfaction: the results of each service, with their source.";
}

/// From the story to the last word: what happens, in bold, then the rest of the sentence.
pub const fn steps(lang: Lang) -> [(&'static str, &'static str); 4] {
    match lang {
        Lang::Fr => [
            ("Vous racontez.", "Votre nom n’est pas demandé."),
            ("Une personne relit,", "masque ce qui permettrait de vous reconnaître, puis publie."),
            ("Le service répond", "et dit ce qu’il va changer."),
            ("Vous dites si c’est réglé.", "C’est vous qui avez le dernier mot."),
        ],
        Lang::En => [
            ("You tell.", "Your name is not asked."),
            ("A person reads it,", "masks what could identify you, then publishes."),
            ("The service answers", "and says what it will change."),
            ("You say whether it is settled.", "The last word is yours."),
        ],
    }
}
