//! Personal data seen in a text: what it is, and what stands in its place.
use crate::kernel::{lang::Lang, personal_data::Kind};

super::words! {
    one_seen => "Un passage pourrait permettre de vous reconnaître. Il ne sera pas publié\u{a0}; vous pouvez le masquer dès maintenant.",
        "One passage could let people recognise you. It will not be published; you may mask it now.";
    several_seen(count: usize) => "{count} passages pourraient permettre de vous reconnaître. Ils ne seront pas publiés\u{a0}; vous pouvez les masquer dès maintenant.",
        "{count} passages could let people recognise you. They will not be published; you may mask them now.";
    mask => "Masquer", "Mask";
    mask_this(passage: &str) => "\u{a0}: {passage}", ": {passage}";
    mask_all => "Tout masquer", "Mask all";
    masked_title => "Passage masqué", "Masked passage";
}

/// « Un numéro de téléphone ».
pub const fn found(lang: Lang, kind: Kind) -> &'static str {
    match (lang, kind) {
        (Lang::Fr, Kind::Email) => "Une adresse e-mail",
        (Lang::En, Kind::Email) => "An e-mail address",
        (Lang::Fr, Kind::Phone) => "Un numéro de téléphone",
        (Lang::En, Kind::Phone) => "A phone number",
        (Lang::Fr, Kind::Nir) => "Un numéro de sécurité sociale",
        (Lang::En, Kind::Nir) => "A social security number",
        (Lang::Fr, Kind::TaxNumber) => "Un numéro fiscal",
        (Lang::En, Kind::TaxNumber) => "A tax number",
        (Lang::Fr, Kind::Iban) => "Un compte bancaire",
        (Lang::En, Kind::Iban) => "A bank account",
        (Lang::Fr, Kind::Card) => "Une carte de paiement",
        (Lang::En, Kind::Card) => "A payment card",
        (Lang::Fr, Kind::Plate) => "Une plaque d’immatriculation",
        (Lang::En, Kind::Plate) => "A number plate",
        (Lang::Fr, Kind::IpAddress) => "Une adresse IP",
        (Lang::En, Kind::IpAddress) => "An IP address",
    }
}

/// How the label of a mask may end, ours or that of a moderator.
pub const MASK_ENDINGS: [&str; 5] = ["masqué", "masquée", "masqués", "hidden", "masked"];

/// What a mask says. Stories are in French whatever the language of the page, and so are masks.
pub const fn masked(kind: Kind) -> &'static str {
    match kind {
        Kind::Email => "adresse e-mail masquée",
        Kind::Phone => "téléphone masqué",
        Kind::Nir => "numéro de sécurité sociale masqué",
        Kind::TaxNumber => "numéro fiscal masqué",
        Kind::Iban => "compte bancaire masqué",
        Kind::Card => "carte de paiement masquée",
        Kind::Plate => "plaque masquée",
        Kind::IpAddress => "adresse internet masquée",
    }
}
