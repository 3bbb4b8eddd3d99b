//! What the router leaves to us when a page takes the place of another: focus, announcement,
//! scroll.
use super::{announcer::use_announcer, effect::effect};
use crate::{browser, links};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use std::collections::HashMap;

/// The id of the menu of narrow screens, closed by each navigation.
pub const MENU: &str = "menu";

/// How many frames to wait for the heading of a page whose data is late: one second or so.
const PATIENCE: u8 = 60;

/// How far each page visited was scrolled, by path and query.
type Positions = StoredValue<HashMap<String, f64>>;

/// Watches navigation, for the life of the site's frame. `is_routing` is true while the next page
/// is on its way.
pub fn care_for_navigation(is_routing: ReadSignal<bool>) {
    let pathname = use_location().pathname;
    let announcer = use_announcer();
    let arriving = StoredValue::new(false);
    let returning = remember_positions(is_routing);
    effect(|| browser::leave_by_links(links::same_document));

    let settle = move || {
        if is_routing.get_untracked() || !arriving.get_value() {
            return;
        }
        arriving.set_value(false);
        arrive(PATIENCE, move || announcer.say(browser::title()));
        restore(returning);
    };
    Effect::new(move |before: Option<String>| {
        let path = pathname.get();
        if before.is_some_and(|before| before != path) {
            browser::close_popover(MENU);
            arriving.set_value(true);
            // The router says that it is busy before the next frame.
            request_animation_frame(settle);
        }
        path
    });
    effect(move || {
        if !is_routing.get() {
            request_animation_frame(settle);
        }
    });
}

/// Moves the focus to the heading, when it is there, then speaks.
fn arrive(frames: u8, speak: impl Fn() + Clone + 'static) {
    // A link to a part of the page has moved the reader already.
    if !browser::hash().is_empty() {
        return speak();
    }
    if browser::focus_heading() || frames == 0 {
        return speak();
    }
    request_animation_frame(move || arrive(frames - 1, speak));
}

/// Keeps the position of each page while it is read. The answer holds the one to go back to after
/// « back » or « forward ».
fn remember_positions(is_routing: ReadSignal<bool>) -> StoredValue<Option<f64>> {
    let positions: Positions = StoredValue::new(HashMap::new());
    let returning = StoredValue::new(None);
    let shown = StoredValue::new(String::new());
    effect(move || {
        browser::restore_scroll_by_hand();
        shown.set_value(browser::page());
        let scroll = window_event_listener(leptos::ev::scroll, move |_| {
            if !is_routing.get_untracked() && returning.get_value().is_none() {
                shown.set_value(browser::page());
                positions.update_value(|it| {
                    it.insert(browser::page(), browser::scrolled());
                });
            }
        });
        on_cleanup(move || scroll.remove());
        browser::before_return(move || {
            let page = browser::page();
            let before = shown.get_value();
            // A jump inside the page is the browser's business.
            if page == before {
                return;
            }
            let position = positions.with_value(|it| it.get(&page).copied()).unwrap_or_default();
            returning.set_value(Some(position));
            // On the same path the page stays: its list changes, and no page arrives.
            if path_of(&page) == path_of(&before) {
                request_animation_frame(move || restore(returning));
            }
            shown.set_value(page);
        });
    });
    returning
}

fn path_of(page: &str) -> &str {
    page.split('?').next().unwrap_or_default()
}

fn restore(returning: StoredValue<Option<f64>>) {
    if let Some(position) = returning.get_value() {
        browser::scroll_to(position);
        // The position is reported by an event of the next frame: forget ours after it.
        request_animation_frame(move || returning.set_value(None));
    }
}
