//! Feelings over time: stacked bars with direct labels, and the table behind them.
mod drawing;
mod layout;

use crate::{
    app::use_lang,
    kernel::feeling::Feeling,
    ui::table::TableFrame,
    words::{codes, numbers, services as words},
};
use drawing::drawing;
use leptos::prelude::*;

/// One bar: its name, in full and short, the year that the short name does not say, and its counts in
/// the order of [`Feeling::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    pub name: String,
    pub short: String,
    pub year: Option<i32>,
    pub counts: [i64; 3],
}

/// `title` is the message; `id` keeps apart the charts of one page.
#[component]
pub fn Stacked(
    id: &'static str,
    title: String,
    unit: &'static str,
    source: String,
    periods: Vec<Period>,
) -> impl IntoView {
    let lang = use_lang();
    let said = |at: usize| {
        let count = periods.last().map_or(0, |it| it.counts[at]);
        numbers::integer(lang, count)
    };
    let last = periods.last().map(|it| it.name.clone()).unwrap_or_default();
    let summary = words::chart_summary(lang, &last, &said(0), &said(1), &said(2));
    let drawn = format!("{id}-title");
    let (title_id, summary_id) = (format!("{id}-title"), format!("{id}-summary"));
    view! {
        <figure class="chart">
            <figcaption class="chart__title" id=title_id.clone()>
                {title}
            </figcaption>
            <p class="chart__unit">{unit}</p>
            <div class="chart__frame" role="group" aria-labelledby=drawn tabindex="0">
                {drawing(lang, id, &periods, title_id, summary_id.clone())}
            </div>
            <p class="visually-hidden" id=summary_id>
                {summary}
            </p>
            <p class="chart__source">{source}</p>
            <details class="disclosure" data-kind="plain">
                <summary class="disclosure__summary">{words::see_data(lang)}</summary>
                <TableFrame label=words::data_label(lang)>
                    <Data periods/>
                </TableFrame>
            </details>
        </figure>
    }
}

#[component]
fn Data(periods: Vec<Period>) -> impl IntoView {
    let lang = use_lang();
    let cell = move |count: i64| {
        view! { <td data-number="">{numbers::integer(lang, count)}</td> }
    };
    let row = move |period: Period| {
        view! {
            <tr>
                <th scope="row">{period.name}</th>
                {period.counts.map(cell)}
            </tr>
        }
    };
    let heads = Feeling::ALL.map(|it| {
        view! {
            <th scope="col" data-number="">
                {codes::feeling(lang, it)}
            </th>
        }
    });
    view! {
        <table class="table">
            <caption>{words::data_caption(lang)}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::period(lang)}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{periods.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
