//! Votes at rest: two counters of an answer.
use super::Votes;
use crate::platform::db::{Db, Result, Tx, on, within};

/// How the answer of a published experience stands.
pub(super) async fn find(db: &Db, answer: i64) -> Result<Option<Votes>> {
    const SQL: &str = "
        select answer.useful, answer.useless
        from answer
        join mention on mention.id = answer.mention_id
        join experience on experience.id = mention.experience_id
        where answer.id = $1
          and experience.state = 'published'";
    let row = on!(db, pool => sqlx::query_as(SQL).bind(answer).fetch_optional(pool).await)?;
    Ok(row.map(votes))
}

/// Adds one vote to the answer of a published experience; how it stands after that.
pub(super) async fn add(tx: &mut Tx, answer: i64, useful: bool) -> Result<Option<Votes>> {
    const SQL: &str = "
        update answer
        set useful = useful + $2, useless = useless + $3
        where id = $1
          and mention_id in (
            select mention.id
            from mention
            join experience on experience.id = mention.experience_id
            where experience.state = 'published'
          )
        returning useful, useless";
    let one = |is: bool| i64::from(is);
    let row: Option<(i64, i64)> = within!(tx, c => sqlx::query_as(SQL)
        .bind(answer)
        .bind(one(useful))
        .bind(one(!useful))
        .fetch_optional(c)
        .await)?;
    Ok(row.map(votes))
}

fn votes((useful, useless): (i64, i64)) -> Votes {
    Votes { useful, useless }
}
