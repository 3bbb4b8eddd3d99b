//! Ideas shared by every feature: both sides of the wire, no input or output.
pub mod choice;
pub mod codes;
pub mod error;
pub mod feeling;
pub mod form;
pub mod ids;
pub mod lang;
pub mod page;
pub mod period;
pub mod personal_data;
pub mod place;
pub mod query;
pub mod territory;
pub mod text;
pub mod time;
pub mod wire;
