//! Step 2: the form, on one page.
use super::{
    described::{Described, Known},
    drafts::{Kept, KeptDraft, restore},
    files::Files,
    hard::{Effort, Hard},
    sending::{FORM, use_reporting},
};
use crate::{
    documents::reporting::{
        forms::Draft,
        model::{Candidate, Opening, Posted},
    },
    experiences::views::share::device::Device,
    kernel::lang::Lang,
    links::{self, Place},
    ui::{
        alert::Alert,
        effect::effect,
        error_summary::ErrorSummary,
        notice::{Notice, NoticeKind},
        page::Page,
    },
    words::{documents, reporting as words},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn ReportForm(opening: Opening, posted: Posted) -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    let comes_back = !posted.draft.token.is_empty();
    let blank = fresh(&opening);
    form.blank.set_value(blank.clone());
    let trail = trail(lang, opening.about.as_ref());
    // Drawn anew when a draft that the device kept takes the place of the first one.
    let drawn = RwSignal::new(if comes_back { posted.draft } else { blank });
    let kept = RwSignal::new(Kept::None);
    effect(move || {
        form.wake();
        if !comes_back {
            restore(form, drawn, kept);
        }
    });
    let about = opening.about;
    let story = opening.experience.map(|(_, title)| {
        view! { <Notice><p>{words::with_story(lang, &title)}</p></Notice> }
    });
    view! {
        <Page title=words::title(lang) lead=words::description(lang) reading=true hidden=true trail>
            <form
                class="form"
                id=FORM
                method="post"
                enctype="multipart/form-data"
                action=links::documents::report(lang)
                novalidate
                on:submit=move |event| form.submit(&event)
                on:input=move |_| form.keep_soon()
                on:change=move |_| form.keep_soon()
            >
                <ErrorSummary errors=form.errors label=words::field/>
                {move || form.failure.get().map(|error| view! { <Alert error/> })}
                <Said masked=form.masked too_soon=posted.too_soon/>
                <KeptDraft drawn kept/>
                {story}
                {move || view! { <Questions draft=drawn.get() about=about.clone()/> }}
                <Device shared=drawn.with_untracked(|it| !it.may_be_kept()) kept=true/>
                <Trap value=drawn.with_untracked(|it| it.website.clone())/>
                // The last field: what comes before is read even when no file can be.
                <Files comes_back/>
                <Privacy/>
                <Send/>
            </form>
        </Page>
    }
}

/// The pages above: the register, and the document when it has one.
fn trail(lang: Lang, about: Option<&Candidate>) -> Vec<(String, String)> {
    let register = (links::documents::register(lang), documents::register_title(lang).to_owned());
    let dossier =
        about.map(|it| (links::documents::dossier(lang, it.id, &it.title), it.title.clone()));
    [Some(register), dossier].into_iter().flatten().collect()
}

/// What is asked, as far as files.
#[component]
fn Questions(draft: Draft, about: Option<Candidate>) -> impl IntoView {
    let hidden = |name: &'static str, value: &str| {
        let value = value.to_owned();
        (!value.is_empty()).then(|| view! { <input type="hidden" name=name value=value/> })
    };
    let document = match about {
        Some(it) => Either::Left(view! { <Known it/> }),
        None => Either::Right(view! { <Described draft=draft.clone()/> }),
    };
    view! {
        {hidden("document", &draft.document)}
        {hidden("experience", &draft.experience)}
        {hidden("token", &draft.token)}
        {hidden("started_at", &draft.started_at)}
        {document}
        <Hard draft=draft.clone()/>
        <Effort draft/>
    }
}

/// What came of the last post, when it is not an error.
#[component]
fn Said(masked: RwSignal<bool>, too_soon: bool) -> impl IntoView {
    let lang = use_reporting().lang;
    let masked = move || {
        masked.get().then(|| {
            view! {
                <Notice kind=NoticeKind::Success live=true>
                    <p>{words::masked_now(lang)}</p>
                </Notice>
            }
        })
    };
    let again = too_soon.then(|| {
        view! {
            <Notice title=words::read_again(lang) live=true>
                <p>{words::read_again_text(lang)}</p>
            </Notice>
        }
    });
    view! {
        {masked}
        {again}
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
