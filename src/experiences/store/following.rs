//! What the author of an experience reads and changes. Each change is guarded: it says whether it
//! found the experience as it should be.
use crate::platform::db::{Db, Result, Tx, on, within};

/// The experience with this receipt, and when it was received.
pub async fn find_by_receipt(db: &Db, receipt_hash: &str) -> Result<Option<(i64, i64)>> {
    const SQL: &str = "select id, received_at from experience where receipt_hash = $1";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(receipt_hash).fetch_optional(pool).await)?)
}

/// Everything the author added: text, when, and its state.
pub async fn details(db: &Db, experience: i64) -> Result<Vec<(String, i64, String)>> {
    const SQL: &str = "
        select text, added_at, state
        from detail
        where experience_id = $1
        order by id";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(experience).fetch_all(pool).await)?)
}

/// Moves the experience from `from` to `to`.
pub async fn advance(tx: &mut Tx, experience: i64, from: &str, to: &str) -> Result<bool> {
    const SQL: &str = "update experience set state = $3 where id = $1 and state = $2";
    let changed = within!(tx, c => sqlx::query(SQL)
        .bind(experience)
        .bind(from)
        .bind(to)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Changes the words of an experience that nobody has read yet.
pub async fn correct(
    tx: &mut Tx,
    experience: i64,
    (title, story): (&str, &str),
    pen_name: Option<&str>,
) -> Result<bool> {
    const SQL: &str = "
        update experience
        set title = $2, story = $3, pen_name = $4
        where id = $1
          and state = 'received'";
    let changed = within!(tx, c => sqlx::query(SQL)
        .bind(experience)
        .bind(title)
        .bind(story)
        .bind(pen_name)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Has the author added this very text already?
pub async fn has_detail(tx: &mut Tx, experience: i64, text: &str) -> Result<bool> {
    const SQL: &str = "select count(*) from detail where experience_id = $1 and text = $2";
    let count: i64 = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(experience)
        .bind(text)
        .fetch_one(c)
        .await)?;
    Ok(count > 0)
}

/// Adds something for a moderator to read, unless there are `most` additions.
pub async fn insert_detail(
    tx: &mut Tx,
    experience: i64,
    text: &str,
    at: i64,
    most: i64,
) -> Result<bool> {
    const SQL: &str = "
        insert into detail (experience_id, text, state, added_at)
        select id, $2, 'received', $3
        from experience
        where id = $1
          and state in ('received', 'published')
          and (select count(*) from detail where experience_id = $1) < $4";
    let changed = within!(tx, c => sqlx::query(SQL)
        .bind(experience)
        .bind(text)
        .bind(at)
        .bind(most)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Keeps what the author thinks of an answer of this experience, while it is published.
pub async fn vote(tx: &mut Tx, experience: i64, answer: i64, useful: bool) -> Result<bool> {
    const SQL: &str = "
        update answer
        set author_vote = $3
        where id = $2
          and mention_id in (
            select mention.id
            from mention
            join experience on experience.id = mention.experience_id
            where experience.id = $1
              and experience.state = 'published'
          )";
    let changed = within!(tx, c => sqlx::query(SQL)
        .bind(experience)
        .bind(answer)
        .bind(i64::from(useful))
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Keeps the author's last word about one service that has answered, while all is published.
pub async fn settle(
    tx: &mut Tx,
    experience: i64,
    mention: i64,
    state: &str,
    comment: Option<&str>,
) -> Result<bool> {
    const SQL: &str = "
        update mention
        set state = $3, author_comment = $4
        where id = $2
          and experience_id in (select id from experience where id = $1 and state = 'published')
          and state <> 'waiting'";
    let changed = within!(tx, c => sqlx::query(SQL)
        .bind(experience)
        .bind(mention)
        .bind(state)
        .bind(comment)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(changed == 1)
}

/// Destroys every word of an experience: the author's, and the answers that quote them. Dates,
/// codes and the names of services stay.
pub async fn erase(tx: &mut Tx, experience: i64) -> Result<bool> {
    const WORDS: &str = "
        update experience
        set state = 'erased', title = '', story = '', pen_name = null, procedure = null,
          department = null, country = '', digest = null
        where id = $1
          and state <> 'erased'";
    const ANSWERS: &str = "
        delete from answer
        where mention_id in (select id from mention where experience_id = $1)";
    const MENTIONS: &str = "
        update mention
        set author_comment = null, promise = null, business_tags = null,
          label = case when structure_id is null then '' else label end,
          postcode = case when structure_id is null then null else postcode end
        where experience_id = $1";
    const DETAILS: &str = "delete from detail where experience_id = $1";
    let changed = within!(tx, c => sqlx::query(WORDS)
        .bind(experience)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    for sql in [ANSWERS, MENTIONS, DETAILS] {
        within!(tx, c => sqlx::query(sql).bind(experience).execute(c).await.map(drop))?;
    }
    Ok(changed == 1)
}

/// One more reader lived the same; the new count, when the experience is published.
pub async fn one_more_similar(tx: &mut Tx, experience: i64) -> Result<Option<i64>> {
    const SQL: &str = "
        update experience
        set similar_count = similar_count + 1
        where id = $1
          and state = 'published'
        returning similar_count";
    Ok(within!(tx, c => sqlx::query_scalar(SQL).bind(experience).fetch_optional(c).await)?)
}
