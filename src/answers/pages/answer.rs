//! `/agent/reponses/{id}`
use crate::{
    accounts::{
        model::OnDesk,
        views::{
            desk::{Part, StaffBar, StaffError, Waiting, staff_head},
            notice::Done as DoneNotice,
        },
    },
    answers::{
        api::{AnswerExperience, show_to_answer},
        forms::AnswerDraft,
        model::{Done, ToAnswer},
        views::{answer::AnswerForm, promise::PromiseForm},
    },
    app::use_lang,
    experiences::codes::MentionState,
    kernel::{
        error::{AppError, FieldError},
        form::FormState,
        ids::MentionId,
        lang::Lang,
        wire::{carried, fetch},
    },
    links,
    moderation::views::letter::{HEADING, ReviewLetter},
    ui::{alert::Alert, effect::effect, icon::Icon},
    words::answers as words,
};
use leptos::either::Either;
use leptos::{ev::SubmitEvent, form::form_data_from_event, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map},
};

type Posted = (FormState<AnswerDraft>, Option<AppError>);

/// After an answer, the inbox; after a gesture about an answer, the same page.
pub fn next_page(lang: Lang, id: MentionId, done: Done) -> String {
    let page = match done {
        Done::Answered | Done::Promised => links::answers(lang),
        Done::Corrected | Done::PromiseKept => links::answer(lang, id),
    };
    format!("{page}?done={}", done.as_str())
}

#[component]
pub fn AnswerPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| {
        let id = params.with(|params| params.get("id"))?;
        id.parse::<MentionId>().ok()
    });
    // A gesture that stays on the page reads it again.
    let again = RwSignal::new(0_u32);
    let found = fetch(
        move || (id.get(), again.get()),
        |(id, _)| async move { show_to_answer(id.ok_or(AppError::NotFound)?).await },
    );
    let posted: Posted = carried(|| {
        let state = use_context::<FormState<AnswerDraft>>().unwrap_or_default();
        (state, use_context::<AppError>())
    });
    let posted = StoredValue::new(posted);
    // What came back from a plain post is about what the page showed first, and nothing after.
    Effect::new(move |before: Option<_>| {
        let now = (id.get(), again.get());
        if before.is_some_and(|before| before != now) {
            posted.set_value(Posted::default());
        }
        now
    });
    view! {
        <Transition fallback=Waiting>
            {move || Suspend::new(async move {
                match found.read().await {
                    Ok(found) => Either::Left(view! { <AnswerDesk found posted again/> }),
                    Err(error) => Either::Right(view! { <StaffError error/> }),
                }
            })}
        </Transition>
    }
}

/// What is typed for one experience must never stay for another: each has a desk of its own.
#[component]
fn AnswerDesk(
    found: OnDesk<ToAnswer>,
    posted: StoredValue<Posted>,
    again: RwSignal<u32>,
) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    staff_head(words::answer_title(lang));
    view! {
        <StaffBar desk part=Part::Answers/>
        <For
            each=move || [item.clone()]
            key=|item| (item.mention.id, item.mention.state)
            children=move |item| view! { <Desk item posted again/> }
        />
    }
}

#[component]
fn Desk(item: ToAnswer, posted: StoredValue<Posted>, again: RwSignal<u32>) -> impl IntoView {
    let lang = use_lang();
    let id = item.mention.id;
    let (state, refused) = posted.get_value();
    let send = ServerAction::<AnswerExperience>::new();
    let here = RwSignal::new(state.errors);
    let errors: Signal<Vec<FieldError>> = Signal::derive(move || match send.value().get() {
        Some(Err(AppError::Invalid(errors))) => errors,
        _ => here.get(),
    });
    let failure = move || match send.value().get() {
        Some(Err(error)) if !error.is_about_fields() => Some(error),
        Some(_) => None,
        None => refused.clone(),
    };
    let today = item.today;
    let submit = Callback::new(move |event: SubmitEvent| {
        let Some(draft) = typed(&event) else { return };
        event.prevent_default();
        send.clear();
        here.set(draft.parse(today).err().unwrap_or_default());
        if here.with(Vec::is_empty) {
            send.dispatch(AnswerExperience { id, draft });
        }
    });
    let navigate = use_navigate();
    effect(move || {
        if let Some(Ok(done)) = send.value().get() {
            again.update(|times| *times += 1);
            navigate(&next_page(lang, id, done), NavigateOptions::default());
        }
    });
    let pending = Memo::new(move |_| send.pending().get());
    let waits = item.mention.answer.is_none();
    view! {
        <div class="desk" data-panes="2">
            <section class="desk__pane stack" aria-labelledby=HEADING>
                <p class="cluster">
                    <a class="back" href=links::answers(lang)>
                        {Icon::Back} " " {words::inbox_title(lang)}
                    </a>
                    {waits
                        .then(|| {
                            view! {
                                <span class="muted small">
                                    {words::waiting(lang, item.waiting_days)}
                                </span>
                            }
                        })}
                </p>
                <DoneNotice words=move |code| words::done(lang, code)/>
                <ReviewLetter
                    experience=item.experience.clone()
                    title=item.title.clone()
                    story=item.story.clone()
                    day=item.published_on
                />
            </section>
            <section class="desk__pane" aria-labelledby="answer-title">
                <h2 class="desk__title" id="answer-title">
                    {pane_title(lang, &item)}
                </h2>
                {move || failure().map(|error| view! { <Alert error/> })}
                {(item.mention.state == MentionState::Promised)
                    .then(|| view! { <PromiseForm mention=item.mention.clone() pending submit/> })}
                <AnswerForm item posted=state.typed errors pending submit/>
            </section>
        </div>
    }
}

fn pane_title(lang: Lang, item: &ToAnswer) -> &'static str {
    match (&item.mention.answer, item.may_correct) {
        (None, _) => words::answer_title(lang),
        (Some(_), true) => words::correct_title(lang),
        (Some(_), false) => words::answered_title(lang),
    }
}

/// What the form holds; `None` when the browser cannot tell, and the form is posted as a plain one.
fn typed(event: &SubmitEvent) -> Option<AnswerDraft> {
    let data = form_data_from_event(event).ok()?;
    let text = |name: &str| data.get(name).as_string().unwrap_or_default();
    Some(AnswerDraft {
        gesture: text("gesture"),
        text: text("text"),
        signature: text("signature"),
        action: text("action"),
        due_on: text("due_on"),
        sure: text("sure"),
    })
}
