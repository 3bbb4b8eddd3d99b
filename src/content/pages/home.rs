//! `/`
pub mod more;
pub mod welcome;

use crate::{
    app::use_lang,
    content::api::{self, HomeData, HomeFigures},
    experiences::{model::Summary, views::letter::Letter},
    kernel::{error::AppError, lang::Lang, wire::fetch},
    links,
    ui::{alert::Alert, empty::Empty, figures::Figures, page::Page, skeleton::Skeleton, status},
    words::{dates, home as words, numbers, site},
};
use leptos::{either::Either, prelude::*};
use more::{HowItWorks, OtherParts};
use welcome::{LiftedLetter, Question};

#[component]
pub fn HomePage() -> impl IntoView {
    let data = fetch(|| (), |()| api::read_home());
    view! {
        <Suspense fallback=|| {
            view! { <Skeleton/> }
        }>{move || Suspend::new(async move { view! { <Home data=data.read().await/> } })}</Suspense>
    }
}

/// The question is asked whatever happens to the figures.
#[component]
fn Home(data: Result<HomeData, AppError>) -> impl IntoView {
    let lang = use_lang();
    let (data, failure) = match data {
        Ok(data) => (data, None),
        Err(error) => (HomeData::default(), Some(error)),
    };
    let HomeData { figures, lifted, latest } = data;
    let empty = lifted.is_none() && failure.is_none();
    view! {
        <Page title=words::question(lang) description=words::lead(lang) own_heading=true>
            <section class="welcome" aria-labelledby="question">
                <Question/>
                {lifted.map(|summary| view! { <LiftedLetter summary/> })}
            </section>
            {failure.map(|error| view! { <Failure error/> })}
            <ThreeFigures figures/>
            <section class="section" aria-labelledby="latest">
                <div class="section__head">
                    <h2 id="latest">{words::latest(lang)}</h2>
                    <a href=links::experiences(lang)>{words::read_all(lang)}</a>
                </div>
                <div class="columns" data-equal="">
                    {if empty {
                        Either::Left(view! { <NothingYet/> })
                    } else {
                        Either::Right(view! { <Letters latest/> })
                    }}
                    <HowItWorks/>
                </div>
            </section>
            <OtherParts/>
        </Page>
    }
}

#[component]
fn Failure(error: AppError) -> impl IntoView {
    status::set(error.status());
    view! { <Alert error/> }
}

#[component]
fn ThreeFigures(figures: HomeFigures) -> impl IntoView {
    let lang = use_lang();
    (figures.published > 0).then(|| {
        view! {
            <section class="section" aria-labelledby="figures">
                <h2 class="visually-hidden" id="figures">
                    {words::figures(lang)}
                </h2>
                <Figures figures=sentences(lang, figures)/>
            </section>
        }
    })
}

fn sentences(lang: Lang, figures: HomeFigures) -> Vec<(String, String)> {
    let mut lines = vec![
        (numbers::integer(lang, figures.published), words::published(lang).to_owned()),
        (
            numbers::share(lang, figures.answered, figures.published),
            words::answered(lang).to_owned(),
        ),
    ];
    if let Some(days) = figures.median_days {
        lines.push((dates::days(lang, days), words::median(lang, &dates::within(lang, days))));
    }
    lines
}

#[component]
fn Letters(latest: Vec<Summary>) -> impl IntoView {
    let letters: Vec<_> = latest.into_iter().map(|summary| view! { <Letter summary/> }).collect();
    view! { <div class="letters">{letters}</div> }
}

#[component]
fn NothingYet() -> impl IntoView {
    let lang = use_lang();
    view! {
        <Empty title=words::nothing_title(lang)>
            <p>{words::nothing_text(lang)}</p>
            <div class="actions">
                <a class="button" href=links::share(lang)>
                    {site::nav_share(lang)}
                </a>
            </div>
        </Empty>
    }
}
