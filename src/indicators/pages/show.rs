//! `/indicateurs/IND-27`: one indicator, over time and by territory.
use crate::{
    app::use_lang,
    browser,
    indicators::{
        api::show_indicator,
        shown::{Choices, Dated, Freshly, IndicatorShown, Past},
        view::View,
        views::{
            about::AboutIndicator,
            controls::{CURVES, Controls},
            freshness::FreshnessBadge,
            places::ByTerritory,
            take_away::TakeAway,
            values::Values,
        },
    },
    kernel::{
        query,
        time::Day,
        wire::{Fetched, fetch},
    },
    links,
    ui::{
        alert::{Alert, ErrorPage},
        disclosure::Disclosure,
        empty::Empty,
        following::{Current, follow, is_late, own_query},
        notice::Notice,
        page::Page,
        plot::{Chart, Plot},
        skeleton::Skeleton,
    },
    words::indicators as words,
};
use leptos::{either::Either, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map},
};

/// What the server last said, and about which query.
type Answer = (String, IndicatorShown);

#[component]
pub fn IndicatorPage() -> impl IntoView {
    let lang = use_lang();
    let query = own_query();
    let code = use_params_map().with_untracked(|it| it.get("code")).unwrap_or_default();
    let answer = fetch(
        move || query.get(),
        move |query| {
            let code = code.clone();
            async move { show_indicator(lang, code, query.clone()).await.map(|it| (query, it)) }
        },
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
fn Whole(query: Memo<String>, answer: Fetched<Answer>, first: Answer) -> impl IntoView {
    let lang = use_lang();
    let about = first.1.about.clone();
    let path = links::indicator(lang, &about.code);
    let current = follow(answer, first);
    let choices = Memo::new(move |_| current.with(|it| it.shown.choices.clone()));
    let is_late = is_late(current, query);
    let trail = vec![(links::indicators(lang), words::title(lang).to_owned())];
    let description = if about.description.is_empty() {
        words::description(lang).to_owned()
    } else {
        about.description.clone()
    };
    let state = current.with_untracked(|it| it.shown.state.clone());
    let (of_form, of_curves, of_places) = (path.clone(), path.clone(), path);
    view! {
        <Page title=about.title.clone() lead=about.theme.clone() description trail>
            <State state/>
            <Controls path=of_form query choices/>
            <section
                class="section stack"
                data-gap="large"
                id=CURVES
                tabindex="-1"
                aria-labelledby="over-time"
                aria-busy=is_late
            >
                <h2 id="over-time">{words::the_curve(lang)}</h2>
                {move || current.with(|it| it.problem.clone()).map(|error| view! { <Alert error/> })}
                {move || {
                    let Current { query, shown, .. } = current.get();
                    view! { <OverTime path=of_curves.clone() query shown/> }
                }}
            </section>
            {move || {
                let Current { query, shown, .. } = current.get();
                let Choices { level, levels, .. } = shown.choices;
                shown
                    .places
                    .map(|places| {
                        let view = View::parse(&query);
                        view! { <ByTerritory path=of_places.clone() view level levels places/> }
                    })
            }}
            {move || view! { <Events events=current.with(|it| it.shown.events.clone())/> }}
            {move || view! { <Corrections past=current.with(|it| it.shown.past.clone())/> }}
            <AboutIndicator about/>
        </Page>
    }
}

#[component]
fn State(state: Freshly) -> impl IntoView {
    let Freshly { freshness, last, next, coverage } = state;
    let said = [last, next, coverage].into_iter().filter(|it| !it.is_empty());
    let said: Vec<_> = said.map(|it| view! { <li>{it}</li> }).collect();
    view! {
        <div class="freshly">
            {freshness.map(|freshness| view! { <FreshnessBadge freshness/> })}
            <ul class="inline-list">{said}</ul>
        </div>
    }
}

/// The curves, their words and their table.
#[component]
fn OverTime(path: String, query: String, shown: IndicatorShown) -> impl IntoView {
    let lang = use_lang();
    let IndicatorShown { about, curves, values, summary, .. } = shown;
    let view = View::parse(&query);
    let is_bound = view.from.is_some() || view.to.is_some();
    let whole = View { from: None, to: None, ..view.clone() }.to_query();
    let whole = query::address(&path, &whole);
    if curves.is_empty() {
        let (title, text) = if is_bound {
            (words::none_here_title(lang), words::none_here_text(lang))
        } else {
            (words::no_value_title(lang), words::no_value_text(lang))
        };
        return Either::Left(view! {
            <Empty title>
                <p>{text}</p>
                {is_bound
                    .then(|| {
                        view! {
                            <p>
                                <a href=whole>{words::whole_period(lang)}</a>
                            </p>
                        }
                    })}
            </Empty>
        });
    }
    let on = view.on;
    let today = query::address(&path, &View { on: None, ..view }.to_query());
    let drawn: Vec<_> = curves
        .into_iter()
        .map(|chart| {
            let on_period = zoom(path.clone(), query.clone(), &chart);
            view! { <Plot id="curve" chart on_period/> }
        })
        .collect();
    Either::Right(view! {
        {on.map(|day| view! { <AsOf day today/> })}
        <p class="summary-text" role="status">
            {summary.join(" ")}
        </p>
        {drawn}
        {is_bound
            .then(|| {
                view! {
                    <p>
                        <a class="button" data-kind="second" data-size="small" href=whole>
                            {words::whole_period(lang)}
                        </a>
                    </p>
                }
            })}
        <Disclosure summary=words::see_data(lang)>
            <Values table=values/>
        </Disclosure>
        <TakeAway code=about.code query/>
    })
}

/// A period drawn on the curve becomes the period of the address.
fn zoom(path: String, query: String, chart: &Chart) -> Callback<(usize, usize)> {
    let months: Vec<i32> = chart.readings.iter().map(|it| it.at).collect();
    let navigate = use_navigate();
    Callback::new(move |(first, last): (usize, usize)| {
        let month = |at: usize| months.get(at).copied();
        let view = View { from: month(first), to: month(last), ..View::parse(&query) };
        let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        navigate(&query::address(&path, &view.to_query()), options);
        browser::focus(CURVES);
    })
}

/// The reader looks at the past.
#[component]
fn AsOf(day: Day, today: String) -> impl IntoView {
    let lang = use_lang();
    let day = crate::words::dates::day(lang, day);
    view! {
        <Notice title=words::seen_as_of(lang, &day)>
            <p>
                <a href=today>{words::back_to_now(lang)}</a>
            </p>
        </Notice>
    }
}

/// What may have played a part, each with its measured effect.
#[component]
fn Events(events: Vec<Dated>) -> impl IntoView {
    let lang = use_lang();
    let row = |it: Dated| {
        view! {
            <li class="dated">
                <a class="dated__title" href=it.href>
                    {it.title}
                </a>
                <span class="dated__about">{it.day}</span>
            </li>
        }
    };
    (!events.is_empty()).then(|| {
        view! {
            <section class="section stack" aria-labelledby="events">
                <h2 id="events">{words::events_title(lang)}</h2>
                <ul class="lines">{events.into_iter().map(row).collect::<Vec<_>>()}</ul>
            </section>
        }
    })
}

#[component]
fn Corrections(past: Vec<Past>) -> impl IntoView {
    let lang = use_lang();
    let line = |it: Past| {
        view! {
            <li>
                {it.text}
                {(!it.note.is_empty()).then(|| view! { <span class="muted">" "{it.note}</span> })}
            </li>
        }
    };
    (!past.is_empty()).then(|| {
        view! {
            <section class="section stack" aria-labelledby="past">
                <h2 id="past">{words::past_title(lang)}</h2>
                <p class="muted">{words::past_hint(lang)}</p>
                <ul class="lines">{past.into_iter().map(line).collect::<Vec<_>>()}</ul>
            </section>
        }
    })
}
