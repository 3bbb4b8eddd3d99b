//! What a share page is rendered from, when it answers a form.
use super::{draft::Draft, flow::Step};
use crate::{
    directory::model::StructureRef,
    experiences::receipt::Receipt,
    kernel::error::{AppError, FieldError},
};
use serde::{Deserialize, Serialize};

/// Travels from the server to the browser, so that both show the same page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posted {
    /// The step to show, whatever the address says.
    pub step: Step,
    pub draft: Draft,
    pub errors: Vec<FieldError>,
    pub search: Option<Search>,
    /// Why it could not be sent.
    pub failure: Option<AppError>,
    pub receipt: Option<Receipt>,
}

/// Services looked for, and found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    pub typed: String,
    pub found: Vec<StructureRef>,
}
