//! The parts that pages about experiences are made of.
pub mod active_filters;
pub mod excerpt;
pub mod filters;
pub mod follow;
pub mod letter;
pub mod open_letter;
pub mod portrait;
pub mod share;
pub mod share_actions;
pub mod similar;
pub mod similar_button;
pub mod story;
pub mod timeline;
