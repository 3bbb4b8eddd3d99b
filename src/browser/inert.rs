//! On the server: there is no browser, and nothing happens.

pub const fn focus(_: &str) {}

pub const fn click(_: &str) {}

pub const fn open_details(_: &str) {}

pub const fn open_dialog(_: &str) {}

pub const fn close_dialog(_: &str) {}

pub const fn is_typing() -> bool {
    false
}

pub const fn selected_text() -> String {
    String::new()
}

pub const fn focus_heading() -> bool {
    false
}

pub const fn scrolled() -> f64 {
    0.0
}

pub const fn scroll_to(_: f64) {}

pub const fn scroll_to_element(_: &str) {}

pub const fn restore_scroll_by_hand() {}

pub fn before_return(_: impl FnMut() + 'static) {}

pub const fn leave_by_links(_: fn(&str, &str) -> bool) {}

pub const fn close_popover(_: &str) {}

pub const fn submit_form(_: &str) {}

pub const fn title() -> String {
    String::new()
}

pub const fn pathname() -> String {
    String::new()
}

pub const fn query() -> String {
    String::new()
}

pub const fn hash() -> String {
    String::new()
}

pub const fn page() -> String {
    String::new()
}

pub fn copy(_: &str, _: impl FnOnce(bool) + 'static) {}

pub const fn print() {}

pub const fn reduced_motion() -> bool {
    false
}

pub const fn matches_media(_: &str) -> bool {
    false
}

/// Text kept by the browser: nothing here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    Local,
    Session,
}

impl Store {
    pub const fn get(self, _: &str) -> Option<String> {
        None
    }

    pub const fn set(self, _: &str, _: &str) -> bool {
        false
    }

    pub const fn remove(self, _: &str) {}
}
