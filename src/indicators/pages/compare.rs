//! `/indicateurs/comparer`: one core measure, networks side by side.
use crate::{
    app::use_lang,
    indicators::{
        api::compare_networks,
        codes::CoreMeasure,
        compared::{Comparison, Part},
        filters,
        views::{
            compared::{LeftOut, Rows},
            option::Choose,
        },
    },
    kernel::{
        query,
        wire::{Fetched, fetch},
    },
    links,
    ui::{
        alert::{Alert, ErrorPage},
        empty::Empty,
        following::{Current, follow, is_late, own_query},
        live_form::{Live, LiveForm},
        notice::{Notice, NoticeKind},
        page::Page,
        plot::Plot,
        skeleton::Skeleton,
    },
    words::{dashboard as words, indicators},
};
use leptos::{either::Either, prelude::*};

/// The id of what the form changes.
const RESULTS: &str = "results";

const LIVE: Live = Live { fields: &["measure"], normalise, results: RESULTS };

fn normalise(asked: &str) -> String {
    let mut out = String::new();
    let measure = filters::measure(asked).map(CoreMeasure::as_str);
    query::put(&mut out, "measure", measure.unwrap_or_default());
    out
}

#[component]
pub fn ComparePage() -> impl IntoView {
    let lang = use_lang();
    let query = own_query();
    let answer = fetch(
        move || query.get(),
        move |query| async move { compare_networks(lang, query.clone()).await.map(|it| (query, it)) },
    );
    view! {
        <Transition fallback=|| view! { <Skeleton/> }>
            {Suspend::new(async move {
                match answer.read().await {
                    Ok(first) => Either::Left(view! { <Whole query answer first/> }),
                    Err(error) => Either::Right(view! { <ErrorPage error/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn Whole(
    query: Memo<String>,
    answer: Fetched<(String, Comparison)>,
    first: (String, Comparison),
) -> impl IntoView {
    let lang = use_lang();
    // They do not depend on what is asked.
    let choices = first.1.choices.iter().map(|(it, n)| {
        let name = indicators::core_name(lang, *it);
        (it.as_str().to_owned(), words::measure_count(lang, i64::from(*n), name))
    });
    let choices: Vec<_> = choices.collect();
    let current = follow(answer, first);
    let chosen = Signal::derive(move || current.with(|it| it.shown.measure.as_str().to_owned()));
    let trail = vec![(links::indicators(lang), indicators::title(lang).to_owned())];
    view! {
        <Page
            title=words::compare_title(lang)
            lead=words::compare_lead(lang)
            description=words::compare_description(lang)
            trail
        >
            <LiveForm
                live=LIVE
                path=links::compare(lang)
                query
                id="measures"
                class="controls"
                label=words::measure(lang)
            >
                <div class="controls__line" data-kind="one">
                    <Choose name="measure" label=words::measure(lang) any="" choices chosen/>
                    <button class="button" data-kind="second" type="submit">
                        {words::compare_button(lang)}
                    </button>
                </div>
            </LiveForm>
            <section
                class="section stack"
                data-gap="large"
                aria-labelledby=RESULTS
                aria-busy=is_late(current, query)
            >
                {move || {
                    current.with(|it| it.problem.clone()).map(|error| view! { <Alert error/> })
                }}
                {move || {
                    let Current { shown, .. } = current.get();
                    view! { <Compared shown/> }
                }}
            </section>
        </Page>
    }
}

#[component]
fn Compared(shown: Comparison) -> impl IntoView {
    let lang = use_lang();
    let Comparison { measure, unit, summary, is_comparable, far_apart, same, close, apart, .. } =
        shown;
    let few = (!is_comparable).then(|| {
        view! {
            <Empty title=words::too_few_title(lang)>
                <p>{words::too_few_text(lang)}</p>
            </Empty>
        }
    });
    let far = far_apart.map(|(first, last)| {
        view! {
            <Notice kind=NoticeKind::Warning title=words::far_apart_title(lang)>
                <p>{words::far_apart_text(lang, &first, &last)}</p>
            </Notice>
        }
    });
    view! {
        <div class="stack" data-gap="small">
            <h2 id=RESULTS tabindex="-1">
                {indicators::core_name(lang, measure)}
            </h2>
            <p class="muted">{unit}</p>
            {(!summary.is_empty())
                .then(|| view! { <p class="summary-text" role="status">{summary}</p> })}
        </div>
        {few}
        {far}
        <Definition id="same" title=words::same_title(lang) text="" part=same/>
        <Definition id="close" title=words::close_title(lang) text=words::close_text(lang) part=close/>
        <LeftOut apart/>
    }
}

/// What follows one definition: the drawing, then its table.
#[component]
fn Definition(
    id: &'static str,
    title: &'static str,
    text: &'static str,
    part: Part,
) -> impl IntoView {
    let Part { chart, rows } = part;
    (!rows.is_empty()).then(|| {
        view! {
            <div class="stack" data-gap="large">
                <h3>{title}</h3>
                {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
                {chart.map(|chart| view! { <Plot id chart/> })}
                <Rows rows title with_description=!text.is_empty()/>
            </div>
        }
    })
}
