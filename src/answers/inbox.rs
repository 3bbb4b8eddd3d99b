//! What an agent reads: the inbox, and one experience to answer.
use super::{
    model::{Inbox, InboxItem, Show, ToAnswer},
    store::{self, InboxRow},
};
use crate::{
    accounts::{model::StaffMember, rules},
    directory::snapshot::Directory,
    experiences::{codes::MentionState, reading},
    kernel::{
        error::AppError,
        feeling::Feeling,
        ids::{ExperienceId, MentionId, StructureId},
        page::{PAGE_SIZE, Page},
        time::{Day, Instant},
    },
    moderation::masking::pieces,
    platform::{clock::day_in_france, db::StoreError, site::Site},
};

/// A part of somebody's inbox: what comes after `cursor`, a place given by the part before.
pub async fn inbox(
    site: &Site,
    member: &StaffMember,
    show: Show,
    cursor: &str,
) -> Result<Inbox, AppError> {
    if !rules::can_answer(member) {
        return Err(AppError::Forbidden);
    }
    let most = i64::try_from(PAGE_SIZE).unwrap_or(20);
    let scope = member.structure;
    let mut rows = store::inbox(&site.db, scope, show, place(cursor), most + 1).await?;
    let more = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    let next =
        rows.last().filter(|_| more).map(|row| format!("{}.{}", row.published_at, row.mention_id));
    let (directory, today) = (site.directory(), site.clock.today());
    let items = rows.iter().map(|row| item(row, &directory, today)).collect::<Result<_, _>>()?;
    Ok(Inbox { show, page: Page { items, next } })
}

/// A cursor that nobody wrote is the beginning.
fn place(cursor: &str) -> (Instant, MentionId) {
    let place = cursor
        .split_once('.')
        .and_then(|(at, id)| Some((Instant(at.parse().ok()?), MentionId(id.parse().ok()?))));
    place.unwrap_or((Instant(i64::MIN), MentionId(0)))
}

fn item(row: &InboxRow, directory: &Directory, today: Day) -> Result<InboxItem, AppError> {
    let structure = row.structure_id.and_then(|id| directory.by_id(StructureId(id)));
    let state = MentionState::parse(&row.state)
        .ok_or(StoreError::Corrupt("mention.state", row.mention_id))?;
    let feeling = Feeling::parse(&row.feeling)
        .ok_or(StoreError::Corrupt("experience.feeling", row.experience_id))?;
    let published_on = day_in_france(Instant(row.published_at));
    let due_on = row.promised_on.as_deref().and_then(Day::parse);
    Ok(InboxItem {
        mention: MentionId(row.mention_id),
        experience: ExperienceId(row.experience_id),
        title: row.title.clone(),
        feeling,
        service: structure.map_or(row.label.as_str(), |it| it.display_name()).to_owned(),
        published_on,
        waiting_days: days_between(published_on, today),
        is_overdue: state == MentionState::Promised && due_on.is_some_and(|due| due < today),
        due_on,
        state,
    })
}

fn days_between(from: Day, to: Day) -> i64 {
    i64::from(to.number() - from.number()).max(0)
}

/// One experience, for somebody who may answer for this service of it.
pub async fn to_answer(
    site: &Site,
    member: &StaffMember,
    id: MentionId,
) -> Result<ToAnswer, AppError> {
    let row = store::find(&site.db, id).await?.ok_or(AppError::NotFound)?;
    permit(site, member, &row)?;
    let experience = reading::published(site, ExperienceId(row.experience_id)).await?;
    let mention = experience.mentions.iter().find(|it| it.id == id).cloned();
    let mention = mention.ok_or(AppError::NotFound)?;
    let today = site.clock.today();
    let published_on = experience.published_at.map_or(today, day_in_france);
    Ok(ToAnswer {
        title: pieces(&experience.title),
        story: pieces(&experience.story),
        published_on,
        waiting_days: days_between(published_on, today),
        today,
        may_correct: mention.answer.is_some() && may_correct(member, &row),
        mention,
        experience,
    })
}

/// May `member` answer for this service?
pub(super) fn permit(
    site: &Site,
    member: &StaffMember,
    row: &store::MentionRow,
) -> Result<(), AppError> {
    let directory = site.directory();
    let is_within = |id, above| directory.is_within(id, above);
    if rules::can_answer_for(member, row.structure_id.map(StructureId), is_within) {
        Ok(())
    } else {
        Err(AppError::Forbidden)
    }
}

/// Only the person who answered corrects it, or an administrator.
pub(super) fn may_correct(member: &StaffMember, row: &store::MentionRow) -> bool {
    row.staff_id == Some(member.id.0) || rules::may_everything(member)
}
