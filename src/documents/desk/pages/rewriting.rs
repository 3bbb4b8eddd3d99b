//! `/agent/documents/{id}/reecriture`
use super::dossier::use_number;
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    clarity::views::{compared::ComparedMeasures, diff::Changes},
    documents::desk::{
        api::show_desk_rewriting,
        forms::Typed,
        model::{Preview, RewritingShown},
        views::{form::FormView, frame::Frame},
    },
    indicators::publishing::views::frame::{Posted, posted, when_read},
    kernel::{error::AppError, wire::fetch},
    links,
    ui::notice::Notice,
    words::document_desk as words,
};
use leptos::prelude::*;

#[component]
pub fn DeskRewritingPage() -> impl IntoView {
    let id = use_number();
    let found = fetch(
        move || id.get(),
        |id| async move { show_desk_rewriting(id.ok_or(AppError::NotFound)?).await },
    );
    let posted = posted::<Typed>();
    when_read(found, move |found| view! { <RewritingDesk found posted/> })
}

#[component]
fn RewritingDesk(
    found: OnDesk<RewritingShown>,
    posted: StoredValue<Posted<Typed>>,
) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let (state, failure) = posted.get_value();
    let again = state.clone();
    let back = (links::documents::desk_dossier(lang, item.id), item.title.clone());
    view! {
        <Frame desk title=item.title back=Some(back) failure>
            {item
                .note
                .map(|note| {
                    view! {
                        <Notice>
                            <p>{note}</p>
                        </Notice>
                    }
                })}
            {item.form.map(|form| view! { <FormView form posted=state/> })}
            {item.preview.map(|preview| view! { <PreviewView preview/> })}
            {item.publish.map(|form| view! { <FormView form posted=again/> })}
        </Frame>
    }
}

/// The saved text as everyone will read it.
#[component]
fn PreviewView(preview: Preview) -> impl IntoView {
    let lang = use_lang();
    let Preview { before, after, difference } = preview;
    view! {
        <section class="stack">
            <h2>{words::preview(lang)}</h2>
            <ComparedMeasures before after/>
            <Changes difference/>
        </section>
    }
}
