//! « J’ai vécu la même chose ».
use crate::{
    app::use_lang,
    kernel::ids::ExperienceId,
    links::{self, Place},
    ui::icon::Icon,
    words::{numbers, show as words},
};
use leptos::prelude::*;

#[component]
pub fn SimilarButton(id: ExperienceId, count: i64) -> impl IntoView {
    let lang = use_lang();
    let action =
        format!("{}/{id}/{}", links::experiences(lang), links::word(lang, Place::Similar));
    view! {
        <form class="actions" method="post" action=action data-print="hide">
            <button class="button" data-kind="second" type="submit">
                {Icon::Same}
                <span>{words::same_count(lang, &numbers::integer(lang, count))}</span>
            </button>
        </form>
    }
}
