//! The spaces of the site. Each has a browser's half of its own, with its pages and no others, so
//! that a link from one to another opens a new document.
use super::{Place, word};
use crate::kernel::lang::Lang;

/// A part of the site whose pages come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// Home, experiences to read, the fixed pages, and addresses that lead nowhere.
    Stories,
    /// Telling an experience.
    Telling,
    /// Following what one sent: an experience, or the report of a document.
    Following,
    /// The directory, the page of each service and of each territory.
    Services,
    /// Indicators.
    Figures,
    /// Documents too complicated: register, dossiers, figures.
    Documents,
    /// Reporting a document.
    Reports,
    /// How clear a text is: checking one, plain words, what a rewriting changed, trying one.
    Clarity,
    /// What people who work for a service or for the site do.
    Staff,
}

impl Space {
    pub const ALL: [Self; 9] = [
        Self::Stories,
        Self::Telling,
        Self::Following,
        Self::Services,
        Self::Figures,
        Self::Documents,
        Self::Reports,
        Self::Clarity,
        Self::Staff,
    ];

    /// The space of the page at `path`.
    pub fn of(path: &str) -> Self {
        let lang = Lang::of_path(path);
        let bare = path.strip_prefix("/en").filter(|_| lang == Lang::En).unwrap_or(path);
        let mut words = bare.split('/').skip(1);
        let first = words.next().unwrap_or_default();
        let is = |place| first == word(lang, place);
        if is(Place::Staff) {
            Self::Staff
        } else if is(Place::Share) {
            Self::Telling
        } else if is(Place::Follow) {
            Self::Following
        } else if is(Place::Services) || is(Place::Territories) {
            Self::Services
        } else if is(Place::Indicators) {
            Self::Figures
        } else if is(Place::Documents) {
            let below = [words.next(), words.next()].map(Option::unwrap_or_default);
            Self::of_documents(lang, below)
        } else {
            Self::Stories
        }
    }

    /// The space of `/documents/{second}/{third}`.
    fn of_documents(lang: Lang, [second, third]: [&str; 2]) -> Self {
        use Place::{Check, Follow, PlainWords, Report, Rewriting, Testers, Trial};
        let is_among = |places: &[Place]| places.iter().any(|it| second == word(lang, *it));
        if is_among(&[Report]) {
            Self::Reports
        } else if is_among(&[Follow]) {
            Self::Following
        } else if is_among(&[Check, PlainWords, Testers, Trial]) || third == word(lang, Rewriting) {
            Self::Clarity
        } else {
            Self::Documents
        }
    }
}

/// Is this a page of the staff space? It is never kept in a cache.
pub fn is_staff(path: &str) -> bool {
    Space::of(path) == Space::Staff
}

/// Can a page take the place of another without a new document? It must be in the same half, and in the
/// same language.
pub fn same_document(from: &str, to: &str) -> bool {
    Space::of(from) == Space::of(to) && Lang::of_path(from) == Lang::of_path(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_are_known_by_the_first_words() {
        let spaces = [
            (Space::Staff, ["/agent", "/agent/indicateurs", "/en/staff", "/en/staff/sign-in"]),
            (Space::Services, ["/services", "/services/A1", "/en/services", "/en/services/A1"]),
            (
                Space::Figures,
                ["/indicateurs", "/indicateurs/IND-27", "/en/indicators", "/en/indicators/compare"],
            ),
            (
                Space::Services,
                ["/territoires/33", "/en/places", "/services/A1/affiche", "/en/services/A1/poster"],
            ),
            (
                Space::Documents,
                ["/documents", "/documents/12-titre", "/en/documents", "/documents/12-signaler"],
            ),
            (
                Space::Reports,
                [
                    "/documents/signaler",
                    "/en/documents/report",
                    "/documents/signaler/recu",
                    "/en/documents/report/receipt",
                ],
            ),
            (
                Space::Clarity,
                [
                    "/documents/verifier",
                    "/documents/mots",
                    "/documents/12-titre/reecriture",
                    "/en/documents/words",
                ],
            ),
            (Space::Telling, ["/partager", "/partager/recit", "/en/share", "/en/share/story"]),
            (
                Space::Following,
                ["/suivi", "/en/follow", "/documents/suivi", "/en/documents/follow"],
            ),
            (Space::Stories, ["/", "/en", "/en/", ""]),
            (Space::Stories, ["/agents", "/staff", "/en/agent", "/experiences/1-agent"]),
            (Space::Stories, ["/indicators", "/places", "/en/territoires", "/english/services"]),
        ];
        for (space, paths) in spaces {
            for path in paths {
                assert_eq!(Space::of(path), space, "{path}");
            }
        }
    }

    #[test]
    fn a_document_has_one_space_and_one_language() {
        assert!(same_document("/", "/experiences/12-attente"));
        assert!(same_document("/en/services", "/en/places/33"));
        assert!(!same_document("/experiences/12-attente", "/services/A1"));
        assert!(!same_document("/services", "/agent"));
        assert!(!same_document("/indicateurs", "/territoires/33"));
        assert!(!same_document("/charte", "/en/charter"));
    }
}
