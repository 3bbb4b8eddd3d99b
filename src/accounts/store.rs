//! Staff and their sessions at rest.
use super::{
    forms::NewMember,
    model::{Role, StaffMember},
};
use crate::{
    kernel::{
        ids::{StaffId, StructureId},
        time::Instant,
    },
    platform::db::{Db, Result, StoreError, Tx, on, within},
};
use sqlx::QueryBuilder;

/// A session is forgotten after this long without a request: 2 hours.
pub const IDLE: i64 = 2 * 3_600_000;
/// A session is forgotten after this long, whatever happens: 12 hours, a long day's work.
pub const LONGEST: i64 = 12 * 3_600_000;

#[derive(sqlx::FromRow)]
struct MemberRow {
    id: i64,
    name: String,
    role: String,
    structure_id: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    id: i64,
    name: String,
    role: String,
    structure_id: Option<i64>,
    seen_at: i64,
}

impl TryFrom<MemberRow> for StaffMember {
    type Error = StoreError;

    fn try_from(row: MemberRow) -> Result<Self> {
        Ok(Self {
            id: StaffId(row.id),
            role: Role::parse(&row.role).ok_or(StoreError::Corrupt("staff.role", row.id))?,
            name: row.name,
            structure: row.structure_id.map(StructureId),
        })
    }
}

/// The person with this address, if they still work here, and the hash of their password.
pub async fn find_by_email(db: &Db, email: &str) -> Result<Option<(StaffId, String)>> {
    const SQL: &str = "
        select id, password_hash
        from staff
        where email = $1
          and active = 1";
    let found: Option<(i64, String)> =
        on!(db, pool => sqlx::query_as(SQL).bind(email).fetch_optional(pool).await)?;
    Ok(found.map(|(id, hash)| (StaffId(id), hash)))
}

/// One person, whether or not they still work here.
pub async fn find(db: &Db, id: StaffId) -> Result<Option<StaffMember>> {
    const SQL: &str = "
        select id, name, role, structure_id
        from staff
        where id = $1";
    let row: Option<MemberRow> =
        on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_optional(pool).await)?;
    row.map(StaffMember::try_from).transpose()
}

/// Those of these people who still work here.
pub async fn working(db: &Db, people: &[StaffId]) -> Result<Vec<StaffMember>> {
    const SQL: &str = "select id, name, role, structure_id from staff where active = 1 and id in (";
    if people.is_empty() {
        return Ok(vec![]);
    }
    let rows: Vec<MemberRow> = on!(db, pool => {
        let mut query = QueryBuilder::new(SQL);
        let mut list = query.separated(", ");
        for it in people {
            list.push_bind(it.0);
        }
        query.push(")");
        query.build_query_as().fetch_all(pool).await
    })?;
    rows.into_iter().map(StaffMember::try_from).collect()
}

/// Adds a person. A second one with the same address is a duplicate.
pub async fn insert(
    tx: &mut Tx,
    new: &NewMember,
    hash: &str,
    structure: Option<StructureId>,
    at: Instant,
) -> Result<StaffId> {
    const SQL: &str = "
        insert into staff (email, name, password_hash, role, structure_id, active, created_at)
        values ($1, $2, $3, $4, $5, 1, $6)
        returning id";
    let id: i64 = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(new.email())
        .bind(new.name())
        .bind(hash)
        .bind(new.role().as_str())
        .bind(structure.map(|it| it.0))
        .bind(at.0)
        .fetch_one(c)
        .await)?;
    Ok(StaffId(id))
}

/// Opens a session.
pub async fn open_session(tx: &mut Tx, hash: &str, staff: StaffId, at: Instant) -> Result<()> {
    const SQL: &str = "
        insert into session (token_hash, staff_id, created_at, seen_at, expires_at)
        values ($1, $2, $3, $3, $4)";
    within!(tx, c => sqlx::query(SQL)
        .bind(hash)
        .bind(staff.0)
        .bind(at.0)
        .bind(at.0 + LONGEST)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Whose session this is, and when it was last used. An expired one is nobody's.
pub async fn find_session(
    db: &Db,
    hash: &str,
    now: Instant,
) -> Result<Option<(StaffMember, Instant)>> {
    const SQL: &str = "
        select staff.id, staff.name, staff.role, staff.structure_id, session.seen_at
        from session
        join staff on staff.id = session.staff_id
        where session.token_hash = $1
          and session.expires_at > $2
          and session.seen_at > $3
          and staff.active = 1";
    let row: Option<SessionRow> = on!(db, pool => sqlx::query_as(SQL)
        .bind(hash)
        .bind(now.0)
        .bind(now.0 - IDLE)
        .fetch_optional(pool)
        .await)?;
    row.map(|row| {
        let SessionRow { id, name, role, structure_id, seen_at } = row;
        let member = MemberRow { id, name, role, structure_id }.try_into()?;
        Ok((member, Instant(seen_at)))
    })
    .transpose()
}

/// Notes that a session was used.
pub async fn touch_session(tx: &mut Tx, hash: &str, at: Instant) -> Result<()> {
    const SQL: &str = "update session set seen_at = $2 where token_hash = $1";
    within!(tx, c => sqlx::query(SQL).bind(hash).bind(at.0).execute(c).await.map(drop))?;
    Ok(())
}

/// Closes a session; whose it was.
pub async fn close_session(tx: &mut Tx, hash: &str) -> Result<Option<StaffId>> {
    const SQL: &str = "delete from session where token_hash = $1 returning staff_id";
    let id: Option<i64> =
        within!(tx, c => sqlx::query_scalar(SQL).bind(hash).fetch_optional(c).await)?;
    Ok(id.map(StaffId))
}

/// Forgets the sessions that expired.
pub async fn forget_sessions(tx: &mut Tx, now: Instant) -> Result<()> {
    const SQL: &str = "delete from session where expires_at <= $1 or seen_at <= $2";
    within!(tx, c => sqlx::query(SQL)
        .bind(now.0)
        .bind(now.0 - IDLE)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}
