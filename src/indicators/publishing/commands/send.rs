//! A batch of results from a publisher's program.
use super::{Unread, or_conflict, read};
use crate::{
    accounts::{model::StaffMember, store::working},
    indicators::{
        delivering::{self, Sending},
        report::Report,
        scope::Scope,
        store::tokens::{self, Given, Token},
        tables::Tables,
    },
    kernel::{error::AppError, ids::DeliveryId, time::Instant},
    platform::{audit::Actor, secrets, site::Site, tabular::TableError},
};

/// What a program sends.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    pub source: String,
    pub method_version: String,
    pub publish_at: Option<Instant>,
    /// A table: CSV, or one JSON object a line.
    pub rows: Vec<u8>,
    /// All or nothing.
    pub strict: bool,
    pub dry_run: bool,
    /// The key that says that two batches are one, and what stands for the body.
    pub key: Option<(String, String)>,
}

/// What became of a batch.
#[derive(Debug)]
pub enum Sent {
    /// `None`: nothing was written, since nothing is new, or since it was a dry run.
    Done(Report, Option<DeliveryId>, Instant),
    /// The same batch came before: the answer that it was given.
    Before(String),
    /// The same key came before with another body.
    OtherBody,
    /// No row could be taken, or one could not and all had to.
    Refused(Report),
    NotATable(TableError),
    TooManyRows,
}

/// Rows in one batch.
const MOST_ROWS: u64 = 10_000;

/// Plans a batch, and writes what can be. `answer` makes the answer to keep.
pub async fn send(
    site: &Site,
    token: &Token,
    batch: Batch,
    answer: impl FnOnce(&Report, Option<DeliveryId>, Instant) -> String + Send,
) -> Result<Sent, AppError> {
    let now = site.clock.now();
    if let Some((key, hash)) = &batch.key
        && let Some(before) = tokens::given(&site.db, token.id, key).await?
    {
        return Ok(if before.body_hash == *hash {
            Sent::Before(before.answer)
        } else {
            Sent::OtherBody
        });
    }
    let scope = Scope::of_token(token.network, token.structure);
    let tables = match read(site, scope, batch.rows, MOST_ROWS).await {
        Ok(tables) => tables,
        Err(Unread::Table(TableError::TooManyRows(_))) => return Ok(Sent::TooManyRows),
        Err(Unread::Table(error)) => return Ok(Sent::NotATable(error)),
        Err(Unread::Failed(error)) => return Err(error),
    };
    let published_at = batch.publish_at.filter(|at| *at > now).unwrap_or(now);
    if batch.dry_run {
        return dry_run(site, token, (tables, batch.strict), (published_at, now)).await;
    }
    let mut tx = site.db.begin().await?;
    // A token that was revoked while the batch was read writes nothing.
    if !tokens::touch(&mut tx, token.id, now).await? {
        return Err(AppError::Unauthenticated);
    }
    let planned = delivering::plan(&mut tx, tables, published_at, now).await?;
    if is_refused(&planned.report, batch.strict) {
        // The plan wrote nothing: only the last use of the token is kept.
        tx.commit().await?;
        return Ok(Sent::Refused(planned.report));
    }
    let sending = Sending {
        by: Actor::Token(token.id),
        source: batch.source,
        method_version: batch.method_version,
        note: String::new(),
        published_at,
    };
    let delivery =
        delivering::deliver(&mut tx, &planned, &sending, now).await.map_err(or_conflict)?;
    if let Some((key, body_hash)) = batch.key {
        let given = Given { body_hash, answer: answer(&planned.report, delivery, published_at) };
        tokens::give(&mut tx, (token.id, &key), &given, now).await.map_err(or_conflict)?;
    }
    tx.commit().await?;
    Ok(Sent::Done(planned.report, delivery, published_at))
}

/// What a batch would do. It is planned without the writer: nobody waits for it.
async fn dry_run(
    site: &Site,
    token: &Token,
    (tables, strict): (Tables, bool),
    (published_at, now): (Instant, Instant),
) -> Result<Sent, AppError> {
    let planned = delivering::plan(&mut site.db.look().await?, tables, published_at, now).await?;
    let mut tx = site.db.begin().await?;
    if !tokens::touch(&mut tx, token.id, now).await? {
        return Err(AppError::Unauthenticated);
    }
    tx.commit().await?;
    let report = Report { dry_run: true, ..planned.report };
    Ok(if is_refused(&report, strict) {
        Sent::Refused(report)
    } else {
        Sent::Done(report, None, published_at)
    })
}

/// Can nothing be taken, or not all when all has to be?
fn is_refused(report: &Report, strict: bool) -> bool {
    let refused = report.refusals.len() as u64;
    refused > 0 && (strict || refused == report.read)
}

/// The token that a program shows, if it is good. `Forbidden` when whoever made it may no longer do
/// what it allows: a right never outlives the one that it comes from.
pub async fn token(site: &Site, shown: &str) -> Result<Token, AppError> {
    let found = tokens::find_good(&site.db, &secrets::fingerprint(shown)).await?;
    let found = found.ok_or(AppError::Unauthenticated)?;
    let makers = working(&site.db, &[found.created_by]).await?;
    if makers.iter().any(|it| rests_on(site, &found, it)) {
        Ok(found)
    } else {
        Err(AppError::Forbidden)
    }
}

/// Does a token rest on what this person, who made it, may still do?
pub fn rests_on(site: &Site, token: &Token, maker: &StaffMember) -> bool {
    let directory = site.directory();
    let its = Scope::of_token(token.network, token.structure);
    let scope = Scope::of_member(maker, &directory);
    maker.id == token.created_by && scope.is_some_and(|it| it.includes(its, &directory))
}
