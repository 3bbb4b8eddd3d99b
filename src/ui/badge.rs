//! A word or two about a thing.
use super::icon::Icon;
use leptos::prelude::*;

/// `state` colours it: `positive`, `neutral`, `negative`, `overdue` or `info`.
#[component]
pub fn Badge(
    #[prop(optional_no_strip)] state: Option<&'static str>,
    #[prop(optional_no_strip)] icon: Option<Icon>,
    #[prop(into)] label: String,
) -> impl IntoView {
    view! {
        <span class="badge" data-state=state>
            {icon.map(IntoRender::into_render)}
            <span>{label}</span>
        </span>
    }
}
