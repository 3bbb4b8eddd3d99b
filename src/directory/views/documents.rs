//! The documents that a service sends, and what becomes of them.
use crate::{app::use_lang, directory::listing::Documents, words::dossier as words};
use leptos::prelude::*;

/// Nothing when it has none.
#[component]
pub fn DocumentsOf(documents: Documents) -> impl IntoView {
    let lang = use_lang();
    let Documents { first, total, all } = documents;
    (!first.is_empty()).then(|| {
        let rows: Vec<_> = first
            .into_iter()
            .map(|(href, title, about)| {
                view! {
                    <li class="briefs__item">
                        <a class="briefs__title" href=href>
                            {title}
                        </a>
                        <span class="briefs__told">{about}</span>
                    </li>
                }
            })
            .collect();
        view! {
            <section class="stack" aria-labelledby="documents">
                <div class="section__head">
                    <h2 id="documents">{words::of_service(lang)}</h2>
                    <a href=all>{words::all_of_service(lang, i64::from(total))}</a>
                </div>
                <ul class="briefs">{rows}</ul>
            </section>
        }
    })
}
