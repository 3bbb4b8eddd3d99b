//! The register as a table: a line for each document that the filters keep, in their order.
use super::csv::Lines;
use crate::{
    documents::{
        codes::State,
        figures::file::tenths,
        register::{filters::RegisterFilters, listing, rows},
        shelf::Shelved,
    },
    kernel::lang::Lang,
    links::documents as links,
    platform::{clock::day_in_france, site::Site},
};
use std::sync::Arc;

/// What every line says, before the days: the first ten are those that `import documents` reads.
const COLUMNS: [&str; 19] = [
    "title",
    "kind",
    "cerfa",
    "version",
    "notice",
    "pages",
    "url",
    "domain",
    "issuer_code",
    "issuer",
    "id",
    "address",
    "state",
    "source",
    "reports",
    "struggled",
    "people",
    "difficulty_mean",
    "due_on",
];

/// The whole file; `None` when it could not be written.
pub fn file(site: &Site, lang: Lang, filters: &RegisterFilters) -> Option<Vec<u8>> {
    let (shelf, directory) = (site.shelf(), site.directory());
    let mut lines = Lines::new();
    let days = State::ALL.map(|it| format!("{}_on", it.as_str()));
    let head: Vec<&str> =
        COLUMNS.into_iter().chain(days.iter().map(String::as_str)).chain(["changed_on"]).collect();
    lines.put(&head);
    for it in listing::ordered(&shelf, &directory, filters) {
        let issuer = rows::issuer(&directory, &it.document.identity);
        lines.put(&line(site, lang, it, issuer.unwrap_or_default()));
    }
    lines.finish()
}

fn line(
    site: &Site,
    lang: Lang,
    it: &Arc<Shelved>,
    (issuer_code, issuer): (Option<String>, String),
) -> Vec<String> {
    let document = &it.document;
    let identity = &document.identity;
    let counts = document.counts;
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    let path = links::dossier(lang, document.id, &identity.title);
    let mut cells = vec![
        identity.title.clone(),
        identity.kind.as_str().to_owned(),
        text(&identity.cerfa),
        text(&identity.version),
        text(&identity.notice),
        identity.pages.map(|it| it.to_string()).unwrap_or_default(),
        text(&identity.url),
        identity.domain.as_str().to_owned(),
        issuer_code.unwrap_or_default(),
        issuer,
        document.id.to_string(),
        format!("{}{path}", site.settings.public_url),
        document.state.as_str().to_owned(),
        document.source.as_str().to_owned(),
        counts.reports.to_string(),
        counts.struggled.to_string(),
        counts.people().to_string(),
        counts.mean_tenths().map(tenths).unwrap_or_default(),
        document.due_on.map(|it| it.to_string()).unwrap_or_default(),
    ];
    let reached = State::ALL.map(|state| it.reached(state));
    cells.extend(reached.map(|it| it.map(|it| it.to_string()).unwrap_or_default()));
    cells.push(day_in_france(it.changed_at).to_string());
    cells
}
