//! The short portrait of a service, beside a story.
use crate::{
    app::use_lang,
    directory::model::StructureRef,
    experiences::api::Portrait,
    links,
    statistics::model::Month,
    ui::chart::spark::spark,
    words::{dates, numbers, show as words},
};
use leptos::prelude::*;

#[component]
pub fn ServicePortrait(portrait: Portrait) -> impl IntoView {
    let lang = use_lang();
    let Portrait { service, figures, year, active, indicators } = portrait;
    let StructureRef { code, name, .. } = service;
    let published = numbers::integer(lang, figures.published);
    let answered = numbers::share(lang, figures.answered, figures.published);
    let delay = figures.median_days.map(|days| dates::within(lang, days));
    let row = |key: &'static str, value: String| {
        view! {
            <div>
                <dt>{key}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    view! {
        <div class="portrait">
            <h2 class="portrait__title">
                <a href=links::service(lang, &code)>{name}</a>
            </h2>
            <dl class="portrait__figures">
                {row(words::figure_published(lang), published)}
                {row(words::figure_answered(lang), answered)}
                {delay.map(|delay| row(words::figure_delay(lang), delay))}
            </dl>
            <Year year/>
            {(!indicators.is_empty()).then(|| measured(words::indicators(lang), indicators))}
            {active
                .then(|| {
                    view! {
                        <a class="button" data-kind="second" href=links::share_about(lang, &code)>
                            {words::tell_here(lang)}
                        </a>
                    }
                })}
        </div>
    }
}

/// What its administration measures: address, title, value.
fn measured(title: &'static str, lines: Vec<(String, String, String)>) -> impl IntoView {
    let line = |(href, title, value)| {
        view! {
            <li>
                <a href=href>{title}</a>
                <br/>
                {value}
            </li>
        }
    };
    view! {
        <h3>{title}</h3>
        <ul class="lines">{lines.into_iter().map(line).collect::<Vec<_>>()}</ul>
    }
}

/// Twelve months in one line; nothing when nothing happened.
#[component]
fn Year(year: Vec<Month>) -> impl IntoView {
    let lang = use_lang();
    let counts: Vec<i64> = year.iter().map(|it| it.positive + it.neutral + it.negative).collect();
    let said = |at: Option<&i64>| numbers::integer(lang, at.copied().unwrap_or_default());
    let label = words::spark(lang, &said(counts.first()), &said(counts.last()));
    (counts.iter().sum::<i64>() > 2).then(|| {
        view! {
            <figure class="chart">
                <figcaption class="chart__unit">{words::spark_unit(lang)}</figcaption>
                {spark(&counts, label)}
            </figure>
        }
    })
}
