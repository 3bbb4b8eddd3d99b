//! What happened so far, and what is to come, on one line.
use super::tracking::use_tracking;
use crate::{
    experiences::{
        codes::{State, StepKind},
        followed::{Followed, PastStep},
    },
    kernel::{lang::Lang, text::slug},
    links,
    ui::icon::{Drawing, Icon},
    words::{dates, follow as words},
};
use leptos::prelude::*;

#[component]
pub fn Line(followed: Followed) -> impl IntoView {
    let lang = use_tracking().lang;
    let steps: Vec<_> = followed
        .steps
        .iter()
        .map(|step| view! { <Past step=step.clone() followed=followed.clone()/> })
        .collect();
    view! {
        <section class="stack" aria-labelledby="line">
            <h2 id="line">{words::line(lang)}</h2>
            <ol class="timeline">
                {steps}
                {to_come(lang, &followed)
                    .map(|(title, date)| {
                        view! {
                            <li class="timeline__item" data-state="todo">
                                <Drawing icon=Icon::Thread class="timeline__marker"/>
                                <div class="timeline__body">
                                    <p class="timeline__title">{title}</p>
                                    <p class="timeline__date">{date}</p>
                                </div>
                            </li>
                        }
                    })}
            </ol>
        </section>
    }
}

/// The step we wait for.
fn to_come(lang: Lang, followed: &Followed) -> Option<(&'static str, String)> {
    let before = |day| words::before_day(lang, &dates::day(lang, day));
    match followed.experience.state {
        State::Received => Some((words::yet_read(lang), before(followed.read_by))),
        State::Published if followed.waits_for_an_answer() => {
            followed.answer_by.map(|day| (words::yet_answered(lang), before(day)))
        }
        _ => None,
    }
}

#[component]
fn Past(step: PastStep, followed: Followed) -> impl IntoView {
    let lang = use_tracking().lang;
    let experience = &followed.experience;
    let (state, marker) = match step.kind {
        StepKind::Rejected | StepKind::Contested => ("overdue", Icon::Warning),
        StepKind::Promised => ("done", Icon::Promise),
        _ => ("done", Icon::Plus),
    };
    let mention = experience.mentions.iter().find(|it| step.mention == Some(it.id));
    let service = mention.map(|it| it.label.clone()).filter(|it| !it.is_empty());
    let link = (step.kind == StepKind::Published && experience.state == State::Published)
        .then(|| links::experience(lang, experience.id, &slug(&experience.title)));
    let reason = step.reason.as_deref().map(|it| super::reason(lang, it));
    view! {
        <li class="timeline__item" data-state=state>
            <Drawing icon=marker class="timeline__marker"/>
            <div class="timeline__body">
                <p class="timeline__title">{words::step(lang, step.kind)}</p>
                {service.map(|it| view! { <p>{it}</p> })}
                {reason.map(|it| view! { <p>{it}</p> })}
                <p class="timeline__date">
                    <time datetime=step.on.to_string()>{dates::day(lang, step.on)}</time>
                    {link
                        .map(|href| {
                            view! {
                                ", "
                                <a href=href>{words::see_public(lang)}</a>
                            }
                        })}
                </p>
            </div>
        </li>
    }
}
