//! `/agent`
use crate::{
    accounts::{
        api::show_desk,
        model::Desk,
        views::desk::{Part, StaffError, StaffPage, Waiting as Loading},
    },
    app::use_lang,
    documents::desk::model::{LATE, NEW, REPORTS, SOON, Waiting},
    kernel::{lang::Lang, wire::fetch},
    links,
    words::accounts as words,
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn StaffHomePage() -> impl IntoView {
    let desk = fetch(|| (), |()| show_desk());
    view! {
        <Suspense fallback=Loading>
            {move || Suspend::new(async move {
                match desk.read().await {
                    Ok(desk) => Either::Left(view! { <Home desk/> }),
                    Err(error) => Either::Right(view! { <StaffError error/> }),
                }
            })}
        </Suspense>
    }
}

/// What waits of documents: each number leads to what it counts, and the most urgent one is named.
fn documents(lang: Lang, waiting: &Waiting) -> Vec<(String, String)> {
    let list = links::documents::desk(lang);
    let at = |part: &str| [list.as_str(), part].concat();
    let some = |n: &i64| *n > 0;
    let urgent = waiting.urgent.as_ref().map(|it| {
        let when = it.late.as_deref().or(it.facts.last().map(String::as_str)).unwrap_or_default();
        (it.href.clone(), words::most_urgent(lang, &it.title, when))
    });
    let all = [
        waiting.reports.map(|n| (at(&["#", REPORTS].concat()), words::reports_to_read(lang, n))),
        waiting.new.filter(some).map(|n| (at(&["#", NEW].concat()), words::documents_new(lang, n))),
        urgent,
        waiting.late.map(|n| (at(&["?state=", LATE].concat()), words::documents_late(lang, n))),
        waiting
            .soon
            .filter(some)
            .map(|n| (at(&["?state=", SOON].concat()), words::documents_soon(lang, n))),
    ];
    all.into_iter().flatten().collect()
}

#[component]
fn Home(desk: Desk) -> impl IntoView {
    let lang = use_lang();
    let title = words::hello(lang, &desk.member.name);
    let stories = [
        desk.to_review.map(|n| (links::moderation(lang), words::stories_to_review(lang, n))),
        desk.to_answer.map(|n| (links::answers(lang), words::answers_to_write(lang, n))),
    ];
    let results = desk
        .publishes
        .then(|| (links::publishing::list(lang), words::publish_results(lang).to_owned()));
    let entries: Vec<_> = stories
        .into_iter()
        .flatten()
        .chain(documents(lang, &desk.documents))
        .chain(results)
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
            <div class="stack" data-gap="large">
                <ul class="tasks">{entries}</ul>
                {idle.then(|| view! { <p>{words::no_structure(lang)}</p> })}
                <p>
                    <a href=links::charter(lang)>{words::read_charter(lang)}</a>
                </p>
            </div>
        </StaffPage>
    }
}
