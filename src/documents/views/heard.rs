//! What people say of a document, counted.
use crate::{
    app::use_lang,
    documents::{dossier::Heard, figures::shown::Bar, views::bars::Bars},
    indicators::views::values::Values,
    ui::{disclosure::Disclosure, figures::Figures, plot::Plot},
    words::dossier as words,
};
use leptos::prelude::*;

#[component]
pub fn HeardSection(heard: Heard) -> impl IntoView {
    let lang = use_lang();
    let Heard { figures, months, obstacles, difficulties, .. } = heard;
    let silent = difficulties.is_empty();
    view! {
        <section class="stack" data-gap="large" aria-labelledby="heard">
            <h2 id="heard">{words::heard_title(lang)}</h2>
            <Figures figures/>
            {silent.then(|| view! { <p class="muted">{words::nobody_yet(lang)}</p> })}
            <Counted title=words::obstacles_title(lang) bars=obstacles/>
            <Counted title=words::difficulties_title(lang) bars=difficulties/>
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

/// Counts, each drawn beside its words.
#[component]
fn Counted(title: &'static str, bars: Vec<Bar>) -> impl IntoView {
    (!bars.is_empty()).then(|| {
        view! {
            <div class="stack">
                <h3>{title}</h3>
                <Bars bars legend=(String::new(), String::new())/>
            </div>
        }
    })
}
