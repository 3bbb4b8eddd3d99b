//! The search of the directory, and the choice of a department.
use crate::{
    app::use_lang,
    directory::{
        filters::{FIELDS, ServiceFilters},
        listing::DepartmentRow,
    },
    kernel::place,
    links,
    ui::{
        icon::Icon,
        live_form::{Live, LiveForm, SearchInput},
    },
    words::{numbers, services as words, site},
};
use leptos::prelude::*;

/// The id of what shows the results.
pub const RESULTS: &str = "results";

const LIVE: Live = Live { fields: &FIELDS, normalise, results: RESULTS };

fn normalise(query: &str) -> String {
    ServiceFilters::parse(query).first_page().to_query()
}

/// One line, and a button without JavaScript; the rest of the address is kept.
#[component]
pub fn ServiceSearch(
    #[prop(into)] query: Signal<String>,
    filters: Memo<ServiceFilters>,
    departments: Signal<Vec<DepartmentRow>>,
) -> impl IntoView {
    let lang = use_lang();
    let q = Signal::derive(move || filters.with(|it| it.q.clone()));
    view! {
        <LiveForm
            live=LIVE
            path=links::services(lang)
            query
            id="search"
            class="search-box"
            label=words::title(lang)
        >
            <label class="field__label" for="q">
                {words::search_label(lang)}
            </label>
            <p class="field__hint" id="q-hint">
                {words::search_hint(lang)}
            </p>
            <div class="search-box__line">
                <SearchInput id="q" name="q" value=q described="q-hint"/>
                <button class="button" type="submit">
                    {Icon::Search}
                    <span>{site::search(lang)}</span>
                </button>
            </div>
            <Kept name="network" value=move || filters.with(|it| it.network.clone())/>
            <Kept name="under" value=move || filters.with(|it| it.under.clone())/>
            <Departments filters departments/>
        </LiveForm>
    }
}

/// A filter that the form carries without showing it.
#[component]
fn Kept<F>(name: &'static str, value: F) -> impl IntoView
where
    F: Fn() -> Option<String> + Clone + Send + Sync + 'static,
{
    let value = move || value().unwrap_or_default();
    let first = untrack(&value);
    view! { <input type="hidden" name=name value=first prop:value=value/> }
}

#[component]
fn Departments(
    filters: Memo<ServiceFilters>,
    departments: Signal<Vec<DepartmentRow>>,
) -> impl IntoView {
    let lang = use_lang();
    let option = move |row: DepartmentRow| {
        let name = place::department(&row.code).map_or("", |it| it.name);
        let count = numbers::integer(lang, i64::from(row.services));
        let code = row.code.clone();
        let is_chosen =
            Memo::new(move |_| filters.with(|it| it.department.as_deref() == Some(&code)));
        view! {
            <option
                value=row.code.clone()
                selected=is_chosen.get_untracked()
                prop:selected=move || is_chosen.get()
            >
                {words::department_count(lang, name, &row.code, &count)}
            </option>
        }
    };
    view! {
        <div class="field" data-width="medium">
            <label for="department">{words::in_department(lang)}</label>
            <select class="input" id="department" name="department">
                <option
                    value=""
                    prop:selected=move || filters.with(|it| it.department.is_none())
                >
                    {words::any_department(lang)}
                </option>
                {move || departments.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
