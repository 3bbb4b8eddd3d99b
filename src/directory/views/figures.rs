//! A service in figures: how many, how fast, how it is felt.
use super::over_time::periods;
use crate::{
    kernel::{lang::Lang, time::Day},
    statistics::model::{Figures, TagCount},
    ui::{
        chart::{
            balance::{Balance, Side},
            stacked::Stacked,
        },
        figures,
    },
    words::{codes, dates, home, numbers, services as words},
};
use leptos::prelude::*;

/// Three figures with what they mean.
pub fn in_figures(lang: Lang, figures: &Figures) -> impl IntoView + use<> {
    let delay = figures
        .median_days
        .map(|days| (dates::days(lang, days), home::median(lang, &dates::within(lang, days))));
    let rows = [
        (numbers::integer(lang, figures.published), words::figure_published(lang).to_owned()),
        (
            numbers::share(lang, figures.answered, figures.published),
            words::figure_answered(lang).to_owned(),
        ),
    ];
    let rows = rows.into_iter().chain(delay).collect();
    view! {
        <section class="section" aria-labelledby="figures">
            <h2 class="visually-hidden" id="figures">
                {words::in_figures(lang)}
            </h2>
            <figures::Figures figures=rows/>
        </section>
    }
}

/// Feelings over time; a single period draws nothing worth seeing.
pub fn over_time(lang: Lang, figures: &Figures, today: Day) -> impl IntoView + use<> {
    let (step, periods) = periods(lang, &figures.months, today);
    let positive: i64 = figures.months.iter().map(|it| it.positive).sum();
    let title = if figures.published < numbers::FEW {
        words::chart_title_few(lang, positive, &numbers::integer(lang, figures.published))
    } else {
        words::chart_title(lang, &numbers::percent(lang, positive, figures.published))
    };
    let source = words::chart_source(lang, &dates::day(lang, today));
    (periods.len() > 1).then(|| {
        view! { <Stacked id="feelings" title unit=step.unit(lang) source periods/> }
    })
}

/// What goes well and what weighs, theme by theme.
pub fn themes(lang: Lang, figures: &Figures) -> impl IntoView + use<> {
    let side = |it: &TagCount| Side {
        name: codes::tag(lang, it.tag),
        negative: it.negative,
        positive: it.positive,
    };
    let mut rows: Vec<Side> = figures.tags.iter().map(side).collect();
    rows.retain(|it| it.negative + it.positive > 0);
    rows.sort_unstable_by_key(|it| (it.negative - it.positive, it.name));
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="themes">
                <h2 id="themes">{words::themes(lang)}</h2>
                <p class="chart__unit">{words::themes_unit(lang)}</p>
                <Balance rows/>
            </section>
        }
    })
}
