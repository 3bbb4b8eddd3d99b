//! The rights of programs to send results, and the answers they were given.
use crate::{
    kernel::{
        ids::{NetworkId, StaffId, StructureId, TokenId},
        time::{DAY_MS, Instant},
    },
    platform::db::{Db, Result, Tx, on, within},
};

/// Answers are kept for a month.
const KEPT: i64 = 31 * DAY_MS;
/// Tokens read at once: a site has tens of them.
const MOST: i64 = 500;

/// A program's right to send results. The token itself is nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub id: TokenId,
    pub label: String,
    pub network: NetworkId,
    /// `None`: everywhere.
    pub structure: Option<StructureId>,
    /// Whose right it rests on.
    pub created_by: StaffId,
    pub created_at: Instant,
    pub used_at: Option<Instant>,
    pub revoked_at: Option<Instant>,
}

/// The answer that was given to a batch.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Given {
    pub body_hash: String,
    pub answer: String,
}

#[derive(sqlx::FromRow)]
struct TokenRow {
    id: i64,
    label: String,
    network_id: i64,
    structure_id: Option<i64>,
    created_by: i64,
    created_at: i64,
    used_at: Option<i64>,
    revoked_at: Option<i64>,
}

fn read(row: TokenRow) -> Token {
    Token {
        id: TokenId(row.id),
        label: row.label,
        network: NetworkId(row.network_id),
        structure: row.structure_id.map(StructureId),
        created_by: StaffId(row.created_by),
        created_at: Instant(row.created_at),
        used_at: row.used_at.map(Instant),
        revoked_at: row.revoked_at.map(Instant),
    }
}

/// Every token, those in use first, then the last made.
pub async fn list(db: &Db) -> Result<Vec<Token>> {
    const SQL: &str = "
        select id, label, network_id, structure_id, created_by, created_at, used_at, revoked_at
        from publisher_token
        order by case when revoked_at is null then 0 else 1 end, id desc
        limit $1";
    let rows: Vec<TokenRow> =
        on!(db, pool => sqlx::query_as(SQL).bind(MOST).fetch_all(pool).await)?;
    Ok(rows.into_iter().map(read).collect())
}

/// One token, whether or not it is still good.
pub async fn find(db: &Db, id: TokenId) -> Result<Option<Token>> {
    const SQL: &str = "
        select id, label, network_id, structure_id, created_by, created_at, used_at, revoked_at
        from publisher_token
        where id = $1";
    let row: Option<TokenRow> =
        on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_optional(pool).await)?;
    Ok(row.map(read))
}

/// The token with this fingerprint, if it was not revoked.
pub async fn find_good(db: &Db, hash: &str) -> Result<Option<Token>> {
    const SQL: &str = "
        select id, label, network_id, structure_id, created_by, created_at, used_at, revoked_at
        from publisher_token
        where token_hash = $1 and revoked_at is null";
    let row: Option<TokenRow> =
        on!(db, pool => sqlx::query_as(SQL).bind(hash).fetch_optional(pool).await)?;
    Ok(row.map(read))
}

/// Adds a token, by its fingerprint.
pub async fn insert(
    tx: &mut Tx,
    (hash, label): (&str, &str),
    (network, structure): (NetworkId, Option<StructureId>),
    (by, at): (StaffId, Instant),
) -> Result<TokenId> {
    const SQL: &str = "
        insert into publisher_token (token_hash, label, network_id, structure_id, created_by,
          created_at)
        values ($1, $2, $3, $4, $5, $6)
        returning id";
    let id = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(hash)
        .bind(label)
        .bind(network.0)
        .bind(structure.map(|it| it.0))
        .bind(by.0)
        .bind(at.0)
        .fetch_one(c)
        .await)?;
    Ok(TokenId(id))
}

/// Ends a token; false when it was ended before.
pub async fn revoke(tx: &mut Tx, id: TokenId, at: Instant) -> Result<bool> {
    const SQL: &str = "
        update publisher_token
        set revoked_at = $2
        where id = $1 and revoked_at is null";
    let changed = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(at.0)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed > 0)
}

/// Notes that a token was used, while it is good: false when it was revoked meanwhile.
pub async fn touch(tx: &mut Tx, id: TokenId, at: Instant) -> Result<bool> {
    const SQL: &str = "
        update publisher_token
        set used_at = $2
        where id = $1 and revoked_at is null";
    let changed = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(at.0)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed > 0)
}

/// What was answered to the batch with this key.
pub async fn given(db: &Db, token: TokenId, key: &str) -> Result<Option<Given>> {
    const SQL: &str = "
        select body_hash, answer
        from publisher_batch
        where token_id = $1 and idempotency_key = $2";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(token.0).bind(key).fetch_optional(pool).await)?)
}

/// Keeps an answer, and forgets those of last month. A second one with the same key is a duplicate.
pub async fn give(
    tx: &mut Tx,
    (token, key): (TokenId, &str),
    it: &Given,
    at: Instant,
) -> Result<()> {
    const FORGET: &str = "delete from publisher_batch where token_id = $1 and at < $2";
    const SQL: &str = "
        insert into publisher_batch (token_id, idempotency_key, body_hash, answer, at)
        values ($1, $2, $3, $4, $5)";
    within!(&mut *tx, c => sqlx::query(FORGET)
        .bind(token.0)
        .bind(at.0 - KEPT)
        .execute(c)
        .await
        .map(drop))?;
    within!(tx, c => sqlx::query(SQL)
        .bind(token.0)
        .bind(key)
        .bind(&it.body_hash)
        .bind(&it.answer)
        .bind(at.0)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}
