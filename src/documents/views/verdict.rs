//! What a comparison allows to say, in two words.
use crate::{
    app::use_lang,
    indicators::measured::Verdict,
    ui::{badge::Badge, icon::Icon},
    words::effects,
};
use leptos::prelude::*;

#[component]
pub fn VerdictBadge(verdict: Verdict) -> impl IntoView {
    let (state, icon) = match verdict {
        Verdict::Better => ("positive", Some(Icon::Positive)),
        Verdict::Worse => ("negative", Some(Icon::Negative)),
        Verdict::Moved => ("info", None),
        Verdict::Nothing | Verdict::TooFew => ("neutral", Some(Icon::Neutral)),
    };
    view! { <Badge state=Some(state) icon label=effects::verdict(use_lang(), verdict)/> }
}
