//! Travel times: what half of the people take, here and in the nation.
use super::measures::StandingBadge;
use crate::{
    app::use_lang,
    territories::shown::{Travel, TravelRow},
    ui::table::TableFrame,
    words::territories as words,
};
use leptos::prelude::*;

#[component]
pub fn TravelTimes(travel: Travel) -> impl IntoView {
    let lang = use_lang();
    let row = |it: TravelRow| {
        view! {
            <tr>
                <th scope="row">
                    <a href=it.href>{it.title}</a>
                </th>
                <td data-number="">{it.here}</td>
                <td data-number="">{it.nation}</td>
                <td>{it.standing.map(|standing| view! { <StandingBadge standing/> })}</td>
                <td>{it.spread}</td>
            </tr>
        }
    };
    let head = |words: &'static str| view! { <th scope="col" data-number="">{words}</th> };
    view! {
        <section class="section stack" aria-labelledby="travel">
            <h2 id="travel">{words::travel(lang)}</h2>
            <TableFrame label=words::travel(lang)>
                <table class="table travel">
                    <caption>{words::travel_hint(lang, &travel.period)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words::facility(lang)}</th>
                            {head(words::here(lang))}
                            {head(words::nation(lang))}
                            <td></td>
                            <th scope="col">{words::eight_in_ten(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{travel.rows.into_iter().map(row).collect::<Vec<_>>()}</tbody>
                </table>
            </TableFrame>
        </section>
    }
}
