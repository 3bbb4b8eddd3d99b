//! `/agent/documents/{id}/reecriture`
use super::dossier::use_number;
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    clarity::views::{compared::ComparedMeasures, diff::Changes},
    documents::desk::{
        api::show_desk_rewriting,
        forms::Typed,
        model::{Preview, RewritingShown, Tried},
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
            {item.tried.map(|tried| view! { <TriedView tried typed=again.typed.clone()/> })}
            {item.form.map(|form| view! { <FormView form posted=state/> })}
            {item.preview.map(|preview| view! { <PreviewView preview/> })}
            {item.publish.map(|form| view! { <FormView form posted=again/> })}
        </Frame>
    }
}

/// The draft while readers try it: its texts cannot change. What was typed meanwhile is left to copy.
#[component]
fn TriedView(tried: Tried, typed: Typed) -> impl IntoView {
    let lang = use_lang();
    let Tried { href, before, after } = tried;
    let kept = [
        (words::before(lang), before.as_str(), "before"),
        (words::after(lang), after.as_str(), "after"),
    ];
    let lost = kept.map(|(title, kept, name)| {
        let typed = typed.text(name);
        let is_other = !typed.trim().is_empty() && typed.trim() != kept.trim();
        is_other.then(|| text([words::not_kept(lang), title].concat(), typed))
    });
    let shown = kept.map(|(title, kept, _)| text(title.to_owned(), kept));
    view! {
        <Notice title=words::tried_title(lang)>
            <p>{words::tried_text(lang)}</p>
            <p>
                <a href=href>{words::tried_link(lang)}</a>
            </p>
        </Notice>
        {lost}
        {shown}
    }
}

fn text(title: String, text: &str) -> impl IntoView + use<> {
    let text = text.to_owned();
    view! {
        <section class="stack">
            <h2>{title}</h2>
            <div class="trial__text" lang="fr">
                {text}
            </div>
        </section>
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
