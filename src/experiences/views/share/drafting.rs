//! What lives as long as the document, whatever the page: the draft, on its way or not, and its receipt.
use super::keeping;
use crate::experiences::{forms::Draft, receipt::Receipt};
use leptos::prelude::*;

/// See [`use_drafting`].
#[derive(Clone, Copy)]
pub struct Drafting {
    pub draft: RwSignal<Draft>,
    pub receipt: RwSignal<Option<Receipt>>,
    /// The draft is on its way: its author may well read something else meanwhile.
    pub sending: RwSignal<bool>,
}

impl Drafting {
    fn new() -> Self {
        Self {
            draft: RwSignal::new(Draft::default()),
            receipt: RwSignal::new(None),
            sending: RwSignal::new(false),
        }
    }

    /// What was sent has become an experience: keeps the receipt, and nothing of the draft.
    pub fn received(self, sent: &Draft, receipt: Receipt) {
        keeping::keep_receipt(sent, &receipt);
        // Another draft may have been begun meanwhile.
        if self.draft.with_untracked(|it| it.token == sent.token) {
            keeping::forget();
            self.draft.set(Draft::default());
        }
        self.receipt.set(Some(receipt));
    }
}

/// Once, in `App`.
pub fn provide_drafting() {
    provide_context(Drafting::new());
}

/// The draft of this document, and what became of it.
pub fn use_drafting() -> Drafting {
    use_context().unwrap_or_else(Drafting::new)
}
