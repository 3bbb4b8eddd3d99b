//! Where results come from.
use crate::{
    indicators::model::Delivery,
    kernel::{ids::DeliveryId, time::Instant},
    platform::db::{Db, Result, Tx, on, within},
};
use sqlx::QueryBuilder;

#[derive(sqlx::FromRow)]
struct DeliveryRow {
    id: i64,
    at: i64,
    source: String,
    method_version: String,
    sent_by: String,
    note: String,
}

/// Records that results came.
pub async fn insert(tx: &mut Tx, it: &Delivery) -> Result<DeliveryId> {
    const SQL: &str = "
        insert into delivery (at, source, method_version, sent_by, note)
        values ($1, $2, $3, $4, $5)
        returning id";
    let id = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(it.at.0)
        .bind(&it.source)
        .bind(&it.method_version)
        .bind(&it.sent_by)
        .bind(&it.note)
        .fetch_one(c)
        .await)?;
    Ok(DeliveryId(id))
}

/// These deliveries, in order of numbers.
pub async fn list(db: &Db, ids: &[DeliveryId]) -> Result<Vec<(DeliveryId, Delivery)>> {
    const SQL: &str = "
        select id, at, source, method_version, sent_by, note
        from delivery
        where id in (";
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let rows: Vec<DeliveryRow> = on!(db, pool => {
        let mut query = QueryBuilder::new(SQL);
        let mut list = query.separated(", ");
        for id in ids {
            list.push_bind(id.0);
        }
        query.push(") order by id");
        query.build_query_as().fetch_all(pool).await
    })?;
    let read = |row: DeliveryRow| {
        let DeliveryRow { id, at, source, method_version, sent_by, note } = row;
        (DeliveryId(id), Delivery { at: Instant(at), source, method_version, sent_by, note })
    };
    Ok(rows.into_iter().map(read).collect())
}
