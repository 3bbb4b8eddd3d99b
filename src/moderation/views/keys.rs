//! The keys of the review page, for those who read hundreds of stories.
use crate::browser;
use crate::ui::effect::effect;
use leptos::{ev, prelude::*};

/// Ids of what the keys press.
pub const NEXT: &str = "next-story";
pub const PREVIOUS: &str = "previous-story";
pub const PUBLISH: &str = "publish";
pub const REFUSE: &str = "refuse";
pub const REASON: &str = "reason";

/// Listens while the page is open. Keys are silent while somebody types, and with Ctrl, Alt or ⌘.
pub fn listen(names: RwSignal<String>, passages: RwSignal<String>) {
    effect(move || {
        let handle = window_event_listener(ev::keydown, move |event| {
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
            if modified || event.is_composing() || browser::is_typing() {
                return;
            }
            match event.key().as_str() {
                "j" => browser::click(NEXT),
                "k" => browser::click(PREVIOUS),
                "a" => browser::click(PUBLISH),
                "r" => {
                    browser::open_details(REFUSE);
                    browser::focus(REASON);
                }
                "m" => add_selection(passages),
                "n" => add_selection(names),
                _ => return,
            }
            event.prevent_default();
        });
        on_cleanup(move || handle.remove());
    });
}

/// The selected words become a line of what to mask.
pub fn add_selection(lines: RwSignal<String>) {
    let selected = browser::selected_text();
    let selected = selected.split_whitespace().collect::<Vec<_>>().join(" ");
    if selected.is_empty() || lines.with(|lines| lines.lines().any(|line| line == selected)) {
        return;
    }
    lines.update(|lines| {
        if !lines.is_empty() && !lines.ends_with('\n') {
            lines.push('\n');
        }
        lines.push_str(&selected);
    });
}
