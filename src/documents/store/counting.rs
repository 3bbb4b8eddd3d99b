//! The counts of a document, kept with its row and by month.
use crate::{
    documents::model::Counts,
    kernel::{ids::DocumentId, time::Day},
    platform::db::{Db, Result, Tx, on, within},
};

/// Adds `counts`, which may be negative, to the document and to the month of `day`.
pub async fn add(tx: &mut Tx, id: DocumentId, day: Day, counts: Counts) -> Result<()> {
    const ROW: &str = "
        update document
        set reports = reports + $2, difficulties = difficulties + $3, struggled = struggled + $4
        where id = $1";
    const MONTH: &str = "
        insert into document_month (document_id, month, reports, difficulties, struggled)
        values ($1, $5, $2, $3, $4)
        on conflict (document_id, month) do update set
          reports = document_month.reports + excluded.reports,
          difficulties = document_month.difficulties + excluded.difficulties,
          struggled = document_month.struggled + excluded.struggled";
    within!(tx, c => sqlx::query(ROW)
        .bind(id.0)
        .bind(counts.reports)
        .bind(counts.difficulties)
        .bind(counts.struggled)
        .execute(c)
        .await
        .map(drop))?;
    within!(tx, c => sqlx::query(MONTH)
        .bind(id.0)
        .bind(counts.reports)
        .bind(counts.difficulties)
        .bind(counts.struggled)
        .bind(i64::from(day.month_number()))
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// What each month brought to a document, oldest first: month since year 0, counts.
pub async fn months(db: &Db, id: DocumentId) -> Result<Vec<(i64, Counts)>> {
    const SQL: &str = "
        select month, reports, difficulties, struggled
        from document_month
        where document_id = $1
        order by month";
    let rows: Vec<(i64, i64, i64, i64)> =
        on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_all(pool).await)?;
    let counts = |(month, reports, difficulties, struggled)| {
        (month, Counts { reports, difficulties, struggled })
    };
    Ok(rows.into_iter().map(counts).collect())
}
