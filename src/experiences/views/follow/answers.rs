//! The answers, what the author thinks of each, and whether it is settled.
use super::tracking::{GestureForm, use_tracking};
use crate::{
    experiences::{
        codes::MentionState,
        followed::Followed,
        forms::COMMENT_MAX,
        model::{Answer, Mention, Promise},
        receipt::ReceiptCode,
        rules,
        views::story::Story,
    },
    ui::{field::FieldProblem, icon::Icon},
    words::{dates, follow as words},
};
use leptos::prelude::*;

#[component]
pub fn Answers(followed: Followed) -> impl IntoView {
    let lang = use_tracking().lang;
    let state = followed.experience.state;
    let code = followed.code.clone();
    let answered: Vec<_> = followed
        .experience
        .mentions
        .into_iter()
        .filter(|it| rules::can_settle(state, it.state))
        .map(|mention| view! { <Service code=code.clone() mention/> })
        .collect();
    (!answered.is_empty()).then(|| {
        view! {
            <section class="stack" data-gap="large" aria-labelledby="answers">
                <h2 id="answers">{words::answers(lang)}</h2>
                {answered}
            </section>
        }
    })
}

#[component]
fn Service(code: ReceiptCode, mention: Mention) -> impl IntoView {
    let name = mention.label.clone();
    view! {
        {mention
            .answer
            .clone()
            .map(|answer| view! { <Reply code=code.clone() name=name.clone() answer/> })}
        {mention.promise.clone().map(|promise| view! { <Promised promise/> })}
        <Verdict code mention/>
    }
}

#[component]
fn Reply(code: ReceiptCode, name: String, answer: Answer) -> impl IntoView {
    let lang = use_tracking().lang;
    let id = format!("answer-{}", answer.id);
    let labelled = id.clone();
    let question = format!("useful-{}", answer.id);
    let said = answer.author_found_it_useful.map(|useful| {
        if useful { words::you_said_useful(lang) } else { words::you_said_useless(lang) }
    });
    let vote = |value: &'static str, label: &'static str, useful: bool| {
        let pressed = (answer.author_found_it_useful == Some(useful)).to_string();
        view! {
            <button
                class="button"
                data-kind="second"
                data-size="small"
                type="submit"
                name="useful"
                value=value
                aria-pressed=pressed
                aria-describedby=question.clone()
            >
                {label}
            </button>
        }
    };
    let buttons = (vote("yes", words::useful(lang), true), vote("no", words::useless(lang), false));
    view! {
        <article class="reply" aria-labelledby=labelled>
            <header>
                <h3 class="reply__title" id=id>
                    {words::answer_of(lang, &name)}
                </h3>
                {answer
                    .answered_on
                    .map(|day| {
                        view! {
                            <p class="reply__date">
                                <time datetime=day.to_string()>
                                    {words::answered_on(lang, &dates::day(lang, day))}
                                </time>
                            </p>
                        }
                    })}
            </header>
            <div class="reply__text">
                <Story text=answer.text/>
            </div>
            {answer.signature.map(|it| view! { <p class="reply__signature">{it}</p> })}
            <GestureForm code=code.to_string() action="vote" class="reply__useful">
                <input type="hidden" name="answer" value=answer.id.to_string()/>
                <span id=question>{words::useful_question(lang)}</span>
                {buttons}
                {said.map(|it| view! { <span class="muted small">{it}</span> })}
            </GestureForm>
        </article>
    }
}

#[component]
fn Promised(promise: Promise) -> impl IntoView {
    let lang = use_tracking().lang;
    let due = promise.due_on.map(|day| words::promised_for(lang, &dates::day(lang, day)));
    let done = promise.done_on.map(|day| words::done_on(lang, &dates::day(lang, day)));
    view! {
        <article class="promise">
            <h3>{words::promise(lang)}</h3>
            <p>{promise.action}</p>
            <p class="muted small">{done.or(due)}</p>
        </article>
    }
}

/// Is it settled? The author has the last word, and may change it.
#[component]
fn Verdict(code: ReceiptCode, mention: Mention) -> impl IntoView {
    let tracking = use_tracking();
    let lang = tracking.lang;
    let number = mention.id.to_string();
    let mine = tracking.typed("settle", "mention", "") == number;
    let typed =
        |field: &str| if mine { tracking.typed("settle", field, "") } else { String::new() };
    let (settled, comment) = (typed("settled"), typed("comment"));
    // The summary of errors leads to the form that was refused.
    let group = if mine { "settled".to_owned() } else { format!("settled-{number}") };
    let area = if mine { "comment".to_owned() } else { format!("comment-{number}") };
    let title = format!("verdict-{number}");
    let said = match mention.state {
        MentionState::Confirmed => Some(words::you_confirmed(lang)),
        MentionState::Contested => Some(words::you_contested(lang)),
        _ => None,
    };
    let error = move |field: &'static str| {
        let error = tracking.error("settle", field);
        Signal::derive(move || error.get().filter(|_| mine))
    };
    let choice = |value: &'static str, label: &'static str, hint: Option<&'static str>| {
        view! {
            <label class="choice">
                <input type="radio" name="settled" value=value checked=settled == value/>
                <span class="choice__text">
                    <span>{label}</span>
                    {hint.map(|hint| view! { <span class="choice__hint">{hint}</span> })}
                </span>
            </label>
        }
    };
    let choices = (
        choice("yes", words::settled_yes(lang), None),
        choice("no", words::settled_no(lang), Some(words::settled_no_hint(lang))),
    );
    let start = crate::ui::html::SafeHtml::of_text(&comment).into_string();
    view! {
        <GestureForm code=code.to_string() action="settle" class="verdict" labelled=title.clone()>
            <input type="hidden" name="mention" value=number/>
            <h3 id=title>{words::settled_question(lang, &mention.label)}</h3>
            {said.map(|it| view! { <p><b>{it}</b></p> })}
            <p>{words::settled_text(lang)}</p>
            <fieldset class="choices" id=group tabindex="-1">
                <legend class="visually-hidden">{words::settled_legend(lang)}</legend>
                <FieldProblem name="settled" error=error("settled")/>
                <div class="choices__list">{choices}</div>
            </fieldset>
            <div class="field">
                <label class="field__label" for=area.clone()>
                    <span>{words::comment_label(lang)}</span>
                    <span class="field__optional">" " {crate::words::site::optional(lang)}</span>
                </label>
                <FieldProblem name="comment" error=error("comment")/>
                <textarea class="input" id=area name="comment" rows="4" maxlength=COMMENT_MAX inner_html=start></textarea>
                <p class="field__reader">
                    {Icon::Lock} " " <span>{words::comment_reader(lang)}</span>
                </p>
            </div>
            <div class="actions">
                <button class="button" type="submit">
                    {if said.is_some() { words::change_answer(lang) } else { words::send_answer(lang) }}
                </button>
            </div>
        </GestureForm>
    }
}
