//! A button that needs JavaScript: print, copy, share. Hidden until there is some.
use super::{effect::effect, icon::Icon};
use leptos::prelude::*;

#[component]
pub fn ScriptButton(
    icon: Icon,
    /// May change: « Copier », then « Copié ».
    #[prop(into)]
    label: Signal<String>,
    #[prop(default = "quiet")] kind: &'static str,
    #[prop(default = "small")] size: &'static str,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    let awake = RwSignal::new(false);
    effect(move || awake.set(true));
    view! {
        <button
            class="button"
            data-kind=kind
            data-size=size
            type="button"
            hidden=move || !awake.get()
            on:click=move |_| on_press.run(())
        >
            {icon}
            <span>{move || label.get()}</span>
        </button>
    }
}
