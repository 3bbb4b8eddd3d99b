//! A report that satisfies every rule; there is no other way to make one.
use super::{
    Cerfa, Draft, ISSUER_MAX, MINUTES, PLACE_MAX, TEXT_MAX, TITLE_MAX, TITLE_MIN, URL_MAX,
    checks::{Checks, is_web_address},
};
use crate::{
    documents::codes::{Domain, HARDEST, Kind, Obstacle, Obstacles},
    kernel::{
        error::{FieldCode, FieldError},
        ids::{DocumentId, ExperienceId},
    },
};

/// See [`NewReport::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NewReport {
    pub about: About,
    pub experience: Option<ExperienceId>,
    pub obstacles: Obstacles,
    pub difficulty: u8,
    pub minutes: Option<u16>,
    pub passage: String,
    pub place: String,
    pub suggestion: String,
}

/// Which document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    Known(DocumentId),
    New(NewDocument),
}

/// A document that the author describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDocument {
    pub kind: Kind,
    pub title: String,
    pub cerfa: Option<Cerfa>,
    pub url: Option<String>,
    pub domain: Domain,
    /// The directory's code; `None` when the author did not find the service.
    pub issuer_code: Option<String>,
    pub issuer_label: String,
}

impl NewReport {
    /// Applies every rule, field after field in the order of the page.
    pub fn parse(draft: &Draft) -> Result<Self, Vec<FieldError>> {
        let mut checks = Checks::default();
        let about = if draft.is_new() {
            document(draft, &mut checks).map(About::New)
        } else {
            let id = draft.document.parse().ok().map(|id| About::Known(DocumentId(id)));
            checks.choice("document", &draft.document, id)
        };
        let obstacles = obstacles(draft, &mut checks);
        checks.length("passage", &draft.passage, 0, TEXT_MAX);
        checks.length("place", &draft.place, 0, PLACE_MAX);
        checks.length("suggestion", &draft.suggestion, 0, TEXT_MAX);
        let difficulty = draft.difficulty.parse().ok().filter(|it| (1..=HARDEST).contains(it));
        let difficulty = checks.choice("difficulty", &draft.difficulty, difficulty);
        let minutes = draft.minutes.parse().ok().filter(|it| MINUTES.contains(it));
        if minutes.is_none() && !draft.minutes.is_empty() {
            checks.refuse("minutes", FieldCode::Unknown);
        }
        match (about, difficulty) {
            (Some(about), Some(difficulty)) if checks.0.is_empty() => Ok(Self {
                about,
                experience: draft.experience.parse().ok().map(ExperienceId),
                obstacles,
                difficulty,
                minutes,
                passage: draft.passage.trim().to_owned(),
                place: draft.place.trim().to_owned(),
                suggestion: draft.suggestion.trim().to_owned(),
            }),
            _ => Err(checks.0),
        }
    }
}

fn obstacles(draft: &Draft, checks: &mut Checks) -> Obstacles {
    let known: Option<Obstacles> = draft.obstacles.iter().map(|it| Obstacle::parse(it)).collect();
    if draft.obstacles.is_empty() {
        checks.refuse("obstacles", FieldCode::Required);
    } else if known.is_none() {
        checks.refuse("obstacles", FieldCode::Unknown);
    }
    known.unwrap_or_default()
}

fn document(draft: &Draft, checks: &mut Checks) -> Option<NewDocument> {
    let kind = checks.choice("kind", &draft.kind, Kind::parse(&draft.kind));
    checks.length("title", &draft.title, TITLE_MIN, TITLE_MAX);
    let typed = draft.cerfa.trim();
    let cerfa = Cerfa::parse(typed);
    if cerfa.is_none() && !typed.is_empty() {
        checks.refuse("cerfa", FieldCode::NotACerfa);
    }
    checks.length("issuer", &draft.issuer, 2, ISSUER_MAX);
    let url = draft.url.trim();
    checks.length("url", url, 0, URL_MAX);
    if !url.is_empty() && !is_web_address(url) {
        checks.refuse("url", FieldCode::NotAnAddress);
    }
    let domain = checks.choice("domain", &draft.domain, Domain::parse(&draft.domain));
    let text = |it: &str| Some(it.trim().to_owned()).filter(|it| !it.is_empty());
    Some(NewDocument {
        kind: kind?,
        title: draft.title.trim().to_owned(),
        cerfa,
        url: text(url),
        domain: domain?,
        issuer_code: text(&draft.issuer_code),
        issuer_label: draft.issuer.trim().to_owned(),
    })
}
