//! « Moi aussi, ça m’a posé problème »
use crate::{
    app::use_lang,
    documents::api::dossier::count_me_too,
    kernel::ids::DocumentId,
    links,
    ui::same_button::{Same, SameButton},
    words::dossier as words,
};
use leptos::prelude::*;

const ME_TOO: Same = Same {
    kept: "psp-me-too",
    send: |id| Box::pin(count_me_too(DocumentId(id))),
    ask: words::me_too_count,
    thank: words::me_too_thanks,
};

#[component]
pub fn MeTooButton(id: DocumentId, count: i64) -> impl IntoView {
    let action = links::documents::me_too(use_lang(), &id.to_string());
    view! { <SameButton same=ME_TOO id=id.0 count action/> }
}
