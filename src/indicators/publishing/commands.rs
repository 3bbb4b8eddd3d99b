//! What those who publish do. Each gesture checks who asks, row by row, and leaves a line in the audit
//! and one in the outbox, in the transaction of the change.
mod events;
mod send;
mod targets;
mod tokens;
mod upload;
mod values;

pub use events::{add_event, withdraw_event};
pub use send::{Batch, Sent, rests_on, send, token};
pub use targets::remove_target;
pub use tokens::{create_token, revoke_token};
pub use upload::{Decided, decide, keep, keep_grid, preview};
pub use values::{Changed, change, withdraw_delivery};

use crate::{
    accounts::model::StaffMember,
    indicators::{
        delivering::Planned,
        layouts::COLUMNS,
        model::Indicator,
        scope::Scope,
        store,
        tables::{self, Against, Sender, Tables},
    },
    kernel::error::AppError,
    platform::{
        db::StoreError,
        secrets,
        site::Site,
        tabular::{Table, TableError},
    },
};
use std::{fmt::Write as _, io::Cursor};

/// What somebody may write; `Forbidden` for those who may write nothing.
pub fn scope_of(site: &Site, member: &StaffMember) -> Result<Scope, AppError> {
    Scope::of_member(member, &site.directory()).ok_or(AppError::Forbidden)
}

/// The indicator with this code, when some of its results may be written.
pub async fn covered(site: &Site, scope: Scope, code: &str) -> Result<Indicator, AppError> {
    let found = store::catalogue::by_code(&site.db, code).await?.ok_or(AppError::NotFound)?;
    if scope.covers(&found) { Ok(found) } else { Err(AppError::Forbidden) }
}

/// Why a table was not read.
pub(super) enum Unread {
    Table(TableError),
    Failed(AppError),
}

impl<E: Into<AppError>> From<E> for Unread {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// Reads a table that was sent, on a thread of its own: what may be written, and what is refused.
pub(super) async fn read(
    site: &Site,
    scope: Scope,
    body: Vec<u8>,
    most: u64,
) -> Result<Tables, Unread> {
    let against = Against {
        directory: site.directory(),
        known: store::catalogue::by_codes(&site.db).await?,
        sender: Sender::Scoped { scope, today: site.clock.today(), most },
    };
    let length = u64::try_from(body.len()).ok();
    let work = move || {
        let table = Table::read(Box::new(Cursor::new(body)), length, &COLUMNS)?;
        tables::read(table, against, std::sync::Arc::default())
    };
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(tables)) => Ok(tables),
        Ok(Err(error)) => Err(Unread::Table(error)),
        Err(_) => Err(Unread::Failed(AppError::Internal("read".to_owned()))),
    }
}

/// What stands for a plan: the same when it would do the same.
pub(super) fn fingerprint(planned: &Planned) -> String {
    let mut text = String::new();
    for it in &planned.indicators {
        let _ = write!(text, "{}:", it.indicator.code);
        for row in &it.plan.added {
            let _ = write!(text, "+{} {:?};", row.territory, row.measure);
        }
        for row in &it.plan.changed {
            let (came, before) = (&row.came, row.before.measure);
            let _ = write!(text, "~{} {before:?} {:?};", came.territory, came.measure);
        }
        for (mark, all) in [('>', &it.milestones), ('<', &it.replaced)] {
            for (territory, row) in all {
                let _ = write!(text, "{mark}{territory} {row};");
            }
        }
    }
    secrets::fingerprint(&text)
}

/// Two who write the same result at the same time: the second looks again.
pub(super) fn or_conflict(error: StoreError) -> AppError {
    if error.is_duplicate() { AppError::Conflict } else { error.into() }
}
