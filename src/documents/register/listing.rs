//! The register in words: a page of rows, the counts beside each choice, the headline figures.
use super::{
    filters::{Order, RegisterFilters, label_code},
    listed::{Choices, Chosen, Instead, Register},
    matching::{Matched, matching},
    rows,
};
use crate::{
    directory::{model::Structure, snapshot::Directory},
    documents::{
        figures::delays::{Delay, percentile},
        searching::nearest::nearest,
        shelf::{Shelf, Shelved},
    },
    kernel::{choice::Choice, lang::Lang},
    platform::site::Site,
    words::{dates, documents, numbers, register as words},
};
use std::{cmp::Reverse, sync::Arc};

/// Documents on a page.
const PAGE: usize = 20;

/// Issuers that can be chosen, those with most documents; the others are found by their name.
const ISSUERS: usize = 40;

/// The page that `filters` ask for.
pub fn list(site: &Site, lang: Lang, filters: &RegisterFilters) -> Register {
    let (shelf, directory) = (site.shelf(), site.directory());
    let mut matched = matching(&shelf, &directory, filters);
    let total = matched.kept.len();
    // After the last page there is the last one: the count above it says that there is something.
    let from = filters.page.min(total.saturating_sub(1) / PAGE) * PAGE;
    let kept = std::mem::take(&mut matched.kept);
    let page = page(kept, filters.by, from);
    let today = site.clock.today();
    Register {
        rows: page.iter().map(|it| rows::row(lang, &directory, today, it)).collect(),
        total: u32::try_from(total).unwrap_or(u32::MAX),
        has_next: from + PAGE < total,
        choices: choices(&directory, filters, &matched),
        chosen: chosen(lang, &directory, filters, &matched),
        instead: if total == 0 { instead(&shelf, &directory, filters) } else { None },
        headline: headline(lang, &shelf),
    }
}

/// The same filters with the words that may have been meant, when they find something.
fn instead(shelf: &Shelf, directory: &Directory, filters: &RegisterFilters) -> Option<Instead> {
    let words = nearest(shelf, &filters.q)?;
    let filters = RegisterFilters { q: words.clone(), page: 0, ..filters.clone() };
    let found = matching(shelf, directory, &filters).kept;
    (!found.is_empty()).then(|| Instead { words, query: filters.to_query() })
}

/// Every document that passes, in order: for files.
pub fn ordered<'a>(
    shelf: &'a Shelf,
    directory: &Directory,
    filters: &RegisterFilters,
) -> Vec<&'a Arc<Shelved>> {
    let mut kept = matching(shelf, directory, filters).kept;
    kept.sort_by_key(|it| place(filters.by, it));
    kept
}

/// Only what comes before the end of the page is put in order.
fn page(mut kept: Vec<&Arc<Shelved>>, by: Order, from: usize) -> Vec<&Arc<Shelved>> {
    let to = (from + PAGE).min(kept.len());
    if to < kept.len() {
        kept.select_nth_unstable_by_key(to, |it| place(by, it));
        kept.truncate(to);
    }
    kept.sort_unstable_by_key(|it| place(by, it));
    kept.split_off(from)
}

/// What comes first is smallest; the same number never twice.
fn place(by: Order, it: &Shelved) -> (i64, i64) {
    let document = &it.document;
    let first = match by {
        Order::Pain => -document.counts.pain(),
        Order::Newest => -i64::from(it.opened().number()),
        Order::Due => document.due_on.map_or(i64::MAX, |it| i64::from(it.number())),
        Order::Changed => -it.changed_at.0,
    };
    (first, -document.id.0)
}

pub fn choices(directory: &Directory, filters: &RegisterFilters, matched: &Matched<'_>) -> Choices {
    let year = |(year, count): (&i32, &u32)| Choice {
        value: year.to_string(),
        label: year.to_string(),
        count: *count,
    };
    let mut years: Vec<Choice> = matched.years.iter().rev().map(year).collect();
    // What is chosen stays, even when nothing is left of it.
    if let Some(asked) = filters.year.filter(|it| !matched.years.contains_key(it)) {
        years.push(year((&asked, &0)));
    }
    Choices {
        domains: matched.domains.to_vec(),
        states: matched.states.to_vec(),
        kinds: matched.kinds.to_vec(),
        years,
        issuers: issuers(directory, filters, matched),
    }
}

