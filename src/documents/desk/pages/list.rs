//! `/agent/documents`
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    documents::desk::{
        api::show_documents_desk,
        model::{ListAsked, Listed},
        views::{form::FormView, frame::Frame, section::SectionView},
    },
    indicators::publishing::views::frame::when_read,
    kernel::{form::FormState, wire::fetch},
    words::document_desk as words,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

#[component]
pub fn DocumentsDeskPage() -> impl IntoView {
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        query.with(|query| {
            let text = |name| query.get(name).unwrap_or_default();
            ListAsked {
                q: text("q"),
                state: text("state"),
                issuer: text("issuer"),
                from: text("from"),
            }
        })
    });
    let found = fetch(move || asked.get(), show_documents_desk);
    when_read(found, move |found| view! { <DeskView found/> })
}

#[component]
fn DeskView(found: OnDesk<Listed>) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let sections: Vec<_> =
        item.sections.into_iter().map(|section| view! { <SectionView section/> }).collect();
    view! {
        <Frame desk title=words::desk_title(lang).to_owned() back=None failure=None>
            <FormView form=item.search posted=FormState::default()/>
            {item
                .add
                .map(|href| {
                    view! {
                        <p>
                            <a href=href>{words::paper_title(lang)}</a>
                        </p>
                    }
                })}
            {sections}
        </Frame>
    }
}
