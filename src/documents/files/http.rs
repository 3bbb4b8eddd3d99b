//! The addresses of the files.
use super::{download::download, feed, history, register};
use crate::{
    documents::{
        figures::{file, tables::TABLES},
        register::filters::RegisterFilters,
    },
    kernel::lang::Lang,
    links::documents as links,
    platform::site::Site,
};
use axum::{
    Router,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::get,
};

const CSV: &str = "text/csv; charset=utf-8";

pub fn router() -> Router<Site> {
    let mut router = Router::new();
    for lang in Lang::ALL {
        let all = move |State(site), asked| feed::answer(site, asked, lang, None);
        let one = move |State(site), Path(id): Path<String>, asked: HeaderMap| async move {
            feed::answer(site, asked, lang, Some(&id)).await
        };
        let whole = move |State(site), RawQuery(query): RawQuery, asked: HeaderMap| async move {
            sent(&asked, "registre", register::file(&site, lang, &filters(query)))
        };
        router = router
            .route(&links::register_file(lang), get(whole))
            .route(&links::history_file(lang), get(history::file))
            .route(&links::feed(lang, None), get(all))
            .route(&links::feed_route(lang), get(one));
        for code in TABLES {
            let table = move |State(site): State<Site>,
                              RawQuery(query): RawQuery,
                              asked: HeaderMap| async move {
                sent(&asked, code, file::table(&site, lang, code, &filters(query)))
            };
            router = router.route(&links::figures_file(lang, code), get(table));
        }
    }
    router
}

fn filters(query: Option<String>) -> RegisterFilters {
    RegisterFilters::parse(&query.unwrap_or_default())
}

fn sent(asked: &HeaderMap, name: &str, content: Option<Vec<u8>>) -> Response {
    match content {
        Some(content) => download(asked, &format!("{name}.csv"), CSV, content),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
