//! An experience that satisfies every rule; there is no other way to make one.
use super::{
    checks::Checks,
    draft::{ABROAD, Draft},
};
use crate::{
    experiences::codes::{Capacity, Channel, Channels, Source, Tag, Tags},
    kernel::{error::FieldError, feeling::Feeling, time::Day},
};

/// See [`NewExperience::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NewExperience {
    pub services: Vec<NewMention>,
    pub title: String,
    pub story: String,
    pub feeling: Feeling,
    pub tags: Tags,
    pub procedure: Option<String>,
    pub happened_on: Option<Day>,
    pub department: Option<String>,
    pub country: String,
    pub pen_name: Option<String>,
    pub capacity: Capacity,
    pub source: Source,
}

/// One service of a new experience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMention {
    /// The directory's code; `None` when the author did not find the service.
    pub code: Option<String>,
    /// In the author's words when there is no code.
    pub label: String,
    pub postcode: Option<String>,
    pub channels: Channels,
}

impl NewExperience {
    /// Applies the rules of every step. `today` is the day in France.
    pub fn parse(draft: &Draft, today: Day) -> Result<Self, Vec<FieldError>> {
        let draft = &draft.clone().printable();
        let mut checks = Checks::default();
        checks.services(draft);
        checks.story(draft, today);
        checks.feeling(draft);
        checks.author(draft);
        let Some(feeling) = Feeling::parse(&draft.feeling).filter(|_| checks.0.is_empty()) else {
            return Err(checks.0);
        };
        let mut tags = Tags::default();
        for (tag, sign) in Tag::ALL.into_iter().zip(&draft.tags) {
            tags.set(tag, Feeling::parse(sign));
        }
        let text = |it: &str| Some(it.trim().to_owned()).filter(|it| !it.is_empty());
        let abroad = draft.department == ABROAD;
        Ok(Self {
            services: draft.services.iter().map(NewMention::of).collect(),
            title: draft.title.trim().to_owned(),
            story: draft.story.trim().to_owned(),
            feeling,
            tags,
            procedure: text(&draft.procedure),
            happened_on: Day::parse(draft.happened_on.trim()),
            department: text(&draft.department).filter(|_| !abroad),
            country: if abroad { draft.country.trim() } else { "France" }.to_owned(),
            pen_name: text(&draft.pen_name),
            capacity: Capacity::parse(&draft.capacity).unwrap_or(Capacity::Concerned),
            source: Source::of_link(&draft.source),
        })
    }
}

impl NewMention {
    fn of(service: &super::draft::ChosenService) -> Self {
        let (label, place) = (service.label.trim(), service.place.trim());
        let words = || place.split(|it: char| !it.is_ascii_alphanumeric());
        let postcode = |it: &&str| it.len() == 5 && it.bytes().all(|it| it.is_ascii_digit());
        let known = service.is_known();
        Self {
            code: known.then(|| service.code.clone()),
            label: if known || place.is_empty() {
                label.to_owned()
            } else {
                format!("{label}, {place}")
            },
            postcode: words().find(postcode).map(str::to_owned).filter(|_| !known),
            channels: service.channels.iter().filter_map(|it| Channel::parse(it)).collect(),
        }
    }
}
