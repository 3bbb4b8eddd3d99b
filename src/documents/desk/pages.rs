//! One page for each route.
pub mod dossier;
pub mod list;
pub mod paper;
pub mod rewriting;
