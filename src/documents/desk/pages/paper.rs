//! `/agent/documents/signaler`: a report received on paper.
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    documents::desk::{
        api::show_paper_form,
        forms::Typed,
        model::FormShown,
        views::{form::FormView, frame::Frame},
    },
    indicators::publishing::views::frame::{Posted, posted, when_read},
    kernel::wire::fetch,
    links,
    words::document_desk as words,
};
use leptos::prelude::*;

#[component]
pub fn PaperPage() -> impl IntoView {
    let posted = posted::<Typed>();
    let with = move || posted.with_value(|it| it.0.typed.text("with").to_owned());
    let found = fetch(with, show_paper_form);
    when_read(found, move |found| view! { <PaperDesk found posted/> })
}

#[component]
fn PaperDesk(found: OnDesk<FormShown>, posted: StoredValue<Posted<Typed>>) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let (posted, failure) = posted.get_value();
    let back = (links::documents::desk(lang), words::desk_title(lang).to_owned());
    let form = FormShown { title: String::new(), ..item };
    view! {
        <Frame desk title=words::paper_title(lang).to_owned() back=Some(back) failure>
            <FormView form posted/>
        </Frame>
    }
}
