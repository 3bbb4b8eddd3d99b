//! `/documents`: the register, searched, filtered and ordered.
use crate::{
    app::use_lang,
    browser,
    documents::{
        register::{
            api::list_documents,
            filters::{Order, RegisterFilters},
            listed::{Chosen, Register},
        },
        views::{
            filters::{RESULTS, RegisterForm, SHEET},
            rows::DocumentRows,
        },
    },
    kernel::{
        query,
        wire::{Fetched, fetch},
    },
    links::documents as links,
    ui::{
        alert::{Alert, ErrorPage},
        choice_links::{ChoiceLink, ChoiceLinks},
        empty::Empty,
        figures::Figures,
        filter_link::FilterLink,
        following::{Current, follow, is_late, own_query},
        icon::Icon,
        page::Page,
        pagination::Pagination,
        skeleton::Skeleton,
    },
    words::{documents::register_title, register as words, site},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn RegisterPage() -> impl IntoView {
    let lang = use_lang();
    let query = own_query();
    let answer = fetch(
        move || query.get(),
        move |query| async move { list_documents(lang, query.clone()).await.map(|it| (query, it)) },
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
    answer: Fetched<(String, Register)>,
    first: (String, Register),
) -> impl IntoView {
    let lang = use_lang();
    let filters = Memo::new(move |_| query.with(|query| RegisterFilters::parse(query)));
    // They do not depend on what is asked.
    let headline = first.1.headline.clone();
    let current = follow(answer, first);
    let shown = Signal::derive(move || current.with(|it| it.shown.clone()));
    view! {
        <Page
            title=register_title(lang)
            lead=words::lead(lang)
            description=words::description(lang)
            feed=links::feed(lang, None)
        >
            <Ways/>
            <Headline headline/>
            <div class="columns register" data-side="start">
                <div class="columns__side">
                    <RegisterForm query filters shown/>
                </div>
                <Results query filters current/>
            </div>
        </Page>
    }
}

/// The doors of this part of the site.
#[component]
fn Ways() -> impl IntoView {
    let lang = use_lang();
    let others = [
        (links::follow(lang), site::nav_follow_report(lang)),
        (links::check(lang), words::way_check(lang)),
        (links::plain_words(lang), words::way_words(lang)),
        (links::testers(lang), words::way_testers(lang)),
    ];
    let others = others.map(|(href, label)| {
        view! {
            <a class="button" data-kind="second" href=href>
                {label}
            </a>
        }
    });
    view! {
        <nav class="actions" aria-label=words::ways(lang)>
            <a class="button" href=links::report(lang)>
                {Icon::Pen}
                <span>{words::way_report(lang)}</span>
            </a>
            {others}
        </nav>
    }
}

#[component]
fn Headline(headline: Vec<(String, String)>) -> impl IntoView {
    let lang = use_lang();
    (!headline.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="headline">
                <div class="section__head">
                    <h2 id="headline">{words::headline(lang)}</h2>
                    <a href=links::figures(lang)>{words::way_figures(lang)}</a>
                </div>
                <Figures figures=headline/>
            </section>
        }
    })
}

#[component]
fn Results(
    query: Memo<String>,
    filters: Memo<RegisterFilters>,
    current: Memo<Current<Register>>,
) -> impl IntoView {
    let lang = use_lang();
    // A link that leaves with the list it changed would leave the keyboard nowhere.
    let on_follow = Callback::new(move |()| request_animation_frame(|| browser::focus(RESULTS)));
    let button = move || match filters.with(RegisterFilters::count) {
        0 => words::filter(lang).to_owned(),
        count => words::filter_chosen(lang, count),
    };
    let total = move || current.with(|it| words::count(lang, i64::from(it.shown.total)));
    view! {
        <section aria-labelledby=RESULTS aria-busy=is_late(current, query)>
            <h2 class="visually-hidden" id=RESULTS tabindex="-1">
                {words::results(lang)}
            </h2>
            <div class="results__bar">
                <p class="results__count" role="status">
                    {total}
                </p>
                <button
                    class="button sheet__open"
                    data-kind="second"
                    data-size="small"
                    type="button"
                    popovertarget=SHEET
                >
                    {Icon::Filter}
                    <span>{button}</span>
                </button>
            </div>
            {move || current.with(|it| it.problem.clone()).map(|error| view! { <Alert error/> })}
            {move || {
                let Current { query, shown, .. } = current.get();
                view! { <Found filters=RegisterFilters::parse(&query) shown on_follow/> }
            }}
        </section>
    }
}

