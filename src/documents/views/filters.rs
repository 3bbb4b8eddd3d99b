//! The form of the register's filters: real inputs that follow the address.
use crate::{
    app::use_lang,
    documents::{
        codes::{Domain, Kind, State},
        register::{
            filters::{FIELDS, RegisterFilters},
            listed::{Choices, Register},
        },
    },
    kernel::choice::Choice,
    links,
    ui::{
        facet::{ChoiceFacet, CloseSheet, FacetGroup, ListFacet, Row},
        live_form::{Live, LiveForm, SearchInput},
    },
    words::{documents, register as words, site},
};
use leptos::prelude::*;

/// The form's id, for the button that opens it.
pub const SHEET: &str = "filters";
/// The id of what shows the results.
pub const RESULTS: &str = "results";

const LIVE: Live = Live { fields: &FIELDS, normalise, results: RESULTS };

fn normalise(query: &str) -> String {
    RegisterFilters::parse(query).on_page(0).to_query()
}

/// `query` is the address's, `filters` what it says, `shown` what it gave.
#[component]
pub fn RegisterForm(
    query: Memo<String>,
    filters: Memo<RegisterFilters>,
    #[prop(into)] shown: Signal<Register>,
) -> impl IntoView {
    let lang = use_lang();
    let q = Signal::derive(move || filters.with(|it| it.q.clone()));
    let by = move || filters.with(|it| it.by.as_str());
    let total = move || shown.with(|it| words::show(lang, i64::from(it.total)));
    let choices = Signal::derive(move || shown.with(|it| it.choices.clone()));
    view! {
        <LiveForm
            live=LIVE
            path=links::documents::register(lang)
            query
            id=SHEET
            class="sheet"
            label=words::filter_form(lang)
            sheet=true
        >
            <div class="sheet__head">
                <h2>{words::filter(lang)}</h2>
                <CloseSheet sheet=SHEET label=site::close(lang)/>
            </div>
            <input type="hidden" name="by" prop:value=by value=untrack(by)/>
            <div class="filters">
                <div class="field filters__search">
                    <label class="field__label" for="q">
                        {words::search(lang)}
                    </label>
                    <p class="field__hint" id="q-hint">
                        {words::search_hint(lang)}
                    </p>
                    <SearchInput id="q" name="q" value=q described="q-hint" maxlength=100/>
                </div>
                <Facets filters choices/>
                <FacetGroup legend=words::what_and_who(lang) open=true>
                    <div class="stack">
                        <IssuerFacet filters choices/>
                        <YearFacet filters choices/>
                        <KindFacet filters choices/>
                    </div>
                </FacetGroup>
            </div>
            <div class="sheet__foot">
                <button class="button" type="submit">
                    {total}
                </button>
            </div>
        </LiveForm>
    }
}

/// States and domains, each with what it would give.
#[component]
fn Facets(filters: Memo<RegisterFilters>, choices: Signal<Choices>) -> impl IntoView {
    let lang = use_lang();
    let counted = move |of: fn(&Choices) -> &[u32], at: usize| {
        Some(Signal::derive(move || choices.with(|it| of(it).get(at).copied().unwrap_or(0))))
    };
    let states = State::ALL.into_iter().filter(|it| it.is_public()).map(|it| Row {
        value: it.as_str(),
        label: documents::state(lang, it),
        feeling: None,
        chosen: Signal::derive(move || filters.with(|filters| filters.state == Some(it))),
        count: counted(|it| &it.states, it as usize),
    });
    let domains = Domain::ALL.map(|it| Row {
        value: it.as_str(),
        label: documents::domain(lang, it),
        feeling: None,
        chosen: Signal::derive(move || filters.with(|filters| filters.domain == Some(it))),
        count: counted(|it| &it.domains, it as usize),
    });
    let any = move |label, is_any: fn(&RegisterFilters) -> bool| Row {
        value: "",
        label,
        feeling: None,
        chosen: Signal::derive(move || filters.with(is_any)),
        count: None,
    };
    let any_state = any(words::any_state(lang), |it| it.state.is_none());
    let any_domain = any(words::any_domain(lang), |it| it.domain.is_none());
    view! {
        <ChoiceFacet
            name="state"
            legend=words::state(lang)
            rows=std::iter::once(any_state).chain(states).collect()
            unit=words::unit(lang)
            one=true
            open=true
        />
        <ChoiceFacet
            name="domain"
            legend=words::domain(lang)
            rows=std::iter::once(any_domain).chain(domains).collect()
            unit=words::unit(lang)
            one=true
            open=true
        />
    }
}

#[component]
pub fn IssuerFacet(filters: Memo<RegisterFilters>, choices: Signal<Choices>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <ListFacet
            name="issuer"
            label=words::issuer(lang)
            any=words::any_issuer(lang)
            choices=Signal::derive(move || choices.with(|it| it.issuers.clone()))
            chosen=Signal::derive(move || filters.with(|it| it.issuer.clone()))
        />
    }
}

#[component]
pub fn YearFacet(filters: Memo<RegisterFilters>, choices: Signal<Choices>) -> impl IntoView {
    let lang = use_lang();
    let chosen = move || filters.with(|it| it.year.map(|it| it.to_string()).unwrap_or_default());
    view! {
        <ListFacet
            name="year"
            label=words::opened_year(lang)
            any=words::any_year(lang)
            choices=Signal::derive(move || choices.with(|it| it.years.clone()))
            chosen=Signal::derive(chosen)
        />
    }
}

#[component]
fn KindFacet(filters: Memo<RegisterFilters>, choices: Signal<Choices>) -> impl IntoView {
    let lang = use_lang();
    let kinds = move || {
        let choice = |(it, count): (Kind, u32)| Choice {
            value: it.as_str().to_owned(),
            label: documents::kind(lang, it).to_owned(),
            count,
        };
        choices.with(|it| Kind::ALL.into_iter().zip(it.kinds.iter().copied()).map(choice).collect())
    };
    let chosen = move || filters.with(|it| it.kind.map_or("", Kind::as_str).to_owned());
    view! {
        <ListFacet
            name="kind"
            label=words::kind(lang)
            any=words::any_kind(lang)
            choices=Signal::derive(kinds)
            chosen=Signal::derive(chosen)
        />
    }
}

/// Domains as a list to choose from, with their counts.
#[component]
pub fn DomainFacet(filters: Memo<RegisterFilters>, choices: Signal<Choices>) -> impl IntoView {
    let lang = use_lang();
    let domains = move || {
        let choice = |(it, count): (Domain, u32)| Choice {
            value: it.as_str().to_owned(),
            label: documents::domain(lang, it).to_owned(),
            count,
        };
        choices.with(|it| {
            Domain::ALL.into_iter().zip(it.domains.iter().copied()).map(choice).collect()
        })
    };
    let chosen = move || filters.with(|it| it.domain.map_or("", Domain::as_str).to_owned());
    view! {
        <ListFacet
            name="domain"
            label=words::domain(lang)
            any=words::any_domain(lang)
            choices=Signal::derive(domains)
            chosen=Signal::derive(chosen)
        />
    }
}
