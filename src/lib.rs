//! Public Service +: citizens tell how public services went, services answer, everyone sees what
//! changed. `kernel` < features < `app`; `ui` is how things look, `words` what they say, and
//! `platform` the server's side of the world.
pub mod accounts;
pub mod answers;
pub mod app;
#[cfg(feature = "ssr")]
pub mod attachments;
pub mod browser;
pub mod clarity;
pub mod content;
#[cfg(feature = "ssr")]
pub mod demo;
pub mod directory;
pub mod documents;
pub mod experiences;
pub mod indicators;
pub mod kernel;
pub mod links;
pub mod moderation;
#[cfg(feature = "ssr")]
pub mod search;
pub mod statistics;
pub mod territories;
pub mod testers;
pub mod ui;
pub mod words;

#[cfg(feature = "csr")]
pub mod gallery;
#[cfg(feature = "ssr")]
pub mod platform;

/// The browser's entry: takes over the page that the server rendered.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(app::App);
}
