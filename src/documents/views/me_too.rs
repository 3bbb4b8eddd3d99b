//! « Moi aussi, ça m’a posé problème »: once for each device, without a cookie.
use crate::{
    app::use_lang,
    browser::Store,
    documents::api::dossier::count_me_too,
    kernel::ids::DocumentId,
    links,
    ui::{announcer::use_announcer, effect::effect, icon::Icon},
    words::{dossier as words, numbers, share},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// What this device remembers: the numbers of the documents, and nothing else.
const CLICKED: &str = "psp-me-too";

#[component]
pub fn MeTooButton(id: DocumentId, count: i64) -> impl IntoView {
    let lang = use_lang();
    let announcer = use_announcer();
    let count = RwSignal::new(count);
    let (clicked, awake) = (RwSignal::new(false), RwSignal::new(false));
    let counted = RwSignal::new(false);
    effect(move || {
        awake.set(true);
        clicked.set(has_clicked(id));
        counted.set(has_clicked(id));
    });
    let press = move |event: SubmitEvent| {
        // Until the page is awake, the form is a plain one.
        if !awake.get_untracked() {
            return;
        }
        event.prevent_default();
        if clicked.get_untracked() {
            return;
        }
        clicked.set(true);
        spawn_local(async move {
            match count_me_too(id).await {
                Ok(now) => {
                    remember(id);
                    count.set(now);
                    counted.set(true);
                    announcer.say(share::similar_done(lang));
                }
                Err(_) => clicked.set(false),
            }
        });
    };
    view! {
        <form
            method="post"
            action=links::documents::me_too(lang, &id.to_string())
            data-print="hide"
            on:submit=press
        >
            <button
                class="button"
                type="submit"
                aria-pressed=move || clicked.get().then_some("true")
            >
                {Icon::Same}
                <span>
                    {move || {
                        let count = numbers::integer(lang, count.get());
                        if counted.get() {
                            words::me_too_thanks(lang, &count)
                        } else {
                            words::me_too_count(lang, &count)
                        }
                    }}
                </span>
            </button>
        </form>
    }
}

fn has_clicked(id: DocumentId) -> bool {
    let id = id.to_string();
    Store::Local.get(CLICKED).is_some_and(|it| it.split(' ').any(|it| it == id))
}

fn remember(id: DocumentId) {
    let before = Store::Local.get(CLICKED).unwrap_or_default();
    Store::Local.set(CLICKED, format!("{before} {id}").trim());
}
