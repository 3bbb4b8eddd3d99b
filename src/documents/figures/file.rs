//! A table of figures as a file: codes and plain numbers, the same in both languages.
use super::{
    counted::{Counted, Tally},
    delays::{Delay, percentile},
    tables::{TABLES, issuer_name},
};
use crate::{
    documents::{
        codes::{Domain, State},
        files::csv::Lines,
        register::{filters::RegisterFilters, matching::matching},
    },
    kernel::lang::Lang,
    platform::site::Site,
};

/// The table of this name; `None` when there is none, or when it cannot be written.
pub fn table(site: &Site, lang: Lang, code: &str, filters: &RegisterFilters) -> Option<Vec<u8>> {
    let (shelf, directory) = (site.shelf(), site.directory());
    let kept = matching(&shelf, &directory, filters).kept;
    let counted = Counted::of(&kept, &directory);
    let mut lines = Lines::new();
    match TABLES.iter().position(|it| *it == code)? {
        0 => {
            head(&mut lines, &["domain"]);
            for (domain, it) in Domain::ALL.into_iter().zip(counted.domains) {
                tally(&mut lines, &[domain.as_str()], it);
            }
        }
        1 => {
            lines.put(&[
                "year",
                "reported",
                "qualified",
                "refused",
                "simplified",
                "people",
                "reported_so_far",
                "simplified_so_far",
            ]);
            for (year, it) in &counted.years {
                let Tally { reported, qualified, refused, simplified, people } = it.tally;
                let numbers = [
                    i64::from(*year),
                    reported,
                    qualified,
                    refused,
                    simplified,
                    people,
                    it.all_reported,
                    it.all_simplified,
                ];
                lines.put(&numbers.map(|it| it.to_string()));
            }
        }
        2 => {
            head(&mut lines, &["issuer_code", "issuer"]);
            for (issuer, it) in &counted.issuers {
                let (code, name) = issuer_name(lang, &directory, issuer);
                tally(&mut lines, &[code.as_deref().unwrap_or_default(), &name], *it);
            }
        }
        3 => {
            lines.put(&["state", "documents"]);
            for (state, count) in State::ALL.into_iter().zip(counted.states) {
                lines.put(&[state.as_str(), &count.to_string()]);
            }
        }
        4 => {
            lines.put(&["step", "median_days", "ninth_decile_days", "documents"]);
            for delay in Delay::ALL {
                let days = delay.all(kept.iter().map(|it| &***it));
                let rank = |percent| {
                    percentile(&days, percent).map(|it| it.to_string()).unwrap_or_default()
                };
                lines.put(&[delay.as_str(), &rank(50), &rank(90), &days.len().to_string()]);
            }
        }
        _ => {
            lines.put(&["id", "title", "people", "reports", "difficulty_mean", "pain"]);
            for it in &counted.painful {
                let counts = it.document.counts;
                lines.put(&[
                    it.document.id.to_string(),
                    it.document.identity.title.clone(),
                    counts.people().to_string(),
                    counts.reports.to_string(),
                    counts.mean_tenths().map(tenths).unwrap_or_default(),
                    tenths(counts.pain()),
                ]);
            }
        }
    }
    lines.finish()
}

fn head(lines: &mut Lines, first: &[&str]) {
    let counts = ["reported", "qualified", "refused", "simplified", "people"];
    lines.put(&[first, &counts].concat());
}

fn tally(lines: &mut Lines, first: &[&str], it: Tally) {
    let Tally { reported, qualified, refused, simplified, people } = it;
    let counts = [reported, qualified, refused, simplified, people].map(|it| it.to_string());
    let cells: Vec<&str> = first.iter().copied().chain(counts.iter().map(String::as_str)).collect();
    lines.put(&cells);
}

/// 42 tenths as `4.2`.
pub fn tenths(n: i64) -> String {
    format!("{}.{}", n / 10, n % 10)
}
