//! Nothing to show: what is true, and what to do.
use super::icon::{Drawing, Icon};
use leptos::prelude::*;

/// Children are the sentence and the actions.
#[component]
pub fn Empty(#[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <div class="empty">
            <Drawing icon=Icon::Plus class="plus"/>
            <h2>{title}</h2>
            {children()}
        </div>
    }
}
