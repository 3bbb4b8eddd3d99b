//! Files of exactly what is shown, and the link that shows it again.
use crate::{app::use_lang, kernel::query, links, words::indicators as words};
use leptos::prelude::*;

#[component]
pub fn TakeAway(code: String, query: String) -> impl IntoView {
    let lang = use_lang();
    let file = |kind: &str, words: &'static str| {
        let path = links::indicator_file(lang, &code, kind);
        let href = query::address(&path, query.trim_start_matches('?'));
        view! {
            <li>
                <a href=href rel="external" download="">
                    {words}
                </a>
            </li>
        }
    };
    let here = query::address(&links::indicator(lang, &code), query.trim_start_matches('?'));
    view! {
        <div class="take-away">
            <span class="take-away__label" id="take-away">
                {words::take_away(lang)}
            </span>
            <ul class="inline-list" aria-labelledby="take-away">
                {file("csv", words::as_table(lang))}
                {file("svg", words::as_drawing(lang))}
                {file("png", words::as_picture(lang))}
                <li>
                    <a href=here>{words::this_view(lang)}</a>
                </li>
            </ul>
        </div>
    }
}
