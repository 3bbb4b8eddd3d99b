//! Files of exactly what a page shows: its values as a table, its curve as a drawing or a picture.
mod up_to_date;

use super::{
    charts::{
        png,
        svg_file::{Theme, svg_file},
    },
    showing,
    shown::IndicatorShown,
    view::View,
};
use crate::{
    kernel::{error::AppError, lang::Lang},
    links,
    platform::{site::Site, tabular::cells},
};
use axum::{
    Router,
    extract::{Path, RawQuery, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

/// Pixels for one unit of the drawing: sharp on screens and on paper.
const PIXELS: u8 = 2;

pub fn router() -> Router<Site> {
    let mut router = Router::new();
    for lang in Lang::ALL {
        let at = |kind| links::indicator_file(lang, "{code}", kind);
        router = router.route(&links::up_to_date_file(lang), get(up_to_date::table));
        router = router
            .route(&at("csv"), get(move |site, code, query| table(site, code, query, lang)))
            .route(&at("svg"), get(move |site, code, query| drawing(site, code, query, lang)))
            .route(&at("png"), get(move |site, code, query| picture(site, code, query, lang)));
    }
    router
}

async fn table(
    State(site): State<Site>,
    Path(code): Path<String>,
    RawQuery(query): RawQuery,
    lang: Lang,
) -> Response {
    let view = View::parse(&query.unwrap_or_default());
    table_file(&code, showing::values(&site, lang, &code, &view).await)
}

/// Values as a file to keep, named after `code`; or why there is none.
pub fn table_file(code: &str, rows: Result<Vec<showing::ValueRow>, AppError>) -> Response {
    match rows {
        Ok(rows) => match csv(&rows) {
            Some(text) => file(code, "csv", "text/csv; charset=utf-8", text),
            None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        },
        Err(error) => refused(&error),
    }
}

/// The columns of our own table of results, with names and sources: what was taken away can come back.
fn csv(rows: &[showing::ValueRow]) -> Option<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record([
            "indicator",
            "territory",
            "name",
            "period",
            "value",
            "observations",
            "low",
            "high",
            "source",
            "published_on",
        ])
        .ok()?;
    let optional = |it: Option<f64>| it.map(|it| it.to_string()).unwrap_or_default();
    for row in rows {
        let measure = row.published.measure;
        writer
            .write_record([
                cells::text(&row.indicator).into_owned(),
                row.territory.to_string(),
                cells::text(&row.name).into_owned(),
                measure.period.to_string(),
                measure.value.to_string(),
                measure.observations.map(|it| it.to_string()).unwrap_or_default(),
                optional(measure.low),
                optional(measure.high),
                cells::text(&row.source).into_owned(),
                row.published_on.to_string(),
            ])
            .ok()?;
    }
    writer.into_inner().ok()
}

async fn drawing(
    State(site): State<Site>,
    Path(code): Path<String>,
    RawQuery(query): RawQuery,
    lang: Lang,
) -> Response {
    match svg(&site, lang, &code, query).await {
        Ok(svg) => file(&code, "svg", "image/svg+xml", svg.into_bytes()),
        Err(error) => refused(&error),
    }
}

async fn picture(
    State(site): State<Site>,
    Path(code): Path<String>,
    RawQuery(query): RawQuery,
    lang: Lang,
) -> Response {
    let svg = match svg(&site, lang, &code, query).await {
        Ok(svg) => svg,
        Err(error) => return refused(&error),
    };
    // Drawing takes tens of milliseconds: not on the threads that answer.
    match tokio::task::spawn_blocking(move || png::png(&svg, PIXELS)).await {
        Ok(Ok(png)) => file(&code, "png", "image/png", png),
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// `?chart=map`, `ranking` or `funnel`; the curve otherwise.
async fn svg(
    site: &Site,
    lang: Lang,
    code: &str,
    query: Option<String>,
) -> Result<String, AppError> {
    let query = query.unwrap_or_default();
    let wanted = crate::kernel::query::pairs(&query).find(|(name, _)| name == "chart");
    let IndicatorShown { curves, places, .. } =
        showing::show(site, lang, code, &View::parse(&query)).await?;
    let chart = match (wanted.as_ref().map(|it| it.1.as_str()), places) {
        (Some("map"), Some(places)) => places.map,
        (Some("ranking"), Some(places)) => Some(places.ranking),
        (Some("funnel"), Some(places)) => places.funnel,
        _ => curves.into_iter().next(),
    };
    chart.map(|it| svg_file(&it, Theme::Light)).ok_or(AppError::NotFound)
}

fn file(code: &str, kind: &str, mime: &'static str, content: Vec<u8>) -> Response {
    let safe: String = code.chars().filter(|it| it.is_ascii_alphanumeric() || *it == '-').collect();
    let name = format!("attachment; filename=\"{safe}.{kind}\"");
    let mut response = ([(header::CONTENT_TYPE, mime)], content).into_response();
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    response
}

fn refused(error: &AppError) -> Response {
    let status = match error {
        AppError::NotFound => StatusCode::NOT_FOUND,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    status.into_response()
}
