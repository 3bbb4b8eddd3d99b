//! One vertical line: published, answered, promised, settled.
use super::story::Story;
use crate::{
    answers::votes::buttons::UsefulButtons,
    app::use_lang,
    experiences::follow_up::Moment,
    kernel::{ids::ExperienceId, lang::Lang, time::Day},
    ui::icon::{Drawing, Icon},
    words::{dates, show as words},
};
use leptos::prelude::*;

/// The moments of one experience.
#[component]
pub fn Timeline(experience: ExperienceId, moments: Vec<Moment>) -> impl IntoView {
    let items = moments.into_iter().map(|it| view! { <Item experience moment=it/> }).collect_view();
    view! { <ol class="timeline">{items}</ol> }
}

#[component]
fn Item(experience: ExperienceId, moment: Moment) -> impl IntoView {
    let (state, marker) = match &moment {
        Moment::Published(_) | Moment::Added(_) | Moment::Answered { .. } | Moment::Done { .. } => {
            ("done", Icon::Plus)
        }
        Moment::Settled { is: true, .. } => ("done", Icon::Check),
        Moment::Settled { is: false, .. } => ("overdue", Icon::Warning),
        Moment::Promised { overdue: true, .. } => ("overdue", Icon::Clock),
        Moment::Promised { .. } => ("current", Icon::Promise),
        Moment::Awaited { .. } | Moment::Unsettled => ("todo", Icon::Thread),
    };
    view! {
        <li class="timeline__item" data-state=state>
            <Drawing icon=marker class="timeline__marker"/>
            <div class="timeline__body">{body(use_lang(), experience, moment)}</div>
        </li>
    }
}

fn body(lang: Lang, experience: ExperienceId, moment: Moment) -> AnyView {
    // Erased: eight shapes of a moment would make one deep type.
    match moment {
        Moment::Published(day) => view! {
            <Title text=words::published(lang)/>
            <p class="timeline__date">
                <Date day/>
                {words::published_note(lang)}
            </p>
        }
        .into_any(),
        Moment::Added(detail) => view! {
            <Title text=words::detail(lang)/>
            <div class="letter__text">
                <Story text=detail.text/>
            </div>
            <p class="timeline__date">
                <Date day=detail.added_on/>
            </p>
        }
        .into_any(),
        Moment::Answered { service, answer, days } => {
            view! { <Reply experience service answer days/> }.into_any()
        }
        Moment::Awaited { service, outside } => {
            let (title, note) = if outside {
                (words::outside(lang).to_owned(), words::outside_note(lang))
            } else {
                (words::waiting(lang, &service), words::waiting_note(lang))
            };
            view! {
                <Title text=title/>
                <p class="timeline__date">{note}</p>
            }
            .into_any()
        }
        Moment::Promised { service, promise, overdue } => {
            let due = promise
                .due_on
                .map(|day| words::due(lang, &words::due_by(lang, &dates::day(lang, day))));
            view! {
                <Title text=words::promised(lang, &service)/>
                <p>{promise.action}</p>
                {due.map(|due| view! { <p class="timeline__date">{due}</p> })}
                {overdue.then(|| view! { <p class="timeline__date">{words::overdue(lang)}</p> })}
            }
            .into_any()
        }
        Moment::Done { service, on } => view! {
            <Title text=words::done(lang, &service)/>
            {on.map(|day| view! { <p class="timeline__date"><Date day/></p> })}
        }
        .into_any(),
        Moment::Settled { is, comment } => {
            let text = if is { words::confirmed(lang) } else { words::contested(lang) };
            view! {
                <Title text/>
                {comment
                    .map(|text| view! { <div class="letter__text"><Story text/></div> })}
            }
            .into_any()
        }
        Moment::Unsettled => view! {
            <Title text=words::settled_question(lang)/>
            <p class="timeline__date">{words::settled_note(lang)}</p>
        }
        .into_any(),
    }
}

#[component]
fn Title(#[prop(into)] text: String) -> impl IntoView {
    view! { <p class="timeline__title">{text}</p> }
}

#[component]
fn Date(day: Day) -> impl IntoView {
    let lang = use_lang();
    view! { <time datetime=day.to_string()>{dates::day(lang, day)}</time> }
}

/// The service's answer, as a reply to the letter.
#[component]
fn Reply(
    experience: ExperienceId,
    service: String,
    answer: crate::experiences::model::Answer,
    days: Option<i64>,
) -> impl IntoView {
    let lang = use_lang();
    let id = format!("answer-{}", answer.id);
    let labelled = id.clone();
    let delay = days.map(|days| match days {
        0 => words::same_day(lang).to_owned(),
        days => words::after_days(lang, days),
    });
    let author = answer.author_found_it_useful.map(|useful| {
        if useful { words::author_found_useful(lang) } else { words::author_found_useless(lang) }
    });
    view! {
        <article class="reply" aria-labelledby=labelled>
            <header>
                <h3 class="reply__title" id=id>
                    {words::answers(lang, &service)}
                </h3>
                {answer
                    .answered_on
                    .map(|day| {
                        view! {
                            <p class="reply__date">
                                {words::answered(lang, &dates::on_day(lang, day))}
                                {delay}
                            </p>
                        }
                    })}
            </header>
            <div class="reply__text">
                <Story text=answer.text/>
            </div>
            {answer.signature.map(|it| view! { <p class="reply__signature">{it}</p> })}
            {author.map(|it| view! { <p class="reply__date">{it}</p> })}
            <UsefulButtons experience answer=answer.id useful=answer.useful useless=answer.useless/>
        </article>
    }
}
