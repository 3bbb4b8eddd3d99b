//! Passages that people point at, what they suggest, the scans that may be seen.
use crate::{
    app::use_lang,
    documents::dossier::{Piece, Quote, Quotes},
    experiences::views::story::Story,
    ui::{icon::Icon, pagination::Pagination},
    words::dossier as words,
};
use leptos::prelude::*;

#[component]
pub fn QuotesSection(quotes: Quotes, pieces: Vec<Piece>) -> impl IntoView {
    let lang = use_lang();
    let Quotes { items, next, first } = quotes;
    let is_there = !items.is_empty() || first.is_some();
    let items: Vec<_> = items.into_iter().map(|quote| view! { <Pointed quote/> }).collect();
    view! {
        {is_there
            .then(|| {
                view! {
                    <section class="stack" aria-labelledby="passages">
                        <h2 id="passages">{words::quotes_title(lang)}</h2>
                        <p class="muted">{words::quotes_hint(lang)}</p>
                        <ul class="pointed">{items}</ul>
                        <Pagination next first/>
                    </section>
                }
            })}
        <Scans pieces/>
    }
}

#[component]
fn Pointed(quote: Quote) -> impl IntoView {
    let lang = use_lang();
    let Quote { passage, suggestion, about } = quote;
    view! {
        <li class="pointed__item">
            {(!passage.is_empty())
                .then(|| {
                    view! {
                        <p class="small muted">{words::passage(lang)}</p>
                        <blockquote class="pointed__passage">
                            <Story text=passage/>
                        </blockquote>
                    }
                })}
            {(!suggestion.is_empty())
                .then(|| {
                    view! {
                        <p class="small muted">{words::suggestion(lang)}</p>
                        <p class="lines">
                            <Story text=suggestion/>
                        </p>
                    }
                })}
            <p class="small muted">{about}</p>
        </li>
    }
}

/// A scan is another document: a file, not a page of this space.
#[component]
fn Scans(pieces: Vec<Piece>) -> impl IntoView {
    let lang = use_lang();
    (!pieces.is_empty()).then(|| {
        let links: Vec<_> = pieces.into_iter().map(|it| view! { <Scan it/> }).collect();
        view! {
            <section class="stack" aria-labelledby="scans">
                <h2 id="scans">{words::pieces_title(lang)}</h2>
                <ul class="scans">
                    {links}
                </ul>
            </section>
        }
    })
}

#[component]
fn Scan(it: Piece) -> impl IntoView {
    let Piece { href, text, from, picture } = it;
    let icon = if picture.is_some() { Icon::Eye } else { Icon::Document };
    let thumbnail = picture.map(|(alt, (width, height))| {
        view! {
            <img
                class="scans__picture"
                src=href.clone()
                alt=alt
                width=width
                height=height
                loading="lazy"
                decoding="async"
            />
        }
    });
    view! {
        <li>
            <a class="scans__item" href=href rel="external">
                {thumbnail}
                <span class="dossier__link">
                    {icon}
                    <span>{text}</span>
                </span>
            </a>
            <p class="small muted">{from}</p>
        </li>
    }
}
