//! What staff read of documents, put in words.
mod dossier;
mod forms;
mod lines;
mod list;
mod merging;
mod next;
mod paper;
mod public;
mod reports;
mod rewriting;

pub use dossier::dossier;
pub use list::list;
pub use paper::paper;
pub use rewriting::rewriting;

use super::{
    model::{Line, Waiting},
    store::listing,
};
use crate::{
    accounts::model::StaffMember,
    documents::{model::Document, rules, shelf::Shelved},
    kernel::{error::AppError, lang::Lang, time::Day},
    platform::site::Site,
};
use std::sync::Arc;

/// Days before a step is due that its reminder comes.
const SOON: i32 = 7;

/// What waits: for a moderator, reports and new documents; for who decides on documents, those that are
/// late or due soon.
pub async fn waiting(site: &Site, member: &StaffMember) -> Result<Waiting, AppError> {
    let mut waiting = Waiting::default();
    if rules::can_qualify(member) {
        waiting.reports = Some(listing::count_waiting(&site.db).await?);
        waiting.new = Some(listing::count_reported(&site.db).await?);
    }
    if rules::can_simplify(member) {
        let (all, today) = (own(site, member), site.clock.today());
        let count = |is: fn(&Document, Day) -> bool| {
            let found = all.iter().filter(|it| is(&it.document, today)).count();
            Some(i64::try_from(found).unwrap_or(i64::MAX))
        };
        (waiting.late, waiting.soon) = (count(is_late), count(is_soon));
    }
    Ok(waiting)
}

/// The document that `member` decides on and that is late for the longest time, or due first within a
/// week.
pub fn urgent(site: &Site, member: &StaffMember, lang: Lang) -> Option<Line> {
    if !rules::can_simplify(member) {
        return None;
    }
    let (all, today) = (own(site, member), site.clock.today());
    let due = all.iter().filter_map(|it| Some((it.document.due_on?, it)));
    let first = due.filter(|it| it.0 <= today.plus_days(SOON)).min_by_key(|it| it.0);
    first.map(|(_, it)| lines::of_document(site, &it.document, lang))
}

/// Is its next step late?
fn is_late(document: &Document, today: Day) -> bool {
    days_late(document, today).is_some_and(|days| days > 0)
}

/// Is its next step due within a week?
fn is_soon(document: &Document, today: Day) -> bool {
    days_late(document, today).is_some_and(|days| (-SOON..=0).contains(&days))
}

/// The public documents that `member` decides on.
fn own(site: &Site, member: &StaffMember) -> Vec<Arc<Shelved>> {
    let (shelf, directory) = (site.shelf(), site.directory());
    let is_own = |it: &&Arc<Shelved>| {
        let issuer = it.document.identity.issuer;
        rules::can_simplify_for(member, issuer, |id, above| directory.is_within(id, above))
    };
    shelf.all().iter().filter(is_own).cloned().collect()
}

/// Days that its next step is late; negative while there is time.
fn days_late(document: &Document, today: Day) -> Option<i32> {
    document.due_on.map(|due| today.number() - due.number())
}
