//! The ranking. There is no rank where intervals overlap: a league table of chance helps nobody.
use super::{Asked, Placed, drawn::caption};
use crate::{
    indicators::{
        charts::dots::{self, Dots, Row, rank},
        codes::Direction,
        shown::PlaceRow,
        view::Order,
    },
    ui::plot::Chart,
    words::{indicators as words, numbers},
};

/// Rows of the drawing at each end, when there are many. The table has all.
const ENDS: usize = 8;

/// A row with the place it stands for, best first.
pub(super) struct Ranked {
    row: Row,
    place: usize,
}

pub(super) fn ranked(asked: &Asked<'_>, places: &[Placed]) -> Vec<Ranked> {
    let row = |(at, it): (usize, &Placed)| {
        let value = it.value?.measure.value;
        Some(Row {
            // The place, until rows are sorted: names may be alike.
            name: at.to_string(),
            value,
            interval: it.interval,
            label: asked.value(value),
            note: String::new(),
            text: it.text.clone(),
            href: it.href.clone(),
            highlight: it.is_chosen,
            tier: 0,
        })
    };
    let mut rows: Vec<Row> = places.iter().enumerate().filter_map(row).collect();
    rank(&mut rows, asked.indicator.nature.direction != Direction::Down);
    let named = |mut row: Row| {
        let place: usize = row.name.parse().ok()?;
        row.name.clone_from(&places.get(place)?.name);
        Some(Ranked { row, place })
    };
    rows.into_iter().filter_map(named).collect()
}

/// Both ends of the ranking, and the territories chosen above.
pub(super) fn chart(asked: &Asked<'_>, ranked: &[Ranked], period: &str) -> Chart {
    let lang = asked.lang;
    let title = if asked.indicator.nature.direction == Direction::Neutral {
        words::ranking_neutral(lang)
    } else {
        words::ranking_title(lang)
    };
    let count = ranked.len();
    let is_drawn = |(at, it): &(usize, &Ranked)| {
        count <= 3 * ENDS || *at < ENDS || *at >= count - ENDS || it.row.highlight
    };
    let rows = ranked.iter().enumerate().filter(is_drawn).map(|(_, it)| it.row.clone()).collect();
    let value = |it: f64| asked.value(it);
    let drawn = Dots { rows, reference: None, from_zero: false, value: &value };
    dots::chart(&drawn, caption(asked, title.to_owned(), &[], period))
}

/// Every territory of the level, those without a value last.
pub(super) fn table(asked: &Asked<'_>, places: &[Placed], ranked: &[Ranked]) -> Vec<PlaceRow> {
    let lang = asked.lang;
    let rank_of = |tier: usize| {
        let mut with =
            ranked.iter().enumerate().filter(|(_, it)| it.row.tier == tier).map(|it| it.0 + 1);
        let first = with.next().unwrap_or_default();
        let last = with.next_back().unwrap_or(first);
        if first == last {
            first.to_string()
        } else {
            words::ranks(lang, &first.to_string(), &last.to_string())
        }
    };
    let row = |it: &Placed, rank: String| PlaceRow {
        code: it.territory.to_string(),
        name: it.name.clone(),
        value: match it.value {
            Some(value) => asked.value(value.measure.value),
            None => words::missing(lang).to_owned(),
        },
        interval: it
            .interval
            .map(|(low, high)| words::interval_text(lang, &asked.value(low), &asked.value(high)))
            .unwrap_or_default(),
        observations: it
            .value
            .and_then(|it| it.measure.observations)
            .map(|n| numbers::integer(lang, n))
            .unwrap_or_default(),
        rank,
        href: it.href.clone(),
    };
    let with =
        ranked.iter().filter_map(|it| Some(row(places.get(it.place)?, rank_of(it.row.tier))));
    let without = places.iter().filter(|it| it.value.is_none()).map(|it| row(it, String::new()));
    let mut rows: Vec<PlaceRow> = with.chain(without).collect();
    if asked.view.order == Order::Name {
        rows.sort_by(|a, b| a.name.cmp(&b.name));
    }
    rows
}
