//! Pieces of the moderator's pages.
pub mod decision;
pub mod detail;
pub mod fields;
pub mod keys;
pub mod letter;
pub mod queue;

use super::model::Decided;
use crate::{kernel::lang::Lang, links};

/// Where a decision leads: the next story, the same one, or the queue; with a notice.
pub fn next_page(lang: Lang, decided: Decided) -> String {
    let page = decided.next.map_or_else(|| links::moderation(lang), |id| links::review(lang, id));
    format!("{page}?done={}", decided.done.as_str())
}
