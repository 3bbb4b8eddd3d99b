//! The button that goes on.
use super::flow::use_flow;
use crate::words::share as words;
use leptos::prelude::*;

/// The id of the button that goes on.
pub const CONTINUE: &str = "continue";

#[component]
pub fn Continue(#[prop(optional, into)] label: Option<String>) -> impl IntoView {
    let lang = use_flow().lang;
    view! {
        <button class="button" type="submit" id=CONTINUE>
            {label.unwrap_or_else(|| words::go_on(lang).to_owned())}
        </button>
    }
}
