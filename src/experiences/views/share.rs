//! The parts of the share flow.
pub mod actions;
pub mod combobox;
pub mod device;
pub mod draft_notices;
pub mod drafting;
pub mod flow;
pub mod frame;
pub mod keeping;
pub mod privacy_notes;
pub mod typed_field;
