//! The frame of a staff page: who is there, what waits, the way out.
use crate::{
    accounts::model::Desk,
    app::use_lang,
    kernel::{error::AppError, lang::Lang},
    links,
    ui::{
        alert::ErrorPage,
        head::Head,
        icon::{Drawing, Icon},
        page::Page,
        skeleton::Skeleton,
        status,
    },
    words::accounts as words,
};
use leptos::{either::Either, prelude::*};
use leptos_router::components::Redirect;

/// Which part of the staff space is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Home,
    Moderation,
    Answers,
    Documents,
    Indicators,
}

/// The bar over every staff page.
#[component]
pub fn StaffBar(desk: Desk, part: Part) -> impl IntoView {
    let lang = use_lang();
    let entry = move |at: Part, href: String, label: String| {
        let current = (at == part).then_some("page");
        view! {
            <li>
                <a href=href aria-current=current>
                    {label}
                </a>
            </li>
        }
    };
    let documents = desk.documents.total();
    let role = words::role(lang, desk.member.role);
    let place = desk.structure.map(|name| format!(", {name}"));
    view! {
        <div class="staff-bar">
            <nav class="staff-bar__nav" aria-label=words::space(lang)>
                <ul class="staff-bar__links">
                    {entry(Part::Home, links::staff(lang), words::home(lang).to_owned())}
                    {desk
                        .to_review
                        .map(|n| {
                            let label = words::to_review(lang, n);
                            entry(Part::Moderation, links::moderation(lang), label)
                        })}
                    {desk
                        .to_answer
                        .map(|n| {
                            entry(Part::Answers, links::answers(lang), words::to_answer(lang, n))
                        })}
                    {documents
                        .map(|n| {
                            let label = words::documents(lang, n);
                            entry(Part::Documents, links::documents::desk(lang), label)
                        })}
                    {desk
                        .publishes
                        .then(|| {
                            let label = words::indicators(lang).to_owned();
                            entry(Part::Indicators, links::publishing::list(lang), label)
                        })}
                </ul>
            </nav>
            <p class="staff-bar__who">{desk.member.name} " · " {role} {place}</p>
            <SignOut lang/>
        </div>
    }
}

/// A plain post: the session ends with the page.
#[component]
fn SignOut(lang: Lang) -> impl IntoView {
    view! {
        <form method="post" action=links::sign_out(lang)>
            <button class="button" data-kind="second" data-size="small" type="submit">
                {words::sign_out(lang)}
            </button>
        </form>
    }
}

/// A staff page that could not be shown. Nobody signed in: off to the sign-in page.
#[component]
pub fn StaffError(error: AppError) -> impl IntoView {
    let lang = use_lang();
    if error == AppError::Unauthenticated {
        // For programs; the redirection of browsers takes its place.
        status::set(error.status());
        Either::Left(view! { <Redirect path=links::sign_in(lang)/> })
    } else {
        Either::Right(view! { <ErrorPage error/> })
    }
}

/// A quiet shape of the page to come.
#[component]
pub fn Waiting() -> impl IntoView {
    view! { <Skeleton/> }
}

/// Nothing waits: that is good news.
#[component]
pub fn AllDone(#[prop(into)] title: String, #[prop(into)] text: String) -> impl IntoView {
    view! {
        <div class="empty">
            <Drawing icon=Icon::Plus class="plus"/>
            <h2>{title}</h2>
            <p>{text}</p>
        </div>
    }
}

/// A staff page in one column.
#[component]
pub fn StaffPage(
    desk: Desk,
    part: Part,
    #[prop(into)] title: String,
    children: Children,
) -> impl IntoView {
    view! {
        <StaffBar desk part/>
        <Page title hidden=true>
            {children()}
        </Page>
    }
}

/// Writes the part of `<head>` of a staff page: never in search engines.
pub fn staff_head(title: &str) {
    Head { title: title.to_owned(), description: None, hidden: true, feed: None }.show();
}
