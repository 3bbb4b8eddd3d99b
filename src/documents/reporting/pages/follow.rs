//! `/documents/suivi`: an author follows a report with a receipt code, which never enters an address.
use crate::{
    app::use_lang,
    browser::typing,
    documents::reporting::{
        api::{erase_report, follow_report},
        model::{FollowState, Followed},
        views::{
            followed::{Report, lead},
            keeping,
            sent::use_sent,
        },
    },
    experiences::{receipt::ReceiptCode, views::follow::elsewhere::Elsewhere},
    kernel::{
        error::{AppError, FieldCode, FieldError},
        form::error_of,
        lang::Lang,
        query::pairs,
        wire::carried,
    },
    links,
    ui::{
        alert::Alert,
        disclosure::Disclosure,
        effect::effect,
        error_summary::ErrorSummary,
        field::{Field, described_by},
        notice::{Notice, NoticeKind},
        page::Page,
    },
    words::{documents as names, reporting as words, site},
};
use leptos::{either::Either, ev::SubmitEvent, prelude::*, task::spawn_local};

/// What the page shows.
#[derive(Clone, Copy)]
struct Following(RwSignal<FollowState>);

impl Following {
    /// What went wrong, unless it is beside the field.
    fn failure(self) -> Option<AppError> {
        self.0.with(|it| it.error.clone()).filter(|it| !it.is_about_fields())
    }

    fn errors(self) -> Vec<FieldError> {
        self.0.with(|it| match &it.error {
            Some(AppError::Invalid(errors)) => {
                errors.iter().map(|error| precise(error, &it.typed)).collect()
            }
            _ => Vec::new(),
        })
    }

    /// The code typed is that of an experience.
    fn is_of_a_story(self) -> bool {
        self.errors().iter().any(|it| it.code == FieldCode::CodeOfStory)
    }

    /// The receipt of this tab opens its own report with one click.
    fn take_receipt(self) {
        let sent = use_sent().0;
        effect(move || {
            let receipt = sent.get_untracked().or_else(keeping::kept_receipt);
            let is_empty = self
                .0
                .with_untracked(|it| it.typed.is_empty() && it.followed.is_none() && !it.erased);
            if let Some(receipt) = receipt.filter(|_| is_empty) {
                self.0.update(|it| it.typed = receipt.code.to_string());
            }
        });
    }

    /// Answers one of the forms here, without a new page.
    fn submit(self, event: &SubmitEvent) {
        let Some(query) = typing::submitted(event) else { return };
        event.prevent_default();
        let fields: Vec<_> = pairs(&query).collect();
        let value = |name: &str| fields.iter().find(|it| it.0 == name).map(|it| it.1.clone());
        let typed = value("code").unwrap_or_default();
        let is_erasure = value("action").is_some();
        spawn_local(async move {
            let answer = if is_erasure {
                erase_report(typed.clone()).await.map(|()| None)
            } else {
                let found = follow_report(typed.clone()).await;
                found.and_then(|it| it.map_err(|code| AppError::field("code", code))).map(Some)
            };
            let is_done = answer.is_ok();
            if is_done && is_erasure {
                keeping::forget_receipt();
            }
            self.0.try_update(|it| match answer {
                Ok(followed) => {
                    let erased = followed.is_none();
                    *it = FollowState { followed, erased, ..FollowState::default() };
                }
                Err(error) => {
                    it.error = Some(error);
                    it.typed = typed;
                }
            });
            if is_done {
                typing::focus_heading_soon();
            }
        });
    }
}

/// A code that is not whole is of nobody: better say what it lacks.
fn precise(error: &FieldError, typed: &str) -> FieldError {
    let code = match (error.code, ReceiptCode::missing(typed)) {
        (FieldCode::UnknownCode, 1..) if typed.trim().is_empty() => FieldCode::Required,
        (FieldCode::UnknownCode, missing @ 1..) => FieldCode::Missing(missing),
        (code, _) => code,
    };
    FieldError::new(&error.field, code)
}

#[component]
pub fn FollowReportPage() -> impl IntoView {
    let posted = carried(use_context::<FollowState>);
    let following = Following(RwSignal::new(posted.unwrap_or_default()));
    following.take_receipt();
    move || match following.0.with(|it| it.followed.clone()) {
        Some(followed) => Either::Left(view! { <Open following followed/> }),
        None => Either::Right(view! { <Closed following/> }),
    }
}

