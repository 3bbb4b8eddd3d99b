//! One file per route.
pub mod home;
pub mod site_map;
pub mod text;
