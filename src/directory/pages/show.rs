//! `/services/CODE`: what a service is, how it does, what people tell of it.
use crate::{
    app::use_lang,
    directory::{
        api::show_service,
        filters::ServiceFilters,
        listing::ServiceShown,
        views::{
            around::{Below, Poster},
            documents::DocumentsOf,
            figures::{in_figures, over_time, themes},
        },
    },
    experiences::{filters::Filters, model::Summary, views::letter::Letter},
    indicators::views::briefs::Briefs,
    kernel::{lang::Lang, query, wire::fetch},
    links,
    ui::{
        alert::ErrorPage, empty::Empty, icon::Icon, notice::Notice, page::Page, skeleton::Skeleton,
    },
    words::services as words,
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;

#[component]
pub fn ServicePage() -> impl IntoView {
    let lang = use_lang();
    let params = use_params_map();
    // It stands still while another page takes the place of this one.
    let code = Memo::new(move |before: Option<&String>| {
        let now = params.with(|it| it.get("code"));
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let shown = fetch(move || code.get(), move |code| show_service(lang, code));
    view! {
        <Transition fallback=|| view! { <Skeleton/> }>
            {move || Suspend::new(async move {
                match shown.read().await {
                    Ok(shown) => Either::Left(view! { <Whole shown/> }),
                    Err(error) => Either::Right(view! { <ErrorPage error/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn Whole(shown: ServiceShown) -> impl IntoView {
    let lang = use_lang();
    let title = if shown.outside {
        words::outside_title(lang).to_owned()
    } else {
        shown.service.name.clone()
    };
    let description = words::page_description(lang, &title, &shown.service.place);
    let trail = trail(lang, &shown);
    let ServiceShown {
        service, figures, children, children_total, latest, indicators, today, ..
    } = shown.clone();
    let published = figures.published;
    let under = ServiceFilters::under(&service.code).to_query();
    let all = query::address(&links::services(lang), &under);
    view! {
        <Page title=title.clone() description trail own_heading=true>
            <Plate title shown=shown.clone()/>
            {(published > 0).then(|| in_figures(lang, &figures))}
            <div class="section columns">
                <div class="stack" data-gap="large">
                    {(published == 0).then(|| view! { <Nothing shown=shown.clone()/> })}
                    {over_time(lang, &figures, today)}
                    {themes(lang, &figures)}
                    <Briefs briefs=indicators/>
                    <Latest code=service.code.clone() latest published/>
                    <DocumentsOf documents=shown.documents/>
                </div>
                <aside class="columns__side stack" data-gap="large" aria-label=words::around(lang)>
                    <Below all children total=children_total/>
                    {(shown.active && !shown.outside).then(|| view! { <Poster service/> })}
                </aside>
            </div>
        </Page>
    }
}

/// From the directory down to the parent.
fn trail(lang: Lang, shown: &ServiceShown) -> Vec<(String, String)> {
    let root = links::services(lang);
    let network = ServiceFilters::network(&shown.network.slug).to_query();
    [
        (root.clone(), words::title(lang).to_owned()),
        (query::address(&root, &network), shown.network.name.clone()),
    ]
    .into_iter()
    .chain(shown.above.iter().map(|it| (links::service(lang, &it.code), it.name.clone())))
    .collect()
}

/// The name on an enamel plate, with one sentence and the action.
#[component]
fn Plate(title: String, shown: ServiceShown) -> impl IntoView {
    let lang = use_lang();
    let ServiceShown { service, address, website, network, active, outside, below, .. } = shown;
    let place: Vec<String> = address
        .into_iter()
        .chain([service.place])
        .filter(|it| !it.is_empty() && *it != network.name)
        .collect();
    let what = match (outside, service.kind.is_empty()) {
        (true, _) => words::outside_text(lang).to_owned(),
        (false, true) => words::in_network(lang, &network.name),
        (false, false) => words::kind_in_network(lang, &service.kind, &network.name),
    };
    let around = (below > 0).then(|| words::with_below(lang, i64::from(below)));
    let end = if outside { "" } else { "." };
    view! {
        <header class="plate">
            <h1 class="plate__title" tabindex="-1">
                {title}
            </h1>
            {(!place.is_empty())
                .then(|| {
                    view! {
                        <p class="plate__place">
                            {Icon::Place}
                            <span>{place.join(", ")}</span>
                        </p>
                    }
                })}
            <p>{what}{around}{end}</p>
            {website
                .map(|href| {
                    view! {
                        <p>
                            <a href=href rel="external nofollow">
                                {words::website(lang)}
                            </a>
                        </p>
                    }
                })}
            {active
                .then(|| {
                    view! {
                        <div class="actions">
                            <a class="button" href=links::share_about(lang, &service.code)>
                                {words::tell_here(lang)}
                            </a>
                        </div>
                    }
                })}
        </header>
        {(!active)
            .then(|| {
                view! {
                    <Notice title=words::closed_title(lang)>
                        <p>{words::closed_text(lang)}</p>
                    </Notice>
                }
            })}
    }
}

#[component]
fn Nothing(shown: ServiceShown) -> impl IntoView {
    let lang = use_lang();
    let code = shown.service.code;
    view! {
        <Empty title=words::nothing_title(lang)>
            {shown
                .active
                .then(|| {
                    view! {
                        <p>{words::nothing_text(lang)}</p>
                        <div class="actions">
                            <a
                                class="button"
                                data-kind="second"
                                href=links::share_about(lang, &code)
                            >
                                {words::tell_here(lang)}
                            </a>
                        </div>
                    }
                })}
        </Empty>
    }
}

#[component]
fn Latest(code: String, latest: Vec<Summary>, published: i64) -> impl IntoView {
    let lang = use_lang();
    let filters = Filters { service: Some(code), ..Filters::default() };
    let all = query::address(&links::experiences(lang), &filters.to_query());
    (!latest.is_empty()).then(|| {
        let letters = latest.into_iter().map(|summary| view! { <Letter summary/> }).collect_view();
        view! {
            <section class="stack" aria-labelledby="latest">
                <div class="section__head">
                    <h2 id="latest">{words::latest(lang)}</h2>
                    <a href=all>{words::read_all(lang, published)}</a>
                </div>
                <div class="letters">{letters}</div>
            </section>
        }
    })
}
