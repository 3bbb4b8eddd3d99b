//! Something more, for who opens it; works without JavaScript.
use leptos::prelude::*;

/// `plain` draws no lines around.
#[component]
pub fn Disclosure(
    #[prop(into)] summary: String,
    #[prop(optional)] open: bool,
    #[prop(optional)] plain: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" data-kind=plain.then_some("plain") open=open>
            <summary class="disclosure__summary">{summary}</summary>
            <div class="disclosure__body">{children()}</div>
        </details>
    }
}
