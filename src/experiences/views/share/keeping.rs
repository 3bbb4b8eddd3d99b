//! What the device keeps: the draft as it is written, and the receipt as long as the tab is open.
//! Nothing on a shared device.
use super::flow::Flow;
use crate::{
    browser::{Store, typing},
    experiences::{
        forms::{Draft, Step},
        receipt::Receipt,
    },
    words::share as words,
};
use leptos::prelude::*;

const DRAFT: &str = "psp-draft";
const RECEIPT: &str = "psp-receipt";

/// What to say of the kept draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    None,
    /// It is back in the form.
    Restored,
    /// It is about another service than the link that led here.
    Waiting,
}

/// Keeps the draft, or makes sure that nothing is kept.
pub fn keep(draft: &Draft) {
    if !draft.may_be_kept() {
        forget();
    } else if !draft.is_blank() {
        Store::Local.set(DRAFT, &draft.to_query());
    }
}

pub fn forget() {
    Store::Local.remove(DRAFT);
}

fn kept() -> Option<Draft> {
    let draft = Draft::of_query(&Store::Local.get(DRAFT)?);
    (!draft.is_blank()).then_some(draft)
}

/// Puts the kept draft in the page, unless something is typed there already.
pub fn restore(flow: Flow) {
    let Some(typed) = flow.typed_draft() else { return };
    let Some(draft) = kept().filter(|_| typed.may_be_kept()) else { return };
    let known = |code: &str| draft.services.iter().any(|it| it.code == code);
    if typed.is_blank() {
        put(flow, Draft { feeling: or(&typed.feeling, &draft.feeling), ..draft });
    } else if typed.title.is_empty()
        && typed.story.is_empty()
        && flow.step.get_untracked() == Step::Service
    {
        if typed.services.iter().all(|it| known(&it.code)) {
            put(flow, Draft { feeling: or(&typed.feeling, &draft.feeling), ..draft });
        } else if draft.token != typed.token {
            flow.notice.set(Notice::Waiting);
        }
    }
}

fn or(first: &str, second: &str) -> String {
    if first.is_empty() { second } else { first }.to_owned()
}

fn put(flow: Flow, draft: Draft) {
    // The draft of this very visit needs no introduction.
    if flow.drafting.draft.with_untracked(|it| it.token != draft.token || it.is_blank()) {
        flow.notice.set(Notice::Restored);
    }
    flow.drafting.draft.set(draft);
    flow.version.update(|it| *it += 1);
}

/// Takes the waiting draft in the place of the one begun here.
pub fn resume(flow: Flow) {
    if let Some(draft) = kept() {
        put(flow, draft);
        flow.notice.set(Notice::Restored);
    }
}

/// Erases everything, here and on the device.
pub fn erase(flow: Flow) {
    forget();
    flow.notice.set(Notice::None);
    flow.errors.set(Vec::new());
    let source = flow.drafting.draft.with_untracked(|it| it.source.clone());
    flow.drafting.draft.set(Draft { source, ..Draft::default() });
    flow.say(words::draft_erased(flow.lang).to_owned());
    if flow.step.get_untracked() == Step::Service {
        flow.version.update(|it| *it += 1);
        typing::focus_heading_soon();
    } else {
        flow.show(Step::Service);
    }
}

/// Keeps the receipt until the tab is closed, so that a reload shows it again.
pub fn keep_receipt(draft: &Draft, receipt: &Receipt) {
    if draft.may_be_kept() {
        Store::Session.set(RECEIPT, &receipt.to_lines());
    }
}

pub fn kept_receipt() -> Option<Receipt> {
    Receipt::of_lines(&Store::Session.get(RECEIPT)?)
}
