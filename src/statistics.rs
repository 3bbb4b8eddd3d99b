//! Figures about the platform and its services, kept up to date by each change (`store`): reading
//! them never costs more as stories add up.
pub mod model;

#[cfg(feature = "ssr")]
pub mod figures;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod tallies;
