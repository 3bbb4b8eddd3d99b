//! What surrounds the question of a step: progress, the form that carries the whole draft, errors,
//! and why we ask.
use super::{
    draft_notices::DraftNotices,
    flow::{FORM, use_flow},
    keeping,
};
use crate::{
    browser::typing::Later,
    experiences::forms::Step,
    links,
    ui::{
        alert::Alert, error_summary::ErrorSummary, icon::Icon, notice::Notice, page::Page,
        steps::Steps,
    },
    words::share as words,
};
use leptos::{either::Either, prelude::*};

/// Milliseconds without typing before the draft is kept.
const PAUSE: u32 = 600;

/// One step: `children` are its questions and buttons.
#[component]
pub fn StepFrame(
    step: Step,
    #[prop(into)] question: String,
    #[prop(optional)] wide: bool,
    why: &'static str,
    who: &'static str,
    children: Children,
) -> impl IntoView {
    let flow = use_flow();
    let lang = flow.lang;
    let typing = Later::new();
    let keep = move |_| {
        typing.run(PAUSE, move || {
            if let Some(draft) = flow.typed_draft() {
                keeping::keep(&draft);
                flow.drafting.draft.set(draft);
            }
        });
    };
    let draft = flow.drafting.draft.get_untracked();
    let skipped = step.skipped(&draft);
    let hidden: Vec<_> = draft
        .fields()
        .into_iter()
        .filter(|(name, _)| !step.shows(name))
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();

    view! {
        <Page title=words::title(lang) description=words::description(lang) own_heading=true hidden=step != Step::Service>
            <StepBar step/>
            <div class="columns">
                <form
                    class="form"
                    id=FORM
                    method="post"
                    action=step.next().address(lang)
                    novalidate
                    on:submit=move |event| flow.submit(&event)
                    on:input=keep
                    on:change=keep
                >
                    <input type="hidden" name="from" value=step.as_str()/>
                    {hidden}
                    <ErrorSummary errors=flow.errors label=words::field/>
                    {move || flow.failure.get().map(|error| view! { <Alert error/> })}
                    <DraftNotices/>
                    <h1 class="share__question" data-width=wide.then_some("wide") tabindex="-1">
                        {question}
                    </h1>
                    {match skipped {
                        Some(first) => Either::Left(view! { <BeginWith first/> }),
                        None => Either::Right(children()),
                    }}
                </form>
                <aside class="aside-note columns__side" aria-label=words::good_to_know(lang)>
                    <div>
                        <h2 class="aside-note__title">{Icon::Info} " " {words::why_title(lang)}</h2>
                        <p>{why}</p>
                    </div>
                    <div>
                        <h2 class="aside-note__title">{Icon::Eye} " " {words::who_title(lang)}</h2>
                        <p>{who}</p>
                    </div>
                </aside>
            </div>
        </Page>
    }
}

/// In the place of questions that nothing leads to yet. The form around it stays: a draft that this
/// device keeps comes back into it.
#[component]
fn BeginWith(first: Step) -> impl IntoView {
    let lang = use_flow().lang;
    let (text, link) = match first {
        Step::Service => (words::begin_service(lang), words::begin_service_link(lang)),
        Step::Story => (words::begin_story(lang), words::begin_story_link(lang)),
        _ => (words::begin_feeling(lang), words::begin_feeling_link(lang)),
    };
    view! {
        <Notice>
            <p>{text}</p>
            <div class="actions">
                <a class="button" href=first.address(lang)>
                    {link}
                </a>
            </div>
        </Notice>
    }
}

/// The way back, and how far we are. The first button of a form is the one that « Enter » presses:
/// it goes on, unseen; without it, « Enter » would go back.
#[component]
fn StepBar(step: Step) -> impl IntoView {
    let lang = use_flow().lang;
    let now = match step {
        Step::Review => words::step_review(lang).to_owned(),
        _ => words::step(lang, step.number()),
    };
    let next = match step {
        Step::Service => words::next_story(lang),
        Step::Story => words::next_feeling(lang),
        Step::Feeling => words::next_you(lang),
        Step::You => words::next_review(lang),
        Step::Review | Step::Receipt => words::next_send(lang),
    };
    let back = match step.before() {
        Some(before) => Either::Left(view! {
            <button
                class="back"
                type="submit"
                form=FORM
                formaction=before.address(lang)
                name="go"
                value=before.as_str()
            >
                {Icon::Back}
                " "
                {words::back(lang)}
            </button>
        }),
        None => Either::Right(view! {
            <a class="back" href=links::home(lang)>
                {Icon::Back}
                " "
                {words::home(lang)}
            </a>
        }),
    };
    view! {
        <div class="share__bar">
            <button class="visually-hidden" type="submit" form=FORM tabindex="-1" aria-hidden="true">
                {words::go_on(lang)}
            </button>
            {back}
            <Steps at=step.number() now next/>
        </div>
    }
}
