//! The indicators of a department, by dimension.
use super::{Asked, travel::is_travel};
use crate::{
    indicators::{
        briefs,
        charts::{intervals, spark},
        codes::{Dimension, Standing},
        model::{Indicator, Measure, Published},
        rules,
    },
    kernel::territory::Territory,
    territories::shown::{Group, Row, Spark},
    ui::plot::{
        Mark,
        outline::{dot, joined},
    },
    words::{indicators as words, measures, territories},
};

/// Values that a line without axes shows.
const SPARK: usize = 24;

pub(super) fn groups(asked: &Asked<'_>) -> Vec<Group> {
    let dimensions = Dimension::ALL.into_iter().map(Some).chain([None]);
    let group = |dimension: Option<Dimension>| {
        let inside = asked.gathered.indicators.iter();
        let inside = inside.filter(|it| it.nature.dimension == dimension && !is_travel(it));
        let mut rows: Vec<Row> = inside.filter_map(|it| row(asked, it)).collect();
        rows.sort_by(|a, b| a.brief.title.cmp(&b.brief.title));
        let title = dimension.map_or(territories::other_indicators(asked.lang), |it| {
            words::dimension_name(asked.lang, it)
        });
        (!rows.is_empty()).then(|| Group {
            title: title.to_owned(),
            rest: dimension.is_none(),
            rows,
        })
    };
    dimensions.filter_map(group).collect()
}

fn row(asked: &Asked<'_>, indicator: &Indicator) -> Option<Row> {
    let curve = asked.gathered.curve(indicator, &asked.here);
    let here = curve.last()?.measure;
    let today = asked.site.clock.today();
    let href = page(asked, indicator);
    Some(Row {
        brief: briefs::brief(asked.lang, today, indicator, String::new(), href, curve)?,
        wider: asked.wider().filter_map(|it| wider(asked, indicator, it, here)).collect(),
        standing: standing(asked, indicator, here),
        spark: drawn(curve),
    })
}

pub(super) fn page(asked: &Asked<'_>, indicator: &Indicator) -> String {
    let with_nation = asked.gathered.last(indicator, &Territory::Nation).is_some();
    briefs::page(asked.lang, indicator, &asked.here, with_nation)
}

/// « France entière : 81 % », with its period when it is another one.
fn wider(
    asked: &Asked<'_>,
    indicator: &Indicator,
    territory: &Territory,
    here: Measure,
) -> Option<String> {
    let lang = asked.lang;
    let it = asked.gathered.last(indicator, territory)?.measure;
    let name = measures::territory(lang, territory)?;
    let value = measures::value(lang, it.value, indicator.nature.unit);
    Some(if it.period == here.period {
        territories::beside(lang, &name, &value)
    } else {
        territories::beside_of(lang, &name, &value, &measures::period(lang, it.period))
    })
}

/// Amounts follow the number of people: only shares, delays and grades stand beside the nation's.
fn standing(asked: &Asked<'_>, indicator: &Indicator, here: Measure) -> Option<Standing> {
    let nature = indicator.nature;
    let nation = asked.gathered.last(indicator, &Territory::Nation)?.measure;
    let interval = intervals::around(nature, here);
    (!nature.unit.is_amount())
        .then(|| rules::standing(nature.direction, here, interval, nation))
        .flatten()
}

/// The last values in one line.
fn drawn(curve: &[Published]) -> Option<Spark> {
    let from = curve.len().saturating_sub(SPARK);
    let values: Vec<_> = curve.iter().skip(from).map(|it| Some(it.measure.value)).collect();
    let mut drawn = Spark { line: String::new(), end: String::new() };
    for mark in spark::spark(&values, 0).marks {
        match mark {
            Mark::Line { points, .. } => drawn.line.push_str(&joined(&points, false)),
            Mark::Dot { style, at, size } => drawn.end = dot(style, at, size),
            _ => {}
        }
    }
    (values.len() > 2).then_some(drawn)
}
