//! What staff pages share.
pub mod desk;
pub mod notice;
