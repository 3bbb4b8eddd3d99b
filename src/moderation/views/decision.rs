//! The decision on a story: what to mask, publish, refuse; or, once published, mask and take down.
use super::{
    fields::{FoundPassages, PassageLines, Problems, ReasonField},
    keys,
};
use crate::{
    app::use_lang,
    kernel::ids::ExperienceId,
    links,
    moderation::{forms::DecisionDraft, model::Review},
    ui::icon::Icon,
    words::moderation as words,
};
use leptos::{either::Either, ev::SubmitEvent, prelude::*};

/// The form of a story that waits, or that is published. `posted` is what came back from a plain
/// post; `send` takes the form where scripts run.
#[component]
pub fn DecisionForm(
    review: Review,
    posted: DecisionDraft,
    problems: Problems,
    pending: Memo<bool>,
    names: RwSignal<String>,
    passages: RwSignal<String>,
    send: Callback<SubmitEvent>,
) -> impl IntoView {
    let lang = use_lang();
    let (waits, flagged) = (review.is_waiting(), review.flagged);
    let all: Vec<String> = review.passages.iter().map(|it| it.text.clone()).collect();
    let ticked = match posted.decision.as_str() {
        // What was left readable at publication was left so on purpose, unless an import brought it.
        "" if waits || flagged => all,
        "" => Vec::new(),
        _ => posted.masks,
    };
    let refusal = if waits { words::refuse_title(lang) } else { words::take_down_title(lang) };
    let wrong = Memo::new(move |_| problems.with(|(part, all)| part.is_empty() && !all.is_empty()));
    view! {
        <form
            class="decision"
            method="post"
            action=links::review(lang, review.experience.id)
            on:submit=move |event| send.run(event)
        >
            <input type="hidden" name="seen" value=review.seen/>
            <FoundPassages passages=review.passages ticked/>
            <PassageLines
                part=String::new()
                name="names"
                label=words::names_label(lang)
                hint=words::names_hint(lang)
                value=names
                problems
            />
            <PassageLines
                part=String::new()
                name="passages"
                label=words::passages_label(lang)
                hint=words::passages_hint(lang)
                value=passages
                problems
            />
            <details
                class="disclosure"
                data-kind="plain"
                id=keys::REFUSE
                open=move || wrong.get() && super::fields::problem_of(problems, "", "reason").is_some()
            >
                <summary class="disclosure__summary">{refusal}</summary>
                <div class="disclosure__body stack">
                    <ReasonField part=String::new() chosen=posted.reason problems/>
                    <button
                        class="button"
                        data-kind="danger"
                        data-size="small"
                        type="submit"
                        name="decision"
                        value=if waits { "reject" } else { "take_down" }
                        disabled=pending
                    >
                        {if waits { words::refuse(lang) } else { words::take_down(lang) }}
                    </button>
                </div>
            </details>
            <Shortcuts waits/>
            <DecisionBar waits flagged next=review.next pending/>
        </form>
    }
}

/// What can be decided at one press; `flagged`: also that the story stays as it is.
#[component]
fn DecisionBar(
    waits: bool,
    flagged: bool,
    next: Option<ExperienceId>,
    pending: Memo<bool>,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="decision__bar">
            {if waits {
                Either::Left(view! {
                    <button
                        class="button"
                        type="submit"
                        id=keys::PUBLISH
                        name="decision"
                        value="publish"
                        disabled=pending
                    >
                        {Icon::Check} " "
                        {words::publish(lang)}
                    </button>
                })
            } else {
                Either::Right(view! {
                    <button
                        class="button"
                        type="submit"
                        name="decision"
                        value="mask"
                        disabled=pending
                    >
                        {Icon::Hide} " "
                        {words::mask_verb(lang)}
                    </button>
                })
            }}
            {flagged
                .then(|| {
                    view! {
                        <button
                            class="button"
                            data-kind="second"
                            type="submit"
                            name="decision"
                            value="keep"
                            disabled=pending
                        >
                            {words::keep(lang)}
                        </button>
                    }
                })}
            {next
                .map(|id| {
                    view! {
                        <a class="button" data-kind="second" id=keys::NEXT href=links::review(lang, id)>
                            {words::skip(lang)}
                        </a>
                    }
                })}
        </div>
    }
}

/// What the keys do. They work where scripts run, and only when nobody types.
#[component]
fn Shortcuts(waits: bool) -> impl IntoView {
    let lang = use_lang();
    view! {
        <p class="shortcuts">
            <span><kbd>"j"</kbd> " " <kbd>"k"</kbd> " " {words::key_move(lang)}</span>
            {waits.then(|| view! { <span><kbd>"a"</kbd> " " {words::key_publish(lang)}</span> })}
            <span><kbd>"r"</kbd> " " {words::key_refuse(lang)}</span>
            <span><kbd>"n"</kbd> " " {words::key_name(lang)}</span>
            <span><kbd>"m"</kbd> " " {words::key_mask(lang)}</span>
        </p>
    }
}
