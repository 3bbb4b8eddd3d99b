//! The few browser calls that have no Leptos wrapper, inert on the server. Call them in effects and
//! event handlers only: what they answer must never change the first view of a page.
#[cfg(not(any(feature = "hydrate", feature = "csr")))]
mod inert;
#[cfg(any(feature = "hydrate", feature = "csr"))]
mod live;
pub mod pictures;
pub mod pointer;
pub mod sending;
pub mod typing;
pub mod unsaved;

#[cfg(not(any(feature = "hydrate", feature = "csr")))]
pub use inert::{
    Store, before_return, click, close_dialog, close_popover, copy, focus, focus_heading, hash,
    is_typing, leave_by_links, matches_media, open_details, open_dialog, page, pathname, print,
    query, reduced_motion, restore_scroll_by_hand, scroll_to, scroll_to_element, scrolled,
    selected_text, submit_form, title,
};
#[cfg(any(feature = "hydrate", feature = "csr"))]
pub use live::{
    Store, before_return, click, close_dialog, close_popover, copy, focus, focus_heading, hash,
    is_typing, leave_by_links, matches_media, open_details, open_dialog, page, pathname, print,
    query, reduced_motion, restore_scroll_by_hand, scroll_to, scroll_to_element, scrolled,
    selected_text, submit_form, title,
};
