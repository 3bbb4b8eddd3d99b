//! `/indicateurs/a-jour`: which figures are up to date?
use crate::{
    app::use_lang,
    indicators::{
        api::check_indicators,
        checked::Check,
        filters::CheckFilters,
        views::{
            checked::{CheckTable, Ranking},
            option::Choose,
        },
    },
    kernel::{
        query,
        wire::{Fetched, fetch},
    },
    links,
    ui::{
        alert::{Alert, ErrorPage},
        empty::Empty,
        figures::Figures,
        following::{Current, follow, is_late, own_query},
        live_form::{Live, LiveForm},
        page::Page,
        pagination::Pagination,
        skeleton::Skeleton,
    },
    words::{dashboard as words, indicators},
};
use leptos::{either::Either, prelude::*};

/// The id of what the form changes.
const RESULTS: &str = "results";

const LIVE: Live = Live { fields: &["network", "sort"], normalise, results: RESULTS };

fn normalise(query: &str) -> String {
    CheckFilters { page: 0, ..CheckFilters::parse(query) }.to_query()
}

#[component]
pub fn UpToDatePage() -> impl IntoView {
    let lang = use_lang();
    let query = own_query();
    let answer = fetch(
        move || query.get(),
        move |query| async move { check_indicators(lang, query.clone()).await.map(|it| (query, it)) },
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
    answer: Fetched<(String, Check)>,
    first: (String, Check),
) -> impl IntoView {
    let lang = use_lang();
    // They do not depend on what is asked.
    let (networks, ranking) = (first.1.networks.clone(), first.1.ranking.clone());
    let networks: Vec<_> = networks.into_iter().map(|it| (it.code, it.name)).collect();
    let filters = Memo::new(move |_| query.with(|query| CheckFilters::parse(query)));
    let sort = move || filters.with(|it| it.sort.as_str());
    let current = follow(answer, first);
    let chosen = Signal::derive(move || filters.with(|it| it.network.clone()));
    let trail = vec![(links::indicators(lang), indicators::title(lang).to_owned())];
    let form = (!networks.is_empty()).then(|| {
        view! {
            <LiveForm
                live=LIVE
                path=links::up_to_date(lang)
                query
                id="networks"
                class="controls"
                label=words::network(lang)
            >
                <div class="controls__line" data-kind="one">
                    <Choose
                        name="network"
                        label=words::network(lang)
                        any=words::any_network(lang)
                        choices=networks
                        chosen
                    />
                    <input type="hidden" name="sort" prop:value=sort value=untrack(sort)/>
                    <button class="button" data-kind="second" type="submit">
                        {words::show(lang)}
                    </button>
                </div>
            </LiveForm>
        }
    });
    view! {
        <Page
            title=words::check_title(lang)
            lead=words::check_lead(lang)
            description=words::check_description(lang)
            trail
        >
            {form}
            <section
                class="section"
                aria-labelledby=RESULTS
                aria-busy=is_late(current, query)
            >
                <h2 id=RESULTS tabindex="-1">
                    {words::every(lang)}
                </h2>
                {move || {
                    current.with(|it| it.problem.clone()).map(|error| view! { <Alert error/> })
                }}
                {move || {
                    let Current { query, shown, .. } = current.get();
                    view! { <Found filters=CheckFilters::parse(&query) shown/> }
                }}
            </section>
            <Ranking ranking/>
        </Page>
    }
}

#[component]
fn Found(filters: CheckFilters, shown: Check) -> impl IntoView {
    let lang = use_lang();
    let Check { figures, summary, rows, total, has_next, .. } = shown;
    if total == 0 {
        return Either::Left(view! {
            <Empty title=words::nothing_title(lang)>
                <p>{words::nothing_text(lang)}</p>
            </Empty>
        });
    }
    let path = links::up_to_date(lang);
    let on_page =
        |page: usize| query::address(&path, &CheckFilters { page, ..filters.clone() }.to_query());
    let next = has_next.then(|| on_page(filters.page + 1));
    let first = (filters.page > 0).then(|| on_page(0));
    let of_file = CheckFilters { page: 0, ..filters.clone() }.to_query();
    let file = query::address(&links::up_to_date_file(lang), &of_file);
    Either::Right(view! {
        <p class="summary-text" role="status">
            {summary}
        </p>
        <Figures figures/>
        <CheckTable filters rows/>
        <Pagination next first/>
        <p>
            <a href=file rel="external" download="">
                {words::as_table(lang)}
            </a>
        </p>
    })
}
