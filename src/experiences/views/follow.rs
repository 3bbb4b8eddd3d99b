//! The parts of the follow page.
pub mod answers;
pub mod code_form;
pub mod elsewhere;
pub mod gestures;
pub mod line;
pub mod text;
pub mod tracking;

use crate::{kernel::lang::Lang, moderation::model::Reason, words};

/// The words of a coded reason; a code from another version says nothing.
fn reason(lang: Lang, code: &str) -> &'static str {
    Reason::parse(code).map_or("", |it| words::moderation::reason(lang, it))
}
