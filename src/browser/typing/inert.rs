//! On the server: nobody types.
use crate::kernel::time::Instant;
use leptos::ev::SubmitEvent;

pub const fn submitted(_: &SubmitEvent) -> Option<String> {
    None
}

pub const fn form(_: &str) -> Option<String> {
    None
}

pub const fn write(_: &str, _: &str) {}

pub const fn focus_heading_soon() {}

pub const fn now() -> Instant {
    Instant(0)
}

pub const fn token() -> String {
    String::new()
}

/// Nothing comes later.
#[derive(Clone, Copy, Default)]
pub struct Later;

impl Later {
    pub const fn new() -> Self {
        Self
    }

    pub fn run(self, _: u32, _: impl FnOnce() + 'static) {}
}
