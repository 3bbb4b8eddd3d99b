//! A report as staff read it.
use crate::{
    documents::desk::model::{PieceShown, ReportShown},
    experiences::views::excerpt::Excerpt,
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn ReportView(report: ReportShown) -> impl IntoView {
    let ReportShown { title, facts, texts, links, pieces } = report;
    let facts: Vec<_> = facts.into_iter().map(|it| view! { <li class="badge">{it}</li> }).collect();
    let texts: Vec<_> = texts
        .into_iter()
        .map(|(label, pieces)| {
            view! {
                <h3>{label}</h3>
                <p class="desk-report__text">
                    <Excerpt pieces/>
                </p>
            }
        })
        .collect();
    let links: Vec<_> = links
        .into_iter()
        .map(|(href, words)| {
            view! {
                <p>
                    <a href=href>{words}</a>
                </p>
            }
        })
        .collect();
    let pieces: Vec<_> = pieces.into_iter().map(piece).collect();
    view! {
        <article class="desk-report stack">
            <h2>{title}</h2>
            <ul class="letter__tags">{facts}</ul>
            {texts}
            {links}
            {(!pieces.is_empty()).then(|| view! { <ul class="desk-report__pieces">{pieces}</ul> })}
        </article>
    }
}

/// Opened apart: reading it does not lose the form.
fn piece(piece: PieceShown) -> impl IntoView {
    let PieceShown { href, label, is_image } = piece;
    let inner = if is_image {
        let src = href.clone();
        Either::Left(view! {
            <img class="desk-report__image" src=src alt=label loading="lazy" decoding="async"/>
        })
    } else {
        Either::Right(label)
    };
    view! {
        <li>
            <a href=href target="_blank" rel="external noopener">
                {inner}
            </a>
        </li>
    }
}
