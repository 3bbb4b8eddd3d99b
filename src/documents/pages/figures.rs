//! `/documents/chiffres`: how many documents, and how long each step takes.
use crate::{
    app::use_lang,
    documents::{
        figures::{
            api::document_figures,
            shown::{FiguresShown, TableRow, TableShown},
        },
        register::filters::RegisterFilters,
        views::{
            bars::Bars,
            filters::{DomainFacet, IssuerFacet, YearFacet},
        },
    },
    kernel::wire::{Fetched, fetch},
    links::documents as links,
    ui::{
        alert::{Alert, ErrorPage},
        disclosure::Disclosure,
        following::{follow, is_late, own_query},
        live_form::{Live, LiveForm},
        page::Page,
        skeleton::Skeleton,
        table::TableFrame,
    },
    words::{documents::register_title, register as words, site},
};
use leptos::{either::Either, prelude::*};

/// The id of what shows the results.
const RESULTS: &str = "results";

const LIVE: Live = Live { fields: &["domain", "issuer", "year"], normalise, results: RESULTS };

fn normalise(query: &str) -> String {
    RegisterFilters::parse(query).on_page(0).to_query()
}

#[component]
pub fn FiguresPage() -> impl IntoView {
    let lang = use_lang();
    let query = own_query();
    let answer = fetch(
        move || query.get(),
        move |query| async move { document_figures(lang, query.clone()).await.map(|it| (query, it)) },
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
    answer: Fetched<(String, FiguresShown)>,
    first: (String, FiguresShown),
) -> impl IntoView {
    let lang = use_lang();
    let filters = Memo::new(move |_| query.with(|query| RegisterFilters::parse(query)));
    let current = follow(answer, first);
    let choices = Signal::derive(move || current.with(|it| it.shown.choices.clone()));
    view! {
        <Page
            title=words::figures_title(lang)
            lead=words::figures_lead(lang)
            trail=vec![(links::register(lang), register_title(lang).to_owned())]
        >
            <LiveForm
                live=LIVE
                path=links::figures(lang)
                query
                id="counted"
                class="controls"
                label=words::figures_form(lang)
            >
                <div class="controls__line" data-kind="filters">
                    <DomainFacet filters choices/>
                    <IssuerFacet filters choices/>
                    <YearFacet filters choices/>
                    <button class="button" data-kind="second" type="submit">
                        {site::search(lang)}
                    </button>
                </div>
            </LiveForm>
            <section aria-labelledby=RESULTS aria-busy=is_late(current, query)>
                <h2 class="visually-hidden" id=RESULTS tabindex="-1">
                    {words::figures_title(lang)}
                </h2>
                {move || current.with(|it| it.problem.clone()).map(|error| view! { <Alert error/> })}
                {move || view! { <Counted shown=current.get().shown/> }}
            </section>
        </Page>
    }
}

#[component]
fn Counted(shown: FiguresShown) -> impl IntoView {
    let lang = use_lang();
    let tables: Vec<_> = shown.tables.into_iter().map(|table| view! { <Section table/> }).collect();
    view! {
        <p class="results__count register__count" role="status">
            {shown.kept}
        </p>
        {shown.is_empty.then(|| view! { <p>{words::figures_empty(lang)}</p> })}
        {tables}
    }
}

/// A drawing, and the table behind it.
#[component]
fn Section(table: TableShown) -> impl IntoView {
    let lang = use_lang();
    let TableShown { code, title, text, legend, bars, heads, rows, file } = table;
    let heads: Vec<_> = (0..)
        .zip(heads)
        .map(|(at, head): (usize, _)| {
            view! {
                <th scope="col" data-number=(at > 0).then_some("")>
                    {head}
                </th>
            }
        })
        .collect();
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    let heading = code.clone();
    view! {
        <section class="section" aria-labelledby=heading>
            <div class="register__figures-head">
                <h2 id=code>{title.clone()}</h2>
                <p class="muted">{text}</p>
            </div>
            <Bars bars legend/>
            <Disclosure summary=words::see_table(lang) plain=true>
                <TableFrame label=words::table_of(lang, &title)>
                    <table class="table">
                        <caption class="visually-hidden">{title}</caption>
                        <thead>
                            <tr>{heads}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </TableFrame>
                <p>
                    <a href=file rel="external">
                        {words::table_file(lang)}
                    </a>
                </p>
            </Disclosure>
        </section>
    }
}

fn row(row: TableRow) -> impl IntoView {
    let name = match row.href {
        Some(href) => Either::Left(view! { <a href=href>{row.name}</a> }),
        None => Either::Right(row.name),
    };
    let cells: Vec<_> =
        row.cells.into_iter().map(|cell| view! { <td data-number="">{cell}</td> }).collect();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
}
