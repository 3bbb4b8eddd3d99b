//! What waits for somebody who signed in.
use super::{
    model::{Desk, OnDesk, StaffMember},
    rules,
};
use crate::{answers, documents, kernel::error::AppError, moderation, platform::site::Site};

/// Who is there, and how much waits.
pub async fn desk(site: &Site, member: StaffMember) -> Result<Desk, AppError> {
    let structure = member.structure.and_then(|id| {
        site.directory().by_id(id).map(|structure| structure.display_name().to_owned())
    });
    let to_review = if rules::can_moderate(&member) {
        Some(moderation::store::count(&site.db).await?)
    } else {
        None
    };
    let to_answer = if rules::can_answer(&member) {
        Some(answers::store::count_waiting(&site.db, member.structure).await?)
    } else {
        None
    };
    let documents = documents::desk::reading::waiting(site, &member).await?;
    let publishes = rules::can_publish(&member);
    Ok(Desk { member, structure, to_review, to_answer, documents, publishes })
}

/// `item`, with the desk around it.
pub async fn around<T>(site: &Site, member: StaffMember, item: T) -> Result<OnDesk<T>, AppError> {
    Ok(OnDesk { desk: desk(site, member).await?, item })
}
