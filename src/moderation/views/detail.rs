//! Something an author added, with its own small decision form.
use super::fields::{FoundPassages, PassageLines, Problems, ReasonField};
use crate::{
    app::use_lang,
    experiences::views::excerpt::Excerpt,
    kernel::ids::ExperienceId,
    links,
    moderation::{forms::DecisionDraft, model::PendingDetail},
    words::{dates, moderation as words},
};
use leptos::{ev::SubmitEvent, prelude::*};

/// `can_decide` once the story itself is published: it comes first.
#[component]
pub fn DetailReview(
    experience: ExperienceId,
    detail: PendingDetail,
    can_decide: bool,
    posted: DecisionDraft,
    problems: Problems,
    pending: Memo<bool>,
    send: Callback<SubmitEvent>,
) -> impl IntoView {
    let lang = use_lang();
    let day = dates::on_day(lang, detail.added_on);
    view! {
        <section class="decision__group stack">
            <h2 class="desk__title">{words::detail_title(lang, &day)}</h2>
            <div class="letter__text">
                <Excerpt pieces=detail.pieces.clone()/>
            </div>
            {(!can_decide).then(|| view! { <p class="muted small">{words::detail_later(lang)}</p> })}
            {can_decide
                .then(|| {
                    view! { <DetailForm experience detail posted problems pending send/> }
                })}
        </section>
    }
}

#[component]
fn DetailForm(
    experience: ExperienceId,
    detail: PendingDetail,
    posted: DecisionDraft,
    problems: Problems,
    pending: Memo<bool>,
    send: Callback<SubmitEvent>,
) -> impl IntoView {
    let lang = use_lang();
    let part = detail.id.to_string();
    let mine = posted.detail == part;
    let posted = if mine { posted } else { DecisionDraft::default() };
    let ticked = if mine {
        posted.masks
    } else {
        detail.passages.iter().map(|it| it.text.clone()).collect()
    };
    let (names, passages) = (RwSignal::new(posted.names), RwSignal::new(posted.passages));
    view! {
        <form
            class="stack"
            method="post"
            action=links::review(lang, experience)
            on:submit=move |event| send.run(event)
        >
            <input type="hidden" name="detail" value=part.clone()/>
            <input type="hidden" name="seen" value=detail.seen/>
            <FoundPassages passages=detail.passages ticked/>
            <PassageLines
                part=part.clone()
                name="names"
                label=words::names_label(lang)
                hint=words::names_hint(lang)
                value=names
                problems
            />
            <PassageLines
                part=part.clone()
                name="passages"
                label=words::passages_label(lang)
                hint=words::passages_hint(lang)
                value=passages
                problems
            />
            <button
                class="button"
                data-size="small"
                type="submit"
                name="decision"
                value="publish"
                disabled=pending
            >
                {words::publish_detail(lang)}
            </button>
            <ReasonField part chosen=posted.reason problems/>
            <button
                class="button"
                data-kind="danger"
                data-size="small"
                type="submit"
                name="decision"
                value="reject"
                disabled=pending
            >
                {words::refuse_detail(lang)}
            </button>
        </form>
    }
}
