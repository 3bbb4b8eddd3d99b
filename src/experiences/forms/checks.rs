//! What each step asks: lengths, choices, dates. No regular expression: the browser carries this.
use super::draft::{ABROAD, Draft};
use crate::{
    experiences::codes::{Capacity, Channel},
    kernel::{
        error::{FieldCode, FieldError},
        feeling::Feeling,
        place,
        text::count_chars,
        time::Day,
    },
};

/// Lengths in characters.
pub const TITLE_MIN: u32 = 3;
pub const TITLE_MAX: u32 = 120;
pub const STORY_MIN: u32 = 50;
pub const STORY_MAX: u32 = 8_000;
pub const PEN_NAME_MAX: u32 = 40;
pub const PROCEDURE_MAX: u32 = 120;
pub const COUNTRY_MAX: u32 = 60;
/// Of a service in the author's words.
pub const LABEL_MAX: u32 = 120;
/// Of what the author says when confirming or contesting.
pub const COMMENT_MAX: u32 = 2_000;
pub const DETAIL_MIN: u32 = 10;

pub const SERVICES_MAX: usize = 3;
pub const TAGS_MAX: u32 = 3;

/// How long ago an experience may be, in days: three years.
const OLDEST: i32 = 3 * 366;

/// Fields of the general tags, in the order of `Tag::ALL`.
pub const TAG_FIELDS: [&str; 5] =
    ["tag_access", "tag_information", "tag_relation", "tag_responsiveness", "tag_simplicity"];

/// Fields of the channels, in the order of the services.
pub const CHANNEL_FIELDS: [&str; SERVICES_MAX] = ["channel1", "channel2", "channel3"];

/// What is wrong so far.
#[derive(Debug, Default)]
pub(super) struct Checks(pub(super) Vec<FieldError>);

impl Checks {
    pub(super) fn refuse(&mut self, field: &str, code: FieldCode) {
        self.0.push(FieldError::new(field, code));
    }

    /// The text without blanks around, refused when it is not between `min` and `max` characters.
    pub(super) fn length(&mut self, field: &str, text: &str, min: u32, max: u32) {
        let count = u32::try_from(count_chars(text.trim())).unwrap_or(u32::MAX);
        if count == 0 && min > 0 {
            self.refuse(field, FieldCode::Required);
        } else if count < min {
            self.refuse(field, FieldCode::TooShort(min));
        } else if count > max {
            self.refuse(field, FieldCode::TooLong(max));
        }
    }

    pub(super) fn services(&mut self, draft: &Draft) {
        if draft.services.is_empty() {
            self.refuse("service", FieldCode::Required);
        }
        if draft.services.len() > SERVICES_MAX {
            self.refuse("service", FieldCode::TooManyChoices(3));
        }
        for service in draft.services.iter().filter(|it| !it.is_known()) {
            self.length("service", &service.label, 2, LABEL_MAX);
            self.length("service", &service.place, 0, LABEL_MAX);
        }
    }

    pub(super) fn story(&mut self, draft: &Draft, today: Day) {
        self.length("story", &draft.story, STORY_MIN, STORY_MAX);
        self.length("title", &draft.title, TITLE_MIN, TITLE_MAX);
        self.length("procedure", &draft.procedure, 0, PROCEDURE_MAX);
        let typed = draft.happened_on.trim();
        match Day::parse(typed) {
            _ if typed.is_empty() => {}
            None => self.refuse("happened_on", FieldCode::NotADate),
            // In Nouméa, tomorrow begins while it is still today in Paris.
            Some(day) if day > today.plus_days(1) => {
                self.refuse("happened_on", FieldCode::InTheFuture);
            }
            Some(day) if day < today.plus_days(-OLDEST) => {
                self.refuse("happened_on", FieldCode::TooOld);
            }
            Some(_) => {}
        }
    }

    pub(super) fn feeling(&mut self, draft: &Draft) {
        match Feeling::parse(&draft.feeling) {
            _ if draft.feeling.is_empty() => self.refuse("feeling", FieldCode::Required),
            None => self.refuse("feeling", FieldCode::Unknown),
            Some(_) => {}
        }
        for (service, field) in draft.services.iter().zip(CHANNEL_FIELDS) {
            if service.channels.iter().any(|it| Channel::parse(it).is_none()) {
                self.refuse(field, FieldCode::Unknown);
            }
        }
        let signs: Vec<_> = draft.tags.iter().filter(|it| !it.is_empty()).collect();
        if signs.iter().any(|it| Feeling::parse(it).is_none()) {
            self.refuse("tags", FieldCode::Unknown);
        } else if signs.len() > TAGS_MAX as usize {
            self.refuse("tags", FieldCode::TooManyChoices(TAGS_MAX));
        }
    }

    pub(super) fn author(&mut self, draft: &Draft) {
        if !draft.capacity.is_empty() && Capacity::parse(&draft.capacity).is_none() {
            self.refuse("capacity", FieldCode::Unknown);
        }
        self.length("pen_name", &draft.pen_name, 0, PEN_NAME_MAX);
        let abroad = draft.department == ABROAD;
        if !draft.department.is_empty() && !abroad && place::department(&draft.department).is_none()
        {
            self.refuse("department", FieldCode::Unknown);
        }
        self.length("country", &draft.country, u32::from(abroad), COUNTRY_MAX);
    }
}
