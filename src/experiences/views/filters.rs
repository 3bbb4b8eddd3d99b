//! The form of the list's filters: real inputs that follow the address.
use crate::{
    app::use_lang,
    experiences::{
        codes::{Channel, Tag},
        filters::{Answered, FIELDS, Filters},
        listing::Listing,
    },
    kernel::feeling::Feeling,
    links,
    ui::{
        facet::{ChoiceFacet, CloseSheet, DayField, FacetGroup, ListFacet, Row},
        live_form::{Live, LiveForm, SearchInput},
    },
    words::{browse as words, codes, site},
};
use leptos::prelude::*;

/// The form's id, for the button that opens it.
pub const SHEET: &str = "filters";
/// The id of what shows the results.
pub const RESULTS: &str = "results";

const LIVE: Live = Live { fields: &FIELDS, normalise, results: RESULTS };

fn normalise(query: &str) -> String {
    Filters::parse(query).first_page().to_query()
}

/// `query` is the address's, `filters` what it says, `listing` what it gave.
#[component]
pub fn FilterForm(
    #[prop(into)] query: Signal<String>,
    filters: Memo<Filters>,
    #[prop(into)] listing: Signal<Listing>,
) -> impl IntoView {
    let lang = use_lang();
    let q = Signal::derive(move || filters.with(|it| it.q.clone()));
    let kept = move |name: &'static str, of: fn(&Filters) -> String| {
        let value = move || filters.with(of);
        view! { <input type="hidden" name=name value=filters.with_untracked(of) prop:value=value/> }
    };
    let total = move || listing.with(|it| words::show(lang, i64::from(it.total)));
    view! {
        <LiveForm
            live=LIVE
            path=links::experiences(lang)
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
            {kept("service", |it| it.service.clone().unwrap_or_default())}
            {kept("sort", |it| it.sort.as_str().to_owned())}
            <div class="filters">
                <div class="field filters__search">
                    <label class="field__label" for="q">
                        {words::words(lang)}
                    </label>
                    <p class="field__hint" id="q-hint">
                        {words::words_hint(lang)}
                    </p>
                    <SearchInput id="q" name="q" value=q described="q-hint"/>
                </div>
                <CodedFacets filters listing/>
                <NamedFacets filters listing/>
                <Period filters/>
            </div>
            <div class="sheet__foot">
                <button class="button" type="submit">
                    {total}
                </button>
            </div>
        </LiveForm>
    }
}

/// The closed lists.
#[component]
fn CodedFacets(filters: Memo<Filters>, listing: Signal<Listing>) -> impl IntoView {
    let lang = use_lang();
    let counted = move |of: fn(&Listing) -> &[u32], at: usize| {
        Some(Signal::derive(move || listing.with(|it| of(it).get(at).copied().unwrap_or(0))))
    };
    let feelings = Feeling::ALL.map(|it| Row {
        value: it.as_str(),
        label: codes::feeling(lang, it),
        feeling: Some(it),
        chosen: Signal::derive(move || filters.with(|filters| filters.feelings.contains(&it))),
        count: counted(|listing| &listing.facets.feelings, it as usize),
    });
    let channels = Channel::ALL.map(|it| Row {
        value: it.as_str(),
        label: codes::channel(lang, it),
        feeling: None,
        chosen: Signal::derive(move || filters.with(|filters| filters.channels.contains(&it))),
        count: counted(|listing| &listing.facets.channels, it as usize),
    });
    let tags = Tag::ALL.map(|it| Row {
        value: it.as_str(),
        label: codes::tag(lang, it),
        feeling: None,
        chosen: Signal::derive(move || filters.with(|filters| filters.tags.contains(&it))),
        count: counted(|listing| &listing.facets.tags, it as usize),
    });
    let answers = [
        (None, words::answered_any(lang)),
        (Some(Answered::Yes), words::answered_yes(lang)),
        (Some(Answered::No), words::answered_no(lang)),
    ];
    let answers = answers.map(|(it, label)| Row {
        value: it.map_or("", Answered::as_str),
        label,
        feeling: None,
        chosen: Signal::derive(move || filters.with(|filters| filters.answered == it)),
        count: it.and_then(|it| counted(|listing| &listing.facets.answered, it as usize)),
    });
    let open = |of: fn(&Filters) -> bool| filters.with_untracked(of);
    view! {
        <ChoiceFacet name="feeling" legend=words::feeling(lang) rows=feelings.into() unit=words::stories_unit(lang) open=true/>
        <ChoiceFacet name="answered" legend=words::answered(lang) rows=answers.into() unit=words::stories_unit(lang) one=true open=true/>
        <ChoiceFacet
            name="channel"
            legend=words::channel(lang)
            rows=channels.into() unit=words::stories_unit(lang)
            open=open(|it| !it.channels.is_empty())
        />
        <ChoiceFacet
            name="tag"
            legend=words::tag(lang)
            rows=tags.into() unit=words::stories_unit(lang)
            open=open(|it| !it.tags.is_empty())
        />
    }
}

/// The lists that come with the results.
#[component]
fn NamedFacets(filters: Memo<Filters>, listing: Signal<Listing>) -> impl IntoView {
    let lang = use_lang();
    let chosen = move |of: fn(&Filters) -> &Option<String>| {
        Signal::derive(move || filters.with(|it| of(it).clone().unwrap_or_default()))
    };
    let networks = Signal::derive(move || listing.with(|it| it.facets.networks.clone()));
    let regions = Signal::derive(move || listing.with(|it| it.facets.regions.clone()));
    let departments = Signal::derive(move || listing.with(|it| it.facets.departments.clone()));
    view! {
        <FacetGroup legend=words::who_and_where(lang) open=true>
            <div class="stack">
                <ListFacet
                    name="network"
                    label=words::network(lang)
                    any=words::any_network(lang)
                    choices=networks
                    chosen=chosen(|it| &it.network)
                />
                <ListFacet
                    name="region"
                    label=words::region(lang)
                    any=words::any_region(lang)
                    choices=regions
                    chosen=chosen(|it| &it.region)
                />
                <ListFacet
                    name="department"
                    label=words::department(lang)
                    any=words::any_department(lang)
                    choices=departments
                    chosen=chosen(|it| &it.department)
                />
            </div>
        </FacetGroup>
    }
}

#[component]
fn Period(filters: Memo<Filters>) -> impl IntoView {
    let lang = use_lang();
    let from = move || filters.with(|it| it.from.map(String::from).unwrap_or_default());
    let to = move || filters.with(|it| it.to.map(String::from).unwrap_or_default());
    let open = filters.with_untracked(|it| it.from.is_some() || it.to.is_some());
    view! {
        <FacetGroup legend=words::period(lang) open>
            <div class="cluster">
                <DayField name="from" label=words::from(lang) value=Signal::derive(from)/>
                <DayField name="to" label=words::to(lang) value=Signal::derive(to)/>
            </div>
        </FacetGroup>
    }
}
