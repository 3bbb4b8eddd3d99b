//! The form of a trial: questions, how many testers, until when.
use super::placed;
use crate::{
    app::use_lang,
    documents::trials::forms::{
        CHOICE_MAX, CHOICES, LONGEST, NAMES, Names, PROMPT_MAX, QUESTIONS, QuestionDraft,
        TrialDraft,
    },
    kernel::{
        error::{FieldCode, FieldError},
        form::{FormState, error_of},
        lang::Lang,
        time::Day,
    },
    ui::{
        choice::CheckBox,
        error_summary::ErrorSummary,
        field::{Select, TextField},
        notice::{Notice, NoticeKind},
        sure::Sure,
    },
    words::{document_desk as desk, trials as words},
};
use leptos::prelude::*;

fn problem(errors: &[FieldError], name: &str) -> Signal<Option<FieldCode>> {
    Signal::stored(error_of(errors, name))
}

#[component]
pub fn Prepare(
    draft: TrialDraft,
    /// What was typed and is wrong, if the form came back.
    state: FormState<TrialDraft>,
    action: String,
    willing: i64,
    warning: Option<String>,
    /// How many may be asked for, with what that many can show.
    wanted: Vec<(String, String)>,
    has_panel: bool,
    /// A text seems to hold personal data.
    is_risky: bool,
    today: Day,
) -> impl IntoView {
    let lang = use_lang();
    let FormState { typed, errors } = state;
    let draft = if errors.is_empty() { draft } else { typed };
    let is_sure = draft.sure == "yes";
    let hint = if is_risky { desk::sure_risky(lang) } else { desk::sure_hint(lang) };
    let questions: Vec<_> = (1..)
        .zip(draft.questions.into_iter().zip(NAMES))
        .map(|(n, (question, names))| fields(lang, n, question, names, &errors))
        .collect();
    view! {
        <section class="stack" aria-labelledby="new">
            <h2 id="new">{words::new_title(lang)}</h2>
            <p>{words::questions_hint(lang)}</p>
            <form class="stack" data-gap="large" method="post" action=action>
                <ErrorSummary
                    errors=Signal::stored(placed(lang, errors.clone()))
                    label=words::field
                />
                {questions}
                <p>{words::willing(lang, willing)} " " {words::rule(lang)}</p>
                {warning
                    .map(|text| {
                        view! {
                            <Notice kind=NoticeKind::Warning>
                                <p>{text}</p>
                            </Notice>
                        }
                    })}
                <Select
                    name="wanted"
                    label=words::wanted(lang)
                    hint=words::wanted_hint(lang)
                    options=wanted
                    value=draft.wanted
                    width="medium"
                    error=problem(&errors, "wanted")
                />
                <TextField
                    name="closes_on"
                    kind="date"
                    label=words::closes_on(lang)
                    hint=words::closes_on_hint(lang)
                    width="medium"
                    max=today.plus_days(LONGEST).to_string()
                    required=true
                    value=draft.closes_on
                    error=problem(&errors, "closes_on")
                />
                {has_panel
                    .then(|| {
                        view! {
                            // Not `required`: the draft is kept without it.
                            <CheckBox name="sure" checked=is_sure error=problem(&errors, "sure")>
                                <span>{desk::sure(lang)}</span>
                                <span class="choice__hint">{hint}</span>
                            </CheckBox>
                        }
                    })}
                <div class="cluster">
                    <button
                        class="button"
                        data-kind="second"
                        type="submit"
                        name="gesture"
                        value="save"
                    >
                        {words::save(lang)}
                    </button>
                    {has_panel
                        .then(|| {
                            view! {
                                <Sure label=words::open(lang) kind="">
                                    <p>{words::open_sure(lang, willing)}</p>
                                    <button class="button" type="submit" name="gesture" value="open">
                                        {words::open_now(lang)}
                                    </button>
                                </Sure>
                            }
                        })}
                </div>
            </form>
        </section>
    }
}

/// One question; those beyond the third may stay empty.
fn fields(
    lang: Lang,
    n: usize,
    question: QuestionDraft,
    names: Names,
    errors: &[FieldError],
) -> impl IntoView + use<> {
    let (prompt, choices, correct) = names;
    let mut options = vec![(String::new(), words::choose(lang).to_owned())];
    options.extend((0..CHOICES.1).map(|at| (at.to_string(), words::choice(lang, at + 1))));
    let choices: Vec<_> = (1..)
        .zip(choices.into_iter().zip(question.choices))
        .map(|(at, (name, value))| {
            let (error, is_optional) = (problem(errors, name), at > CHOICES.0);
            view! {
                <TextField
                    name
                    label=words::choice(lang, at)
                    optional=is_optional
                    maxlength=CHOICE_MAX
                    value
                    error
                />
            }
        })
        .collect();
    let is_optional = n > QUESTIONS.0;
    let (of_prompt, of_correct) = (problem(errors, prompt), problem(errors, correct));
    view! {
        <fieldset class="trial__question stack">
            <legend class="choices__legend">{words::question(lang, n)}</legend>
            <TextField
                name=prompt
                label=words::prompt(lang)
                optional=is_optional
                maxlength=PROMPT_MAX
                value=question.prompt
                error=of_prompt
            />
            {choices}
            <Select
                name=correct
                label=words::correct(lang)
                options
                value=question.correct
                width="medium"
                error=of_correct
            />
        </fieldset>
    }
}
