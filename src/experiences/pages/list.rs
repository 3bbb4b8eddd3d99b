//! `/experiences`: everything that was published, searched and filtered.
use crate::{
    app::use_lang,
    browser,
    experiences::{
        api::browse_experiences,
        filters::{Filters, Sort},
        listing::Listing,
        views::{
            active_filters::{self, active_filters},
            filters::{FilterForm, RESULTS, SHEET},
            letter::Letter,
        },
    },
    kernel::{
        error::AppError,
        query,
        wire::{Fetched, fetch},
    },
    links,
    ui::{
        alert::{self, ErrorPage},
        empty::Empty,
        filter_link::FilterLink,
        icon::Icon,
        notice::{Notice, NoticeKind},
        page::Page,
        pagination::Pagination,
        skeleton::Skeleton,
    },
    words::{browse as words, errors},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_location;

/// What the server last said, and about which query.
type Answer = (String, Listing);

/// What the page shows: the last list that came, and why the next one did not.
#[derive(Clone, PartialEq)]
struct Shown {
    query: String,
    listing: Listing,
    problem: Option<AppError>,
}

#[component]
pub fn ListPage() -> impl IntoView {
    let query = own_query();
    let answer = fetch(
        move || query.get(),
        |query| async move { browse_experiences(query.clone()).await.map(|it| (query, it)) },
    );
    view! {
        <Transition fallback=|| view! { <Skeleton/> }>
            {Suspend::new(async move {
                match answer.read().await {
                    Ok((query_of_list, listing)) => {
                        let first = Shown { query: query_of_list, listing, problem: None };
                        Either::Left(view! { <List query answer first/> })
                    }
                    Err(error) => Either::Right(view! { <ErrorPage error/> }),
                }
            })}
        </Transition>
    }
}

/// The query of this page; it stands still while another page takes its place. Raw: the router's
/// own map is decoded twice.
fn own_query() -> Memo<String> {
    let location = use_location();
    let own = location.pathname.get_untracked();
    Memo::new(move |before: Option<&String>| match before {
        Some(before) if location.pathname.get() != own => before.clone(),
        _ => location.search.get(),
    })
}

#[component]
fn List(query: Memo<String>, answer: Fetched<Answer>, first: Shown) -> impl IntoView {
    let lang = use_lang();
    let filters = Memo::new(move |_| query.with(|query| Filters::parse(query)));
    let shown = Memo::new(move |before: Option<&Shown>| {
        let before = before.unwrap_or(&first);
        match answer.get() {
            None => before.clone(),
            Some(Ok((query, listing))) => Shown { query, listing, problem: None },
            Some(Err(error)) => Shown { problem: Some(error), ..before.clone() },
        }
    });
    let listing = Signal::derive(move || shown.with(|it| it.listing.clone()));
    view! {
        <Page title=words::title(lang) lead=words::lead(lang) description=words::description(lang)>
            <div class="columns" data-side="start">
                <div class="columns__side">
                    <FilterForm query filters listing/>
                </div>
                <Results query filters shown retry=Callback::new(move |()| answer.refetch())/>
            </div>
        </Page>
    }
}

#[component]
fn Results(
    query: Memo<String>,
    filters: Memo<Filters>,
    shown: Memo<Shown>,
    retry: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let is_late = move || {
        let has_come = shown.with(|it| it.problem.is_some() || it.query == query.get());
        (!has_come).then_some("true")
    };
    // A link that leaves with the list it changed would leave the keyboard nowhere.
    let followed = StoredValue::new(false);
    let on_follow = Callback::new(move |()| followed.set_value(true));
    Effect::new(move |before: Option<String>| {
        let now = shown.with(|it| it.query.clone());
        let another_page = before.is_some_and(|it| page_of(&it) != page_of(&now));
        if followed.get_value() || another_page {
            followed.set_value(false);
            request_animation_frame(|| browser::focus(RESULTS));
        }
        now
    });
    view! {
        <section aria-labelledby=RESULTS aria-busy=is_late>
            <h2 class="visually-hidden" id=RESULTS tabindex="-1">
                {words::results(lang)}
            </h2>
            <Bar filters shown/>
            {move || {
                let listing = shown.with(|it| it.listing.clone());
                active_filters(lang, &filters.get(), &listing, on_follow)
            }}
            {move || shown.with(|it| it.problem.clone()).map(|error| view! { <Late error retry/> })}
            {move || shown.with(|it| view! { <Found shown=it.clone()/> })}
        </section>
    }
}

/// The cursor of a query.
fn page_of(query: &str) -> Option<String> {
    Filters::parse(query).after
}

/// How many, in what order, and the button of the panel.
#[component]
fn Bar(filters: Memo<Filters>, shown: Memo<Shown>) -> impl IntoView {
    let lang = use_lang();
    let chosen = move || match filters.with(active_filters::count) {
        0 => words::filter(lang).to_owned(),
        count => words::filter_chosen(lang, count),
    };
    view! {
        <div class="results__bar">
            <p class="results__count" role="status">
                {move || shown.with(|it| words::count(lang, i64::from(it.listing.total)))}
            </p>
            <button
                class="button sheet__open"
                data-kind="second"
                data-size="small"
                type="button"
                popovertarget=SHEET
            >
                {Icon::Filter}
                <span>{chosen}</span>
            </button>
            {move || filters.with(|it| !it.q.is_empty()).then(|| view! { <Order filters/> })}
        </div>
    }
}

/// The two orders; without words to search there is only one.
#[component]
fn Order(filters: Memo<Filters>) -> impl IntoView {
    let lang = use_lang();
    // Drawn again with each change of the filters.
    let by_relevance = filters.with_untracked(Filters::by_relevance);
    let sorted = |sort| {
        let filters = Filters { sort, ..filters.get_untracked() }.first_page();
        query::address(&links::experiences(lang), &filters.to_query())
    };
    view! {
        <p class="results__sort">
            <span>{words::sort(lang)}</span>
            <FilterLink href=sorted(Sort::Relevance) current=by_relevance>
                {words::by_relevance(lang)}
            </FilterLink>
            <FilterLink href=sorted(Sort::Date) current=!by_relevance>
                {words::by_date(lang)}
            </FilterLink>
        </p>
    }
}

/// The next list did not come: what is shown stays.
#[component]
fn Late(error: AppError, retry: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Notice kind=NoticeKind::Error title=words::not_refreshed(lang) live=true>
            <p>{alert::sentence(lang, &error)}</p>
            <p>{words::not_refreshed_text(lang)}</p>
            <p>
                <button
                    class="button"
                    data-kind="second"
                    data-size="small"
                    type="button"
                    on:click=move |_| retry.run(())
                >
                    {errors::retry(lang)}
                </button>
            </p>
        </Notice>
    }
}

