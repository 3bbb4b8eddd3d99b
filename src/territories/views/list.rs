//! Every department, region by region.
use crate::{
    app::use_lang,
    kernel::place::{DEPARTMENTS, REGIONS},
    links,
    words::territories as words,
};
use leptos::prelude::*;

/// The regions of the mainland, then all that is overseas.
#[component]
pub fn ByRegion() -> impl IntoView {
    let lang = use_lang();
    let group = |name: &'static str, region: Option<&'static str>| {
        let rows: Vec<_> = DEPARTMENTS
            .iter()
            .filter(|it| region.map_or(is_overseas(it.region), |region| it.region == region))
            .map(|it| {
                view! {
                    <li>
                        <a href=links::territory(lang, it.code)>
                            {words::named(lang, it.name, it.code)}
                        </a>
                    </li>
                }
            })
            .collect();
        view! {
            <div class="territories__region">
                <h3>{name}</h3>
                <ul class="territories__departments">{rows}</ul>
            </div>
        }
    };
    let mainland = REGIONS.iter().filter(|it| !is_overseas(it.code));
    view! {
        <div class="territories__list">
            {mainland.map(|it| group(it.name, Some(it.code))).collect::<Vec<_>>()}
            {group(words::overseas(lang), None)}
        </div>
    }
}

/// Codes of regions begin with 0 overseas; those of collectivities have three figures.
fn is_overseas(region: &str) -> bool {
    region.starts_with('0') || region.len() > 2
}
