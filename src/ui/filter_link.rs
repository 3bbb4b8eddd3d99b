//! A link to the same list, filtered otherwise: the page stays where it is.
use leptos::{ev::MouseEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// `on_follow` is told when the page follows the link without a new document.
#[component]
pub fn FilterLink(
    href: String,
    #[prop(optional)] class: Option<&'static str>,
    /// This is what the list already shows.
    #[prop(optional)]
    current: bool,
    #[prop(optional)] on_follow: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let navigate = use_navigate();
    let to = href.clone();
    let follow = move |event: MouseEvent| {
        // A new tab, a new window: the browser's business.
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        event.prevent_default();
        navigate(&to, NavigateOptions { scroll: false, ..NavigateOptions::default() });
        if let Some(tell) = on_follow {
            tell.run(());
        }
    };
    view! {
        <a class=class href=href aria-current=current.then_some("true") on:click=follow>
            {children()}
        </a>
    }
}
