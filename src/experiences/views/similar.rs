//! Stories that resemble one.
use super::letter::Letter;
use crate::{app::use_lang, experiences::model::Summary, words::show as words};
use leptos::prelude::*;

/// Nothing at all when none does.
#[component]
pub fn Alike(similar: Vec<Summary>) -> impl IntoView {
    let lang = use_lang();
    (!similar.is_empty()).then(|| {
        let letters = similar.into_iter().map(|summary| view! { <Letter summary/> }).collect_view();
        view! {
            <section class="section" aria-labelledby="alike">
                <h2 id="alike">{words::alike(lang)}</h2>
                <div class="columns">
                    <div class="letters">{letters}</div>
                </div>
            </section>
        }
    })
}
