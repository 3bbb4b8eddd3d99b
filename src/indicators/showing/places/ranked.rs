//! The ranking. Where intervals overlap a rank is between two: a league table of chance helps nobody.
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

/// The rows of what has a value, best first.
pub(super) fn ranked(asked: &Asked<'_>, places: &[Placed]) -> Vec<Row> {
    let row = |(place, it): (usize, &Placed)| {
        let value = it.value?.measure.value;
        Some(Row {
            name: it.name.clone(),
            value,
            interval: it.interval,
            label: asked.value(value),
            note: String::new(),
            text: it.text.clone(),
            href: it.href.clone(),
            highlight: it.is_chosen,
            place,
            ranks: None,
        })
    };
    let mut rows: Vec<Row> = places.iter().enumerate().filter_map(row).collect();
    rank(&mut rows, asked.indicator.nature.direction);
    rows
}

/// Both ends of the ranking, and the territories chosen above.
pub(super) fn chart(asked: &Asked<'_>, ranked: &[Row], words: (&str, &str)) -> Chart {
    let lang = asked.lang;
    let title = if asked.indicator.nature.direction == Direction::Neutral {
        words::ranking_neutral(lang)
    } else {
        words::ranking_title(lang)
    };
    let count = ranked.len();
    let is_drawn = |(at, it): &(usize, &Row)| {
        count <= 3 * ENDS || *at < ENDS || *at >= count - ENDS || it.highlight
    };
    let rows = ranked.iter().enumerate().filter(is_drawn).map(|(_, it)| it.clone()).collect();
    let value = |it: f64| asked.value(it);
    let drawn = Dots { rows, reference: None, from_zero: false, value: &value };
    dots::chart(&drawn, caption(asked, title.to_owned(), &[], words))
}

/// Every territory of the level, those without a value last.
pub(super) fn table(asked: &Asked<'_>, places: &[Placed], ranked: &[Row]) -> Vec<PlaceRow> {
    let lang = asked.lang;
    let rank_of = |(first, last): (usize, usize)| {
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
    let with_value =
        |it: &Row| Some(row(places.get(it.place)?, it.ranks.map(rank_of).unwrap_or_default()));
    let with = ranked.iter().filter_map(with_value);
    let without = places.iter().filter(|it| it.value.is_none()).map(|it| row(it, String::new()));
    let mut rows: Vec<PlaceRow> = with.chain(without).collect();
    if asked.view.order == Order::Name {
        rows.sort_by(|a, b| a.name.cmp(&b.name));
    }
    rows
}
