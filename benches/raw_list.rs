//! The yardstick of `make bench`: the latest twenty experiences of a SQLite file as plain HTML, by
//! axum and sqlx alone. No framework, no filters, no counts.
//! `raw_list DATABASE_FILE LISTEN`
use axum::{Router, extract::State, response::Html, routing::get};
use sqlx::{SqlitePool, sqlite::SqlitePoolOptions};
use std::{error::Error, fmt::Write as _};

type Row = (i64, String, String, String, Option<String>);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(listen)) = (arguments.next(), arguments.next()) else {
        return Err("raw_list DATABASE_FILE LISTEN".into());
    };
    let pool = SqlitePoolOptions::new()
        .max_connections(2)
        .connect(&format!("sqlite:{file}?mode=ro"))
        .await?;
    let site = Router::new().route("/", get(list)).with_state(pool);
    axum::serve(tokio::net::TcpListener::bind(listen).await?, site).await?;
    Ok(())
}

async fn list(State(pool): State<SqlitePool>) -> Html<String> {
    const SQL: &str = "
        select experience.id, experience.title, substr(experience.story, 1, 220), experience.feeling,
          mention.label
        from experience
        left join mention on mention.experience_id = experience.id and mention.position = 1
        where experience.state = 'published'
        order by experience.published_at desc, experience.id desc
        limit 20";
    let rows: Vec<Row> = sqlx::query_as(SQL).fetch_all(&pool).await.unwrap_or_default();
    let mut page = String::from("<!DOCTYPE html><html lang=\"fr\"><title>Liste</title><main>");
    for (id, title, story, feeling, service) in rows {
        let _ = write!(
            page,
            "<article><h2><a href=\"/experiences/{id}\">{}</a></h2><p>{}</p><p>{feeling} · {}</p></article>",
            escape(&title),
            escape(&story),
            escape(&service.unwrap_or_default()),
        );
    }
    page.push_str("</main></html>");
    Html(page)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
