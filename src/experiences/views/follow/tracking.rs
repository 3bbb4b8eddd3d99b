//! Following in the browser: the same forms, without a new page.
use crate::{
    app::use_lang,
    browser::typing,
    experiences::{
        api::follow::{act_on_experience, follow_experience},
        followed::{FollowState, Followed, Typed},
        forms::{AuthorGesture, Fields},
        receipt::ReceiptCode,
        views::share::{
            drafting::{Drafting, use_drafting},
            keeping,
        },
    },
    kernel::{
        error::{AppError, FieldCode, FieldError},
        form::error_of,
        lang::Lang,
        query::pairs,
    },
    links,
    ui::effect::effect,
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub struct Tracking {
    pub lang: Lang,
    state: RwSignal<FollowState>,
    busy: RwSignal<bool>,
}

/// The tracking of this page.
pub fn use_tracking() -> Tracking {
    use_context()
        .unwrap_or_else(|| Tracking::new(use_lang(), FollowState::default(), use_drafting()))
}

impl Tracking {
    pub fn new(lang: Lang, posted: FollowState, drafting: Drafting) -> Self {
        let tracking = Self { lang, state: RwSignal::new(posted), busy: RwSignal::new(false) };
        // The receipt of this tab opens its own experience with one click.
        effect(move || {
            let receipt = drafting.receipt.get_untracked().or_else(keeping::kept_receipt);
            let is_empty = tracking
                .state
                .with_untracked(|it| it.typed.code.is_empty() && it.followed.is_none());
            if let Some(receipt) = receipt.filter(|_| is_empty) {
                tracking.state.update(|it| it.typed.code = receipt.code.to_string());
            }
        });
        tracking
    }

    pub fn followed(self) -> Option<Followed> {
        self.state.with(|it| it.followed.clone())
    }

    /// The gesture just done.
    pub fn done(self) -> Option<AuthorGesture> {
        self.state.with(|it| it.done.clone())
    }

    /// What went wrong, unless it is beside a field.
    pub fn failure(self) -> Option<AppError> {
        self.state.with(|it| it.error.clone()).filter(|error| !error.is_about_fields())
    }

    pub fn field_errors(self) -> Vec<FieldError> {
        self.state.with(|it| match &it.error {
            Some(AppError::Invalid(errors)) => {
                errors.iter().map(|error| precise(error, &it.typed.code)).collect()
            }
            _ => Vec::new(),
        })
    }

    /// What is wrong with a field of the form of `action`.
    pub fn error(self, action: &'static str, field: &'static str) -> Signal<Option<FieldCode>> {
        Signal::derive(move || {
            let mine = self.state.with(|it| it.typed.action == action);
            mine.then(|| error_of(&self.field_errors(), field)).flatten()
        })
    }

    /// What was typed in a field of the form of `action`, or else `otherwise`.
    pub fn typed(self, action: &str, field: &str, otherwise: &str) -> String {
        let typed = self
            .state
            .with_untracked(|it| it.typed.value(action, field).filter(|_| it.error.is_some()));
        typed.unwrap_or_else(|| otherwise.to_owned())
    }

    /// The code typed is that of a report of a document.
    pub fn is_of_a_report(self) -> bool {
        self.field_errors().iter().any(|it| it.code == FieldCode::CodeOfReport)
    }

    /// The code typed in the form that asks for it.
    pub fn typed_code(self) -> String {
        self.state.with(|it| it.typed.code.clone())
    }

    /// Answers one of the forms here.
    pub fn submit(self, event: &SubmitEvent) {
        let Some(query) = typing::submitted(event) else { return };
        event.prevent_default();
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let fields: Fields = pairs(&query).collect();
        spawn_local(async move {
            self.answer(fields).await;
            self.busy.set(false);
        });
    }

    async fn answer(self, fields: Fields) {
        let typed = Typed::of_fields(&fields);
        let gesture = AuthorGesture::of_fields(&fields);
        let answer = match &gesture {
            // The same rules as on the server, sooner.
            Some(gesture) if !gesture.errors().is_empty() => {
                Err(AppError::Invalid(gesture.errors()))
            }
            Some(gesture) => act_on_experience(typed.code.clone(), gesture.clone()).await,
            None => follow_experience(typed.code.clone())
                .await
                .and_then(|it| it.map_err(|code| AppError::field("code", code))),
        };
        match answer {
            Ok(followed) => {
                self.state.set(FollowState {
                    followed: Some(followed),
                    done: gesture,
                    ..FollowState::default()
                });
                typing::focus_heading_soon();
            }
            Err(error) => self.state.update(|it| {
                it.error = Some(error);
                it.typed = typed;
                it.done = None;
            }),
        }
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

/// A form of this page: it carries the code and the name of its gesture.
#[component]
pub fn GestureForm(
    code: String,
    action: &'static str,
    #[prop(optional)] class: &'static str,
    #[prop(optional, into)] labelled: Option<String>,
    children: Children,
) -> impl IntoView {
    let tracking = use_tracking();
    view! {
        <form
            class=class
            method="post"
            action=links::follow(tracking.lang)
            aria-labelledby=labelled
            novalidate
            on:submit=move |event| tracking.submit(&event)
        >
            <input type="hidden" name="code" value=code/>
            <input type="hidden" name="action" value=action/>
            {children()}
        </form>
    }
}
