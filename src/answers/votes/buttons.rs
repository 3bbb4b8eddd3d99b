//! The two buttons under an answer.
use super::{Votes, vote};
use crate::{
    app::use_lang,
    browser::Store,
    kernel::ids::{AnswerId, ExperienceId},
    links::{self, Place},
    ui::{alert::Alert, effect::effect},
    words::{numbers, show as words},
};
use leptos::{ev::MouseEvent, prelude::*};

/// « Oui (14) », « Non (2) ». Without JavaScript each posts the form.
#[component]
pub fn UsefulButtons(
    experience: ExperienceId,
    answer: AnswerId,
    useful: i64,
    useless: i64,
) -> impl IntoView {
    let lang = use_lang();
    let action =
        format!("{}/{experience}/{}", links::experiences(lang), links::word(lang, Place::Useful));
    let key = format!("vote-{answer}");
    let (voted, set_voted) = signal(false);
    let remembered = key.clone();
    // What this browser remembers is not known to the server.
    effect(move || set_voted.set(Store::Local.get(&remembered).is_some()));

    let sending = Action::new(move |useful: &bool| {
        let (useful, key) = (*useful, key.clone());
        async move {
            let counted = vote(answer, useful).await?;
            Store::Local.set(&key, if useful { "yes" } else { "no" });
            set_voted.set(true);
            Ok(counted)
        }
    });
    let value = sending.value();
    let counts = move || match value.get() {
        Some(Ok(counted)) => counted,
        _ => Votes { useful, useless },
    };
    let press = move |useful: bool| {
        move |event: MouseEvent| {
            event.prevent_default();
            if !voted.get_untracked() && !sending.pending().get_untracked() {
                sending.dispatch(useful);
            }
        }
    };
    let problem = move || value.get().and_then(Result::err);
    let question = format!("useful-{answer}");
    let thanks = move || match (voted.get(), value.with(Option::is_some)) {
        (true, true) => words::vote_thanks(lang),
        (true, false) => words::vote_already(lang),
        (false, _) => "",
    };
    view! {
        <form class="reply__useful" method="post" action=action data-print="hide">
            <input type="hidden" name="answer" value=answer.to_string()/>
            <span id=question.clone()>{words::useful_question(lang)}</span>
            <button
                class="button"
                data-kind="second"
                data-size="small"
                type="submit"
                name="useful"
                value="yes"
                aria-describedby=question.clone()
                aria-disabled=move || voted.get().then_some("true")
                on:click=press(true)
            >
                {move || words::yes_count(lang, &numbers::integer(lang, counts().useful))}
            </button>
            <button
                class="button"
                data-kind="second"
                data-size="small"
                type="submit"
                name="useful"
                value="no"
                aria-describedby=question
                aria-disabled=move || voted.get().then_some("true")
                on:click=press(false)
            >
                {move || words::no_count(lang, &numbers::integer(lang, counts().useless))}
            </button>
            <span role="status">{thanks}</span>
            {move || problem().map(|error| view! { <Alert error/> })}
        </form>
    }
}
