//! How things look: components that know no feature.
pub mod layout;
