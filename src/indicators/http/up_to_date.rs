//! Which figures are up to date, as a table: every indicator of the page, whatever the part it shows.
use super::{file, refused};
use crate::{
    indicators::{
        catalogue,
        checking::{self, Dated},
        codes::Freshness,
        filters::CheckFilters,
    },
    platform::{site::Site, tabular::cells},
};
use axum::{
    extract::{RawQuery, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};

pub(super) async fn table(State(site): State<Site>, RawQuery(query): RawQuery) -> Response {
    let filters = CheckFilters::parse(&query.unwrap_or_default());
    match checking::every(&site, &filters).await {
        Ok(all) => match csv(&all) {
            Some(text) => file("up-to-date", "csv", "text/csv; charset=utf-8", text),
            None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        },
        Err(error) => refused(&error),
    }
}

fn csv(all: &[Dated]) -> Option<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record([
            "indicator",
            "title",
            "network",
            "frequency",
            "last_period",
            "freshness",
            "next_due",
            "days_late",
            "departments",
            "departments_of",
        ])
        .ok()?;
    for it in all {
        let indicator = &it.known.indicator;
        let network = it.known.network.as_ref();
        let last = it.known.last().map(|it| it.measure.period.to_string());
        writer
            .write_record([
                cells::text(&indicator.code).into_owned(),
                cells::text(&indicator.words.title).into_owned(),
                network.map(|it| cells::text(&it.1).into_owned()).unwrap_or_default(),
                indicator.nature.frequency.as_str().to_owned(),
                last.unwrap_or_default(),
                it.freshness.map(Freshness::as_str).unwrap_or_default().to_owned(),
                it.due.map(|it| it.to_string()).unwrap_or_default(),
                it.days_late.to_string(),
                it.departments.to_string(),
                catalogue::DEPARTMENTS_DRAWN.to_string(),
            ])
            .ok()?;
    }
    writer.into_inner().ok()
}
