//! One file per route.
pub mod home;
