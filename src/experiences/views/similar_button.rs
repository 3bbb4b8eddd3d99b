//! « J’ai vécu la même chose »
use crate::{
    app::use_lang,
    experiences::api::share::count_similar,
    kernel::ids::ExperienceId,
    links,
    ui::same_button::{Same, SameButton},
    words::show as words,
};
use leptos::prelude::*;

const SIMILAR: Same = Same {
    kept: "psp-similar",
    send: |id| Box::pin(count_similar(ExperienceId(id))),
    ask: words::same_count,
    thank: words::same_thanks,
};

#[component]
pub fn SimilarButton(id: ExperienceId, count: i64) -> impl IntoView {
    let action = links::to_similar(use_lang(), &id.to_string());
    view! { <SameButton same=SIMILAR id=id.0 count action kind="second"/> }
}
