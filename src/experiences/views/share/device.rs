//! What the device keeps of a form, and how to keep nothing.
use crate::{app::use_lang, ui::effect::effect, words::share as words};
use leptos::prelude::*;

/// What is kept on the device; nothing to say without JavaScript, which is what keeps it.
#[component]
pub fn Device(shared: bool, kept: bool) -> impl IntoView {
    let lang = use_lang();
    let awake = RwSignal::new(false);
    let shared_now = RwSignal::new(shared);
    effect(move || awake.set(true));
    let keeps = move || kept && !shared_now.get();
    view! {
        <div class="stack" data-gap="small" hidden=move || !awake.get()>
            <p class="muted small">
                {move || if keeps() { words::kept(lang) } else { words::not_kept(lang) }}
            </p>
            <label class="choice">
                <input
                    type="checkbox"
                    name="shared_device"
                    value="yes"
                    checked=shared
                    on:change:target=move |event| shared_now.set(event.target().checked())
                />
                <span class="choice__text">
                    <span>{words::shared_device(lang)}</span>
                    <span class="choice__hint">{words::shared_device_hint(lang)}</span>
                </span>
            </label>
        </div>
    }
}
