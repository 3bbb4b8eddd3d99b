//! The figures of a department as a file.
use super::showing;
use crate::{indicators::http::table_file, kernel::lang::Lang, links, platform::site::Site};
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};

pub fn router() -> Router<Site> {
    let mut router = Router::new();
    for lang in Lang::ALL {
        let table =
            move |State(site): State<Site>, Path(code): Path<String>| table(site, code, lang);
        router = router.route(&links::territory_file(lang, "{code}"), get(table));
    }
    router
}

async fn table(site: Site, code: String, lang: Lang) -> Response {
    let rows = showing::values(&site, lang, &code).await;
    table_file(&code, rows)
}
