//! A gesture that cannot be undone: a first press says what will happen, a second does it. Works without
//! JavaScript; stands in the form it sends.
use leptos::prelude::*;

/// `kind` is the look of the first button (see `style/components/button.css`); the children are what will
/// happen, then the button that sends.
#[component]
pub fn Sure(
    #[prop(into)] label: String,
    #[prop(default = "danger")] kind: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="sure">
            <summary class="button" data-kind=kind>
                {label}
            </summary>
            <div class="sure__body">{children()}</div>
        </details>
    }
}
