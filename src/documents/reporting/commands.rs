//! What authors of reports do, and what time does to their files.
mod erase;
mod follow;
mod send;
mod upkeep;

pub use erase::erase;
pub use follow::follow;
pub use send::send;
pub use upkeep::{sweep, upkeep};
