//! Travel times: what half of the people take, here and in the nation.
use super::measures::StandingBadge;
use crate::{
    app::use_lang,
    indicators::codes::Standing,
    territories::shown::{Travel, TravelRow},
    ui::table::TableFrame,
    words::territories as words,
};
use leptos::prelude::*;

#[component]
pub fn TravelTimes(travel: Travel) -> impl IntoView {
    let lang = use_lang();
    let standing = move |standing: Standing| {
        let label = words::standing_in_short(lang, standing);
        view! { <StandingBadge standing label/> }
    };
    let row = move |it: TravelRow| {
        let spread = (!it.spread.is_empty()).then(|| words::eight_in_ten(lang, &it.spread));
        view! {
            <tr>
                <th scope="row">
                    <a href=it.href>{it.title}</a>
                    <span class="travel__spread">{spread}</span>
                </th>
                <td data-number="">{it.here}</td>
                <td data-number="">{it.nation}</td>
                <td data-number="">{it.standing.map(standing)}</td>
            </tr>
        }
    };
    let head = |words: &'static str| view! { <th scope="col" data-number="">{words}</th> };
    view! {
        <section class="section stack" aria-labelledby="travel">
            <h2 id="travel">{words::travel(lang)}</h2>
            <TableFrame label=words::travel_table(lang)>
                <table class="table travel">
                    <caption>{words::travel_hint(lang, &travel.period)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words::facility(lang)}</th>
                            {head(words::here(lang))}
                            {head(words::nation(lang))}
                            {head(words::compared(lang))}
                        </tr>
                    </thead>
                    <tbody>{travel.rows.into_iter().map(row).collect::<Vec<_>>()}</tbody>
                </table>
            </TableFrame>
        </section>
    }
}
