//! Step 1: which document? Found as one types.
use crate::{
    app::use_lang,
    documents::reporting::{
        asked::Asked,
        model::{Candidate, Found},
    },
    kernel::query,
    links::documents as links,
    ui::{
        icon::Icon,
        live_form::{Live, LiveForm, SearchInput},
    },
    words::{documents as names, reporting as words, site},
};
use leptos::prelude::*;

/// The id of the heading of what was found.
const RESULTS: &str = "results";

const LIVE: Live = Live {
    fields: &["q", "experience", "service"],
    normalise: |query| Asked::parse(query).to_query(),
    results: RESULTS,
};

#[component]
pub fn Choose(
    #[prop(into)] query: Signal<String>,
    found: Signal<(String, Found)>,
) -> impl IntoView {
    let lang = use_lang();
    let asked = Asked::parse(&query.get_untracked());
    let hidden = |name: &'static str, value: String| {
        (!value.is_empty()).then(|| view! { <input type="hidden" name=name value=value/> })
    };
    let typed = Signal::derive(move || query.with(|it| Asked::parse(it).q));
    let experience = asked.experience.map(|it| it.to_string()).unwrap_or_default();
    let said = move || {
        let (query, found) = found.get();
        (!Asked::parse(&query).q.is_empty()).then(|| words::found(lang, i64::from(found.total)))
    };
    view! {
        <LiveForm
            live=LIVE
            path=links::report(lang)
            query
            id="choose"
            class="stack"
            label=words::which(lang)
        >
            {hidden("experience", experience)}
            {hidden("service", asked.service)}
            <div class="field">
                <label class="field__label" for="q">
                    <span>{words::search_label(lang)}</span>
                </label>
                <p class="field__hint" id="q-hint">{words::search_hint(lang)}</p>
                <div class="search-box__line">
                    <SearchInput id="q" name="q" value=typed described="q-hint"/>
                    <button class="button" data-kind="second" type="submit">
                        {Icon::Search}
                        " "
                        {site::search(lang)}
                    </button>
                </div>
            </div>
        </LiveForm>
        // It stays while lists come and go, so that it is read aloud.
        <p class="visually-hidden" role="status">
            {said}
        </p>
        <section class="stack" aria-labelledby=RESULTS>
            {move || {
                let (query, found) = found.get();
                view! { <Results asked=Asked::parse(&query) found/> }
            }}
        </section>
    }
}

#[component]
fn Results(asked: Asked, found: Found) -> impl IntoView {
    let lang = use_lang();
    let (total, shown) = (i64::from(found.total), found.rows.len());
    let searched = !asked.q.is_empty();
    let cut = usize::try_from(total).unwrap_or_default() > shown;
    let new = query::address(&links::report(lang), &asked.about_new().to_query());
    let title = if searched { words::found(lang, total) } else { words::results(lang).to_owned() };
    let rows: Vec<_> = found
        .rows
        .into_iter()
        .map(|it| {
            let href = query::address(&links::report(lang), &asked.about(it.id).to_query());
            view! { <ResultRow it href/> }
        })
        .collect();
    view! {
        <h2 id=RESULTS tabindex="-1" class=(["visually-hidden"], !searched)>
            {title}
        </h2>
        {(searched && total == 0).then(|| view! { <p>{words::found_none(lang)}</p> })}
        <ul class="document-choices">{rows}</ul>
        {cut
            .then(|| {
                let shown = i64::try_from(shown).unwrap_or_default();
                view! { <p class="muted">{words::only_first(lang, shown)}</p> }
            })}
        <p>
            <a class="button" data-kind="second" href=new rel="external">
                {words::not_listed(lang)}
            </a>
        </p>
    }
}

#[component]
fn ResultRow(it: Candidate, href: String) -> impl IntoView {
    view! {
        <li class="document-choices__item">
            <a href=href rel="external">
                {it.title.clone()}
            </a>
            <About it/>
        </li>
    }
}

/// What tells a document from another, under its title.
#[component]
pub fn About(it: Candidate) -> impl IntoView {
    let lang = use_lang();
    let cerfa = (!it.cerfa.is_empty()).then(|| words::cerfa_number(lang, &it.cerfa));
    let parts = [
        Some(names::kind(lang, it.kind).to_owned()),
        cerfa,
        Some(it.issuer).filter(|it| !it.is_empty()),
        Some(names::state(lang, it.state).to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    view! { <p class="muted small">{parts.join(" · ")}</p> }
}
