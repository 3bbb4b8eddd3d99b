//! The frame of a wide table: it scrolls alone, and the keyboard reaches it.
use leptos::prelude::*;

/// `label` names the region; the child is a `<table class="table">`.
#[component]
pub fn TableFrame(#[prop(into)] label: String, children: Children) -> impl IntoView {
    view! {
        <section class="table-frame" aria-label=label tabindex="0">
            {children()}
        </section>
    }
}
