//! What the copy in memory is read from. With `only`, one document; else all of them.
use super::rows::{COLUMNS, DocumentRow};
use crate::{
    documents::{
        codes::StepKind,
        model::{Counts, Document},
    },
    kernel::{ids::DocumentId, time::Instant},
    platform::db::{Db, Result, on},
};

/// The first and the last number that are read: an index finds both one document and all of them.
fn range(only: Option<DocumentId>) -> (i64, i64) {
    only.map_or((0, i64::MAX), |it| (it.0, it.0))
}

/// Public documents that nobody merged into another, in order of their numbers.
pub async fn public(db: &Db, only: Option<DocumentId>) -> Result<Vec<Document>> {
    let sql = format!(
        "select {COLUMNS} from document
        where id between $1 and $2 and state <> 'reported' and merged_into is null
        order by id"
    );
    let (from, to) = range(only);
    let rows: Vec<DocumentRow> = on!(db, pool => {
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(from).bind(to).fetch_all(pool).await
    })?;
    rows.into_iter().map(DocumentRow::read).collect()
}

/// When each document took each kind of step last.
pub async fn last_steps(
    db: &Db,
    only: Option<DocumentId>,
) -> Result<Vec<(DocumentId, StepKind, Instant)>> {
    const SQL: &str = "
        select document_id, kind, max(at)
        from document_step
        where document_id between $1 and $2
        group by document_id, kind";
    let (from, to) = range(only);
    let rows: Vec<(i64, String, i64)> =
        on!(db, pool => sqlx::query_as(SQL).bind(from).bind(to).fetch_all(pool).await)?;
    // A kind that this program does not know was written by a later one: it leads to no state of ours.
    let known = |(id, kind, at): (i64, String, i64)| {
        Some((DocumentId(id), StepKind::parse(&kind)?, Instant(at)))
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

/// What each year brought to each document, oldest first.
pub async fn years(db: &Db, only: Option<DocumentId>) -> Result<Vec<(DocumentId, i32, Counts)>> {
    const SQL: &str = "
        select document_id, month / 12, cast(sum(reports) as bigint),
          cast(sum(difficulties) as bigint), cast(sum(struggled) as bigint)
        from document_month
        where document_id between $1 and $2
        group by document_id, month / 12
        order by document_id, month / 12";
    let (from, to) = range(only);
    let rows: Vec<(i64, i64, i64, i64, i64)> =
        on!(db, pool => sqlx::query_as(SQL).bind(from).bind(to).fetch_all(pool).await)?;
    let year = |(id, year, reports, difficulties, struggled)| {
        let year = i32::try_from(year).unwrap_or_default();
        (DocumentId(id), year, Counts { reports, difficulties, struggled })
    };
    Ok(rows.into_iter().map(year).collect())
}
