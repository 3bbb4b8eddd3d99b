//! `/agent/indicateurs` and below.
pub mod event;
pub mod events;
pub mod grid;
pub mod list;
pub mod preview;
pub mod results;
pub mod target;
pub mod token;
pub mod tokens;
pub mod upload;
pub mod value;
pub mod withdraw;
