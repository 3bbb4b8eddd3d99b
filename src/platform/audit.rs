//! The one way to leave a trace of who did what.
use super::db::{Result, Tx, within};
use crate::kernel::{
    ids::{StaffId, TokenId},
    time::Instant,
};
use std::fmt;

/// Who acts. Authors have no name: "author" is all we know, and all we want to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    Author,
    Staff(StaffId),
    /// A publisher's program.
    Token(TokenId),
    Import,
    CommandLine,
    /// Nobody: its time had come.
    Clock,
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Author => f.write_str("author"),
            Self::Staff(id) => write!(f, "staff:{id}"),
            Self::Token(id) => write!(f, "token:{id}"),
            Self::Import => f.write_str("import"),
            Self::CommandLine => f.write_str("command line"),
            Self::Clock => f.write_str("clock"),
        }
    }
}

/// One line of the audit: `actor` did `action` to `subject` number `id`. `details` holds codes and
/// counts, never a text that was removed.
pub async fn record(
    tx: &mut Tx,
    at: Instant,
    actor: Actor,
    action: &str,
    (subject, id): (&str, i64),
    details: Option<&str>,
) -> Result<()> {
    const SQL: &str = "
        insert into audit (at, actor, action, subject, subject_id, details)
        values ($1, $2, $3, $4, $5, $6)";
    within!(tx, connection => sqlx::query(SQL)
        .bind(at.0)
        .bind(actor.to_string())
        .bind(action)
        .bind(subject)
        .bind(id)
        .bind(details)
        .execute(connection)
        .await
        .map(drop))?;
    Ok(())
}
