//! The panel of testers: joining, leaving.
use crate::{
    kernel::lang::Lang,
    testers::codes::{Age, Occupation},
};

super::words! {
    title => "Essayer des textes", "Try out texts";
    lead => "Lisez un texte administratif, répondez à quelques questions\u{a0}: on saura s’il se comprend.",
        "Read an administrative text, answer a few questions: we will know whether it can be understood.";
    description => "Rejoindre le panel de testeurs\u{a0}: deux demandes par mois au plus, aucune obligation, départ en un clic.",
        "Join the panel of testers: two requests a month at most, no obligation, leave in one click.";
    what_title => "Ce que nous vous demandons", "What we ask of you";
    what_1 => "Vous recevez un e-mail\u{a0}: un texte à lire, de trois à cinq questions à choix. Comptez cinq à dix minutes.",
        "You get an e-mail: a text to read, three to five questions with choices. Allow five to ten minutes.";
    what_2 => "Deux demandes par mois au plus. Vous répondez si vous voulez, quand vous voulez, et une seule fois.",
        "At most two requests a month. You answer if you want, when you want, and once only.";
    what_3 => "Il n’y a pas de bonne ou de mauvaise lecture\u{a0}: c’est le texte qui passe l’examen, pas vous.",
        "There is no good or bad reader: the text takes the exam, not you.";
    kept_title => "Ce que nous gardons de vous", "What we keep of you";
    kept_1 => "Votre adresse, chiffrée, avec une clé qui n’est pas dans la base de données. Elle ne sert qu’à ces e-mails.",
        "Your address, encrypted with a key that is not in the database. It is used for these e-mails only.";
    kept_2 => "Vos réponses sont enregistrées sans votre adresse\u{a0}: rien ne permet de savoir qui a répondu quoi.",
        "Your answers are recorded without your address: nothing tells who answered what.";
    kept_3 => "Tout est effacé après trois ans. Un lien dans chaque e-mail efface tout de suite.",
        "Everything is erased after three years. A link in each e-mail erases it at once.";
    form_title => "Rejoindre les testeurs", "Join the testers";
    email => "Votre adresse e-mail", "Your e-mail address";
    email_hint => "Nous y envoyons un lien pour confirmer.", "We send a link to it, for you to confirm.";
    age => "Votre âge", "Your age";
    age_hint => "Pour que les textes soient essayés par tout le monde. À partir de 15 ans.", "So that texts are tried by everyone. From 15 years old.";
    occupation => "Votre situation", "Your occupation";
    lang => "Langue des e-mails", "Language of e-mails";
    french => "Français", "French";
    english => "Anglais", "English";
    website => "Laissez ce champ vide", "Leave this field empty";
    join => "Rejoindre les testeurs", "Join the testers";
    closed_title => "Les inscriptions ne sont pas ouvertes", "The panel is not open";
    closed_text => "Ce site n’a pas encore ce qu’il faut pour garder des adresses chiffrées et envoyer des e-mails. Revenez plus tard.",
        "This site does not yet have what it takes to keep encrypted addresses and to send e-mails. Come back later.";

    written_title => "Regardez vos e-mails", "Check your e-mail";
    written_text => "Un message part à cette adresse. Si elle est nouvelle, il contient un lien à ouvrir pour confirmer\u{a0}: sans cela, tout est effacé d’ici sept jours. Si elle est déjà inscrite, il contient le lien de votre page, pour changer ce que vous avez dit ou partir.",
        "A message is leaving for this address. If it is new, the message holds a link to confirm: otherwise everything is erased within seven days. If it is of the panel already, it holds the link to your page, to change what you said or to leave.";
    written_next => "Rien reçu dans le quart d’heure\u{202f}? Regardez dans les indésirables, et cherchez un message plus ancien de notre part\u{a0}: pour ne remplir la boîte de personne, nous n’écrivons pas deux fois de suite à la même adresse.",
        "Nothing within a quarter of an hour? Look among the junk, and for an older message of ours: so as to fill nobody’s box, we do not write twice in a row to the same address.";
    another => "Donner une autre adresse", "Give another address";
    rejoin => "Rejoindre à nouveau les testeurs", "Join the testers again";
    confirmed_title => "Bienvenue parmi les testeurs", "Welcome among the testers";
    confirmed_text => "Vous recevrez un e-mail quand un texte sera à essayer\u{a0}: deux fois par mois au plus. Cette page est la vôtre\u{a0}: vous y changez ce que vous avez dit, ou partez. Son lien est au bas de chaque e-mail.",
        "You will get an e-mail when a text is to be tried: twice a month at most. This page is yours: change what you said here, or leave. Its link is at the end of each e-mail.";
    left_title => "Tout est effacé", "Everything is erased";
    left_text => "Votre adresse, vos demandes en cours et les e-mails en attente sont supprimés.",
        "Your address, the requests under way and the e-mails that waited are gone.";
    changed => "C’est enregistré.", "It is recorded.";

    confirm_title => "Confirmer votre inscription", "Confirm that you join";
    confirm_text => "Un clic sur le bouton, et vous faites partie des testeurs.", "Press the button, and you are one of the testers.";
    confirm => "Je confirme", "I confirm";
    member_title => "Votre inscription", "Your membership";
    unconfirmed => "Vous n’avez pas encore confirmé. Le lien pour le faire est dans le même e-mail.",
        "You have not confirmed yet. The link to do so is in the same e-mail.";
    change_title => "Changer ce que vous dites de vous", "Change what you say of yourself";
    change => "Enregistrer", "Save";
    leave_title => "Partir", "Leave";
    leave_text => "Votre adresse et tout ce qui s’y rattache sont effacés tout de suite. Vos réponses, que rien ne relie à vous, restent comptées.",
        "Your address and everything tied to it are erased at once. Your answers, which nothing ties to you, still count.";
    leave => "Partir et tout effacer", "Leave and erase everything";
    leave_now => "Tout effacer maintenant", "Erase everything now";
    leave_sure => "Rien ne se récupère ensuite\u{a0}: pour revenir, il faudra vous inscrire à nouveau.", "Nothing can be recovered afterwards: to come back, you will have to join again.";
    nothing_title => "Ce lien ne sert plus", "This link is no longer of use";
    nothing_text => "Il a déjà servi, ou il est trop ancien. Si vous avez déjà confirmé, votre page s’ouvre avec l’autre lien du même e-mail. Sinon, donnez à nouveau votre adresse.",
        "It was used already, or is too old. If you have confirmed already, your page opens with the other link of the same e-mail. Else, give your address again.";
    back => "La page des testeurs", "The page of testers";
}

