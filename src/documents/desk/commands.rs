//! What staff do with a document. Each gesture checks who asks and what was seen, and leaves a line in
//! the history, in the audit and in the outbox, in the transaction of the change.
mod change;
mod merge;
mod paper;
pub mod publication;
mod reports;
mod rewriting;

pub use change::moves;
pub use merge::{merge, stamps};
pub use paper::add_paper;
pub use rewriting::{is_open, may_write, publish, save, seen};

use super::{
    forms::{Gesture, Typed},
    store::changing,
};
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::{StepActor, StepKind},
        model::Document,
        rules,
        store::{
            steps::{self, NewStep},
            writing,
        },
    },
    kernel::{
        error::AppError,
        ids::{DocumentId, StructureId},
        time::{Day, Instant},
    },
    platform::{
        audit::{self, Actor},
        db::{StoreError, Tx},
        outbox::{self, Topic},
        secrets,
        site::Site,
    },
};

crate::kernel::codes::codes! {
    /// What was done.
    Done {
        Kept => "kept",
        Refused => "refused",
        /// What a report showed to everyone was taken back.
        Hidden => "hidden",
        Qualified => "qualified",
        Corrected => "corrected",
        Assigned => "assigned",
        Moved => "moved",
        Rescheduled => "rescheduled",
        Merged => "merged",
        Saved => "saved",
        Published => "published",
        /// A report received on paper was typed in.
        Added => "added",
    }
}

/// What came of a gesture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done(Done),
    /// Nothing was done: this other dossier has the same number.
    SameNumber(DocumentId),
}

/// Does what the form asks for.
pub async fn decide(
    site: &Site,
    by: &StaffMember,
    id: DocumentId,
    typed: &Typed,
) -> Result<Outcome, AppError> {
    let found = writing::find(&site.db, id).await?.ok_or(AppError::NotFound)?;
    if !may_read(site, by, found.identity.issuer) {
        return Err(AppError::Forbidden);
    }
    let gesture = match typed.gesture(site.clock.today()) {
        Ok(gesture) => gesture,
        Err(errors) => {
            let is_moderators = matches!(
                typed.text("gesture"),
                "keep" | "refuse" | "hide" | "qualify" | "correct" | "assign"
            );
            // Who may not do it learns nothing of what is wrong with it.
            let may = if is_moderators { rules::can_qualify(by) } else { true };
            return Err(if may { AppError::Invalid(errors) } else { AppError::Forbidden });
        }
    };
    let seen = typed.text("seen");
    let outcome = match gesture {
        Gesture::Keep(report, kept) => reports::keep(site, by, (id, report), &kept).await?,
        Gesture::Refuse(report, why) => reports::refuse(site, by, (id, report), why).await?,
        Gesture::Hide(report, left) => reports::hide(site, by, (id, report), &left).await?,
        Gesture::Qualify(to) => change::qualify(site, by, (id, seen), &to).await?,
        Gesture::Correct(to) => change::correct(site, by, (id, seen), &to).await?,
        Gesture::Assign(code) => change::assign(site, by, (id, seen), &code).await?,
        Gesture::Move { to, reason, due_on } => {
            change::advance(site, by, (id, seen), to, (&reason, due_on)).await?
        }
        Gesture::Reschedule { due_on, reason } => {
            change::reschedule(site, by, (id, seen), due_on, &reason).await?
        }
    };
    site.refresh_document(id).await?;
    Ok(outcome)
}

/// May `member` open this dossier on the desk?
pub fn may_read(site: &Site, member: &StaffMember, issuer: Option<StructureId>) -> bool {
    rules::can_qualify(member) || may_simplify(site, member, issuer)
}

/// May `member` decide on it, rewrite it, publish it?
pub fn may_simplify(site: &Site, member: &StaffMember, issuer: Option<StructureId>) -> bool {
    let directory = site.directory();
    rules::can_simplify_for(member, issuer, |id, above| directory.is_within(id, above))
}

/// Stands for a document as it was shown: who decides on another one is told.
pub fn stamp(document: &Document) -> String {
    let Document { state, identity, due_on, .. } = document;
    secrets::fingerprint(&format!("{state:?} {identity:?} {due_on:?}"))
}

/// The document, held for a change; `Conflict` when it is not as it was seen.
async fn held(tx: &mut Tx, (id, seen): (DocumentId, &str)) -> Result<Document, AppError> {
    let document = changing::hold(tx, id).await?;
    if stamp(&document) == seen { Ok(document) } else { Err(AppError::Conflict) }
}

/// Two who give the same number at the same time: the second looks again.
fn or_conflict(error: StoreError) -> AppError {
    if error.is_duplicate() { AppError::Conflict } else { error.into() }
}

/// A line of the history.
async fn step(
    tx: &mut Tx,
    (document, at): (DocumentId, Instant),
    (kind, actor): (StepKind, StepActor),
    (reason, due_on): (&str, Option<Day>),
    other: Option<DocumentId>,
) -> Result<(), AppError> {
    let step = NewStep { document, kind, at, actor, reason, due_on, other };
    Ok(steps::add(tx, step).await?)
}

/// A line of the audit, and one of the outbox.
async fn trace(
    tx: &mut Tx,
    (at, by): (Instant, &StaffMember),
    (done, document): (Done, DocumentId),
    details: Option<&str>,
) -> Result<(), AppError> {
    let subject = ("document", document.0);
    audit::record(tx, at, Actor::Staff(by.id), done.as_str(), subject, details).await?;
    outbox::announce(tx, at, Topic::Document, document.0).await?;
    Ok(())
}
