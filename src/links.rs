//! Every address of the site, as typed builders. French addresses have no prefix; English ones live
//! under `/en`, with their own words.
pub mod documents;
mod indicators;
pub mod publishing;
mod space;
mod territories;

pub use indicators::{
    compare, effect, effects, indicator, indicator_file, indicators, up_to_date, up_to_date_file,
};
pub use space::{Space, is_staff, same_document};
pub use territories::{service_poster, territories, territory, territory_file};

use crate::kernel::{
    feeling::Feeling,
    ids::{ExperienceId, MentionId},
    lang::Lang,
};

/// The words of addresses, French then English, in the order of [`Place`].
const WORDS: [(&str, &str); 46] = [
    ("partager", "share"),
    ("recit", "story"),
    ("ressenti", "feeling"),
    ("vous", "you"),
    ("relecture", "review"),
    ("recu", "receipt"),
    ("suivi", "follow"),
    ("experiences", "experiences"),
    ("services", "services"),
    ("a-propos", "about"),
    ("charte", "charter"),
    ("vie-privee", "privacy"),
    ("accessibilite", "accessibility"),
    ("conditions", "terms"),
    ("contact", "contact"),
    ("plan-du-site", "site-map"),
    ("agent", "staff"),
    ("connexion", "sign-in"),
    ("moderation", "moderation"),
    ("reponses", "answers"),
    ("equipe", "team"),
    ("similaire", "similar"),
    ("documents", "documents"),
    ("indicateurs", "indicators"),
    ("envoyer", "send"),
    ("deconnexion", "sign-out"),
    ("utile", "useful"),
    ("territoires", "places"),
    ("comparer", "compare"),
    ("a-jour", "up-to-date"),
    ("effet", "effect"),
    ("affiche", "poster"),
    ("jetons", "tokens"),
    ("evenements", "events"),
    ("envoi", "upload"),
    ("saisie", "grid"),
    ("cible", "target"),
    ("signaler", "report"),
    ("verifier", "check"),
    ("mots", "words"),
    ("testeurs", "testers"),
    ("chiffres", "figures"),
    ("essai", "trial"),
    ("reecriture", "rewriting"),
    ("moi-aussi", "me-too"),
    ("fusion", "merge"),
];

/// One word of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Share,
    Story,
    Feeling,
    You,
    Review,
    Receipt,
    Follow,
    Experiences,
    Services,
    About,
    Charter,
    Privacy,
    Accessibility,
    Terms,
    Contact,
    SiteMap,
    Staff,
    SignIn,
    Moderation,
    Answers,
    Team,
    Similar,
    Documents,
    Indicators,
    Send,
    SignOut,
    Useful,
    Territories,
    Compare,
    UpToDate,
    Effect,
    Poster,
    Tokens,
    Events,
    Upload,
    Grid,
    Target,
    Report,
    Check,
    PlainWords,
    Testers,
    Figures,
    Trial,
    Rewriting,
    MeToo,
    Merge,
}

/// The word for `place` in addresses of this language.
pub const fn word(lang: Lang, place: Place) -> &'static str {
    let (fr, en) = WORDS[place as usize];
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// The first word of every address of this language.
pub const fn root(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "",
        Lang::En => "en",
    }
}

/// The address of a page named by its words: `/partager/recit`, `/en/share/story`.
pub fn to(lang: Lang, places: &[Place]) -> String {
    let mut address = String::from(match lang {
        Lang::Fr => "",
        Lang::En => "/en",
    });
    for place in places {
        address.push('/');
        address.push_str(word(lang, *place));
    }
    if address.is_empty() { "/".to_owned() } else { address }
}

pub fn home(lang: Lang) -> String {
    to(lang, &[])
}

pub fn share(lang: Lang) -> String {
    to(lang, &[Place::Share])
}

/// The share flow about one service, already chosen.
pub fn share_about(lang: Lang, code: &str) -> String {
    format!("{}?service={code}", share(lang))
}

/// The share flow with the first answer given.
pub fn share_feeling(lang: Lang, feeling: Feeling) -> String {
    format!("{}?feeling={}", share(lang), feeling.as_str())
}

pub fn follow(lang: Lang) -> String {
    to(lang, &[Place::Follow])
}

