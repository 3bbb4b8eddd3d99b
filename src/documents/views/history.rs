//! All that happened to a document, on one vertical line.
use crate::{
    app::use_lang,
    documents::{codes::StepKind, dossier::Moment},
    kernel::ids::DocumentId,
    links,
    ui::icon::{Drawing, Icon},
    words::dossier as words,
};
use leptos::prelude::*;

#[component]
pub fn History(id: DocumentId, moments: Vec<Moment>) -> impl IntoView {
    let lang = use_lang();
    let items: Vec<_> = moments.into_iter().map(|moment| view! { <Item moment/> }).collect();
    view! {
        <section class="stack" aria-labelledby="history">
            <h2 id="history">{words::history_title(lang)}</h2>
            <p class="muted">
                {words::history_hint(lang)} " "
                <a href=links::documents::feed(lang, Some(id)) rel="external">
                    {words::feed(lang)}
                </a>
            </p>
            <ol class="timeline">{items}</ol>
        </section>
    }
}

#[component]
fn Item(moment: Moment) -> impl IntoView {
    let Moment { kind, title, datetime, when, reason, due, other } = moment;
    let (state, icon) = match kind {
        StepKind::Refused => ("overdue", Icon::Close),
        StepKind::Published | StepKind::Measured => ("done", Icon::Check),
        StepKind::Rescheduled => ("done", Icon::Clock),
        StepKind::Rewriting | StepKind::Corrected => ("done", Icon::Pen),
        _ => ("done", Icon::Plus),
    };
    view! {
        <li class="timeline__item" data-state=state>
            <Drawing icon class="timeline__marker"/>
            <div class="timeline__body">
                <p class="timeline__title">{title}</p>
                {(!reason.is_empty()).then(|| view! { <p class="lines">{reason}</p> })}
                {(!other.is_empty()).then(|| view! { <p>{other}</p> })}
                <p class="timeline__date">
                    <time datetime=datetime>{when}</time>
                </p>
                {due.map(|due| view! { <p class="timeline__date">{due}</p> })}
            </div>
        </li>
    }
}
