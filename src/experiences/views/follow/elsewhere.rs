//! A code typed at the wrong page opens the right one, without being typed again.
use leptos::prelude::*;

/// Posted: a code is never in an address.
#[component]
pub fn Elsewhere(code: String, action: String, label: &'static str) -> impl IntoView {
    view! {
        <form class="code-form__elsewhere" method="post" action=action>
            <input type="hidden" name="code" value=code/>
            <button class="button" data-kind="second" type="submit">
                {label}
            </button>
        </form>
    }
}
