//! On the server: nobody types.

pub const fn watch(_: &'static str) {}
