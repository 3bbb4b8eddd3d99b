//! `/indicateurs`: every indicator, searched, filtered and arranged.
use crate::{
    app::use_lang,
    indicators::{
        api::list_indicators,
        filters::{IndicatorFilters, Order},
        listed::Dashboard,
        views::{
            cards::Cards,
            filters::{IndicatorSearch, RESULTS},
        },
    },
    kernel::{
        query,
        wire::{Fetched, fetch},
    },
    links,
    ui::{
        alert::{Alert, ErrorPage},
        choice_links::{ChoiceLink, ChoiceLinks},
        empty::Empty,
        following::{Current, follow, is_late, own_query},
        page::Page,
        pagination::Pagination,
        skeleton::Skeleton,
    },
    words::{dashboard as words, indicators},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn IndicatorsPage() -> impl IntoView {
    let lang = use_lang();
    let query = own_query();
    let answer = fetch(
        move || query.get(),
        move |query| async move { list_indicators(lang, query.clone()).await.map(|it| (query, it)) },
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
fn Whole(
    query: Memo<String>,
    answer: Fetched<(String, Dashboard)>,
    first: (String, Dashboard),
) -> impl IntoView {
    let lang = use_lang();
    let filters = Memo::new(move |_| query.with(|query| IndicatorFilters::parse(query)));
    // They do not depend on what is asked.
    let networks = first.1.networks.clone();
    let current = follow(answer, first);
    view! {
        <Page
            title=indicators::title(lang)
            lead=words::lead(lang)
            description=indicators::description(lang)
        >
            <ul class="inline-list page__ways">
                <li>
                    <a href=links::compare(lang)>{words::go_compare(lang)}</a>
                </li>
                <li>
                    <a href=links::up_to_date(lang)>{words::go_check(lang)}</a>
                </li>
            </ul>
            <IndicatorSearch query filters networks/>
            <section
                class="section"
                aria-labelledby=RESULTS
                aria-busy=is_late(current, query)
            >
                {move || {
                    current.with(|it| it.problem.clone()).map(|error| view! { <Alert error/> })
                }}
                {move || {
                    let Current { query, shown, .. } = current.get();
                    view! { <Found filters=IndicatorFilters::parse(&query) shown/> }
                }}
            </section>
        </Page>
    }
}

#[component]
fn Found(filters: IndicatorFilters, shown: Dashboard) -> impl IntoView {
    let lang = use_lang();
    let path = links::indicators(lang);
    let Dashboard { groups, total, has_next, .. } = shown;
    let address = |filters: IndicatorFilters| query::address(&path, &filters.to_query());
    let link = |by: Order| ChoiceLink {
        href: address(IndicatorFilters { by, ..filters.on_page(0) }),
        words: words::order_name(lang, by).to_owned(),
        is_current: filters.by == by,
    };
    let orders = Order::ALL.map(link).into();
    let next = has_next.then(|| address(filters.on_page(filters.page + 1)));
    let first = (filters.page > 0).then(|| address(filters.on_page(0)));
    let is_empty = groups.is_empty();
    let filtered = filters.is_filtering() || filters.page != 0;
    let cards: Vec<_> = (0..)
        .zip(groups)
        .map(|(at, group): (u32, _)| view! { <Cards group id="group-".to_owned() + &at.to_string()/> })
        .collect();
    view! {
        <div class="section__head">
            <h2 class="visually-hidden" id=RESULTS tabindex="-1">
                {words::results(lang)}
            </h2>
            <p class="muted" role="status">
                {words::count(lang, i64::from(total))}
            </p>
            {(total > 0).then(|| view! { <ChoiceLinks label=words::order(lang) links=orders/> })}
        </div>
        {if is_empty {
            Either::Left(view! { <Nothing filtered/> })
        } else {
            Either::Right(cards)
        }}
        <Pagination next first/>
    }
}

#[component]
fn Nothing(filtered: bool) -> impl IntoView {
    let lang = use_lang();
    let (title, text) = if filtered {
        (words::none_title(lang), words::none_text(lang))
    } else {
        (words::nothing_title(lang), words::nothing_text(lang))
    };
    view! {
        <Empty title>
            <p>{text}</p>
            {filtered
                .then(|| {
                    view! {
                        <div class="actions">
                            <a class="button" data-kind="second" href=links::indicators(lang)>
                                {words::all(lang)}
                            </a>
                        </div>
                    }
                })}
        </Empty>
    }
}
