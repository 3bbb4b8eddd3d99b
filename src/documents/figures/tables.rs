//! The figures in words: each drawing with its table.
use super::{
    counted::{Counted, Issuer, Tally},
    delays::{Delay, percentile},
    shown::{Bar, FiguresShown, TableRow, TableShown},
};
use crate::{
    directory::snapshot::Directory,
    documents::{
        codes::{Domain, State},
        register::{
            filters::{RegisterFilters, label_code},
            listing,
            matching::matching,
            rows,
        },
        shelf::Shelved,
    },
    kernel::{lang::Lang, query, text::slug},
    links::documents as links,
    platform::site::Site,
    words::{document_delays, documents, numbers, register as words},
};
use std::sync::Arc;

/// Issuers shown; the file has them all.
const ISSUERS: usize = 20;

/// The names of the tables, in the order of the page: each has a file.
pub const TABLES: [&str; 6] = ["domains", "years", "issuers", "states", "delays", "painful"];

/// The figures of the documents that `filters` keep: those of domain, issuer, year, and the others too.
pub fn show(site: &Site, lang: Lang, filters: &RegisterFilters) -> FiguresShown {
    let (shelf, directory) = (site.shelf(), site.directory());
    let matched = matching(&shelf, &directory, filters);
    let counted = Counted::of(&matched.kept, &directory);
    let made = Made { lang, directory: &directory, filters };
    let kept = i64::try_from(matched.kept.len()).unwrap_or(i64::MAX);
    let tables = vec![
        made.domains(&counted),
        made.years(&counted),
        made.issuers(&counted),
        made.states(&counted),
        made.delays(&matched.kept),
        made.painful(&counted),
    ];
    FiguresShown {
        kept: words::count(lang, kept),
        is_empty: matched.kept.is_empty(),
        choices: listing::choices(&directory, filters, &matched),
        tables: tables.into_iter().filter(|it| !it.rows.is_empty()).collect(),
    }
}

/// The name of an issuer, with the code of its page when the directory knows it.
pub(super) fn issuer_name(
    lang: Lang,
    directory: &Directory,
    issuer: &Issuer<'_>,
) -> (Option<String>, String) {
    let unknown = || (None, words::issuer_unknown(lang).to_owned());
    match issuer {
        Issuer::Known(id) => directory
            .by_id(*id)
            .map_or_else(unknown, |it| (Some(it.code.clone()), it.display_name().to_owned())),
        Issuer::Named(label) => (None, (*label).to_owned()),
        Issuer::Unknown => unknown(),
    }
}

struct Made<'a> {
    lang: Lang,
    directory: &'a Directory,
    filters: &'a RegisterFilters,
}

