//! `/agent/documents/{id}` and `/agent/documents/{id}/fusion`
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    documents::desk::{
        api::show_desk_dossier,
        forms::Typed,
        model::{Asked, DossierShown, Pane},
        views::{
            form::FormView,
            frame::Frame,
            report::ReportView,
            section::{Choices, NextAction, SectionView},
        },
    },
    indicators::publishing::views::frame::{Posted, posted, when_read},
    kernel::{error::AppError, ids::DocumentId, wire::fetch},
    links,
    ui::{notice::Notice, summary_list::SummaryRow},
    words::document_desk as words,
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

#[component]
pub fn DeskDossierPage() -> impl IntoView {
    part(None)
}

#[component]
pub fn DeskMergePage() -> impl IntoView {
    part(Some(Pane::Merge))
}

/// The number in the address.
pub fn use_number() -> Memo<Option<DocumentId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|it| links::leading_id(&it.get("id").unwrap_or_default())))
}

fn part(pane: Option<Pane>) -> impl IntoView {
    let (id, query) = (use_number(), use_query_map());
    let asked = Memo::new(move |_| {
        let asked = query.with(|query| {
            let text = |name| query.get(name).unwrap_or_default();
            let pane = pane.map_or_else(|| text("do"), |it| it.as_str().to_owned());
            Asked { pane, report: text("report"), q: text("q"), with: text("with") }
        });
        (id.get(), asked)
    });
    let found = fetch(
        move || asked.get(),
        |(id, asked)| async move { show_desk_dossier(id.ok_or(AppError::NotFound)?, asked).await },
    );
    let posted = posted::<Typed>();
    when_read(found, move |found| view! { <DossierDesk found posted/> })
}

#[component]
fn DossierDesk(found: OnDesk<DossierShown>, posted: StoredValue<Posted<Typed>>) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let (state, failure) = posted.get_value();
    let back = (links::documents::desk(lang), words::desk_title(lang).to_owned());
    let facts: Vec<_> =
        item.facts.into_iter().map(|(key, value)| view! { <SummaryRow key value/> }).collect();
    let reports: Vec<_> =
        item.reports.into_iter().map(|report| view! { <ReportView report/> }).collect();
    let choices: Vec<_> =
        item.choices.into_iter().map(|section| view! { <SectionView section/> }).collect();
    let sections: Vec<_> =
        item.sections.into_iter().map(|section| view! { <SectionView section/> }).collect();
    let forms: Vec<_> = item
        .forms
        .into_iter()
        .map(|form| {
            let posted = state.clone();
            view! { <FormView form posted/> }
        })
        .collect();
    let history: Vec<_> = item
        .history
        .into_iter()
        .map(|(what, more)| {
            view! {
                <li>
                    <strong>{what}</strong>
                    " "
                    <span class="muted small">{more}</span>
                </li>
            }
        })
        .collect();
    view! {
        <Frame desk title=item.title back=Some(back) failure>
            <Choices choices=item.places/>
            {item
                .note
                .map(|note| {
                    view! {
                        <Notice>
                            <p>{note}</p>
                        </Notice>
                    }
                })}
            {item.next.map(|(action, late)| view! { <NextAction action late/> })}
            {reports}
            {choices}
            {forms}
            {sections}
            <section class="stack">
                <h2>{words::about(lang)}</h2>
                <dl class="summary-list">{facts}</dl>
                <h3>{words::history(lang)}</h3>
                <ol class="desk-history">{history}</ol>
            </section>
        </Frame>
    }
}
