//! The moderator's pages, the reasons of the charter, the words of masks.
use crate::{
    kernel::{lang::Lang, personal_data::Kind},
    moderation::model::{Done, Reason},
};

super::words! {
    queue_title => "À relire", "To review";
    review_title => "Relire", "Review";
    details_title => "Précisions à relire", "Details to review";
    detail => "Précision", "Detail";
    flagged_title => "Publiées, à relire", "Published, to read again";
    flagged_text => "Un import y a trouvé ce qui ressemble à des données personnelles.",
        "An import found what looks like personal details in them.";
    all_read => "Tout est lu", "All is read";
    all_read_text => "Aucun texte n’attend. Merci pour les personnes qui ont écrit.",
        "No text is waiting. Thank you, for the people who wrote.";
    less_than_an_hour => "il y a moins d’une heure", "less than an hour ago";
    hours_ago[n] => "il y a {n} heure" | "il y a {n} heures", "{n} hour ago" | "{n} hours ago";
    days_ago[n] => "il y a {n} jour" | "il y a {n} jours", "{n} day ago" | "{n} days ago";
    received_when(when: &str) => "Reçue {when}", "Received {when}";
    passages_found[n] => "{n} passage à masquer" | "{n} passages à masquer",
        "{n} passage to mask" | "{n} passages to mask";

    decide => "Décider", "Decide";
    found_title => "Passages signalés", "Passages found";
    mask_verb => "Masquer", "Mask";
    names_label => "Noms de personnes à masquer", "Names of people to mask";
    names_hint => "Un par ligne. Le texte dira «\u{a0}nom\u{a0}» à la place.",
        "One on each line. The text will read “nom” instead.";
    passages_label => "Autres passages à masquer", "Other passages to mask";
    passages_hint => "Un par ligne. Le texte dira «\u{a0}détail personnel\u{a0}» à la place.",
        "One on each line. The text will read “détail personnel” instead.";
    refuse_title => "Refuser, avec une raison", "Refuse, with a reason";
    take_down_title => "Dépublier, avec une raison", "Take down, with a reason";
    reason_label => "Raison, que l’auteur lira", "Reason, which the author will read";
    choose => "Choisir", "Choose";
    publish => "Publier", "Publish";
    refuse => "Refuser", "Refuse";
    take_down => "Dépublier", "Take down";
    keep => "Laisser telle quelle", "Keep as it is";
    skip => "Passer", "Skip";
    previous => "Précédente", "Previous";
    publish_detail => "Publier la précision", "Publish the detail";
    refuse_detail => "Refuser la précision", "Refuse the detail";
    detail_title(day: &str) => "Précision ajoutée {day}", "Detail added {day}";
    detail_later => "À relire une fois l’expérience publiée.", "To review once the experience is published.";
    refused_because(reason: &str) => "Refusée. Raison\u{a0}: {reason}", "Refused. Reason: {reason}";
    anonymous => "Anonyme", "Anonymous";
    channels_and_themes => "Canaux et thèmes", "Channels and themes";
    theme(tag: &str, sign: &str) => "{tag}\u{a0}: {sign}", "{tag}: {sign}";

    key_move => "suivante, précédente", "next, previous";
    key_publish => "publier", "publish";
    key_refuse => "refuser", "refuse";
    key_name => "masquer le nom sélectionné", "mask the selected name";
    key_mask => "masquer la sélection", "mask the selection";

    done_published => "Publiée", "Published";
    done_rejected => "Refusée", "Refused";
    done_masked => "Passages masqués", "Passages masked";
    done_kept => "Laissée telle quelle", "Kept as it is";
    done_taken_down => "Dépubliée", "Taken down";
    done_detail_published => "Précision publiée", "Detail published";
    done_detail_rejected => "Précision refusée", "Detail refused";

    insult => "Insultes ou haine", "Insults or hatred";
    names_person => "Une personne est nommée ou reconnaissable", "A person is named or can be recognised";
    personal_data => "Données personnelles impossibles à masquer", "Personal details that cannot be masked";
    out_of_scope => "Pas un service public", "Not a public service";
    pending_file => "Question sur un dossier en cours", "Question about a file under way";
    advertising => "Publicité", "Advertising";
    unreadable => "Illisible ou essai", "Unreadable, or a test";
    duplicate => "Doublon", "Duplicate";
    threat => "Menace ou crime", "Threat or crime";

    mask_name => "nom", "name";
    mask_detail => "détail personnel", "personal detail";
    email => "adresse e-mail", "e-mail address";
    phone => "téléphone", "phone number";
    nir => "numéro de sécurité sociale", "social security number";
    tax_number => "numéro fiscal", "tax number";
    iban => "compte bancaire", "bank account";
    card => "carte bancaire", "payment card";
    plate => "plaque", "number plate";
    ip_address => "adresse informatique", "network address";
}

/// « il y a 2 jours ».
pub fn waiting(lang: Lang, hours: i64) -> String {
    match hours {
        ..1 => less_than_an_hour(lang).to_owned(),
        1..24 => hours_ago(lang, hours),
        _ => days_ago(lang, hours / 24),
    }
}

/// « Reçue il y a 2 jours ».
pub fn received(lang: Lang, hours: i64) -> String {
    received_when(lang, &waiting(lang, hours))
}

/// The name of a reason, as in the moderation charter.
pub const fn reason(lang: Lang, reason: Reason) -> &'static str {
    match reason {
        Reason::Insult => insult(lang),
        Reason::NamesPerson => names_person(lang),
        Reason::PersonalData => personal_data(lang),
        Reason::OutOfScope => out_of_scope(lang),
        Reason::PendingFile => pending_file(lang),
        Reason::Advertising => advertising(lang),
        Reason::Unreadable => unreadable(lang),
        Reason::Duplicate => duplicate(lang),
        Reason::Threat => threat(lang),
    }
}

/// What a passage seems to be.
pub const fn kind(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Email => email(lang),
        Kind::Phone => phone(lang),
        Kind::Nir => nir(lang),
        Kind::TaxNumber => tax_number(lang),
        Kind::Iban => iban(lang),
        Kind::Card => card(lang),
        Kind::Plate => plate(lang),
        Kind::IpAddress => ip_address(lang),
    }
}

/// What a mask says: in French, as the stories are.
pub const fn mask(of: Kind) -> &'static str {
    kind(Lang::Fr, of)
}

/// What the last gesture did, from the code in the address.
pub fn done(lang: Lang, code: &str) -> Option<&'static str> {
    Some(match Done::parse(code)? {
        Done::Published => done_published(lang),
        Done::Rejected => done_rejected(lang),
        Done::Masked => done_masked(lang),
        Done::Kept => done_kept(lang),
        Done::TakenDown => done_taken_down(lang),
        Done::DetailPublished => done_detail_published(lang),
        Done::DetailRejected => done_detail_rejected(lang),
    })
}
