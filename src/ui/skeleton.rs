//! The shape of what is coming; the style sheet shows it when waiting lasts more than 300 ms.
use crate::{app::use_lang, words::site};
use leptos::prelude::*;

/// As many lines as the real thing will have.
#[component]
pub fn Skeleton(#[prop(default = 6)] lines: usize) -> impl IntoView {
    let lang = use_lang();
    let lines: Vec<_> = (0..lines)
        .map(|_| view! { <span class="skeleton__line" aria-hidden="true"></span> })
        .collect();
    view! {
        <div class="page">
            <div class="skeleton" role="status">
                <span class="visually-hidden">{site::loading(lang)}</span>
                {lines}
            </div>
        </div>
    }
}
