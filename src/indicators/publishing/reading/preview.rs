//! What a table that was sent would do, row by row.
use super::{count, place_name};
use crate::{
    accounts::model::StaffMember,
    directory::snapshot::Directory,
    indicators::{
        codes::Unit,
        delivering::OfPlan,
        model::Measure,
        plan::Came,
        publishing::{
            commands,
            model::{Counts, Part, Preview, RefusedShown, RowShown},
            table::our_name,
        },
    },
    kernel::{error::AppError, ids::UploadId, lang::Lang},
    platform::site::Site,
    words::{indicators as names, measures, numbers::integer, publishing as words, refusals},
};

/// Rows shown of each fate: people read tens, not thousands.
const SHOWN: usize = 50;

/// One's own upload, as it would be published now.
pub async fn preview(
    site: &Site,
    member: &StaffMember,
    id: UploadId,
    lang: Lang,
) -> Result<Preview, AppError> {
    let (upload, planned, seen) = commands::preview(site, member, id).await?;
    let (directory, report) = (site.directory(), &planned.report);
    // In order of lines.
    let unusual = |line: &u64| report.outliers.binary_search(line).is_ok();
    let (mut added, mut changed) = (vec![], vec![]);
    for of in &planned.indicators {
        let shown = |it: &Came, before| row(lang, of, it, (before, unusual(&it.line)), &directory);
        // Unusual values are never hidden behind the others.
        let mut rows: Vec<&Came> = of.plan.added.iter().collect();
        rows.sort_by_key(|it| (!unusual(&it.line), it.line));
        added.extend(rows.into_iter().take(SHOWN).map(|it| shown(it, None)));
        let rows = of.plan.changed.iter().take(SHOWN);
        changed.extend(rows.map(|it| shown(&it.came, Some(it.before.measure))));
    }
    added.sort_by_key(|it: &RowShown| (!it.is_unusual, it.line));
    let refused = report.refusals.iter().take(SHOWN).map(|it| RefusedShown {
        line: count(it.line),
        column: it.column.map(|it| our_name(it).to_owned()),
        reason: refusals::reason(lang, it.reason),
    });
    let counts = Counts {
        read: count(report.read),
        added: count(report.added),
        changed: count(report.corrected),
        unchanged: count(report.unchanged + report.repeated),
        milestones: count(report.milestones),
        refused: count(report.refusals.len() as u64),
        unusual: count(report.outliers.len() as u64),
    };
    Ok(Preview {
        id,
        name: upload.name,
        source: upload.source,
        method_version: upload.method_version,
        note: upload.note,
        added: part(added, counts.added),
        changed: part(changed, counts.changed),
        refused: part(refused.collect(), counts.refused),
        counts,
        unknown_columns: report.unknown_columns.clone(),
        seen,
        today: site.clock.today(),
    })
}

fn part<T>(mut items: Vec<T>, all: i64) -> Part<T> {
    items.truncate(SHOWN);
    let hidden = all - count(items.len() as u64);
    Part { items, hidden }
}

fn row(
    lang: Lang,
    of: &OfPlan,
    it: &Came,
    (before, is_unusual): (Option<Measure>, bool),
    directory: &Directory,
) -> RowShown {
    let unit = of.indicator.nature.unit;
    let other = before.unwrap_or(it.measure);
    RowShown {
        line: count(it.line),
        indicator: of.indicator.words.title.clone(),
        territory: place_name(lang, &it.territory, directory),
        period: measures::period(lang, it.measure.period),
        before: before.map(|before| written(lang, unit, &before, &it.measure)),
        after: written(lang, unit, &it.measure, &other),
        is_unusual,
    }
}

/// A value, with what else is not as in the other.
fn written(lang: Lang, unit: Unit, it: &Measure, other: &Measure) -> String {
    let mut text = measures::value(lang, it.value, unit);
    if it.observations != other.observations {
        match it.observations {
            Some(count) => text.push_str(&names::on_answers(lang, &integer(lang, count))),
            None => text.push_str(words::no_observations(lang)),
        }
    }
    if (it.low, it.high) != (other.low, other.high) {
        let bound =
            |it: Option<f64>| it.map_or_else(|| "…".to_owned(), |it| measures::number(lang, it));
        if it.low.or(it.high).is_some() {
            text.push_str(", ");
            text.push_str(&names::interval_text(lang, &bound(it.low), &bound(it.high)));
        } else {
            text.push_str(words::no_interval(lang));
        }
    }
    text
}
