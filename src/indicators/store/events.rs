//! Dated events that may explain a change.
use crate::{
    indicators::model::Event,
    kernel::{
        ids::{EventId, NetworkId, StaffId, StructureId},
        territory::Territory,
        time::{Day, Instant},
    },
    platform::db::{Db, Result, StoreError, Tx, on, within},
};
use sqlx::QueryBuilder;

#[derive(sqlx::FromRow)]
struct EventRow {
    id: i64,
    network_id: i64,
    structure_id: Option<i64>,
    territory: String,
    day: String,
    title: String,
    body: String,
    created_by: Option<i64>,
    created_at: i64,
    withdrawn_at: Option<i64>,
}

const COLUMNS: &str =
    "select id, network_id, structure_id, territory, day, title, body, created_by,
    created_at, withdrawn_at
    from event";

/// Which events to list.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// `None`: of every network.
    pub network: Option<NetworkId>,
    /// Those of one of these territories; none named: everywhere. A department's page asks for the
    /// department, its region and the nation.
    pub territories: &'a [Territory],
    /// From the first of these days to the last, both included.
    pub days: (Day, Day),
}

/// Adds an event; its `id` and `withdrawn_at` are not read.
pub async fn insert(tx: &mut Tx, it: &Event) -> Result<EventId> {
    const SQL: &str = "
        insert into event (network_id, structure_id, territory, day, title, body, created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        returning id";
    let id = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(it.network.0)
        .bind(it.structure.map(|it| it.0))
        .bind(it.territory.to_string())
        .bind(it.day.to_string())
        .bind(&it.title)
        .bind(&it.body)
        .bind(it.created_by.map(|it| it.0))
        .bind(it.created_at.0)
        .fetch_one(c)
        .await)?;
    Ok(EventId(id))
}

/// The event with this number, withdrawn or not.
pub async fn find(db: &Db, id: EventId) -> Result<Option<Event>> {
    let sql = sqlx::AssertSqlSafe(format!("{COLUMNS} where id = $1"));
    let row: Option<EventRow> =
        on!(db, pool => sqlx::query_as(sql).bind(id.0).fetch_optional(pool).await)?;
    row.map(read).transpose()
}

/// Events that are shown, the latest first.
pub async fn list(db: &Db, asked: &Asked<'_>, limit: i64) -> Result<Vec<Event>> {
    let rows: Vec<EventRow> = on!(db, pool => {
        let mut query = QueryBuilder::new(COLUMNS);
        query.push(" where withdrawn_at is null and day >= ").push_bind(asked.days.0.to_string());
        query.push(" and day <= ").push_bind(asked.days.1.to_string());
        if let Some(network) = asked.network {
            query.push(" and network_id = ").push_bind(network.0);
        }
        if !asked.territories.is_empty() {
            query.push(" and territory in (");
            let mut list = query.separated(", ");
            for it in asked.territories {
                list.push_bind(it.to_string());
            }
            query.push(")");
        }
        query.push(" order by day desc, id desc limit ").push_bind(limit.clamp(1, 500));
        query.build_query_as().fetch_all(pool).await
    })?;
    rows.into_iter().map(read).collect()
}

/// Takes an event back; false when it was already, or is not there.
pub async fn withdraw(tx: &mut Tx, id: EventId, at: Instant) -> Result<bool> {
    const SQL: &str = "update event set withdrawn_at = $2 where id = $1 and withdrawn_at is null";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(at.0)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(done > 0)
}

fn read(row: EventRow) -> Result<Event> {
    let corrupt = || StoreError::Corrupt("event", row.id);
    Ok(Event {
        id: EventId(row.id),
        network: NetworkId(row.network_id),
        structure: row.structure_id.map(StructureId),
        territory: Territory::parse(&row.territory).ok_or_else(corrupt)?,
        day: Day::parse(&row.day).ok_or_else(corrupt)?,
        title: row.title,
        body: row.body,
        created_by: row.created_by.map(StaffId),
        created_at: Instant(row.created_at),
        withdrawn_at: row.withdrawn_at.map(Instant),
    })
}
