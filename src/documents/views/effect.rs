//! What the new version changed, as far as it can be told.
use super::verdict::VerdictBadge;
use crate::{
    app::use_lang,
    documents::dossier::{Effect, Measure},
    words::dossier as words,
};
use leptos::prelude::*;

#[component]
pub fn EffectSection(effect: Effect) -> impl IntoView {
    let lang = use_lang();
    let Effect { since, reports, stories, event } = effect;
    view! {
        <section class="stack" aria-labelledby="effect">
            <h2 id="effect">{words::effect_title(lang)}</h2>
            <p class="muted">{since}</p>
            <Compared measure=reports/>
            {stories.map(|measure| view! { <Compared measure/> })}
            <p class="small muted">{words::effect_limits(lang)}</p>
            {event
                .map(|href| {
                    view! {
                        <p>
                            <a href=href>{words::see_event(lang)}</a>
                        </p>
                    }
                })}
        </section>
    }
}

#[component]
fn Compared(measure: Measure) -> impl IntoView {
    let Measure { name, verdict, sentence } = measure;
    view! {
        <div>
            <h3>{name}</h3>
            <p>
                <VerdictBadge verdict/>
                " "
                {sentence}
            </p>
        </div>
    }
}
