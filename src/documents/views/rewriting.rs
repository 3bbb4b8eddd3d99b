//! The rewriting in short, the other ones, the phrases it replaced.
use crate::{
    app::use_lang,
    documents::{
        dossier::{Link, RewritingBrief},
        rewritten::Phrase,
    },
    ui::{figures::Figures, table::TableFrame},
    words::dossier as words,
};
use leptos::prelude::*;

/// Headline numbers, and the way to both texts.
#[component]
pub fn RewritingSection(brief: RewritingBrief) -> impl IntoView {
    let lang = use_lang();
    let RewritingBrief { href, figures, tested } = brief;
    view! {
        <section class="stack" aria-labelledby="rewriting">
            <h2 id="rewriting">{words::rewriting_title(lang)}</h2>
            <Figures figures/>
            <p>{tested}</p>
            <p>
                <a href=href>{words::see_rewriting(lang)}</a>
            </p>
        </section>
    }
}

/// What readers understood of a version that is not published: its text is not shown.
#[component]
pub fn Tried(sentence: String) -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="stack" aria-labelledby="tried">
            <h2 id="tried">{words::trial_title(lang)}</h2>
            <p>{sentence}</p>
            <p class="small muted">{words::tried_hint(lang)}</p>
        </section>
    }
}

#[component]
pub fn Others(others: Vec<Link>) -> impl IntoView {
    let lang = use_lang();
    (!others.is_empty()).then(|| {
        let links: Vec<_> =
            others.into_iter().map(|it| view! { <li><a href=it.href>{it.text}</a></li> }).collect();
        view! {
            <nav aria-label=words::other_editions(lang)>
                <ul class="inline-list">{links}</ul>
            </nav>
        }
    })
}

#[component]
pub fn Phrases(phrases: Vec<Phrase>) -> impl IntoView {
    let lang = use_lang();
    (!phrases.is_empty()).then(|| {
        let noted = phrases.iter().any(|it| !it.note.is_empty());
        let rows: Vec<_> = phrases
            .into_iter()
            .map(|it| {
                view! {
                    <tr>
                        <th scope="row">{it.phrase}</th>
                        <td>{it.plain}</td>
                        {noted.then(|| view! { <td>{it.note}</td> })}
                    </tr>
                }
            })
            .collect();
        view! {
            <section class="section" aria-labelledby="phrases">
                <h2 id="phrases">{words::phrases_title(lang)}</h2>
                <TableFrame label=words::phrases_caption(lang)>
                    <table class="table">
                        <caption class="visually-hidden">{words::phrases_caption(lang)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words::phrase(lang)}</th>
                                <th scope="col">{words::plain(lang)}</th>
                                {noted
                                    .then(|| {
                                        view! { <th scope="col">{words::phrase_note(lang)}</th> }
                                    })}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </TableFrame>
            </section>
        }
    })
}
