//! A feeling: a shape, a word and a colour, never the colour alone.
use super::icon::{Drawing, Icon};
use crate::{
    app::use_lang,
    kernel::feeling::Feeling,
    words::{codes, site},
};
use leptos::prelude::*;

/// The shape of a feeling.
pub const fn icon_of(feeling: Feeling) -> Icon {
    match feeling {
        Feeling::Positive => Icon::Positive,
        Feeling::Neutral => Icon::Neutral,
        Feeling::Negative => Icon::Negative,
    }
}

/// The feeling of an experience. As a `postmark`, large, on a letter.
#[component]
pub fn FeelingMark(feeling: Feeling, #[prop(optional)] postmark: bool) -> impl IntoView {
    let lang = use_lang();
    view! {
        <p class="feeling" data-feeling=feeling.as_str() data-kind=postmark.then_some("postmark")>
            <Drawing icon=icon_of(feeling) class="feeling__shape"/>
            <span>
                <span class="visually-hidden">{site::feeling_prefix(lang)}</span>
                {codes::feeling(lang, feeling)}
            </span>
        </p>
    }
}