#[component]
fn Found(filters: RegisterFilters, shown: Register, on_follow: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let path = links::register(lang);
    let address = |filters: RegisterFilters| query::address(&path, &filters.to_query());
    let link = |by: Order| ChoiceLink {
        href: address(RegisterFilters { by, ..filters.on_page(0) }),
        words: words::order_name(lang, by).to_owned(),
        is_current: filters.by == by,
    };
    let orders: Vec<_> = Order::ALL.map(link).into();
    let next = shown.has_next.then(|| address(filters.on_page(filters.page + 1)));
    let first = (filters.page > 0).then(|| address(filters.on_page(0)));
    let filtered = filters.is_filtering() || filters.page != 0;
    let file = query::address(&links::register_file(lang), &filters.on_page(0).to_query());
    let list = if shown.rows.is_empty() {
        let instead = shown.instead.map(|it| (query::address(&path, &it.query), it.words));
        Either::Left(view! { <Nothing filtered instead/> })
    } else {
        Either::Right(view! {
            <ChoiceLinks label=words::order(lang) links=orders/>
            <DocumentRows rows=shown.rows/>
        })
    };
    view! {
        <ActiveFilters chosen=shown.chosen on_follow/>
        {list}
        <Pagination next first/>
        <TakeAway file/>
    }
}

/// The filters that hold, each removable: links, so that it works without JavaScript.
#[component]
fn ActiveFilters(chosen: Vec<Chosen>, on_follow: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let chip = move |it: Chosen| {
        let href = query::address(&links::register(lang), &it.without);
        view! {
            <li>
                <FilterLink class="active-filters__item" href on_follow>
                    <span class="visually-hidden">{words::remove(lang)}</span>
                    {it.words}
                    " "
                    {Icon::Close}
                </FilterLink>
            </li>
        }
    };
    (!chosen.is_empty()).then(|| {
        view! {
            <ul class="active-filters" aria-label=words::chosen(lang)>
                {chosen.into_iter().map(chip).collect::<Vec<_>>()}
            </ul>
        }
    })
}

/// The list as a file, every step as a file, and what changes as a feed.
#[component]
fn TakeAway(file: String) -> impl IntoView {
    let lang = use_lang();
    let all = [
        (file, words::download(lang)),
        (links::history_file(lang), words::download_history(lang)),
        (links::feed(lang, None), words::feed(lang)),
    ];
    let items = all.map(|(href, label)| {
        view! {
            <li>
                <a href=href rel="external">
                    {label}
                </a>
            </li>
        }
    });
    view! { <ul class="inline-list register__files">{items}</ul> }
}

#[component]
fn Nothing(filtered: bool, instead: Option<(String, String)>) -> impl IntoView {
    let lang = use_lang();
    let (title, text) = if filtered {
        (words::none_title(lang), words::none_text(lang))
    } else {
        (words::none_yet_title(lang), words::none_yet_text(lang))
    };
    view! {
        <Empty title>
            <p>{text}</p>
            {instead
                .map(|(href, other)| {
                    view! {
                        <p>
                            {words::did_you_mean(lang)} " "
                            <a href=href>{words::quoted(lang, &other)}</a>
                        </p>
                    }
                })}
            <div class="actions">
                <a class="button" href=links::report(lang)>
                    {words::way_report(lang)}
                </a>
                {filtered
                    .then(|| {
                        view! {
                            <a class="button" data-kind="second" href=links::register(lang)>
                                {words::clear(lang)}
                            </a>
                        }
                    })}
            </div>
        </Empty>
    }
}
