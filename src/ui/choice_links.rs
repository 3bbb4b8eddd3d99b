//! A few links side by side, of which one is where the reader is: an order, a level.
use leptos::prelude::*;

/// One of the links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceLink {
    pub href: String,
    pub words: String,
    pub is_current: bool,
}

/// `label` names the group for who does not see it.
#[component]
pub fn ChoiceLinks(#[prop(into)] label: String, links: Vec<ChoiceLink>) -> impl IntoView {
    let link = |it: ChoiceLink| {
        let current = it.is_current.then_some("true");
        view! {
            <li>
                <a class="choice-links__link" href=it.href aria-current=current>
                    {it.words}
                </a>
            </li>
        }
    };
    view! {
        <ul class="choice-links" aria-label=label>
            {links.into_iter().map(link).collect::<Vec<_>>()}
        </ul>
    }
}
