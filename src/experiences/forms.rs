//! From what people type to what we accept: the same rules in the browser and on the server.
mod checks;
mod draft;
mod findings;
mod flow;
mod gesture;
mod new;
mod posted;
#[cfg(test)]
mod tests;

pub use checks::{
    CHANNEL_FIELDS, COMMENT_MAX, COUNTRY_MAX, DETAIL_MIN, LABEL_MAX, PEN_NAME_MAX, PROCEDURE_MAX,
    SERVICES_MAX, STORY_MAX, STORY_MIN, TAG_FIELDS, TAGS_MAX, TITLE_MAX, TITLE_MIN,
};
pub use draft::{ABROAD, ChosenService, Draft, Fields};
pub use findings::{SCANNED, Seen};
pub use flow::{Ask, Step, Turn, turn};
pub use gesture::AuthorGesture;
pub use new::{NewExperience, NewMention};
pub use posted::{Posted, Search};
