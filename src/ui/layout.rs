//! The frame around every page.
use leptos::prelude::*;

#[component]
pub fn Layout(children: Children) -> impl IntoView {
    view! { <main id="content">{children()}</main> }
}

#[component]
pub fn NotFound() -> impl IntoView {
    view! { <h1>"404"</h1> }
}
