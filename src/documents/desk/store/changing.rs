//! A document held for a change, and changed.
use crate::{
    documents::{
        model::{Document, Identity},
        store::rows::{COLUMNS, DocumentRow},
    },
    kernel::{
        ids::{DocumentId, EventId, StructureId},
        time::Day,
    },
    platform::db::{Result, StoreError, Tx, within},
};

/// The document, which nobody else changes until the end of this transaction. `Changed` when another one
/// took its place.
pub async fn hold(tx: &mut Tx, id: DocumentId) -> Result<Document> {
    // An update that changes nothing locks the row on both engines.
    const HOLD: &str = "update document set state = state where id = $1 and merged_into is null";
    within!(tx, c => sqlx::query(HOLD).bind(id.0).execute(c).await.map(drop))?;
    let sql = format!("select {COLUMNS} from document where id = $1 and merged_into is null");
    let row: Option<DocumentRow> = within!(tx, c => {
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id.0).fetch_optional(c).await
    })?;
    row.ok_or(StoreError::Changed)?.read()
}

/// Corrects what names it. A duplicate when its new number has a dossier.
pub async fn correct(tx: &mut Tx, id: DocumentId, to: &Identity) -> Result<()> {
    const SQL: &str = "
        update document
        set kind = $2, title = $3, cerfa = $4, version = $5, url = $6, domain = $7, issuer_label = $8
        where id = $1";
    within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(to.kind.as_str())
        .bind(&to.title)
        .bind(&to.cerfa)
        .bind(&to.version)
        .bind(&to.url)
        .bind(to.domain.as_str())
        .bind(&to.issuer_label)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Gives it to an issuer.
pub async fn assign(tx: &mut Tx, id: DocumentId, issuer: Option<StructureId>) -> Result<()> {
    const SQL: &str = "update document set issuer_id = $2 where id = $1";
    within!(tx, c => {
        sqlx::query(SQL).bind(id.0).bind(issuer.map(|it| it.0)).execute(c).await.map(drop)
    })?;
    Ok(())
}

/// Plans its next step for another day.
pub async fn plan(tx: &mut Tx, id: DocumentId, due_on: Day) -> Result<()> {
    const SQL: &str = "update document set due_on = $2 where id = $1";
    within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(due_on.to_string())
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Notes the event that its publication is.
pub async fn note_event(tx: &mut Tx, id: DocumentId, event: EventId) -> Result<()> {
    const SQL: &str = "update document set event_id = $2 where id = $1";
    within!(tx, c => sqlx::query(SQL).bind(id.0).bind(event.0).execute(c).await.map(drop))?;
    Ok(())
}
