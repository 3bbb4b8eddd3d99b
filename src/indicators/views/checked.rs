//! Which figures are up to date: the ranking of networks, and the table of all indicators.
use super::freshness::FreshnessBadge;
use crate::{
    app::use_lang,
    indicators::{
        checked::{CheckRow, Ranked},
        codes::Freshness,
        filters::{CheckFilters, Column},
    },
    kernel::query,
    links,
    ui::table::TableFrame,
    words::{dashboard as words, indicators},
};
use leptos::prelude::*;

/// Networks by their share of up-to-date indicators.
#[component]
pub fn Ranking(ranking: Vec<Ranked>) -> impl IntoView {
    let lang = use_lang();
    let row = move |it: Ranked| {
        let filters = CheckFilters { network: it.slug, ..CheckFilters::default() };
        let href = query::address(&links::up_to_date(lang), &filters.to_query());
        view! {
            <tr>
                <th scope="row">
                    <a href=href>{it.name}</a>
                </th>
                <td data-number="">{it.rank}</td>
                <td data-number="">{it.share}</td>
                <td data-number="">{it.fresh}</td>
                <td data-number="">{it.late}</td>
                <td data-number="">{it.stale}</td>
            </tr>
        }
    };
    let number = |words: &'static str| view! { <th scope="col" data-number="">{words}</th> };
    (!ranking.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="ranking">
                <h2 id="ranking">{words::ranking(lang)}</h2>
                <p class="muted">{words::ranking_hint(lang)}</p>
                <TableFrame label=words::ranking_table(lang)>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{words::network(lang)}</th>
                                {number(words::rank(lang))}
                                {number(words::share(lang))}
                                {number(indicators::freshness(lang, Freshness::Fresh))}
                                {number(indicators::freshness(lang, Freshness::Late))}
                                {number(indicators::freshness(lang, Freshness::Stale))}
                            </tr>
                        </thead>
                        <tbody>{ranking.into_iter().map(row).collect::<Vec<_>>()}</tbody>
                    </table>
                </TableFrame>
            </section>
        }
    })
}

/// Every indicator; each head leads to the table sorted by it.
#[component]
pub fn CheckTable(filters: CheckFilters, rows: Vec<CheckRow>) -> impl IntoView {
    let lang = use_lang();
    let head = |column: Column| {
        let sorted = CheckFilters { sort: column, page: 0, ..filters.clone() };
        let href = query::address(&links::up_to_date(lang), &sorted.to_query());
        let (order, current) = if filters.sort == column {
            let falls = matches!(column, Column::Last | Column::Late | Column::Coverage);
            (Some(if falls { "descending" } else { "ascending" }), Some("true"))
        } else {
            (None, None)
        };
        let number = matches!(column, Column::Late | Column::Coverage).then_some("");
        let name = words::column(lang, column);
        view! {
            <th scope="col" aria-sort=order data-number=number>
                <a class="table__sort" href=href aria-current=current title=words::sorted_by(lang, name)>
                    {name}
                </a>
            </th>
        }
    };
    let row = move |it: CheckRow| {
        let badge = it.freshness.map(|freshness| view! { <FreshnessBadge freshness/> });
        view! {
            <tr>
                <th class="table__main" scope="row">
                    <a href=links::indicator(lang, &it.code)>{it.title}</a>
                </th>
                <td>{it.network}</td>
                <td>{it.last}</td>
                <td>{it.due}</td>
                <td data-number="">{it.late}</td>
                <td data-number="">{it.coverage}</td>
                <td>{badge}</td>
            </tr>
        }
    };
    let heads: Vec<_> = Column::ALL.map(head).into();
    view! {
        <TableFrame label=words::check_caption(lang)>
            <table class="table" data-kind="dense">
                <caption>{words::check_caption(lang)}</caption>
                <thead>
                    <tr>
                        {heads}
                        <th scope="col">{words::state(lang)}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        </TableFrame>
    }
}
