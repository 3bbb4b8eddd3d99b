//! The map, and the funnel where sample sizes are known.
use super::{super::about, Asked, Placed};
use crate::{
    indicators::{
        charts::{
            frame::Words,
            funnel::{self, Funnel, Point},
            map::{self, Map},
        },
        rules,
    },
    kernel::territory::Territory,
    ui::plot::Chart,
    words::{indicators as words, measures, numbers},
};

/// Shades that can be told apart.
const CLASSES: usize = 5;
/// A funnel of fewer territories shows nothing.
const ENOUGH: usize = 10;

pub(super) fn map(asked: &Asked<'_>, places: &[Placed], (period, source): (&str, &str)) -> Chart {
    let lang = asked.lang;
    let territory = |it: &Placed| {
        let letter = if matches!(it.territory, Territory::Region(_)) { "r" } else { "d" };
        map::Territory {
            outline: format!("{letter}-{}", it.territory.code()),
            value: it.value.map(|it| it.measure.value),
            text: it.text.clone(),
            href: it.href.clone(),
        }
    };
    let class = |low: f64, high: f64| {
        words::class_range(lang, &measures::number(lang, low), &asked.value(high))
    };
    let drawn = Map {
        territories: places.iter().map(territory).collect(),
        classes: CLASSES,
        class: &class,
        missing: words::map_missing(lang).to_owned(),
    };
    map::chart(
        &drawn,
        caption(
            asked,
            words::map_title(lang, &asked.indicator.words.title),
            places,
            (period, source),
        ),
    )
}

/// The words of a chart of this level.
pub(super) fn caption(
    asked: &Asked<'_>,
    title: String,
    places: &[Placed],
    (period, source): (&str, &str),
) -> Words {
    Words {
        title,
        unit: format!("{period}, {}", about::about(asked).unit),
        summary: super::spread(asked, period, places),
        source: source.to_owned(),
    }
}

pub(super) fn funnel(
    asked: &Asked<'_>,
    places: &[Placed],
    (period, source): (&str, &str),
) -> Option<Chart> {
    if !rules::is_share(asked.indicator.nature) {
        return None;
    }
    let lang = asked.lang;
    let point = |it: &Placed| {
        let measure = it.value?.measure;
        let rate = measure.value / 100.0;
        let n = u32::try_from(measure.observations?).ok().filter(|n| *n > 0)?;
        (0.0..=1.0).contains(&rate).then(|| Point {
            n,
            rate,
            text: it.text.clone(),
            href: it.href.clone(),
            highlight: it.is_chosen,
        })
    };
    let points: Vec<Point> = places.iter().filter_map(point).collect();
    if points.len() < ENOUGH {
        return None;
    }
    let all: f64 = points.iter().map(|it| f64::from(it.n)).sum();
    let met: f64 = points.iter().map(|it| f64::from(it.n) * it.rate).sum();
    let value = |it: f64| asked.value(it * 100.0);
    #[expect(clippy::cast_possible_truncation, reason = "a number of answers on an axis")]
    let count = |it: f64| numbers::integer(lang, it as i64);
    let drawn = Funnel {
        points,
        overall: met / all,
        limits: ["95\u{202f}%".to_owned(), "99,8\u{202f}%".to_owned()],
        value: &value,
        count: &count,
    };
    Some(funnel::chart(
        &drawn,
        caption(asked, words::funnel_title(lang).to_owned(), places, (period, source)),
    ))
}
