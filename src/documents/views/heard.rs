//! What people say of a document, counted.
use crate::{
    app::use_lang,
    documents::dossier::{Bars, Heard},
    indicators::views::values::Values,
    ui::{disclosure::Disclosure, figures::Figures, plot::Plot},
    words::dossier as words,
};
use leptos::prelude::*;

#[component]
pub fn HeardSection(heard: Heard) -> impl IntoView {
    let lang = use_lang();
    let Heard { figures, months, obstacles, difficulties, .. } = heard;
    let silent = obstacles.is_none() && difficulties.is_none();
    view! {
        <section class="stack" data-gap="large" aria-labelledby="heard">
            <h2 id="heard">{words::heard_title(lang)}</h2>
            <Figures figures/>
            {silent.then(|| view! { <p class="muted">{words::nobody_yet(lang)}</p> })}
            {obstacles.map(|bars| view! { <Drawn title=words::obstacles_title(lang) bars/> })}
            {difficulties.map(|bars| view! { <Drawn title=words::difficulties_title(lang) bars/> })}
            {months
                .map(|(chart, table)| {
                    view! {
                        <Plot id="people" chart>
                            <Disclosure summary=words::see_data(lang) plain=true>
                                <Values table/>
                            </Disclosure>
                        </Plot>
                    }
                })}
        </section>
    }
}

/// A table of counts, each drawn beside its number: the drawing needs no twin.
#[component]
fn Drawn(title: &'static str, bars: Bars) -> impl IntoView {
    let Bars { caption, heads, rows } = bars;
    let [name, count] = heads;
    let rows: Vec<_> = rows
        .into_iter()
        .map(|it| {
            view! {
                <tr>
                    <th scope="row">{it.name}</th>
                    <td class="bars__count" data-number="">
                        {it.count}
                    </td>
                    <td class="bars__cell" aria-hidden="true">
                        <svg
                            class="bars__drawing"
                            viewBox="0 0 100 10"
                            preserveAspectRatio="none"
                            focusable="false"
                        >
                            <rect
                                class="bars__bar"
                                x="0"
                                y="0"
                                width=it.length.to_string()
                                height="10"
                            ></rect>
                        </svg>
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="stack">
            <h3>{title}</h3>
            <table class="table bars">
                <caption class="visually-hidden">{caption}</caption>
                <thead class="visually-hidden">
                    <tr>
                        <th scope="col">{name}</th>
                        <th scope="col">{count}</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
