//! Rows on demand, written straight into the store: each test says only what it is about.
use super::app::{NOW, TestApp};
use public_service_plus::kernel::{
    feeling::Feeling,
    ids::StructureId,
    time::{DAY_MS, Day, Instant},
};
use public_service_plus::{
    experiences::codes::{Channels, Tags},
    platform::db::Db,
    search::store::{Document, put},
    statistics::tallies::{Counted, Deltas},
};
use sqlx::AssertSqlSafe;

/// Runs statements that are the same for both engines. `$` parameters are not for here.
pub(crate) async fn run(db: &Db, sql: &str) {
    for statement in sql.split(";\n").filter(|it| !it.trim().is_empty()) {
        let statement = AssertSqlSafe(statement.to_owned());
        match db {
            Db::Sqlite { write, .. } => drop(sqlx::query(statement).execute(write).await.unwrap()),
            Db::Postgres(pool) => drop(sqlx::query(statement).execute(pool).await.unwrap()),
        }
    }
}

/// One number from the store.
pub(crate) async fn number(db: &Db, sql: &str) -> i64 {
    let sql = AssertSqlSafe(sql.to_owned());
    match db {
        Db::Sqlite { read, .. } => sqlx::query_scalar(sql).fetch_one(read).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap(),
    }
}

/// One text from the store.
pub(crate) async fn text(db: &Db, sql: &str) -> Option<String> {
    let sql = AssertSqlSafe(sql.to_owned());
    match db {
        Db::Sqlite { read, .. } => sqlx::query_scalar(sql).fetch_one(read).await.unwrap(),
        Db::Postgres(pool) => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap(),
    }
}

/// Two networks: taxes (a head, the Gard below it, Nîmes and the closed Alès below that) and town
/// halls (a head, Lyon below it).
pub(crate) async fn directory(db: &Db) {
    run(
        db,
        "
        insert into network (slug, name) values ('impots', 'Impôts');
        insert into network (slug, name) values ('mairies', 'Mairies');
        insert into structure_kind (network_id, code, name)
          select id, 'SIP', 'Service des impôts des particuliers' from network where slug = 'impots';
        insert into structure (code, network_id, name, country)
          select 'TAX', id, 'Direction des impôts', 'France' from network where slug = 'impots';
        insert into structure (code, network_id, parent_id, name, department, country)
          select 'TAX30', network_id, id, 'Impôts du Gard', '30', 'France' from structure where code = 'TAX';
        insert into structure (code, network_id, parent_id, kind_id, name, public_name, postcode, city, department, country)
          select 'NIMES', structure.network_id, structure.id, structure_kind.id, 'SIP NIMES',
            'Centre des impôts de Nîmes', '30000', 'Nîmes', '30', 'France'
          from structure, structure_kind where structure.code = 'TAX30';
        insert into structure (code, network_id, parent_id, name, postcode, city, department, country, active)
          select 'ALES', network_id, id, 'SIP ALES', '30100', 'Alès', '30', 'France', 0 from structure where code = 'TAX30';
        insert into structure (code, network_id, name, country)
          select 'TOWN', id, 'Mairies', 'France' from network where slug = 'mairies';
        insert into structure (code, network_id, parent_id, name, postcode, city, department, country)
          select 'LYON', network_id, id, 'Mairie de Lyon', '69001', 'Lyon', '69', 'France' from structure where code = 'TOWN';
        ",
    )
    .await;
}

/// An experience to be: published yesterday about Nîmes, unless said otherwise.
#[derive(Debug, Clone)]
pub(crate) struct Experience {
    pub(crate) title: &'static str,
    pub(crate) story: &'static str,
    pub(crate) feeling: Feeling,
    pub(crate) tags: &'static str,
    pub(crate) channels: Channels,
    pub(crate) structure: Option<&'static str>,
    pub(crate) department: Option<&'static str>,
    /// `None`: still waiting for a moderator.
    pub(crate) published_at: Option<Instant>,
    pub(crate) answer: Option<&'static str>,
}

pub(crate) fn experience() -> Experience {
    Experience {
        title: "Deux heures d’attente au guichet",
        story: "Je suis venu pour une erreur sur ma déclaration. Personne ne savait me répondre.",
        feeling: Feeling::Negative,
        tags: ".....",
        channels: Channels::default(),
        structure: Some("NIMES"),
        department: None,
        published_at: Some(Instant(NOW.0 - DAY_MS)),
        answer: None,
    }
}

impl Experience {
    pub(crate) fn received(self) -> Self {
        Self { published_at: None, ..self }
    }

