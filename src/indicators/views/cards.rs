//! Scorecards: an indicator in a few words and a line.
use crate::{
    app::use_lang,
    indicators::{
        listed::{Card, Change, Course, Group, Spark},
        views::freshness::FreshnessBadge,
    },
    links,
    ui::icon::Icon,
    words::dashboard as words,
};
use leptos::prelude::*;

/// The cards of one heading.
#[component]
pub fn Cards(group: Group, id: String) -> impl IntoView {
    let own_id = id.clone();
    let cards: Vec<_> = group.cards.into_iter().map(|card| view! { <Scorecard card/> }).collect();
    view! {
        <section class="scorecards" aria-labelledby=id>
            <h3 class="scorecards__title" id=own_id>
                {group.title}
            </h3>
            <ul class="scorecards__list">{cards}</ul>
        </section>
    }
}

#[component]
fn Scorecard(card: Card) -> impl IntoView {
    let lang = use_lang();
    let Card { code, title, about, value, when, change, target, freshness, spark } = card;
    view! {
        <li class="scorecard">
            <div class="scorecard__head">
                <a class="scorecard__title" href=links::indicator(lang, &code)>
                    {title}
                </a>
                {(!about.is_empty()).then(|| view! { <p class="scorecard__about">{about}</p> })}
            </div>
            <div class="scorecard__value">
                {(!value.is_empty()).then(|| view! { <p class="scorecard__number">{value}</p> })}
                {spark.map(line)}
            </div>
            <ul class="scorecard__facts">
                {change.map(|change| view! { <Moved change/> })}
                {(!target.is_empty()).then(|| view! { <li>{target}</li> })}
                <li class="scorecard__when">
                    <span>{when}</span>
                    {freshness.map(|freshness| view! { <FreshnessBadge freshness/> })}
                </li>
            </ul>
        </li>
    }
}

/// Where it goes: a shape and a word; colour comes third.
#[component]
fn Moved(change: Change) -> impl IntoView {
    let lang = use_lang();
    let (course, icon) = match change.course {
        Course::Better => ("better", Some(Icon::Positive)),
        Course::Worse => ("worse", Some(Icon::Negative)),
        Course::Same => ("same", Some(Icon::Neutral)),
        Course::Moved => ("moved", None),
    };
    let word = matches!(change.course, Course::Better | Course::Worse)
        .then(|| view! { <b>{words::course(lang, change.course)}</b> });
    view! {
        <li class="scorecard__change" data-course=course>
            {icon.map(IntoRender::into_render)}
            <span>
                {word.map(|word| view! { {word} ", " })}
                {change.text}
            </span>
        </li>
    }
}

/// The words beside it say as much: it is not read aloud.
fn line(spark: Spark) -> impl IntoView {
    view! {
        <svg class="spark" viewBox="0 0 160 40" aria-hidden="true" focusable="false">
            <path class="spark__line" d=spark.line></path>
            <path class="spark__last" d=spark.last></path>
        </svg>
    }
}
