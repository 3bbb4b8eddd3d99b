//! Every department, region by region.
use crate::{
    app::use_lang,
    kernel::place::{DEPARTMENTS, REGIONS, Region},
    links,
    words::territories as words,
};
use leptos::prelude::*;

/// The regions, then the collectivities that are in none.
#[component]
pub fn ByRegion() -> impl IntoView {
    let lang = use_lang();
    let inside = |of: &'static dyn Fn(&Region) -> bool| REGIONS.iter().filter(move |it| of(it));
    let group = |name: &'static str, regions: Vec<&'static str>| {
        let rows: Vec<_> = DEPARTMENTS
            .iter()
            .filter(|it| regions.contains(&it.region))
            .map(|it| {
                view! {
                    <li>
                        <a href=links::territory(lang, it.code)>{words::named(lang, it.name, it.code)}</a>
                    </li>
                }
            })
            .collect();
        view! {
            <div class="territories__region">
                <h3>{name}</h3>
                <ul>{rows}</ul>
            </div>
        }
    };
    let regions: Vec<_> =
        inside(&is_region).map(|it| group(it.name, vec![it.code])).collect();
    let others: Vec<_> = inside(&|it| !is_region(it)).map(|it| it.code).collect();
    view! { <div class="territories__list">{regions} {group(words::overseas(lang), others)}</div> }
}

/// Collectivities stand for a region, under codes of three figures.
fn is_region(it: &Region) -> bool {
    it.code.len() == 2
}
