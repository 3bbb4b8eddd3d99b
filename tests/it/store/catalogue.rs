//! The two engines hold the same tables, columns, constraints and indexes.
use crate::support::engines::{self, Engine};
use public_service_plus::platform::db::Db;
use std::collections::BTreeSet;

type Names = BTreeSet<String>;

#[tokio::test]
async fn both_engines_have_the_same_columns() {
    let (Some(sqlite), Some(postgres)) =
        (engines::open(Engine::Sqlite).await, engines::open(Engine::Postgres).await)
    else {
        return;
    };
    const SQLITE: &str = "
        select tables.name || '.' || columns.name || case columns.\"notnull\" when 0 then ' null' else '' end
        from sqlite_schema tables, pragma_table_info(tables.name) columns
        where tables.type = 'table'
          and columns.pk = 0
          and tables.name not like 'experience_search%'
          and tables.name not like 'sqlite_%'
          and tables.name not like '_sqlx%'";
    const POSTGRES: &str = "
        select columns.table_name || '.' || columns.column_name
          || case columns.is_nullable when 'YES' then ' null' else '' end
        from information_schema.columns columns
        where columns.table_schema = 'public'
          and columns.table_name <> 'experience_search'
          and columns.table_name not like '\\_sqlx%'
          and not exists (
            select from information_schema.key_column_usage k
            join information_schema.table_constraints c using (constraint_name, table_schema)
            where c.constraint_type = 'PRIMARY KEY'
              and k.table_name = columns.table_name
              and k.column_name = columns.column_name
          )";
    assert_eq!(names(&sqlite.db, SQLITE).await, names(&postgres.db, POSTGRES).await);
}

#[tokio::test]
async fn both_engines_have_the_same_indexes() {
    let (Some(sqlite), Some(postgres)) =
        (engines::open(Engine::Sqlite).await, engines::open(Engine::Postgres).await)
    else {
        return;
    };
    const SQLITE: &str = "
        select name from sqlite_schema
        where type = 'index' and name not like 'sqlite_%' and name not like '_sqlx%'";
    const POSTGRES: &str = "
        select indexname::text from pg_indexes
        where schemaname = 'public'
          and indexname not like '%_pkey'
          and indexname not like '%_unique'
          and indexname <> 'experience_search_document'";
    assert_eq!(names(&sqlite.db, SQLITE).await, names(&postgres.db, POSTGRES).await);
}

async fn names(db: &Db, sql: &'static str) -> Names {
    let rows: Vec<String> = match db {
        Db::Sqlite { read, .. } => sqlx::query_scalar(sql).fetch_all(read).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_scalar(sql).fetch_all(pool).await.unwrap(),
    };
    assert!(!rows.is_empty());
    rows.into_iter().collect()
}