/// Those with most documents, each with all below it.
fn issuers(directory: &Directory, filters: &RegisterFilters, matched: &Matched<'_>) -> Vec<Choice> {
    let with_below = directory.roll_up(&matched.issuers);
    let known = with_below.iter().filter_map(|(id, count)| {
        let it = directory.by_id(*id)?;
        Some((it.code.clone(), it.display_name(), *count))
    });
    let named =
        matched.labels.iter().map(|(slug, (name, count))| (label_code(slug), *name, *count));
    let mut all: Vec<_> = known.chain(named).collect();
    all.sort_unstable_by(|one, other| {
        (Reverse(one.2), one.1, &one.0).cmp(&(Reverse(other.2), other.1, &other.0))
    });
    let chosen = all.iter().position(|it| it.0 == filters.issuer);
    if let Some(at) = chosen.filter(|at| *at >= ISSUERS) {
        all.swap(at, ISSUERS - 1);
    }
    all.truncate(ISSUERS);
    let choice = |(value, label, count): (String, &str, u32)| Choice {
        value,
        label: label.to_owned(),
        count,
    };
    let mut all: Vec<Choice> = all.into_iter().map(choice).collect();
    if chosen.is_none() && !filters.issuer.is_empty() {
        let label = issuer_name(directory, filters, matched);
        all.push(Choice { value: filters.issuer.clone(), label, count: 0 });
    }
    all
}

fn issuer_name(directory: &Directory, filters: &RegisterFilters, matched: &Matched<'_>) -> String {
    let known = directory.by_code(&filters.issuer).map(Structure::display_name);
    let named = || filters.issuer_label().and_then(|it| matched.labels.get(it)).map(|it| it.0);
    let code = || filters.issuer_label().unwrap_or(&filters.issuer);
    known.or_else(named).unwrap_or_else(code).to_owned()
}

/// Each filter that holds, with the query without it.
fn chosen(
    lang: Lang,
    directory: &Directory,
    filters: &RegisterFilters,
    matched: &Matched<'_>,
) -> Vec<Chosen> {
    let mut all = vec![];
    let mut add = |words: Option<String>, drop: fn(&mut RegisterFilters)| {
        if let Some(words) = words {
            let mut without = filters.on_page(0);
            drop(&mut without);
            all.push(Chosen { words, without: without.to_query() });
        }
    };
    let quoted = || crate::words::browse::quoted(lang, &filters.q);
    let issuer = || issuer_name(directory, filters, matched);
    add((!filters.q.is_empty()).then(quoted), |it| it.q.clear());
    add(filters.domain.map(|it| documents::domain(lang, it).to_owned()), |it| it.domain = None);
    add((!filters.issuer.is_empty()).then(issuer), |it| it.issuer.clear());
    add(filters.state.map(|it| documents::state(lang, it).to_owned()), |it| it.state = None);
    add(filters.year.map(|it| words::opened_in(lang, it)), |it| it.year = None);
    add(filters.kind.map(|it| documents::kind(lang, it).to_owned()), |it| it.kind = None);
    all
}

/// Documents followed, simplified, people who met them, days to the new version.
fn headline(lang: Lang, shelf: &Shelf) -> Vec<(String, String)> {
    let all = shelf.all();
    if all.is_empty() {
        return vec![];
    }
    let count = |of: usize| i64::try_from(of).unwrap_or(i64::MAX);
    let simplified = all.iter().filter(|it| it.document.state.is_simplified()).count();
    let people = all.iter().map(|it| it.document.counts.people()).sum();
    let total = count(all.len());
    let days = Delay::Whole.all(all.iter().map(|it| &**it));
    let simplified_meaning =
        words::simplified(lang, &numbers::percent(lang, count(simplified), total));
    let mut figures = vec![
        (numbers::integer(lang, total), words::followed(lang).to_owned()),
        (numbers::integer(lang, count(simplified)), simplified_meaning),
        (numbers::integer(lang, people), words::met(lang).to_owned()),
    ];
    if let Some(median) = percentile(&days, 50) {
        let meaning = words::median_to_publication(lang, count(days.len()));
        figures.push((dates::days(lang, median), meaning));
    }
    figures
}
