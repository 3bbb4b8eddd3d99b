//! `/suivi`: an author follows an experience with a receipt code, which never enters an address.
use crate::{
    app::use_lang,
    experiences::{
        followed::{FollowState, Followed},
        views::{
            follow::{
                answers::Answers,
                code_form::CodeForm,
                gestures::OtherGestures,
                line::Line,
                text::OwnText,
                tracking::{Tracking, use_tracking},
            },
            share::drafting::use_drafting,
            story::Story,
        },
    },
    kernel::wire::carried,
    ui::{
        alert::Alert,
        error_summary::ErrorSummary,
        notice::{Notice, NoticeKind},
        page::Page,
    },
    words::{dates, follow as words},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn FollowPage() -> impl IntoView {
    let posted = carried(use_context::<FollowState>);
    let tracking = Tracking::new(use_lang(), posted.unwrap_or_default(), use_drafting());
    provide_context(tracking);
    move || match tracking.followed() {
        Some(followed) => Either::Left(view! { <Open followed/> }),
        None => Either::Right(view! { <Closed/> }),
    }
}

/// No code yet, or not the right one.
#[component]
fn Closed() -> impl IntoView {
    let lang = use_tracking().lang;
    view! {
        <Page title=words::title(lang) lead=words::lead(lang) reading=true>
            <div class="stack" data-gap="large">
                <Outcome/>
                <CodeForm/>
            </div>
        </Page>
    }
}

/// The experience, and what its author may do with it.
#[component]
fn Open(followed: Followed) -> impl IntoView {
    use crate::experiences::codes::State;
    let tracking = use_tracking();
    let lang = tracking.lang;
    let title = match followed.experience.title.as_str() {
        "" => words::erased_title(lang).to_owned(),
        title => title.to_owned(),
    };
    let public = followed.experience.state == State::Published;
    view! {
        <Page title=words::title(lang) own_heading=true hidden=true>
            <div class="page__head">
                <p class="muted small">{words::code_of(lang, &followed.code.hint())}</p>
                <h1 tabindex="-1">
                    <Story text=title/>
                </h1>
                <p class="page__lead">{lead(&followed)}</p>
            </div>
            <div class="columns">
                <div class="stack" data-gap="large">
                    <Outcome/>
                    {public.then(|| view! { <Answers followed=followed.clone()/> })}
                    <Line followed=followed.clone()/>
                    <OwnText followed=followed.clone()/>
                </div>
                <OtherGestures followed/>
            </div>
        </Page>
    }
}

/// Where it stands, in one sentence.
fn lead(followed: &Followed) -> String {
    use crate::experiences::codes::State;
    let lang = use_tracking().lang;
    match followed.experience.state {
        State::Received => words::lead_received(lang, &dates::day(lang, followed.read_by)),
        State::Published => match followed.answer_by.filter(|_| followed.waits_for_an_answer()) {
            Some(day) => words::lead_waiting(lang, &dates::day(lang, day)),
            None if followed.is_answered() => words::lead_answered(lang).to_owned(),
            None => words::lead_unanswerable(lang).to_owned(),
        },
        State::Rejected => words::lead_rejected(lang).to_owned(),
        State::Withdrawn => words::lead_withdrawn(lang).to_owned(),
        State::Erased => words::lead_erased(lang).to_owned(),
    }
}

/// What came of the last gesture.
#[component]
fn Outcome() -> impl IntoView {
    let tracking = use_tracking();
    let lang = tracking.lang;
    let errors = Signal::derive(move || tracking.field_errors());
    view! {
        {move || {
            tracking
                .done()
                .map(|gesture| {
                    view! {
                        <Notice kind=NoticeKind::Success live=true>
                            <p>{words::done(lang, &gesture)}</p>
                        </Notice>
                    }
                })
        }}
        {move || tracking.failure().map(|error| view! { <Alert error/> })}
        <ErrorSummary errors label=words::field/>
    }
}
