//! An experience in a list: a short letter.
use super::{excerpt::Excerpt, story::Story};
use crate::{
    app::use_lang,
    experiences::{
        codes::{MentionState, State},
        model::{Summary, SummaryService},
    },
    kernel::{lang::Lang, text::slug},
    links,
    ui::{feeling::FeelingMark, stages::Stages},
    words::{browse as words, codes, dates},
};
use leptos::prelude::*;

/// The heading is of the third level: a list stands under a heading of the second.
#[component]
pub fn Letter(summary: Summary) -> impl IntoView {
    let lang = use_lang();
    let href = links::experience(lang, summary.id, &slug(&summary.title));
    let (state, at, text) = stage(lang, &summary.services);
    let answer = summary.answer_excerpt.zip(answering(&summary.services));
    view! {
        <article class="letter" data-kind="short">
            <header class="letter__head">
                <FeelingMark feeling=summary.feeling postmark=true/>
                <h3 class="letter__title">
                    <a href=href>
                        <Story text=summary.title/>
                    </a>
                </h3>
                <p class="letter__meta">
                    <Services services=summary.services/>
                    {summary
                        .published_on
                        .map(|day| {
                            view! { <time datetime=day.to_string()>{dates::day(lang, day)}</time> }
                        })}
                </p>
            </header>
            <p class="letter__text">
                <Excerpt pieces=summary.excerpt/>
            </p>
            {answer
                .map(|(excerpt, service)| {
                    view! {
                        <p class="letter__answer">
                            <b>{words::answers(lang, &service)}</b>
                            " "
                            <Story text=excerpt/>
                        </p>
                    }
                })}
            <Stages state at text/>
        </article>
    }
}

/// The first service with its place, and how many others.
#[component]
fn Services(services: Vec<SummaryService>) -> impl IntoView {
    let lang = use_lang();
    let others = i64::try_from(services.len()).unwrap_or_default() - 1;
    services.into_iter().next().map(|service| {
        view! {
            <span>{service.label}</span>
            {(!service.place.is_empty()).then(|| view! { <span>{service.place}</span> })}
            {(others > 0).then(|| view! { <span>{words::and_more(lang, others)}</span> })}
        }
    })
}

/// The name of the first service that answered.
fn answering(services: &[SummaryService]) -> Option<String> {
    services.iter().find(|it| it.state.is_answered()).map(|it| it.label.clone())
}

/// Where the story stands: a code for its colour, the stage from 1 to 4, and words.
fn stage(lang: Lang, services: &[SummaryService]) -> (&'static str, u8, &'static str) {
    let some_wait = services.iter().any(SummaryService::is_awaited);
    let told = services.iter().map(|it| it.state).filter(|it| it.is_answered() || some_wait);
    let Some(state) = furthest(told) else {
        return ("waiting", 1, codes::state(lang, State::Published));
    };
    let words = codes::mention_state(lang, state);
    match state {
        MentionState::Waiting => ("waiting", 1, words::stage_waiting(lang)),
        MentionState::Answered if some_wait => ("answered", 2, words::stage_some_answered(lang)),
        MentionState::Answered => ("answered", 2, words),
        MentionState::Promised | MentionState::Done => ("promised", 3, words),
        MentionState::Confirmed => ("settled", 4, words),
        MentionState::Contested => ("contested", 4, words),
    }
}

/// The state that says most about the whole story: what the author contests comes first, since it
/// is not over; then what went furthest.
fn furthest(states: impl Iterator<Item = MentionState>) -> Option<MentionState> {
    states.max_by_key(|state| *state as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_author_contests_is_said_first() {
        use MentionState::{Answered, Confirmed, Contested, Done, Promised, Waiting};
        let furthest = |states: &[MentionState]| furthest(states.iter().copied());
        assert_eq!(furthest(&[]), None);
        assert_eq!(furthest(&[Waiting, Answered]), Some(Answered));
        assert_eq!(furthest(&[Done, Promised, Waiting]), Some(Done));
        assert_eq!(furthest(&[Confirmed, Contested, Waiting]), Some(Contested));
    }
}