    pub(crate) fn at(self, structure: &'static str) -> Self {
        Self { structure: Some(structure), ..self }
    }

    pub(crate) fn answered(self, text: &'static str) -> Self {
        Self { answer: Some(text), ..self }
    }

    pub(crate) fn days_ago(self, days: i64) -> Self {
        Self { published_at: Some(Instant(NOW.0 - days * DAY_MS)), ..self }
    }

    /// Writes it, with its words and its tallies; its number.
    pub(crate) async fn write(self, app: &TestApp) -> i64 {
        let db = &app.site.db;
        let id = number(db, "select coalesce(max(id), 0) + 1 from experience").await;
        let state = if self.published_at.is_some() { "published" } else { "received" };
        let quote = |text: &str| format!("'{}'", text.replace('\'', "''"));
        let or_null = |text: Option<String>| text.unwrap_or_else(|| "null".to_owned());
        let overriding = match db {
            Db::Sqlite { .. } => "",
            Db::Postgres(_) => "overriding system value",
        };
        let mention_state = if self.answer.is_some() { "answered" } else { "waiting" };
        let experience = format!(
            "insert into experience (id, state, title, story, feeling, tags, capacity, department,
               country, source, written_on, received_at, published_at) {overriding}
             values ({id}, '{state}', {}, {}, '{}', '{}', 'concerned', {}, 'France', 'web',
               '2026-02-20', {}, {})",
            quote(self.title),
            quote(self.story),
            self.feeling.as_str(),
            self.tags,
            or_null(self.department.map(quote)),
            NOW.0 - 2 * DAY_MS,
            or_null(self.published_at.map(|at| at.0.to_string())),
        );
        let structure = self.structure.map_or_else(
            || "null".to_owned(),
            |code| format!("(select id from structure where code = '{code}')"),
        );
        let mention = format!(
            "insert into mention (experience_id, position, structure_id, label, channels, state)
             values ({id}, 1, {structure}, 'Service', {}, '{mention_state}')",
            self.channels.0,
        );
        run(db, &format!("{experience};\n{mention}")).await;
        if let Some(answer) = self.answer {
            run(
                db,
                &format!(
                    "insert into answer (mention_id, text, signature, answered_on)
                     select id, {}, 'La direction', '2026-03-01' from mention where experience_id = {id}",
                    quote(answer),
                ),
            )
            .await;
        }
        if self.published_at.is_some() {
            self.count(app, id).await;
        }
        id
    }

    async fn count(&self, app: &TestApp, id: i64) {
        let answers: Vec<&str> = self.answer.into_iter().collect();
        let directory = app.site.directory();
        let structure = self.structure.and_then(|code| directory.by_code(code));
        let counted = Counted {
            published_at: self.published_at.unwrap(),
            feeling: self.feeling,
            tags: Tags::parse(self.tags).unwrap(),
            structures: structure.iter().map(|it| StructureId(it.id.0)).collect(),
            answered: self.answer.is_some(),
            first_answer: self.answer.and_then(|_| Day::parse("2026-03-01")),
        };
        let mut tx = app.site.db.begin().await.unwrap();
        put(&mut tx, &[Document::new(id, self.title, self.story, &answers)]).await.unwrap();
        let mut deltas = Deltas::default();
        deltas.add(&directory, &counted, 1);
        deltas.apply(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        app.site.refresh_experience(id).await.unwrap();
    }
}

/// This many stories about one structure, all with the word « attente », one a minute until now.
/// Without tallies.
pub(crate) async fn many(app: &TestApp, count: i64, structure: &str) {
    let db = &app.site.db;
    run(
        db,
        &format!(
            "insert into experience (state, title, story, feeling, capacity, country, source,
               written_on, received_at, published_at)
             with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < {count})
             select 'published', 'Une attente de plus', 'Rien à ajouter.', 'negative', 'concerned',
               'France', 'web', '2026-02-20', 0, {} - i * 60000
             from n;
             insert into mention (experience_id, position, structure_id, label, state)
             select experience.id, 1, structure.id, 'Service', 'waiting'
             from experience, structure
             where structure.code = '{structure}'",
            NOW.0,
        ),
    )
    .await;
    let words = |id| Document::new(id, "Une attente de plus", "Rien à ajouter.", &[]);
    let documents: Vec<_> = (1..=count).map(words).collect();
    let mut tx = db.begin().await.unwrap();
    put(&mut tx, &documents).await.unwrap();
    tx.commit().await.unwrap();
    app.site.refresh_experiences().await.unwrap();
}
