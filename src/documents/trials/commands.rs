//! What is done with trials: prepare, open, close, answer.
mod answering;
mod closing;
mod opening;

pub use answering::{answer, invitation};
pub use closing::{close, upkeep};
pub use opening::{open, save};

use crate::{
    accounts::model::StaffMember,
    documents::{model::Document, rules, store::writing},
    kernel::{error::AppError, ids::DocumentId},
    platform::site::Site,
};

/// The document, when `member` may prepare its trials. The one it was merged into is another.
pub async fn allowed(
    site: &Site,
    member: &StaffMember,
    id: DocumentId,
) -> Result<Document, AppError> {
    if !rules::can_simplify(member) {
        return Err(AppError::Forbidden);
    }
    let found = writing::find(&site.db, id).await?.filter(|it| it.merged_into.is_none());
    let found = found.ok_or(AppError::NotFound)?;
    let directory = site.directory();
    let is_within = |id, above| directory.is_within(id, above);
    if rules::can_simplify_for(member, found.identity.issuer, is_within) {
        Ok(found)
    } else {
        Err(AppError::Forbidden)
    }
}
