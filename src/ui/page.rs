//! What every page has: its part of the head, the way back up, one heading.
use super::{breadcrumb::Breadcrumb, head::Head};
use leptos::prelude::*;

/// The content of `<main>`. The heading is `title`, unless `own_heading`: then children hold the
/// only `<h1 tabindex="-1">`.
#[component]
pub fn Page(
    #[prop(into)] title: String,
    /// One sentence for search engines and shared links.
    #[prop(optional, into)]
    description: Option<String>,
    /// One sentence under the heading.
    #[prop(optional, into)]
    lead: Option<String>,
    /// The pages above, as pairs of address and words.
    #[prop(optional)]
    trail: Vec<(String, String)>,
    /// The address of a feed of what changes here.
    #[prop(optional, into)]
    feed: Option<String>,
    #[prop(optional)] own_heading: bool,
    /// A column made for reading.
    #[prop(optional)]
    reading: bool,
    /// Kept out of search engines: receipts, staff pages, errors.
    #[prop(optional)]
    hidden: bool,
    children: Children,
) -> impl IntoView {
    Head { title: title.clone(), description, hidden, feed }.show();
    let heading = (!own_heading).then(|| {
        view! {
            <div class="page__head">
                <h1 tabindex="-1">{title}</h1>
                {lead.map(|lead| view! { <p class="page__lead">{lead}</p> })}
            </div>
        }
    });
    view! {
        <div class="page" data-width=reading.then_some("reading")>
            {(!trail.is_empty()).then(|| view! { <Breadcrumb trail/> })}
            {heading}
            {children()}
        </div>
    }
}
