//! `/indicateurs/effet`: the changes that were made, each with its measured effect.
use crate::{
    app::use_lang,
    indicators::{api::list_effects, measured::EventRow},
    kernel::wire::fetch,
    links,
    ui::{alert::ErrorPage, empty::Empty, page::Page, skeleton::Skeleton},
    words::{effects as words, indicators},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn EffectsPage() -> impl IntoView {
    let lang = use_lang();
    let events = fetch(|| (), move |()| list_effects(lang));
    view! {
        <Transition fallback=|| view! { <Skeleton/> }>
            {Suspend::new(async move {
                match events.read().await {
                    Ok(events) => Either::Left(view! { <Whole events/> }),
                    Err(error) => Either::Right(view! { <ErrorPage error/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn Whole(events: Vec<EventRow>) -> impl IntoView {
    let lang = use_lang();
    let trail = vec![(links::indicators(lang), indicators::title(lang).to_owned())];
    let content = if events.is_empty() {
        Either::Left(view! {
            <Empty title=words::none_title(lang)>
                <p>{words::none_text(lang)}</p>
            </Empty>
        })
    } else {
        let row = move |it: EventRow| {
            view! {
                <li class="dated">
                    <a class="dated__title" href=links::effect(lang, it.id)>
                        {it.title}
                    </a>
                    <span class="dated__about">{it.day}", "{it.who}", "{it.place}</span>
                </li>
            }
        };
        Either::Right(
            view! { <ul class="lines">{events.into_iter().map(row).collect::<Vec<_>>()}</ul> },
        )
    };
    view! {
        <Page
            title=words::title(lang)
            lead=words::lead(lang)
            description=words::description(lang)
            trail
            reading=true
        >
            {content}
        </Page>
    }
}
