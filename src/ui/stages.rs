//! What became of an experience, in four small marks: published, answered, promised, settled.
use crate::{app::use_lang, words::site};
use leptos::prelude::*;

/// `at` is the stage reached, from 1 to 4, and `text` says it in words. `state` is its code
/// (`waiting`, `answered`, `promised`, `settled`…), for the colour.
#[component]
pub fn Stages(state: &'static str, at: u8, #[prop(into)] text: String) -> impl IntoView {
    let lang = use_lang();
    let marks = [1_u8, 2, 3, 4].map(|stage| {
        let reached = match stage.cmp(&at) {
            std::cmp::Ordering::Less => Some("done"),
            std::cmp::Ordering::Equal => Some("current"),
            std::cmp::Ordering::Greater => None,
        };
        view! { <span class="stages__item" aria-hidden="true" data-state=reached></span> }
    });
    view! {
        <div class="stages" data-state=state>
            {marks}
            <span class="stages__now">{text}</span>
            <span class="visually-hidden">" "{site::stage_of(lang, at)}</span>
        </div>
    }
}
