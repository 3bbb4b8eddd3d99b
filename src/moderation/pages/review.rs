//! `/agent/moderation/{id}`
use crate::{
    accounts::{
        model::OnDesk,
        views::{
            desk::{Part, StaffBar, StaffError, Waiting, staff_head},
            notice::Done,
        },
    },
    app::use_lang,
    kernel::{
        error::AppError,
        form::FormState,
        ids::ExperienceId,
        wire::{carried, fetch},
    },
    links,
    moderation::{
        api::{DecideExperience, show_review},
        forms::DecisionDraft,
        model::Review,
        views::{
            decision::DecisionForm,
            detail::DetailReview,
            fields::{Problems, typed},
            keys,
            letter::{HEADING, ReviewLetter},
            next_page,
            queue::QueueList,
        },
    },
    ui::{alert::Alert, effect::effect, icon::Icon},
    words::moderation as words,
};
use leptos::{either::Either, ev::SubmitEvent, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map},
};

type Posted = (FormState<DecisionDraft>, Option<AppError>);

#[component]
pub fn ReviewPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| {
        let id = params.with(|params| params.get("id"))?;
        id.parse::<ExperienceId>().ok()
    });
    // A gesture that stays on the page reads it again.
    let again = RwSignal::new(0_u32);
    let review = fetch(
        move || (id.get(), again.get()),
        |(id, _)| async move { show_review(id.ok_or(AppError::NotFound)?).await },
    );
    let posted: Posted = carried(|| {
        let state = use_context::<FormState<DecisionDraft>>().unwrap_or_default();
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
                match review.read().await {
                    Ok(found) => Either::Left(view! { <ReviewDesk found posted again/> }),
                    Err(error) => Either::Right(view! { <StaffError error/> }),
                }
            })}
        </Transition>
    }
}

/// What is typed for one story must never stay for the next: each text has a desk of its own.
#[component]
fn ReviewDesk(
    found: OnDesk<Review>,
    posted: StoredValue<Posted>,
    again: RwSignal<u32>,
) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    staff_head(words::review_title(lang));
    view! {
        <StaffBar desk part=Part::Moderation/>
        <For
            each=move || [item.clone()]
            key=|item| (item.experience.id, item.seen.clone(), item.details.len())
            children=move |item| view! { <Desk item posted again/> }
        />
    }
}

#[component]
fn Desk(item: Review, posted: StoredValue<Posted>, again: RwSignal<u32>) -> impl IntoView {
    let lang = use_lang();
    let id = item.experience.id;
    let (state, refused) = posted.get_value();
    let draft = state.typed;
    let decide = ServerAction::<DecideExperience>::new();
    let part = RwSignal::new(draft.detail.clone());
    let here = RwSignal::new(state.errors);
    let problems: Problems = Signal::derive(move || {
        let errors = match decide.value().get() {
            Some(Err(AppError::Invalid(errors))) => errors,
            _ => here.get(),
        };
        (part.get(), errors)
    });
    let failure = move || match decide.value().get() {
        Some(Err(error)) if !error.is_about_fields() => Some(error),
        Some(_) => None,
        None => refused.clone(),
    };
    let send = Callback::new(move |event: SubmitEvent| {
        let Some(draft) = typed(&event) else { return };
        event.prevent_default();
        part.set(draft.detail.clone());
        decide.clear();
        here.set(draft.parse().err().unwrap_or_default());
        if here.with(Vec::is_empty) {
            decide.dispatch(DecideExperience { id, draft });
        }
    });
    let navigate = use_navigate();
    effect(move || {
        if let Some(Ok(decided)) = decide.value().get() {
            if decided.next == Some(id) {
                again.update(|times| *times += 1);
            }
            navigate(&next_page(lang, decided), NavigateOptions::default());
        }
    });
    let pending = Memo::new(move |_| decide.pending().get());
    let own = if draft.detail.is_empty() { draft.clone() } else { DecisionDraft::default() };
    let (names, passages) = (RwSignal::new(own.names.clone()), RwSignal::new(own.passages.clone()));
    keys::listen(names, passages);
    let can_decide = item.is_published();
    let details: Vec<_> = item
        .details
        .iter()
        .map(|detail| {
            let (detail, posted) = (detail.clone(), draft.clone());
            view! {
                <DetailReview experience=id detail can_decide posted problems pending send/>
            }
        })
        .collect();
    let day = item.received_on;
    view! {
        <div class="desk" data-panes="3">
            <section class="desk__pane desk__queue" aria-labelledby="queue-title" tabindex="0">
                <h2 class="desk__title" id="queue-title">
                    {words::queue_title(lang)} " "
                    <span class="muted">{item.queue.stories}</span>
                </h2>
                <QueueList items=item.queue.page.items.clone() current=Some(id)/>
            </section>
            <section class="desk__pane stack" aria-labelledby=HEADING tabindex="0">
                <p class="cluster">
                    <a class="back" href=links::moderation(lang)>
                        {Icon::Back} " " {words::queue_title(lang)}
                    </a>
                    {item
                        .previous
                        .map(|id| {
                            view! {
                                <a id=keys::PREVIOUS href=links::review(lang, id)>
                                    {words::previous(lang)}
                                </a>
                            }
                        })}
                    <span class="muted small">{words::received(lang, item.waiting_hours)}</span>
                </p>
                <Done words=move |code| words::done(lang, code)/>
                <ReviewLetter
                    experience=item.experience.clone()
                    title=item.title.clone()
                    story=item.story.clone()
                    day
                />
                {details}
            </section>
            <section class="desk__pane" aria-labelledby="decide" tabindex="0">
                <h2 class="desk__title" id="decide">
                    {words::decide(lang)}
                </h2>
                {move || failure().map(|error| view! { <Alert error/> })}
                {if item.is_waiting() || item.is_published() {
                    Either::Left(view! {
                        <DecisionForm
                            review=item
                            posted=own
                            problems
                            pending
                            names
                            passages
                            send
                        />
                    })
                } else {
                    Either::Right(item.reason.map(|reason| {
                        view! {
                            <p>{words::refused_because(lang, words::reason(lang, reason))}</p>
                        }
                    }))
                }}
            </section>
        </div>
    }
}
