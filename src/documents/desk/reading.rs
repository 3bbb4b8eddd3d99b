//! What staff read of documents, put in words.
mod dossier;
mod forms;
mod lines;
mod list;
mod merging;
mod paper;
mod public;
mod reports;
mod rewriting;

pub use dossier::dossier;
pub use list::list;
pub use paper::paper;
pub use rewriting::rewriting;

use super::store::listing;
use crate::{
    accounts::model::StaffMember,
    documents::{model::Document, rules, shelf::Shelved},
    kernel::{error::AppError, time::Day},
    platform::site::Site,
};
use std::sync::Arc;

/// Days before a step is due that its reminder comes.
const SOON: i32 = 7;

/// How many reports wait for a moderator, and how many documents are late or due soon for who decides on
/// them.
pub async fn waiting(
    site: &Site,
    member: &StaffMember,
) -> Result<(Option<i64>, Option<i64>), AppError> {
    let reports = if rules::can_qualify(member) {
        Some(listing::count_waiting(&site.db).await?)
    } else {
        None
    };
    let due = rules::can_simplify(member).then(|| {
        let soon = site.clock.today().plus_days(SOON);
        let is_due = |it: &&Arc<Shelved>| it.document.due_on.is_some_and(|due| due <= soon);
        i64::try_from(own(site, member).iter().filter(is_due).count()).unwrap_or(i64::MAX)
    });
    Ok((reports, due))
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
