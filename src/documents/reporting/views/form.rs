//! Step 2: the form, on one page.
use super::{
    described::{Described, Known},
    files::Files,
    hard::{Effort, Hard},
    sending::{FORM, use_reporting},
};
use crate::{
    documents::reporting::{
        forms::Draft,
        model::{Opening, Posted},
    },
    links::{self, Place},
    ui::{
        alert::Alert,
        effect::effect,
        error_summary::ErrorSummary,
        notice::{Notice, NoticeKind},
        page::Page,
    },
    words::reporting as words,
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn ReportForm(opening: Opening, posted: Posted) -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    effect(move || form.read_typed());
    let comes_back = !posted.draft.token.is_empty();
    let draft = if comes_back { posted.draft } else { fresh(&opening) };
    let document = match opening.about {
        Some(it) => Either::Left(view! { <Known it/> }),
        None => Either::Right(view! { <Described draft=draft.clone()/> }),
    };
    let story = opening.experience.map(|(_, title)| {
        view! { <Notice><p>{words::with_story(lang, &title)}</p></Notice> }
    });
    let hidden = |name: &'static str, value: &str| {
        let value = value.to_owned();
        (!value.is_empty()).then(|| view! { <input type="hidden" name=name value=value/> })
    };
    view! {
        <Page title=words::title(lang) lead=words::description(lang) reading=true hidden=true>
            <form
                class="form"
                id=FORM
                method="post"
                enctype="multipart/form-data"
                action=links::documents::report(lang)
                novalidate
                on:submit=move |event| form.submit(&event)
            >
                <ErrorSummary errors=form.errors label=words::field/>
                {move || form.failure.get().map(|error| view! { <Alert error/> })}
                {move || {
                    form.masked
                        .get()
                        .then(|| {
                            view! {
                                <Notice kind=NoticeKind::Success live=true>
                                    <p>{words::masked_now(lang)}</p>
                                </Notice>
                            }
                        })
                }}
                {hidden("document", &draft.document)}
                {hidden("experience", &draft.experience)}
                {hidden("token", &draft.token)}
                {hidden("started_at", &draft.started_at)}
                {document}
                {story}
                <Hard draft=draft.clone()/>
                <Effort draft=draft.clone()/>
                <Trap value=draft.website/>
                // The last field: what comes before is read even when no file can be.
                <Files comes_back/>
                <Privacy/>
                <Send/>
            </form>
        </Page>
    }
}

/// A form that nobody has filled in.
fn fresh(opening: &Opening) -> Draft {
    let number = |it: i64| it.to_string();
    let issuer = opening.issuer.as_ref();
    Draft {
        document: opening.about.as_ref().map(|it| number(it.id.0)).unwrap_or_default(),
        experience: opening.experience.as_ref().map(|it| number(it.0.0)).unwrap_or_default(),
        issuer: issuer.map(|it| it.name.clone()).unwrap_or_default(),
        issuer_code: issuer.map(|it| it.code.clone()).unwrap_or_default(),
        token: opening.token.clone(),
        started_at: opening.started_at.clone(),
        ..Draft::default()
    }
}

/// For robots, which fill in everything.
#[component]
fn Trap(value: String) -> impl IntoView {
    let lang = use_reporting().lang;
    view! {
        <p class="honeypot" aria-hidden="true">
            <label for="website">{words::website(lang)}</label>
            <input id="website" name="website" type="text" tabindex="-1" autocomplete="off" value=value/>
        </p>
    }
}

/// Why, who, until when.
#[component]
fn Privacy() -> impl IntoView {
    let lang = use_reporting().lang;
    view! {
        <Notice title=words::privacy_title(lang)>
            <p>{words::privacy(lang)}</p>
            <p>
                {words::privacy_files(lang)} " "
                <a href=links::to(lang, &[Place::Privacy])>{words::privacy_more(lang)}</a>
            </p>
        </Notice>
    }
}

/// The button, then how far the files are.
#[component]
fn Send() -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    let percent = move || form.on_its_way.get();
    view! {
        <div class="actions">
            <button
                class="button"
                type="submit"
                aria-disabled=move || percent().map(|_| "true")
            >
                {move || {
                    if percent().is_some() { words::sending(lang) } else { words::send(lang) }
                }}
            </button>
            {move || {
                percent()
                    .map(|at| {
                        view! {
                            <progress
                                class="sending"
                                max="100"
                                value=at
                                aria-label=words::sending_at(lang, at)
                            ></progress>
                        }
                    })
            }}
        </div>
    }
}
