//! What lives as long as the document, whatever the page: the receipt of the report that was just sent.
use crate::documents::reporting::model::Receipt;
use leptos::prelude::*;

/// See [`use_sent`].
#[derive(Clone, Copy)]
pub struct Sent(pub RwSignal<Option<Receipt>>);

/// Once, in `App`.
pub fn provide_sent() {
    provide_context(Sent(RwSignal::new(None)));
}

/// What was sent from this document.
pub fn use_sent() -> Sent {
    use_context().unwrap_or_else(|| Sent(RwSignal::new(None)))
}
