//! On the server: the framework gathers the lines and puts them into the document.
use super::Line;
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title, provide_meta_context};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// The head of this document is written. (A view that waited for its data may be made twice.)
#[derive(Clone, Default)]
struct Written(Arc<AtomicBool>);

/// Once, before any page.
pub fn prepare() {
    provide_meta_context();
    provide_context(Written::default());
}

pub(super) fn show(title: String, lines: Vec<Line>) {
    if use_context::<Written>().is_some_and(|it| it.0.swap(true, Ordering::Relaxed)) {
        return;
    }
    // They write themselves into the head when rendered, and nothing where they stand.
    let _ = view! { <Title text=title/> }.to_html();
    for line in lines {
        let _ = match line {
            Line::Name(name, content) => view! { <Meta name content/> }.into_any(),
            Line::Property(property, content) => view! { <Meta property content/> }.into_any(),
            Line::Canonical(href) => view! { <Link rel="canonical" href/> }.into_any(),
            Line::Alternate(hreflang, href) => {
                view! { <Link rel="alternate" hreflang href/> }.into_any()
            }
            Line::Feed(href) => {
                view! { <Link rel="alternate" type_="application/atom+xml" href/> }.into_any()
            }
        }
        .to_html();
    }
}
