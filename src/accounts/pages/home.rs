//! `/agent`
use crate::{
    accounts::{
        api::show_desk,
        model::Desk,
        views::desk::{Part, StaffError, StaffPage, Waiting},
    },
    app::use_lang,
    kernel::wire::fetch,
    links,
    words::accounts as words,
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn StaffHomePage() -> impl IntoView {
    let desk = fetch(|| (), |()| show_desk());
    view! {
        <Suspense fallback=Waiting>
            {move || Suspend::new(async move {
                match desk.read().await {
                    Ok(desk) => Either::Left(view! { <Home desk/> }),
                    Err(error) => Either::Right(view! { <StaffError error/> }),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Home(desk: Desk) -> impl IntoView {
    let lang = use_lang();
    let title = words::hello(lang, &desk.member.name);
    let work = [
        desk.to_review.map(|n| (links::moderation(lang), words::stories_to_review(lang, n))),
        desk.to_answer.map(|n| (links::answers(lang), words::answers_to_write(lang, n))),
        desk.reports_to_read
            .map(|n| (links::documents::desk(lang), words::reports_to_read(lang, n))),
        desk.documents_due.map(|n| (links::documents::desk(lang), words::documents_due(lang, n))),
        desk.publishes
            .then(|| (links::publishing::list(lang), words::publish_results(lang).to_owned())),
    ];
    let entries: Vec<_> = work
        .into_iter()
        .flatten()
        .map(|(href, label)| {
            view! {
                <li>
                    <a class="tasks__link" href=href>
                        {label}
                    </a>
                </li>
            }
        })
        .collect();
    let idle = entries.is_empty();
    view! {
        <StaffPage desk part=Part::Home title>
            <ul class="tasks">{entries}</ul>
            {idle.then(|| view! { <p>{words::no_structure(lang)}</p> })}
            <p>
                <a href=links::charter(lang)>{words::read_charter(lang)}</a>
            </p>
        </StaffPage>
    }
}