/// A page of letters, or what to do when there is none.
#[component]
fn Found(shown: Shown) -> impl IntoView {
    let lang = use_lang();
    let filters = Filters::parse(&shown.query);
    let path = links::experiences(lang);
    let page = shown.listing.page;
    if page.items.is_empty() {
        return Either::Left(view! { <Nothing filtered=!filters.is_empty()/> });
    }
    let next = page.next.map(|it| query::address(&path, &filters.after(&it).to_query()));
    let first = filters
        .after
        .is_some()
        .then(|| query::address(&path, &filters.clone().first_page().to_query()));
    let letters = page.items.into_iter().map(|summary| view! { <Letter summary/> }).collect_view();
    Either::Right(view! {
        <div class="letters">{letters}</div>
        <Pagination next first/>
    })
}

#[component]
fn Nothing(filtered: bool) -> impl IntoView {
    let lang = use_lang();
    let (title, text) = if filtered {
        (words::none_title(lang), words::none_text(lang))
    } else {
        (words::none_yet_title(lang), words::none_yet_text(lang))
    };
    view! {
        <Empty title>
            <p>{text}</p>
            <div class="actions">
                {filtered
                    .then(|| {
                        view! {
                            <a class="button" data-kind="second" href=links::experiences(lang)>
                                {words::clear(lang)}
                            </a>
                        }
                    })}
                <a class="button" href=links::share(lang)>
                    {words::tell(lang)}
                </a>
            </div>
        </Empty>
    }
}
