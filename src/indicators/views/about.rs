//! What an indicator is, in its publisher's words: the method note stands beside the figures.
use crate::{
    app::use_lang, indicators::shown::About, ui::summary_list::SummaryRow,
    words::indicators as words,
};
use leptos::prelude::*;

#[component]
pub fn AboutIndicator(about: About) -> impl IntoView {
    let lang = use_lang();
    let core = about.core.map(|(core, comparability)| {
        let (name, how) = (words::core_name(lang, core), words::comparability(lang, comparability));
        format!("{name} ({how})")
    });
    let network = about.network.map(|(name, _)| name);
    let said = [
        (words::counts(lang), about.counts),
        (words::leaves_out(lang), about.leaves_out),
        (words::sample(lang), about.sample),
        (words::source(lang), about.source),
        (words::official_title(lang), about.official_title),
        (words::theme(lang), about.theme),
        (words::published_by(lang), network.unwrap_or_default()),
        (
            words::family(lang),
            about.family.map(|it| words::family_name(lang, it).to_owned()).unwrap_or_default(),
        ),
        (
            words::dimension(lang),
            about
                .dimension
                .map(|it| words::dimension_name(lang, it).to_owned())
                .unwrap_or_default(),
        ),
        (words::core(lang), core.unwrap_or_default()),
        (words::unit(lang), about.unit),
        (words::code(lang), about.code),
    ];
    let row = |(key, value): (&'static str, String)| {
        (!value.is_empty()).then(|| view! { <SummaryRow key value/> })
    };
    view! {
        <section class="section stack" aria-labelledby="about">
            <h2 id="about">{words::about(lang)}</h2>
            <p>
                {if about.description.is_empty() {
                    words::nothing_said(lang).to_owned()
                } else {
                    about.description
                }}
            </p>
            <dl class="summary-list">{said.map(row).into_iter().collect::<Vec<_>>()}</dl>
        </section>
    }
}