/// The page above.
fn trail(lang: Lang) -> Vec<(String, String)> {
    vec![(links::documents::register(lang), names::register_title(lang).to_owned())]
}

/// What came of the last gesture.
#[component]
fn Outcome(following: Following) -> impl IntoView {
    let lang = use_lang();
    view! {
        {move || {
            following
                .0
                .with(|it| it.erased)
                .then(|| {
                    view! {
                        <Notice kind=NoticeKind::Success live=true>
                            <p>{words::erased(lang)}</p>
                        </Notice>
                    }
                })
        }}
        {move || following.failure().map(|error| view! { <Alert error/> })}
        <ErrorSummary errors=Signal::derive(move || following.errors()) label=words::field/>
    }
}

/// No code yet, or not the right one.
#[component]
fn Closed(following: Following) -> impl IntoView {
    let lang = use_lang();
    let error = Signal::derive(move || error_of(&following.errors(), "code"));
    let story = move || {
        following.is_of_a_story().then(|| {
            let code = following.0.with(|it| it.typed.clone());
            view! { <Elsewhere code action=links::follow(lang) label=words::open_story(lang)/> }
        })
    };
    view! {
        <Page
            title=words::follow_title(lang)
            lead=words::follow_lead(lang)
            reading=true
            trail=trail(lang)
        >
            <Outcome following/>
            {story}
            <form
                class="form"
                method="post"
                action=links::documents::follow(lang)
                novalidate
                on:submit=move |event| following.submit(&event)
            >
                <Field
                    name="code"
                    label=words::code_label(lang)
                    hint=Some(words::code_hint(lang).to_owned())
                    reader=None
                    error
                >
                    <input
                        class="input code-form__input"
                        data-width="medium"
                        id="code"
                        name="code"
                        type="text"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        maxlength="40"
                        value=move || following.0.with(|it| it.typed.clone())
                        aria-invalid=move || error.get().map(|_| "true")
                        aria-describedby=move || {
                            described_by("code", error.get().is_some(), true, false, "")
                        }
                    />
                </Field>
                <div class="actions">
                    <button class="button" type="submit">
                        {words::open(lang)}
                    </button>
                </div>
            </form>
            <p class="code-form__other">
                {words::story_code(lang)} " " <a href=links::follow(lang)>{site::nav_follow(lang)}</a>
            </p>
        </Page>
    }
}

#[component]
fn Open(following: Following, followed: Followed) -> impl IntoView {
    let lang = use_lang();
    let code = followed.code.to_string();
    let hint = followed.code.hint();
    let title = match followed.document.title.as_str() {
        "" => names::kind(lang, followed.document.kind).to_owned(),
        title => title.to_owned(),
    };
    let lead = lead(lang, &followed);
    view! {
        <Page title=words::follow_title(lang) own_heading=true hidden=true trail=trail(lang)>
            <div class="page__head">
                <p class="muted small">
                    {words::code_of(lang, &hint)} " · " {words::report_state(lang, followed.state)}
                </p>
                <h1 tabindex="-1">{title}</h1>
                <p class="page__lead">{lead}</p>
            </div>
            <div class="columns">
                <div class="stack" data-gap="large">
                    <Outcome following/>
                    <Report followed/>
                </div>
                <aside class="columns__side stack">
                    <Disclosure summary=words::erase(lang) plain=true>
                        <form
                            class="stack"
                            method="post"
                            action=links::documents::follow(lang)
                            on:submit=move |event| following.submit(&event)
                        >
                            <input type="hidden" name="code" value=code/>
                            <input type="hidden" name="action" value="erase"/>
                            <p>{words::erase_text(lang)}</p>
                            <button class="button" data-kind="danger" data-size="small" type="submit">
                                {words::erase_sure(lang)}
                            </button>
                        </form>
                    </Disclosure>
                    <p>
                        <a href=links::documents::follow(lang) rel="external">
                            {words::other_code(lang)}
                        </a>
                    </p>
                </aside>
            </div>
        </Page>
    }
}
