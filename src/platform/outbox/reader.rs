//! Reading the outbox, each line once. PostgreSQL gives a line its number when it is written, not
//! when it is committed: a number may be missing when those after it are there already. Missing
//! numbers are looked for again during a minute; many belong to transactions that were given up.
use super::Topic;
use crate::platform::db::{Db, Result, on};
use sqlx::QueryBuilder;
use std::collections::BTreeMap;

/// Read at a time.
const MOST: i64 = 1000;

/// Missing numbers are looked for among this many before the last one.
const WINDOW: i64 = 500;

/// More numbers than this are never looked for: the oldest ones are let go.
const MANY: usize = 2000;

/// Readings, one each second, after which a missing number is not looked for any more.
const PATIENCE: u8 = 60;

/// Where a process stands in the outbox.
#[derive(Debug, Clone)]
pub struct Reader {
    last: i64,
    /// Numbers that were not there, and how many times they were looked for.
    missing: BTreeMap<i64, u8>,
}

impl Reader {
    /// From now on: call it before reading the copies that its lines are to refresh.
    pub async fn start(db: &Db) -> Result<Self> {
        const SQL: &str = "select coalesce(max(id), 0) from outbox";
        let last: i64 = on!(db, pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?;
        let from = (last - WINDOW).max(0);
        let mut reader = Self { last: from, missing: BTreeMap::new() };
        // Known already; what is missing among them may be committed after the copies are read.
        reader.note(&numbered_after(db, from).await?);
        Ok(reader)
    }

    /// The lines that were not read yet, oldest first, at most a thousand and a few: topic, subject.
    pub async fn read(&mut self, db: &Db) -> Result<Vec<(Option<Topic>, i64)>> {
        let wanted: Vec<i64> = self.missing.keys().copied().collect();
        let mut lines = among(db, &wanted).await?;
        // Both readings first: when one fails, nothing is taken for read.
        let new = numbered_after(db, self.last).await?;
        for (id, ..) in &lines {
            self.missing.remove(id);
        }
        self.missing.retain(|_, times| {
            *times += 1;
            *times < PATIENCE
        });
        self.note(&new);
        lines.extend(new);
        Ok(lines.into_iter().map(|(_, topic, about)| (Topic::parse(&topic), about)).collect())
    }

    fn note(&mut self, lines: &[Line]) {
        for (id, ..) in lines {
            let from = (self.last + 1).max(id - WINDOW);
            self.missing.extend((from..*id).map(|missing| (missing, 0)));
            self.last = *id;
        }
        while self.missing.len() > MANY {
            self.missing.pop_first();
        }
    }
}

/// Number, topic, subject.
type Line = (i64, String, i64);

async fn numbered_after(db: &Db, id: i64) -> Result<Vec<Line>> {
    const SQL: &str = "
        select id, topic, subject_id
        from outbox
        where id > $1
        order by id
        limit $2";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(id).bind(MOST).fetch_all(pool).await)?)
}

async fn among(db: &Db, ids: &[i64]) -> Result<Vec<Line>> {
    const SQL: &str = "
        select id, topic, subject_id
        from outbox
        where id in (";
    if ids.is_empty() {
        return Ok(vec![]);
    }
    Ok(on!(db, pool => {
        let mut query = QueryBuilder::new(SQL);
        let mut list = query.separated(", ");
        for id in ids {
            list.push_bind(*id);
        }
        query.push(") order by id");
        // As many texts as there are lengths of this list: not worth keeping.
        query.build_query_as().persistent(false).fetch_all(pool).await
    })?)
}
