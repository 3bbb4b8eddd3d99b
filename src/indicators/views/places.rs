//! The territories of a level: map, ranking, funnel, and the table that says all of it.
use crate::{
    app::use_lang,
    indicators::{
        shown::{Named, PlaceRow, Places},
        view::{Order, View},
    },
    kernel::{query, territory::Level},
    ui::{
        choice_links::{ChoiceLink, ChoiceLinks},
        disclosure::Disclosure,
        plot::Plot,
        table::TableFrame,
    },
    words::indicators as words,
};
use leptos::prelude::*;

#[component]
pub fn ByTerritory(
    /// The page's address without its query.
    path: String,
    view: View,
    level: String,
    levels: Vec<Named>,
    places: Places,
) -> impl IntoView {
    let lang = use_lang();
    let Places { summary, map, ranking, funnel, table, period } = places;
    let is_ranked = table.iter().any(|it| !it.rank.is_empty());
    let other = |view: View| query::address(&path, &view.to_query());
    let level_link = |it: Named| ChoiceLink {
        href: other(View { level: Level::parse(&it.code), ..view.clone() }),
        is_current: it.code == level,
        words: it.name,
    };
    let levels: Vec<_> = levels.into_iter().map(level_link).collect();
    let sort = |order: Order, words: &'static str| ChoiceLink {
        href: other(View { order, ..view.clone() }),
        is_current: view.order == order,
        words: words.to_owned(),
    };
    let orders =
        vec![sort(Order::Value, words::by_value(lang)), sort(Order::Name, words::by_name(lang))];
    view! {
        <section class="section stack" data-gap="large" aria-labelledby="places">
            <div class="section__head">
                <h2 id="places" tabindex="-1">
                    {words::the_places(lang)}
                </h2>
                {(levels.len() > 1)
                    .then(|| view! { <ChoiceLinks label=words::level(lang) links=levels/> })}
            </div>
            <p>{summary}</p>
            {map.map(|chart| view! { <Plot id="map" chart/> })}
            <Plot id="ranking" chart=ranking/>
            {is_ranked.then(|| view! { <p class="muted">{words::ranking_hint(lang)}</p> })}
            {funnel
                .map(|chart| {
                    view! {
                        <Plot id="funnel" chart/>
                        <p class="muted">{words::funnel_hint(lang)}</p>
                    }
                })}
            <Disclosure summary=words::see_data(lang)>
                <ChoiceLinks label=words::order(lang) links=orders/>
                <PlaceTable period table/>
            </Disclosure>
        </section>
    }
}

#[component]
fn PlaceTable(period: String, table: Vec<PlaceRow>) -> impl IntoView {
    let lang = use_lang();
    let row = |it: PlaceRow| {
        let name = match it.href {
            Some(href) => view! { <a href=href>{it.name}</a> }.into_any(),
            None => it.name.into_any(),
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td data-number="">{it.value}</td>
                <td data-number="">{it.interval}</td>
                <td data-number="">{it.observations}</td>
                <td data-number="">{it.rank}</td>
            </tr>
        }
    };
    let head = |words: &'static str| view! { <th scope="col" data-number="">{words}</th> };
    view! {
        <TableFrame label=words::places_table(lang)>
            <table class="table">
                <caption>{period}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::territory(lang)}</th>
                        {head(words::value(lang))}
                        {head(words::interval(lang))}
                        {head(words::observations(lang))}
                        {head(words::rank(lang))}
                    </tr>
                </thead>
                <tbody>{table.into_iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        </TableFrame>
    }
}
