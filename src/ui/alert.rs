//! When something is not right: what is true, and what to do next.
use super::{
    icon::{Drawing, Icon},
    notice::{Notice, NoticeKind},
    page::Page,
    status,
};
use crate::{
    app::use_lang,
    kernel::{error::AppError, lang::Lang},
    links,
    words::errors as words,
};
use leptos::{either::EitherOf3, prelude::*};
use leptos_router::hooks::use_location;

/// A short name for what happened.
pub const fn title(lang: Lang, error: &AppError) -> &'static str {
    match error {
        AppError::NotFound => words::not_found_title(lang),
        AppError::Gone => words::gone_title(lang),
        AppError::Unauthenticated | AppError::Forbidden => words::refused_title(lang),
        AppError::Conflict => words::conflict_title(lang),
        AppError::Invalid(_) => words::invalid_title(lang),
        AppError::TooMany(_) => words::too_many_title(lang),
        AppError::Network => words::network_title(lang),
        AppError::Outdated => words::outdated_title(lang),
        AppError::Internal(_) => words::failed_title(lang),
    }
}

/// What is true, in a sentence or two.
pub fn sentence(lang: Lang, error: &AppError) -> String {
    match error {
        AppError::NotFound => words::not_found_text(lang).to_owned(),
        AppError::Gone => words::gone_text(lang).to_owned(),
        AppError::Unauthenticated => words::unauthenticated(lang).to_owned(),
        AppError::Forbidden => words::forbidden(lang).to_owned(),
        AppError::Conflict => words::conflict(lang).to_owned(),
        AppError::Invalid(errors) => {
            let code = errors.first().map(|error| words::field(lang, error.code));
            code.unwrap_or_else(|| words::invalid_title(lang).to_owned())
        }
        AppError::TooMany(seconds) => words::too_many_text(lang, *seconds),
        AppError::Network => words::network(lang).to_owned(),
        AppError::Outdated => words::outdated(lang).to_owned(),
        AppError::Internal(_) => words::failed_text(lang).to_owned(),
    }
}

/// A whole page in the place of the one that could not be shown; sets the HTTP status.
#[component]
pub fn ErrorPage(error: AppError) -> impl IntoView {
    let lang = use_lang();
    status::set(error.status());
    let error_status = error.status();
    let reference = match &error {
        AppError::Internal(reference) if !reference.is_empty() => Some(reference.clone()),
        _ => None,
    };
    let (home, go_home) = if use_location().pathname.with_untracked(|it| links::is_staff(it)) {
        (links::staff(lang), words::go_to_staff(lang))
    } else {
        (links::home(lang), words::go_home(lang))
    };
    view! {
        <Page title=title(lang, &error) own_heading=true hidden=true reading=true>
            <div class="empty" data-kind="page">
                <Drawing icon=Icon::Plus class="plus"/>
                <h1 tabindex="-1">{title(lang, &error)}</h1>
                <p>{sentence(lang, &error)}</p>
                {reference.map(|it| view! { <p>{words::failed_reference(lang, &it)}</p> })}
                <div class="actions">
                    <NextStep error/>
                    <a class="button" data-kind="second" href=home>
                        {go_home}
                    </a>
                </div>
                <p class="error-page__code">{words::error_code(lang, error_status)}</p>
            </div>
        </Page>
    }
}

/// The list that the page at this path belongs to; for staff, none but their own.
fn way_back(lang: Lang, path: &str) -> Option<(String, &'static str)> {
    let is_below =
        |list: &String| path.strip_prefix(list.as_str()).is_some_and(|rest| rest.starts_with('/'));
    let desk = links::documents::desk(lang);
    if links::is_staff(path) {
        return is_below(&desk).then(|| (desk, words::go_to_desk(lang)));
    }
    let register = links::documents::register(lang);
    Some(if is_below(&register) {
        (register, words::go_to_register(lang))
    } else {
        (links::experiences(lang), words::look_for_experiences(lang))
    })
}

#[component]
fn NextStep(error: AppError) -> impl IntoView {
    let lang = use_lang();
    match error {
        AppError::Unauthenticated => EitherOf3::A(view! {
            <a class="button" href=links::sign_in(lang) rel="external">
                {words::sign_in(lang)}
            </a>
        }),
        // An empty address is this page again, with or without JavaScript.
        AppError::Conflict
        | AppError::TooMany(_)
        | AppError::Internal(_)
        | AppError::Network
        | AppError::Outdated => EitherOf3::B(view! {
            <a class="button" href="" rel="external">
                {words::retry(lang)}
            </a>
        }),
        AppError::NotFound | AppError::Gone | AppError::Forbidden | AppError::Invalid(_) => {
            let path = use_location().pathname.get_untracked();
            EitherOf3::C(way_back(lang, &path).map(|(href, label)| {
                view! {
                    <a class="button" href=href>
                        {label}
                    </a>
                }
            }))
        }
    }
}

/// The answer to an action that failed, beside what was done; nothing is lost in the page.
#[component]
pub fn Alert(error: AppError) -> impl IntoView {
    let lang = use_lang();
    let reference = match &error {
        AppError::Internal(reference) if !reference.is_empty() => Some(reference.clone()),
        _ => None,
    };
    view! {
        <Notice kind=NoticeKind::Error title=title(lang, &error) live=true>
            <p>{sentence(lang, &error)}</p>
            {reference.map(|it| view! { <p>{words::failed_reference(lang, &it)}</p> })}
        </Notice>
    }
}
