//! The dashboard: indicators chosen, arranged and put in words. Two readings find and order them all;
//! two more draw those of the page.
mod arranging;
mod cards;

use super::{
    catalogue::{self, Known},
    filters::IndicatorFilters,
    listed::{Card, Dashboard, Group},
    shown::Named,
};
use crate::{
    kernel::{error::AppError, lang::Lang, text::fold, time::Day},
    platform::site::Site,
    words::dashboard as words,
};

/// Cards on a page.
const PAGE: usize = 24;

/// The page that `filters` ask for.
pub async fn list(
    site: &Site,
    lang: Lang,
    filters: &IndicatorFilters,
) -> Result<Dashboard, AppError> {
    let all = catalogue::all(site).await?;
    let networks = catalogue::networks(&all);
    let today = site.clock.today();
    let wanted: Vec<String> = fold(&filters.q).split_whitespace().map(str::to_owned).collect();
    let mut kept: Vec<Known> =
        all.into_iter().filter(|it| keeps(filters, &wanted, today, it)).collect();
    arranging::arrange(filters.by, today, &mut kept);

    let total = kept.len();
    let from = filters.page.saturating_mul(PAGE).min(total);
    let page = kept.get(from..(from + PAGE).min(total)).unwrap_or_default();
    let cards = cards::cards(site, lang, today, page).await?;
    let mut groups: Vec<Group> = vec![];
    for (known, card) in page.iter().zip(cards) {
        put(&mut groups, arranging::heading(filters.by, lang, today, known), card);
    }
    Ok(Dashboard {
        groups,
        total: u32::try_from(total).unwrap_or(u32::MAX),
        has_next: from + PAGE < total,
        networks: networks.into_iter().map(|(slug, name, _)| Named { code: slug, name }).collect(),
    })
}

/// Adds a card under its heading: those of one heading follow each other.
fn put(groups: &mut Vec<Group>, title: String, card: Card) {
    match groups.last_mut().filter(|it| it.title == title) {
        Some(group) => group.cards.push(card),
        None => groups.push(Group { title, cards: vec![card] }),
    }
}

fn keeps(filters: &IndicatorFilters, wanted: &[String], today: Day, it: &Known) -> bool {
    let nature = it.indicator.nature;
    let same = |asked: bool, is: bool| !asked || is;
    same(!filters.network.is_empty(), it.is_of_network(&filters.network))
        && same(filters.dimension.is_some(), nature.dimension == filters.dimension)
        && same(filters.family.is_some(), Some(nature.family) == filters.family)
        && same(filters.freshness.is_some(), it.freshness(today) == filters.freshness)
        && says(it, wanted)
}

/// Does it say every word, in one place or another?
fn says(it: &Known, wanted: &[String]) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let said = &it.indicator.words;
    let network = it.network.as_ref().map_or("", |it| it.1.as_str());
    let texts = [
        &said.title,
        &said.official_title,
        &said.description,
        &said.theme,
        &it.indicator.code,
        network,
    ];
    let text = fold(&texts.join("\n"));
    wanted.iter().all(|word| text.contains(word.as_str()))
}

/// What stands in the place of a value that was never published.
fn no_value(lang: Lang) -> String {
    words::no_value(lang).to_owned()
}
