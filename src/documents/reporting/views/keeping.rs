//! What the device keeps: the report as it is written, without its files, and the receipt as long as the
//! tab is open. Nothing on a shared device.
use crate::{
    browser::Store,
    documents::reporting::{forms::Draft, model::Receipt},
};

const DRAFT: &str = "psp-report";
const RECEIPT: &str = "psp-report-receipt";

/// Keeps what is typed in a form that began as `blank`, or makes sure that nothing of it is kept.
pub fn keep(draft: &Draft, blank: &Draft) {
    let is_kept = || kept().is_some_and(|it| it.token == draft.token);
    if !draft.may_be_kept() {
        forget();
    } else if !draft.says_as(blank) {
        Store::Local.set(DRAFT, &draft.to_query());
    } else if is_kept() {
        forget();
    }
}

pub fn forget() {
    Store::Local.remove(DRAFT);
}

pub fn kept() -> Option<Draft> {
    Some(Draft::of_query(&Store::Local.get(DRAFT)?)).filter(|it| *it != Draft::default())
}

/// What was sent has become a report: keeps its receipt until the tab is closed, and nothing of the draft.
pub fn received(sent: &Draft, receipt: &Receipt) {
    // Another one may have been begun meanwhile, in another tab.
    if kept().is_some_and(|it| it.token == sent.token) {
        forget();
    }
    if sent.may_be_kept() {
        Store::Session.set(RECEIPT, &receipt.to_lines());
    }
}

/// The report of the receipt is erased.
pub fn forget_receipt() {
    Store::Session.remove(RECEIPT);
}

pub fn kept_receipt() -> Option<Receipt> {
    Receipt::of_lines(&Store::Session.get(RECEIPT)?)
}
