//! `/indicateurs/effet/3`: what one event changed, in figures and in experiences.
use crate::{
    app::use_lang,
    indicators::{
        api::show_effect,
        measured::{EffectShown, FigureEffect, StoriesEffect, StoriesRow, Verdict},
    },
    kernel::{error::AppError, ids::EventId, wire::fetch},
    links,
    ui::{
        alert::ErrorPage, badge::Badge, icon::Icon, page::Page, plot::Plot, skeleton::Skeleton,
        table::TableFrame,
    },
    words::{dossier, effects as words},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;

#[component]
pub fn EffectPage() -> impl IntoView {
    let lang = use_lang();
    let params = use_params_map();
    // It stands still while another page takes the place of this one.
    let id = Memo::new(move |before: Option<&Option<EventId>>| {
        let now = params.with(|it| it.get("id"));
        now.map_or_else(|| before.copied().flatten(), |it| it.parse().ok())
    });
    let shown = fetch(
        move || id.get(),
        move |id| async move {
            match id {
                Some(id) => show_effect(lang, id).await,
                None => Err(AppError::NotFound),
            }
        },
    );
    view! {
        <Transition fallback=|| view! { <Skeleton/> }>
            {move || Suspend::new(async move {
                match shown.read().await {
                    Ok(shown) => Either::Left(view! { <Whole shown/> }),
                    Err(error) => Either::Right(view! { <ErrorPage error/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn Whole(shown: EffectShown) -> impl IntoView {
    let lang = use_lang();
    let EffectShown { event, body, summary, figures, stories, document } = shown;
    let trail = vec![(links::effects(lang), words::title(lang).to_owned())];
    let about = format!("{}, {}, {}", event.day, event.who, event.place);
    let has = |control: bool| figures.iter().any(|it| it.has_control == control);
    let (with_control, alone) = (has(true), has(false));
    let figures: Vec<_> = (0..).zip(figures).map(|(at, it)| figure(at, it)).collect();
    view! {
        <Page title=event.title lead=about description=words::description(lang) trail reading=true>
            {(!body.is_empty()).then(|| view! { <p>{body}</p> })}
            {document
                .map(|(href, title)| {
                    view! {
                        <p>
                            <a href=href>{dossier::the_document(lang, &title)}</a>
                        </p>
                    }
                })}
            <p class="summary-text">{summary}</p>
            <section class="section stack" data-gap="large" aria-labelledby="figures">
                <h2 id="figures">{words::figures(lang)}</h2>
                {figures}
            </section>
            <Stories stories/>
            <section class="section stack" aria-labelledby="limits">
                <h2 id="limits">{words::limits(lang)}</h2>
                <p>{words::limits_window(lang)}</p>
                {with_control.then(|| view! { <p>{words::limits_control(lang)}</p> })}
                {alone.then(|| view! { <p>{words::limits_alone(lang)}</p> })}
                <p>{words::limits_many(lang)}</p>
            </section>
        </Page>
    }
}

/// The ids of the charts of one page; a network has no more indicators than that here.
const CHARTS: [&str; 12] = [
    "effect-0",
    "effect-1",
    "effect-2",
    "effect-3",
    "effect-4",
    "effect-5",
    "effect-6",
    "effect-7",
    "effect-8",
    "effect-9",
    "effect-10",
    "effect-11",
];

fn figure(at: usize, it: FigureEffect) -> impl IntoView {
    let lang = use_lang();
    let chart = CHARTS.get(at).map(|id| view! { <Plot id=id chart=it.chart/> });
    view! {
        <div class="stack">
            <h3>{it.title}</h3>
            <p>
                <VerdictBadge verdict=it.verdict/>
                " "
                {it.sentence}
            </p>
            {chart}
            <p>
                <a href=it.href>{words::see_indicator(lang)}</a>
            </p>
        </div>
    }
}

#[component]
fn VerdictBadge(verdict: Verdict) -> impl IntoView {
    let lang = use_lang();
    let (state, icon) = match verdict {
        Verdict::Better => ("positive", Some(Icon::Positive)),
        Verdict::Worse => ("negative", Some(Icon::Negative)),
        Verdict::Moved => ("info", None),
        Verdict::Nothing | Verdict::TooFew => ("neutral", Some(Icon::Neutral)),
    };
    view! { <Badge state=Some(state) icon label=words::verdict(lang, verdict)/> }
}

#[component]
fn Stories(stories: StoriesEffect) -> impl IntoView {
    let lang = use_lang();
    let StoriesEffect { rows, before, after } = stories;
    let row = move |it: StoriesRow| {
        view! {
            <tr>
                <th scope="row">{it.name}</th>
                <td data-number="">{it.before}</td>
                <td data-number="">{it.after}</td>
                <td data-number="">{it.change}</td>
                <td>{words::verdict(lang, it.verdict)}</td>
            </tr>
        }
    };
    let number = |words: &'static str| view! { <th scope="col" data-number="">{words}</th> };
    view! {
        <section class="section stack" aria-labelledby="stories">
            <h2 id="stories">{words::stories(lang)}</h2>
            <p class="muted">{words::stories_hint(lang)}</p>
            <TableFrame label=words::stories_hint(lang)>
                <table class="table">
                    <caption class="visually-hidden">{words::stories_hint(lang)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words::theme(lang)}</th>
                            {number(words::before(lang))}
                            {number(words::after(lang))}
                            {number(words::change(lang))}
                            <th scope="col">{words::conclusion(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect::<Vec<_>>()}</tbody>
                </table>
            </TableFrame>
            <ul class="inline-list">
                <li>
                    <a href=before>{words::read_before(lang)}</a>
                </li>
                <li>
                    <a href=after>{words::read_after(lang)}</a>
                </li>
            </ul>
        </section>
    }
}
