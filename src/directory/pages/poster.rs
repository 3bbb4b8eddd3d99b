//! `/services/CODE/affiche`: the results of a service on one sheet of paper, for its hall.
use crate::{
    app::{SiteInfo, use_lang},
    browser,
    directory::{api::show_poster, listing::PosterShown, model::StructureRef},
    indicators::brief::Brief,
    kernel::{lang::Lang, wire::fetch},
    links,
    ui::{
        alert::ErrorPage, icon::Icon, page::Page, script_button::ScriptButton, skeleton::Skeleton,
    },
    words::{dates, numbers, services as words},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;

#[component]
pub fn PosterPage() -> impl IntoView {
    let lang = use_lang();
    let params = use_params_map();
    // It stands still while another page takes the place of this one.
    let code = Memo::new(move |before: Option<&String>| {
        let now = params.with(|it| it.get("code"));
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let shown = fetch(move || code.get(), move |code| show_poster(lang, code));
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
fn Whole(shown: PosterShown) -> impl IntoView {
    let lang = use_lang();
    let StructureRef { code, name, place, .. } = shown.service.clone();
    let page = links::service(lang, &code);
    let trail =
        vec![(links::services(lang), words::title(lang).to_owned()), (page.clone(), name.clone())];
    let site = use_context::<SiteInfo>().map(|site| site.public_url).unwrap_or_default();
    let address = format!("{site}{page}");
    let place = Some(place).filter(|it| *it != shown.network);
    let place: Vec<String> = place.into_iter().chain([shown.network.clone()]).collect();
    let told = figures(lang, &shown);
    let nothing = told.is_empty() && shown.indicators.is_empty();
    // Beyond six, letters are smaller so that one sheet holds all.
    let many = told.len() + shown.indicators.len() > 6;
    let print = Callback::new(|()| browser::print());
    view! {
        <Page title=words::poster_title(lang, &name) trail own_heading=true>
            <div class="actions" data-print="hide">
                <ScriptButton icon=Icon::Print label=words::print(lang) on_press=print/>
                <a href=page>{words::back_to_service(lang)}</a>
            </div>
            <article class="poster">
                <header class="poster__head">
                    <p class="poster__kicker">{words::our_results(lang)}</p>
                    <h1 class="poster__name" tabindex="-1">
                        {name.clone()}
                    </h1>
                    <p>{place.join(", ")}</p>
                </header>
                {nothing.then(|| view! { <p class="poster__nothing">{words::poster_nothing(lang)}</p> })}
                <dl class="poster__figures" data-many=many.then_some("")>
                    {shown.indicators.into_iter().map(indicator).collect::<Vec<_>>()}
                    {told.into_iter().map(|(value, meaning)| figure(value, meaning, None)).collect::<Vec<_>>()}
                </dl>
                <footer class="poster__foot">
                    <img
                        class="poster__code"
                        src=links::service_qr(&code)
                        width="240"
                        height="240"
                        alt=words::qr_label(lang, &name)
                    />
                    <div class="poster__call">
                        <p class="poster__question">{words::poster_call(lang)}</p>
                        <p>{words::poster_scan(lang)}</p>
                        <p class="poster__source">
                            {words::poster_day(lang, &dates::on_day(lang, shown.today))} " " {address}
                        </p>
                    </div>
                </footer>
            </article>
        </Page>
    }
}

fn indicator(it: Brief) -> AnyView {
    let state = crate::words::indicators::freshness(use_lang(), it.freshness);
    let when = [it.period, it.place, state.to_owned()].join(" · ");
    figure(it.value, it.title, Some(when))
}

/// What experiences say: how many went well, were answered, and how fast.
fn figures(lang: Lang, shown: &PosterShown) -> Vec<(String, String)> {
    if shown.published == 0 {
        return vec![];
    }
    let share = |part: i64| numbers::share(lang, part, shown.published);
    let delay = shown.median_days.map(|days| dates::days(lang, days));
    [
        (share(shown.positive), words::poster_good(lang).to_owned()),
        (share(shown.answered), words::poster_answered(lang).to_owned()),
    ]
    .into_iter()
    .chain(delay.map(|delay| (delay, words::poster_delay(lang).to_owned())))
    .collect()
}

fn figure(value: String, meaning: String, when: Option<String>) -> AnyView {
    view! {
        <div class="poster__figure">
            <dt class="poster__meaning">
                {meaning}
                {when.map(|when| view! { <span class="poster__when">{when}</span> })}
            </dt>
            <dd class="poster__value">{value}</dd>
        </div>
    }
    .into_any()
}
