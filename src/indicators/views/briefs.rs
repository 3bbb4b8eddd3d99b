//! Indicators in brief: one line each.
use super::freshness::FreshnessBadge;
use crate::{app::use_lang, indicators::brief::Brief, links, words::services as words};
use leptos::prelude::*;

/// A section of the page of a service; nothing when there is nothing to say.
#[component]
pub fn Briefs(briefs: Vec<Brief>) -> impl IntoView {
    let lang = use_lang();
    let line = |it: Brief| {
        let Brief { title, value, period, place, change, freshness, href } = it;
        let told = [place, period, change].into_iter().filter(|it| !it.is_empty());
        view! {
            <li class="briefs__item">
                <a class="briefs__title" href=href>
                    {title}
                </a>
                <b class="briefs__value">{value}</b>
                <span class="briefs__told">{told.collect::<Vec<_>>().join(", ")}</span>
                <FreshnessBadge freshness/>
            </li>
        }
    };
    (!briefs.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="indicators">
                <div class="section__head">
                    <h2 id="indicators">{words::indicators(lang)}</h2>
                    <a href=links::indicators(lang)>{words::all_indicators(lang)}</a>
                </div>
                <p class="muted">{words::indicators_hint(lang)}</p>
                <ul class="briefs">{briefs.into_iter().map(line).collect::<Vec<_>>()}</ul>
            </section>
        }
    })
}
