//! `/services`: the directory, searched or walked from the networks down.
use crate::{
    app::use_lang,
    directory::{
        api::browse_services,
        filters::ServiceFilters,
        listing::{NetworkRow, Scope, ServiceListing, ServiceRow},
        views::{
            rows::ServiceRows,
            search::{RESULTS, ServiceSearch},
        },
    },
    kernel::{
        error::AppError,
        query,
        wire::{Fetched, fetch},
    },
    links,
    ui::{
        alert::{Alert, ErrorPage},
        breadcrumb::Breadcrumb,
        empty::Empty,
        page::Page,
        pagination::Pagination,
        skeleton::Skeleton,
    },
    words::services as words,
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_location;

/// What the server last said, and about which query.
type Answer = (String, ServiceListing);

/// What the page shows: the last list that came, and why the next one did not.
#[derive(Clone, PartialEq)]
struct Shown {
    query: String,
    listing: ServiceListing,
    problem: Option<AppError>,
}

#[component]
pub fn ServicesPage() -> impl IntoView {
    let location = use_location();
    let own = location.pathname.get_untracked();
    // It stands still while another page takes the place of this one.
    let query = Memo::new(move |before: Option<&String>| match before {
        Some(before) if location.pathname.get() != own => before.clone(),
        _ => location.search.get(),
    });
    let answer = fetch(
        move || query.get(),
        |query| async move { browse_services(query.clone()).await.map(|it| (query, it)) },
    );
    view! {
        <Transition fallback=|| view! { <Skeleton/> }>
            {Suspend::new(async move {
                match answer.read().await {
                    Ok((query_of_list, listing)) => {
                        let first = Shown { query: query_of_list, listing, problem: None };
                        Either::Left(view! { <Directory query answer first/> })
                    }
                    Err(error) => Either::Right(view! { <ErrorPage error/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn Directory(query: Memo<String>, answer: Fetched<Answer>, first: Shown) -> impl IntoView {
    let lang = use_lang();
    let filters = Memo::new(move |_| query.with(|query| ServiceFilters::parse(query)));
    let shown = Memo::new(move |before: Option<&Shown>| {
        let before = before.unwrap_or(&first);
        match answer.get() {
            None => before.clone(),
            Some(Ok((query, listing))) => Shown { query, listing, problem: None },
            Some(Err(error)) => Shown { problem: Some(error), ..before.clone() },
        }
    });
    let departments = Signal::derive(move || shown.with(|it| it.listing.departments.clone()));
    let is_late = move || {
        let has_come = shown.with(|it| it.problem.is_some() || it.query == query.get());
        (!has_come).then_some("true")
    };
    view! {
        <Page title=words::title(lang) description=words::description(lang)>
            <ServiceSearch query filters departments/>
            <section class="section" aria-labelledby=RESULTS aria-busy=is_late>
                {move || shown.with(|it| it.problem.clone()).map(|error| view! { <Alert error/> })}
                {move || {
                    let Shown { query, listing, .. } = shown.get();
                    view! { <Answered filters=ServiceFilters::parse(&query) listing/> }
                }}
            </section>
        </Page>
    }
}

/// The list that was asked, or the networks when nothing was.
#[component]
fn Answered(filters: ServiceFilters, listing: ServiceListing) -> impl IntoView {
    let lang = use_lang();
    let ServiceListing { scope, rows, total, next, networks, .. } = listing;
    match rows {
        None => Either::Left(view! {
            <h2 id=RESULTS tabindex="-1">
                {words::by_network(lang)}
            </h2>
            <p>
                <a href=links::territories(lang)>{words::near_you(lang)}</a>
            </p>
            <Networks networks/>
        }),
        Some(rows) => Either::Right(view! {
            <Where scope/>
            <Found filters rows total next/>
        }),
    }
}

#[component]
fn Networks(networks: Vec<NetworkRow>) -> impl IntoView {
    let lang = use_lang();
    let row = move |network: NetworkRow| {
        let filters = ServiceFilters::network(&network.slug);
        let href = query::address(&links::services(lang), &filters.to_query());
        view! {
            <li class="service-rows__item">
                <a class="service-rows__name" href=href>
                    {network.name}
                </a>
                <span class="service-rows__count">
                    {words::count(lang, i64::from(network.services))}
                </span>
            </li>
        }
    };
    view! { <ul class="service-rows">{networks.into_iter().map(row).collect_view()}</ul> }
}

/// The way down to this part of the directory, and its name.
#[component]
fn Where(scope: Scope) -> impl IntoView {
    let lang = use_lang();
    let root = links::services(lang);
    let inside = |filters: ServiceFilters| query::address(&root, &filters.to_query());
    let top = (root.clone(), words::title(lang).to_owned());
    let (trail, title, page) = match scope {
        Scope::Everything => (Vec::new(), words::results(lang).to_owned(), None),
        Scope::Network(network) => (vec![top], words::services_of(lang, &network.name), None),
        Scope::Under { service, above } => {
            let above =
                above.into_iter().map(|it| (inside(ServiceFilters::under(&it.code)), it.name));
            let page = (links::service(lang, &service.code), words::see_page(lang, &service.name));
            let trail = [top].into_iter().chain(above).collect();
            (trail, words::services_below(lang, &service.name), Some(page))
        }
    };
    view! {
        {(!trail.is_empty()).then(|| view! { <Breadcrumb trail/> })}
        <h2 id=RESULTS tabindex="-1">
            {title}
        </h2>
        {page
            .map(|(href, words)| {
                view! {
                    <p>
                        <a href=href>{words}</a>
                    </p>
                }
            })}
    }
}

#[component]
fn Found(
    filters: ServiceFilters,
    rows: Vec<ServiceRow>,
    total: u32,
    next: Option<String>,
) -> impl IntoView {
    let lang = use_lang();
    let path = links::services(lang);
    if rows.is_empty() {
        return Either::Left(view! {
            <Empty title=words::none_title(lang)>
                <p role="status">{words::none_text(lang)}</p>
                <div class="actions">
                    <a class="button" data-kind="second" href=path>
                        {words::by_network(lang)}
                    </a>
                    <a class="button" href=links::share(lang)>
                        {words::tell_anyway(lang)}
                    </a>
                </div>
            </Empty>
        });
    }
    let shown = i64::try_from(rows.len()).unwrap_or_default();
    let searched = !filters.q.is_empty();
    let counted = if searched && i64::from(total) > shown {
        words::found_many(lang, &shown.to_string())
    } else if searched {
        words::found(lang, i64::from(total))
    } else {
        words::count(lang, i64::from(total))
    };
    let next = next.map(|code| query::address(&path, &filters.after(&code).to_query()));
    let first = filters
        .after
        .is_some()
        .then(|| query::address(&path, &filters.clone().first_page().to_query()));
    Either::Right(view! {
        <p class="muted" role="status">
            {counted}
        </p>
        <ServiceRows rows/>
        <Pagination next first/>
    })
}
