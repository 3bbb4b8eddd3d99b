//! From one part of a long list to the next.
use super::icon::Icon;
use crate::{app::use_lang, words::site};
use leptos::prelude::*;

/// `next` and `first` are addresses; `None` when there is no such part.
#[component]
pub fn Pagination(
    next: Option<String>,
    /// Back to the beginning, when this is not the beginning.
    #[prop(optional_no_strip)]
    first: Option<String>,
) -> impl IntoView {
    let lang = use_lang();
    (next.is_some() || first.is_some()).then(|| {
        view! {
            <nav class="pagination" aria-label=site::pages(lang)>
                {first
                    .map(|href| {
                        view! {
                            <a class="button" data-kind="quiet" href=href>
                                {Icon::Back}
                                <span>{site::first_page(lang)}</span>
                            </a>
                        }
                    })}
                {next
                    .map(|href| {
                        view! {
                            <a class="button" data-kind="second" href=href rel="next">
                                <span>{site::next_page(lang)}</span>
                                {Icon::Arrow}
                            </a>
                        }
                    })}
            </nav>
        }
    })
}