/// How old a tester is.
pub const fn age_band(lang: Lang, age: Age) -> &'static str {
    let (fr, en) = match age {
        Age::From15 => ("De 15 à 29 ans", "15 to 29"),
        Age::From30 => ("De 30 à 44 ans", "30 to 44"),
        Age::From45 => ("De 45 à 59 ans", "45 to 59"),
        Age::From60 => ("De 60 à 74 ans", "60 to 74"),
        Age::From75 => ("75 ans ou plus", "75 or more"),
        Age::Unsaid => ("Je préfère ne pas le dire", "I would rather not say"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// What a tester does.
pub const fn occupation_group(lang: Lang, occupation: Occupation) -> &'static str {
    let (fr, en) = match occupation {
        Occupation::Farming => ("Agriculteur ou agricultrice", "Farmer"),
        Occupation::OwnBusiness => (
            "Artisan, commerçant, chef d’entreprise",
            "Craftsperson, shopkeeper, head of a company",
        ),
        Occupation::Managers => ("Cadre, profession intellectuelle", "Manager, professional"),
        Occupation::Intermediate => (
            "Profession intermédiaire\u{a0}: infirmier, technicienne, agent de maîtrise…",
            "Intermediate occupation: nurse, technician, foreman…",
        ),
        Occupation::Employees => ("Employé ou employée", "Employee: clerk, salesperson, carer…"),
        Occupation::Workers => ("Ouvrier ou ouvrière", "Manual worker"),
        Occupation::Retired => ("À la retraite", "Retired"),
        Occupation::NoOccupation => (
            "Sans profession\u{a0}: études, premier emploi à trouver, au foyer…",
            "No occupation: studies, first job to find, at home…",
        ),
        Occupation::Unsaid => ("Je préfère ne pas le dire", "I would rather not say"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// The words of a field, in a summary of errors.
pub fn field(lang: Lang, name: &str) -> &'static str {
    match name {
        "email" => email(lang),
        "age" => age(lang),
        "occupation" => occupation(lang),
        _ => self::lang(lang),
    }
}