impl Made<'_> {
    fn table(&self, code: &str, (title, text): (&str, &str), heads: &[&str]) -> TableShown {
        let asked = self.filters.on_page(0).to_query();
        TableShown {
            code: code.to_owned(),
            title: title.to_owned(),
            text: text.to_owned(),
            heads: heads.iter().map(|it| (*it).to_owned()).collect(),
            file: query::address(&links::figures_file(self.lang, code), &asked),
            ..TableShown::default()
        }
    }

    fn tally_heads(&self, first: &'static str) -> [&'static str; 7] {
        let lang = self.lang;
        [
            first,
            words::head_reported(lang),
            words::head_qualified(lang),
            words::head_refused(lang),
            words::head_simplified(lang),
            words::head_share(lang),
            words::head_people(lang),
        ]
    }

    fn cells(&self, it: Tally, share: (i64, i64)) -> Vec<String> {
        let integer = |n| numbers::integer(self.lang, n);
        vec![
            integer(it.reported),
            integer(it.qualified),
            integer(it.refused),
            integer(it.simplified),
            numbers::share(self.lang, share.0, share.1),
            integer(it.people),
        ]
    }

    /// A bar for each: documents, and how many of them are simplified.
    fn with_bars(&self, table: &mut TableShown, all: &[(String, Option<String>, Tally)]) {
        let longest = all.iter().map(|it| it.2.reported).max().unwrap_or_default();
        table.legend = (
            words::legend_reported(self.lang).to_owned(),
            words::legend_simplified(self.lang).to_owned(),
        );
        for (name, href, it) in all {
            table.bars.push(Bar {
                name: name.clone(),
                said: words::of(self.lang, it.simplified, it.reported),
                whole: length(it.reported, longest),
                part: length(it.simplified, longest),
            });
            let cells = self.cells(*it, (it.simplified, it.reported));
            table.rows.push(TableRow { name: name.clone(), href: href.clone(), cells });
        }
    }

    fn domains(&self, counted: &Counted<'_>) -> TableShown {
        let lang = self.lang;
        let titles = (words::by_domain(lang), words::by_domain_text(lang));
        let mut table = self.table(TABLES[0], titles, &self.tally_heads(words::domain(lang)));
        let mut all: Vec<_> = Domain::ALL
            .into_iter()
            .zip(counted.domains)
            .filter(|it| it.1.reported > 0)
            .map(|(domain, it)| {
                let asked = RegisterFilters { domain: Some(domain), ..RegisterFilters::default() };
                let href = query::address(&links::register(lang), &asked.to_query());
                (documents::domain(lang, domain).to_owned(), Some(href), it)
            })
            .collect();
        all.sort_by_key(|it| -it.2.reported);
        self.with_bars(&mut table, &all);
        table
    }

    fn years(&self, counted: &Counted<'_>) -> TableShown {
        let lang = self.lang;
        let titles = (words::by_year(lang), words::by_year_text(lang));
        let mut table = self.table(TABLES[1], titles, &self.tally_heads(words::year(lang)));
        let all: Vec<_> =
            counted.years.iter().map(|(year, it)| (year.to_string(), None, it.tally)).collect();
        self.with_bars(&mut table, &all);
        // A year's bar compares what came with what was done; its share is of all years until then.
        for (row, year) in table.rows.iter_mut().zip(counted.years.values()) {
            row.cells = self.cells(year.tally, (year.all_simplified, year.all_reported));
        }
        for (bar, it) in table.bars.iter_mut().zip(counted.years.values()) {
            bar.said = words::came_and_done(lang, it.tally.reported, it.tally.simplified);
        }
        table
    }

    fn issuers(&self, counted: &Counted<'_>) -> TableShown {
        let lang = self.lang;
        let titles = (words::by_issuer(lang), words::by_issuer_text(lang));
        let mut table = self.table(TABLES[2], titles, &self.tally_heads(words::issuer(lang)));
        let named = |(issuer, it): &(Issuer<'_>, Tally)| {
            let (code, name) = issuer_name(lang, self.directory, issuer);
            let code = code.or_else(|| match issuer {
                Issuer::Named(label) => Some(label_code(&slug(label))),
                _ => None,
            });
            let href = code.map(|issuer| {
                let asked = RegisterFilters { issuer, ..RegisterFilters::default() };
                query::address(&links::register(lang), &asked.to_query())
            });
            (name, href, *it)
        };
        let all: Vec<_> = counted.issuers.iter().take(ISSUERS).map(named).collect();
        self.with_bars(&mut table, &all);
        table
    }

    fn states(&self, counted: &Counted<'_>) -> TableShown {
        let lang = self.lang;
        let total: i64 = counted.states.iter().sum();
        let longest = counted.states.iter().copied().max().unwrap_or_default();
        let heads = [words::state(lang), words::head_documents(lang), words::head_part(lang)];
        let titles = (words::by_state(lang), words::by_state_text(lang));
        let mut table = self.table(TABLES[3], titles, &heads);
        for (state, count) in State::ALL.into_iter().zip(counted.states) {
            if total == 0 || !state.is_public() {
                continue;
            }
            let name = documents::state(lang, state).to_owned();
            let said = numbers::integer(lang, count);
            let cells = vec![said.clone(), numbers::share(lang, count, total)];
            let whole = length(count, longest);
            table.bars.push(Bar { name: name.clone(), said, whole, part: whole });
            table.rows.push(TableRow { name, href: None, cells });
        }
        table
    }

    fn delays(&self, kept: &[&Arc<Shelved>]) -> TableShown {
        let lang = self.lang;
        let heads = [
            words::step(lang),
            words::head_median(lang),
            words::head_ninety(lang),
            words::head_documents(lang),
        ];
        let titles = (words::by_step(lang), words::by_step_text(lang));
        let mut table = self.table(TABLES[4], titles, &heads);
        table.legend = (words::head_ninety(lang).to_owned(), words::head_median(lang).to_owned());
        let all = Delay::ALL.map(|delay| {
            let days = delay.all(kept.iter().map(|it| &***it));
            (delay, percentile(&days, 50), percentile(&days, 90), days.len())
        });
        let longest = all.iter().filter_map(|it| it.2).max().unwrap_or_default();
        for (delay, median, ninety, count) in all {
            let (Some(median), Some(ninety)) = (median, ninety) else { continue };
            let name = document_delays::delay(lang, delay).to_owned();
            let integer = |n| numbers::integer(lang, n);
            let count = integer(i64::try_from(count).unwrap_or(i64::MAX));
            table.bars.push(Bar {
                name: name.clone(),
                said: crate::words::dates::days(lang, median),
                whole: length(ninety, longest),
                part: length(median, longest),
            });
            let cells = vec![integer(median), integer(ninety), count];
            table.rows.push(TableRow { name, href: None, cells });
        }
        table
    }

    fn painful(&self, counted: &Counted<'_>) -> TableShown {
        let lang = self.lang;
        let heads = [
            words::head_document(lang),
            words::head_people(lang),
            words::head_difficulty(lang),
            words::state(lang),
        ];
        let titles = (words::most_painful(lang), words::most_painful_text(lang));
        let mut table = self.table(TABLES[5], titles, &heads);
        let longest = counted.painful.first().map_or(0, |it| it.document.counts.pain());
        for it in &counted.painful {
            let document = &it.document;
            let title = document.identity.title.clone();
            let people = document.counts.people();
            let whole = length(document.counts.pain(), longest);
            let said = words::people(lang, people);
            table.bars.push(Bar { name: title.clone(), said, whole, part: whole });
            table.rows.push(TableRow {
                href: Some(links::dossier(lang, document.id, &title)),
                name: title,
                cells: vec![
                    numbers::integer(lang, people),
                    rows::difficulty(lang, document.counts).unwrap_or_default(),
                    documents::state(lang, document.state).to_owned(),
                ],
            });
        }
        table
    }
}

/// Of 1,000, the longest.
fn length(value: i64, longest: i64) -> u32 {
    u32::try_from(value.max(0) * 1_000 / longest.max(1)).unwrap_or_default()
}