pub fn experiences(lang: Lang) -> String {
    to(lang, &[Place::Experiences])
}

/// One experience; the slug is for readers, the number is what counts.
pub fn experience(lang: Lang, id: ExperienceId, slug: &str) -> String {
    format!("{}/{id}-{slug}", experiences(lang))
}

/// Where "I lived the same" is posted. `id` is the number, with or without the slug.
pub fn to_similar(lang: Lang, id: &str) -> String {
    format!("{}/{id}/{}", experiences(lang), word(lang, Place::Similar))
}

pub fn services(lang: Lang) -> String {
    to(lang, &[Place::Services])
}

pub fn charter(lang: Lang) -> String {
    to(lang, &[Place::Charter])
}

/// The staff space.
pub fn staff(lang: Lang) -> String {
    to(lang, &[Place::Staff])
}

/// Is this page made for one person? It holds a form's one-time token, a receipt, or staff's work.
pub fn is_personal(path: &str) -> bool {
    let ours = |lang| [staff(lang), share(lang), follow(lang)].iter().any(|it| is_below(path, it));
    documents::is_personal(path) || Lang::ALL.into_iter().any(ours)
}

fn is_below(path: &str, space: &str) -> bool {
    path.strip_prefix(space).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

pub fn sign_in(lang: Lang) -> String {
    to(lang, &[Place::Staff, Place::SignIn])
}

pub fn sign_out(lang: Lang) -> String {
    to(lang, &[Place::Staff, Place::SignOut])
}

pub fn moderation(lang: Lang) -> String {
    to(lang, &[Place::Staff, Place::Moderation])
}

/// One experience on a moderator's desk.
pub fn review(lang: Lang, id: ExperienceId) -> String {
    format!("{}/{id}", moderation(lang))
}

pub fn answers(lang: Lang) -> String {
    to(lang, &[Place::Staff, Place::Answers])
}

/// One service of an experience, on an agent's desk.
pub fn answer(lang: Lang, id: MentionId) -> String {
    format!("{}/{id}", answers(lang))
}

/// One service.
pub fn service(lang: Lang, code: &str) -> String {
    format!("{}/{code}", services(lang))
}

/// The QR code of a service's share page, as SVG.
pub fn service_qr(code: &str) -> String {
    format!("/services/{code}/qr.svg")
}

/// The page at `path` in the other language.
pub fn translate(path: &str, to: Lang) -> String {
    let from = Lang::of_path(path);
    let bare = path.strip_prefix("/en").filter(|_| from == Lang::En).unwrap_or(path);
    let mut address = String::from(if to == Lang::En { "/en" } else { "" });
    for segment in bare.split('/').filter(|segment| !segment.is_empty()) {
        address.push('/');
        address.push_str(translate_word(segment, from, to));
    }
    if address.is_empty() { "/".to_owned() } else { address }
}

fn translate_word(segment: &str, from: Lang, to: Lang) -> &str {
    let pick = |pair: &(&'static str, &'static str), lang| match lang {
        Lang::Fr => pair.0,
        Lang::En => pair.1,
    };
    WORDS.iter().find(|pair| pick(pair, from) == segment).map_or(segment, |pair| pick(pair, to))
}

/// A number at the head of a path segment: the 12 of `12-a-long-wait`.
pub fn leading_id<T: std::str::FromStr>(segment: &str) -> Option<T> {
    segment.split('-').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_has_its_twin() {
        let pairs = [
            ("/", "/en"),
            ("/partager/recit", "/en/share/story"),
            ("/experiences/12-attente", "/en/experiences/12-attente"),
            ("/services/DEMO000001", "/en/services/DEMO000001"),
        ];
        for (fr, en) in pairs {
            assert_eq!(translate(fr, Lang::En), en);
            assert_eq!(translate(en, Lang::Fr), fr);
            assert_eq!(translate(fr, Lang::Fr), fr);
        }
    }

    #[test]
    fn what_is_personal_is_known_by_its_address() {
        for path in ["/agent", "/partager", "/en/share/story", "/suivi"] {
            assert!(is_personal(path), "{path}");
        }
        for path in ["/", "/en", "/experiences", "/services/DEMO000001"] {
            assert!(!is_personal(path), "{path}");
        }
    }
}
