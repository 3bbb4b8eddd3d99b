//! `/territoires`: finding one's department by a postcode, a town, a list or a map.
use crate::{
    app::use_lang,
    kernel::{
        query,
        wire::{Fetched, fetch},
    },
    links,
    territories::{
        api::find_places,
        shown::PlaceFound,
        views::{list::ByRegion, map::DepartmentMap},
    },
    ui::{
        alert::ErrorPage,
        empty::Empty,
        icon::Icon,
        live_form::{Live, LiveForm, SearchInput},
        page::Page,
        skeleton::Skeleton,
    },
    words::{site, territories as words},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_location;

/// The id of what shows the results.
const RESULTS: &str = "results";

const LIVE: Live = Live { fields: &["q"], normalise, results: RESULTS };

fn normalise(query: &str) -> String {
    let mut out = String::new();
    query::put(&mut out, "q", &typed(query));
    out
}

/// What was typed, in the query of an address.
fn typed(query: &str) -> String {
    let found = query::pairs(query).find(|(name, _)| name == "q");
    found.map(|it| it.1.trim().chars().take(80).collect()).unwrap_or_default()
}

/// What was typed, and the places that it may mean.
type Answer = (String, Vec<PlaceFound>);

#[component]
pub fn TerritoriesPage() -> impl IntoView {
    let location = use_location();
    let own = location.pathname.get_untracked();
    // It stands still while another page takes the place of this one.
    let query = Memo::new(move |before: Option<&String>| match before {
        Some(before) if location.pathname.get() != own => before.clone(),
        _ => location.search.get(),
    });
    let answer = fetch(
        move || typed(&query.get()),
        |typed| async move {
            let found = if typed.is_empty() { vec![] } else { find_places(typed.clone()).await? };
            Ok((typed, found))
        },
    );
    view! {
        <Transition fallback=|| view! { <Skeleton/> }>
            {Suspend::new(async move {
                match answer.read().await {
                    Ok(first) => Either::Left(view! { <Whole query answer first/> }),
                    Err(error) => Either::Right(view! { <ErrorPage error/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn Whole(query: Memo<String>, answer: Fetched<Answer>, first: Answer) -> impl IntoView {
    let lang = use_lang();
    // The last answer stays while the next one comes, or when it does not.
    let shown = Memo::new(move |before: Option<&Answer>| match answer.get() {
        Some(Ok(answer)) => answer,
        _ => before.unwrap_or(&first).clone(),
    });
    let value = Signal::derive(move || query.with(|it| typed(it)));
    view! {
        <Page title=words::title(lang) lead=words::description(lang) description=words::description(lang)>
            <LiveForm
                live=LIVE
                path=links::territories(lang)
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
                    <SearchInput id="q" name="q" value described="q-hint"/>
                    <button class="button" type="submit">
                        {Icon::Search}
                        <span>{site::search(lang)}</span>
                    </button>
                </div>
            </LiveForm>
            <div id=RESULTS tabindex="-1">
                {move || {
                    let (typed, found) = shown.get();
                    (!typed.is_empty()).then(|| view! { <Found found/> })
                }}
            </div>
            <section class="section territories" aria-labelledby="all">
                <h2 id="all">{words::all(lang)}</h2>
                <DepartmentMap/>
                <ByRegion/>
            </section>
        </Page>
    }
}

#[component]
fn Found(found: Vec<PlaceFound>) -> impl IntoView {
    let lang = use_lang();
    if found.is_empty() {
        return Either::Left(view! {
            <Empty title=words::none_title(lang)>
                <p role="status">{words::none_text(lang)}</p>
            </Empty>
        });
    }
    let count = i64::try_from(found.len()).unwrap_or_default();
    let row = |it: PlaceFound| {
        view! {
            <li class="service-rows__item">
                <a class="service-rows__name" href=links::territory(lang, &it.department)>
                    {it.name}
                </a>
                <span class="service-rows__place">{it.within}</span>
            </li>
        }
    };
    Either::Right(view! {
        <section class="section" aria-labelledby="found">
            <h2 class="visually-hidden" id="found">
                {words::results(lang)}
            </h2>
            <p class="muted" role="status">
                {words::found(lang, count)}
            </p>
            <ul class="service-rows">{found.into_iter().map(row).collect::<Vec<_>>()}</ul>
        </section>
    })
}
