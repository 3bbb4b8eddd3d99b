//! The letter as it will be published, before it is sent.
use crate::{
    experiences::{
        codes::{Capacity, Channel, Tag},
        forms::{Draft, Step},
        pages::share::{feeling::icon_of, opening_draft},
        views::{
            share::{
                flow::{FORM, use_flow},
                frame::StepFrame,
                privacy_notes::PrivacyNotes,
            },
            story::Story,
        },
    },
    kernel::{feeling::Feeling, lang::Lang, text::count_chars, time::Day},
    links::{self, Place},
    ui::feeling::{FeelingMark, icon_of as shape_of},
    words::{codes, dates, personal_data, share as words},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn ReviewStep() -> impl IntoView {
    let flow = use_flow();
    let lang = flow.lang;
    let draft = opening_draft(flow);
    let seen = draft.seen();

    view! {
        <StepFrame
            step=Step::Review
            question=words::review_question(lang)
            wide=true
            why=words::review_why(lang)
            who=words::review_who(lang)
        >
            {(!seen.is_empty())
                .then(|| view! { <p class="field__hint">{words::review_masked(lang)}</p> })}
            <DraftLetter draft=draft.clone().masked(personal_data::masked)/>
            <div class="stack" data-gap="small">
                <PrivacyNotes seen/>
            </div>
            <Answers draft/>
            <p>
                {words::charter_before(lang)} " "
                <a href=links::to(lang, &[Place::Charter]) target="_blank" rel="noopener">
                    {words::charter_link(lang)}
                </a>
            </p>
            <div class="actions">
                <button class="button" type="submit" aria-busy=move || flow.drafting.sending.get().then_some("true")>
                    {move || if flow.drafting.sending.get() { words::sending(lang) } else { words::send(lang) }}
                </button>
            </div>
        </StepFrame>
    }
}

/// The draft, looking like what it will become.
#[component]
fn DraftLetter(draft: Draft) -> impl IntoView {
    let lang = use_flow().lang;
    let feeling = Feeling::parse(&draft.feeling);
    let services = draft.services.iter().map(|it| {
        let place = Some(it.place.clone()).filter(|it| !it.is_empty());
        view! {
            <span>{it.label.clone()}</span>
            " "
            {place.map(|it| view! { <span>{it}</span> " " })}
        }
    });
    let services: Vec<_> = services.collect();
    let day = Day::parse(&draft.happened_on);
    let signature = match draft.pen_name.trim() {
        "" => Either::Left(words::unsigned(lang)),
        name => Either::Right(view! {
            <b>
                <Story text=name.to_owned()/>
            </b>
        }),
    };
    let capacity = match Capacity::parse(&draft.capacity) {
        Some(Capacity::Relative) => words::for_a_relative(lang),
        Some(Capacity::Mediator) => words::by_a_mediator(lang),
        _ => "",
    };
    view! {
        <article class="letter" data-kind="open">
            <header class="letter__head">
                {feeling.map(|feeling| view! { <FeelingMark feeling postmark=true/> })}
                <h2 class="letter__title">
                    <Story text=draft.title.clone()/>
                </h2>
                <p class="letter__meta">
                    {services}
                    {day.map(|it| view! { <time datetime=it.to_string()>{dates::day(lang, it)}</time> })}
                </p>
            </header>
            <div class="letter__text">
                <Story text=draft.story.clone()/>
            </div>
            <p class="letter__signature">
                {signature}
                " "
                {capacity}
            </p>
            <Marks draft/>
        </article>
    }
}

/// The means and the themes, as badges.
#[component]
fn Marks(draft: Draft) -> impl IntoView {
    let lang = use_flow().lang;
    let channels = Channel::ALL.into_iter().filter(|channel| {
        draft.services.iter().any(|it| it.channels.iter().any(|it| it == channel.as_str()))
    });
    let channels: Vec<_> = channels
        .map(|it| {
            view! { <li class="badge">{icon_of(it)} " " <span>{codes::channel(lang, it)}</span></li> }
        })
        .collect();
    let themes: Vec<_> = signs(&draft)
        .map(|(tag, sign)| {
            view! {
                <li class="badge" data-state=sign.as_str()>
                    {shape_of(sign)} " " <span>{theme(lang, tag, sign)}</span>
                </li>
            }
        })
        .collect();
    (!channels.is_empty() || !themes.is_empty()).then(|| {
        view! {
            <ul class="letter__tags" aria-label=words::channels_and_themes(lang)>
                {channels}
                {themes}
            </ul>
        }
    })
}

fn signs(draft: &Draft) -> impl Iterator<Item = (Tag, Feeling)> {
    Tag::ALL
        .into_iter()
        .zip(&draft.tags)
        .filter_map(|(tag, sign)| Some((tag, Feeling::parse(sign)?)))
}

fn theme(lang: Lang, tag: Tag, sign: Feeling) -> String {
    words::tag_signed(lang, codes::tag(lang, tag), codes::feeling_said(lang, sign))
}

/// Each answer in a line, with the way to change it.
#[component]
fn Answers(draft: Draft) -> impl IntoView {
    let lang = use_flow().lang;
    let services: Vec<&str> = draft.services.iter().map(|it| it.label.as_str()).collect();
    let story = i64::try_from(count_chars(draft.story.trim())).unwrap_or(i64::MAX);
    let feeling = Feeling::parse(&draft.feeling).map(|it| codes::feeling(lang, it).to_owned());
    let feelings: Vec<String> = feeling
        .into_iter()
        .chain(signs(&draft).map(|(tag, sign)| theme(lang, tag, sign)))
        .collect();
    let capacity = Capacity::parse(&draft.capacity).unwrap_or(Capacity::Concerned);
    let pen_name = match draft.pen_name.trim() {
        "" => words::unsigned(lang).to_owned(),
        name => words::signed(lang, name),
    };
    let rows = [
        (words::review_services(lang), services.join(", "), Step::Service),
        (words::review_story(lang), words::characters(lang, story), Step::Story),
        (words::review_feeling(lang), feelings.join(", "), Step::Feeling),
        (
            words::review_you(lang),
            format!("{}, {pen_name}", codes::capacity(lang, capacity)),
            Step::You,
        ),
    ];
    view! {
        <dl class="summary-list">
            {rows.map(|(key, value, step)| view! { <AnswerRow key value step/> })}
        </dl>
    }
}

/// A button rather than a link: without JavaScript, a link would lose the draft.
#[component]
fn AnswerRow(key: &'static str, value: String, step: Step) -> impl IntoView {
    let lang = use_flow().lang;
    view! {
        <div class="summary-list__row">
            <dt class="summary-list__key">{key}</dt>
            <dd>{value}</dd>
            <dd class="summary-list__change">
                <button
                    class="button"
                    data-kind="quiet"
                    data-size="small"
                    type="submit"
                    form=FORM
                    formaction=step.address(lang)
                    name="go"
                    value=step.as_str()
                >
                    {crate::words::site::change(lang)}
                    <span class="visually-hidden">{crate::words::site::about_this(lang, key)}</span>
                </button>
            </dd>
        </div>
    }
}
