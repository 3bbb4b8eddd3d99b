//! `/documents/essai/TOKEN`: one version of a text, and questions on it.
use super::placed;
use crate::{
    app::use_lang,
    documents::trials::{
        api::show_invitation,
        forms::{ANSWERS, AnswerDraft, UNSAID},
        model::{Invitation, Reading},
    },
    kernel::{
        error::{AppError, FieldError},
        form::{FormState, error_of},
        lang::Lang,
        wire::{carried, fetch},
    },
    links::documents as links,
    testers::pages::Waiting,
    ui::{
        alert::ErrorPage,
        choice::{Choice, Choices},
        error_summary::ErrorSummary,
        notice::Notice,
        page::Page,
    },
    words::trials as words,
};
use leptos::{either::EitherOf3, prelude::*};
use leptos_router::hooks::{use_params_map, use_query_map};

#[component]
pub fn AnswerPage() -> impl IntoView {
    let lang = use_lang();
    let params = use_params_map();
    let query = use_query_map();
    let token = Memo::new(move |_| params.with(|it| it.get("token").unwrap_or_default()));
    let found = fetch(move || token.get(), show_invitation);
    let posted = StoredValue::new(carried(|| {
        let state = use_context::<FormState<AnswerDraft>>().unwrap_or_default();
        (state, use_context::<AppError>())
    }));
    view! {
        <Transition fallback=Waiting>
            {move || Suspend::new(async move {
                let (state, failure) = posted.get_value();
                match (found.read().await, failure) {
                    (Err(error), _) | (Ok(_), Some(error)) => {
                        EitherOf3::A(view! { <ErrorPage error/> })
                    }
                    (Ok(Invitation::Read(reading)), _) => {
                        let token = token.get_untracked();
                        EitherOf3::B(view! { <Questions token reading state/> })
                    }
                    (Ok(end), _) => {
                        let is_sent = query.with_untracked(|it| it.get("done")).is_some();
                        let (title, text) = ending(lang, &end, is_sent);
                        EitherOf3::C(view! { <End title text/> })
                    }
                }
            })}
        </Transition>
    }
}

/// Why there is nothing to answer. `is_sent`: the answer was just given.
const fn ending(lang: Lang, end: &Invitation, is_sent: bool) -> (&'static str, &'static str) {
    match end {
        Invitation::Answered if is_sent => (words::thanks_title(lang), words::thanks_text(lang)),
        Invitation::Answered => (words::answered_title(lang), words::answered_text(lang)),
        Invitation::Over => (words::over_title(lang), words::over_text(lang)),
        _ => (words::unknown_title(lang), words::unknown_text(lang)),
    }
}

/// The text stays in sight of the questions. It is in French, whatever the language of the page.
#[component]
fn Questions(token: String, reading: Reading, state: FormState<AnswerDraft>) -> impl IntoView {
    let lang = use_lang();
    let FormState { typed: AnswerDraft(chosen), errors } = state;
    let questions: Vec<_> = reading
        .questions
        .into_iter()
        .zip(ANSWERS.into_iter().zip(chosen))
        .map(|((prompt, choices), (name, chosen))| {
            let problem = problem(&errors, name);
            let choices = (0_u8..).zip(choices);
            let choices = choices.map(|(at, it)| Choice::new(at.to_string(), it));
            let unsaid = Choice::new(UNSAID.to_string(), words::unsaid(Lang::Fr));
            let choices = choices.chain([unsaid]).collect();
            view! {
                <div lang="fr">
                    <Choices
                        name
                        legend=prompt
                        choices
                        chosen=vec![chosen]
                        required=true
                        error=problem
                    />
                </div>
            }
        })
        .collect();
    view! {
        <Page title=words::read_title(lang) lead=words::read_lead(lang) hidden=true>
            {(lang != Lang::Fr)
                .then(|| {
                    view! {
                        <Notice>
                            <p>{words::in_french(lang)}</p>
                        </Notice>
                    }
                })}
            <div class="trial">
                <section class="stack" aria-labelledby="text">
                    <h2 id="text">{words::the_text(lang)}</h2>
                    <div class="trial__text" lang="fr">
                        {reading.text}
                    </div>
                </section>
                <section class="stack" aria-labelledby="questions">
                    <h2 id="questions">{words::the_questions(lang)}</h2>
                    <form
                        class="stack"
                        data-gap="large"
                        method="post"
                        action=links::trial(lang, &token)
                    >
                        <ErrorSummary
                            errors=Signal::stored(placed(lang, errors))
                            label=words::field
                        />
                        {questions}
                        <p class="muted">{words::private(lang)}</p>
                        <p>
                            <button class="button" type="submit">
                                {words::send(lang)}
                            </button>
                        </p>
                    </form>
                </section>
            </div>
        </Page>
    }
}

fn problem(errors: &[FieldError], name: &str) -> Signal<Option<crate::kernel::error::FieldCode>> {
    Signal::stored(error_of(errors, name))
}

/// Nothing more to read.
#[component]
fn End(title: &'static str, text: &'static str) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Page title lead=text hidden=true reading=true>
            <p>
                <a href=links::register(lang)>{words::see_register(lang)}</a>
            </p>
        </Page>
    }
}
