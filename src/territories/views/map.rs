//! The departments on a map, each with its link. The list beside says the same: the map is for the mouse.
use crate::{
    app::use_lang,
    kernel::place::{DEPARTMENTS, Department},
    links,
    ui::plot::OUTLINES,
    words::territories as words,
};
use leptos::prelude::*;

#[component]
pub fn DepartmentMap() -> impl IntoView {
    let lang = use_lang();
    let shape = |it: &Department| {
        let name = words::named(lang, it.name, it.code);
        let label = name.clone();
        // Alone in its view, the link would be one of HTML, which draws nothing inside a drawing.
        view! {
            <g>
                <a href=links::territory(lang, it.code) tabindex="-1" aria-label=label>
                    <use class="department-map__shape" href=format!("{OUTLINES}#d-{}", it.code)>
                        <title>{name}</title>
                    </use>
                </a>
            </g>
        }
    };
    // The outlines are those of departments inside regions.
    let drawn = DEPARTMENTS.iter().filter(|it| it.region.len() == 2);
    view! {
        <svg
            class="department-map"
            viewBox="0 0 1010 1010"
            role="group"
            aria-label=words::map(lang)
        >
            <use class="department-map__frames" href=format!("{OUTLINES}#frames")></use>
            {drawn.map(shape).collect::<Vec<_>>()}
        </svg>
    }
}
