//! `/territoires/33`: a department on one or two sheets of paper.
use crate::{
    app::{SiteInfo, use_lang},
    browser,
    directory::filters::ServiceFilters,
    kernel::{query, wire::fetch},
    links,
    territories::{
        api::show_territory,
        shown::TerritoryShown,
        views::{measures::Measures, stories::InStories, travel::TravelTimes},
    },
    ui::{
        alert::ErrorPage, icon::Icon, page::Page, script_button::ScriptButton, skeleton::Skeleton,
    },
    words::territories as words,
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;

#[component]
pub fn TerritoryPage() -> impl IntoView {
    let lang = use_lang();
    let params = use_params_map();
    // It stands still while another page takes the place of this one.
    let code = Memo::new(move |before: Option<&String>| {
        let now = params.with(|it| it.get("code"));
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let shown = fetch(move || code.get(), move |code| show_territory(lang, code));
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
fn Whole(shown: TerritoryShown) -> impl IntoView {
    let lang = use_lang();
    let TerritoryShown { code, name, region, groups, travel, stories, latest, services, day } =
        shown;
    let title = words::named(lang, &name, &code);
    let lead = if region.is_empty() || region == name {
        words::lead_alone(lang).to_owned()
    } else {
        words::lead(lang, &region)
    };
    let description = words::sheet_description(lang, &title);
    let trail = vec![(links::territories(lang), words::title(lang).to_owned())];
    let site = use_context::<SiteInfo>().map(|site| site.public_url).unwrap_or_default();
    let address = format!("{site}{}", links::territory(lang, &code));
    let filters = ServiceFilters { department: Some(code.clone()), ..ServiceFilters::default() };
    let to_services = query::address(&links::services(lang), &filters.to_query());
    let print = Callback::new(|()| browser::print());
    view! {
        <Page title lead description trail>
            <div class="actions" data-print="hide">
                <ScriptButton icon=Icon::Print label=words::print(lang) on_press=print/>
                <a href=links::territory_file(lang, &code) rel="external" download="">
                    {words::as_table(lang)}
                </a>
                {(services > 0)
                    .then(|| {
                        view! {
                            <a href=to_services>
                                {words::to_services(lang, i64::from(services))}
                            </a>
                        }
                    })}
            </div>
            <p class="territory-source small muted">
                {words::figures_of(lang, &day)} <span class="territory-source__address">" "{address}</span>
            </p>
            <InStories department=code stories latest/>
            {travel.map(|travel| view! { <TravelTimes travel/> })}
            <Measures groups/>
        </Page>
    }
}
