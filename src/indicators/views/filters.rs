//! The search of the dashboard and its filters: real inputs that follow the address.
use super::option::Choose;
use crate::{
    app::use_lang,
    indicators::{
        codes::{Dimension, Family, Freshness},
        filters::{FIELDS, IndicatorFilters},
        shown::Named,
    },
    links,
    ui::{
        icon::Icon,
        live_form::{Live, LiveForm, SearchInput},
    },
    words::{dashboard as words, indicators, site},
};
use leptos::prelude::*;

/// The id of what shows the results.
pub const RESULTS: &str = "results";

const LIVE: Live = Live { fields: &FIELDS, normalise, results: RESULTS };

fn normalise(query: &str) -> String {
    IndicatorFilters::parse(query).on_page(0).to_query()
}

#[component]
pub fn IndicatorSearch(
    query: Memo<String>,
    filters: Memo<IndicatorFilters>,
    networks: Vec<Named>,
) -> impl IntoView {
    let lang = use_lang();
    let q = Signal::derive(move || filters.with(|it| it.q.clone()));
    let by = move || filters.with(|it| it.by.as_str());
    let networks: Vec<_> = networks.into_iter().map(|it| (it.code, it.name)).collect();
    let dimensions = Dimension::ALL
        .map(|it| (it.as_str().to_owned(), indicators::dimension_name(lang, it).to_owned()));
    let families = Family::ALL
        .map(|it| (it.as_str().to_owned(), indicators::family_name(lang, it).to_owned()));
    let states = Freshness::ALL
        .map(|it| (it.as_str().to_owned(), indicators::freshness(lang, it).to_owned()));
    let chosen =
        move |of: fn(&IndicatorFilters) -> String| Signal::derive(move || filters.with(of));
    let dimension = chosen(|it| code(it.dimension.map(Dimension::as_str)));
    let family = chosen(|it| code(it.family.map(Family::as_str)));
    let freshness = chosen(|it| code(it.freshness.map(Freshness::as_str)));
    view! {
        <LiveForm
            live=LIVE
            path=links::indicators(lang)
            query
            id="search"
            class="controls"
            label=words::search_form(lang)
        >
            <div class="search-box">
                <label class="field__label" for="q">
                    {words::search_label(lang)}
                </label>
                <p class="field__hint" id="q-hint">
                    {words::search_hint(lang)}
                </p>
                <div class="search-box__line">
                    <SearchInput id="q" name="q" value=q described="q-hint" maxlength=80/>
                    <button class="button" type="submit">
                        {Icon::Search}
                        <span>{site::search(lang)}</span>
                    </button>
                </div>
            </div>
            <div class="controls__line" data-kind="filters">
                {(!networks.is_empty())
                    .then(|| {
                        view! {
                            <Choose
                                name="network"
                                label=words::network(lang)
                                any=words::any_network(lang)
                                choices=networks
                                chosen=chosen(|it| it.network.clone())
                            />
                        }
                    })}
                <Choose
                    name="dimension"
                    label=words::dimension(lang)
                    any=words::any_dimension(lang)
                    choices=dimensions.into()
                    chosen=dimension
                />
                <Choose
                    name="family"
                    label=words::family(lang)
                    any=words::any_family(lang)
                    choices=families.into()
                    chosen=family
                />
                <Choose
                    name="freshness"
                    label=words::freshness(lang)
                    any=words::any_freshness(lang)
                    choices=states.into()
                    chosen=freshness
                />
                <input type="hidden" name="by" prop:value=by value=untrack(by)/>
            </div>
        </LiveForm>
    }
}

fn code(it: Option<&'static str>) -> String {
    it.unwrap_or_default().to_owned()
}
