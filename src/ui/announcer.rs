//! The live region, where a page says what just happened.
use leptos::prelude::*;

/// What is to be read aloud, politely. Any component may speak: `use_announcer().say(..)`.
#[derive(Debug, Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// Once, above every page.
    pub fn provide() -> Self {
        let announcer = Self(RwSignal::new(String::new()));
        provide_context(announcer);
        announcer
    }

    pub fn say(self, text: impl Into<String>) {
        self.0.set(text.into());
    }
}

/// The announcer of the page; a silent one outside the layout.
pub fn use_announcer() -> Announcer {
    use_context().unwrap_or_else(|| Announcer(RwSignal::new(String::new())))
}

#[component]
pub fn LiveRegion(announcer: Announcer) -> impl IntoView {
    view! {
        <p class="visually-hidden" id="announcer" role="status">
            {move || announcer.0.get()}
        </p>
    }
}
