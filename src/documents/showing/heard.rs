//! What people say of a document, counted: how many, since when, what is hard and how much.
use crate::{
    documents::{
        codes::{HARDEST, Obstacle, Obstacles},
        dossier::Heard,
        figures::shown::Bar,
        model::{Counts, Document},
        store::reading::{self, OpinionRow},
    },
    indicators::{
        charts::{
            frame::Words,
            lines::{self, Lines, Point, Series},
        },
        shown::Table,
    },
    kernel::{error::AppError, lang::Lang, time::Day},
    platform::site::Site,
    ui::plot::Chart,
    words::{dates, documents, dossier as words, measures, numbers},
};

/// Months that the curve shows at most.
const MONTHS: i32 = 36;
/// The length of a whole bar.
const FULL: u32 = 1000;

pub(super) async fn read(
    site: &Site,
    lang: Lang,
    document: &Document,
    months: &[(i64, Counts)],
) -> Result<Heard, AppError> {
    let opinions = reading::opinions(&site.db, document.id).await?;
    let counts = document.counts;
    Ok(Heard {
        struggled: counts.struggled,
        figures: figures(lang, counts, &opinions),
        months: over_time(lang, months, site.clock.today(), counts.people()),
        obstacles: obstacles(lang, &opinions),
        difficulties: difficulties(lang, &opinions),
    })
}

fn figures(lang: Lang, counts: Counts, opinions: &[OpinionRow]) -> Vec<(String, String)> {
    let people = counts.people();
    let number = numbers::integer(lang, people);
    let mut figures = vec![(number, words::people_found_it_hard(lang, people))];
    if let Some(tenths) = counts.mean_tenths() {
        let mean = words::out_of(lang, &decimal(lang, tenths), i64::from(HARDEST));
        figures.push((mean, words::mean_difficulty(lang, counts.reports)));
    }
    if let Some((minutes, people)) = median_minutes(opinions) {
        figures.push((words::minutes(lang, minutes), words::median_time(lang, people)));
    }
    figures
}

fn decimal(lang: Lang, tenths: i64) -> String {
    let point = if lang == Lang::Fr { ',' } else { '.' };
    format!("{}{point}{}", tenths / 10, tenths % 10)
}

/// The time that half of people stay under, and of how many.
fn median_minutes(opinions: &[OpinionRow]) -> Option<(i64, i64)> {
    let mut said: Vec<(i64, i64)> =
        opinions.iter().filter_map(|it| Some((it.minutes?, it.reports))).collect();
    said.sort_unstable();
    let all: i64 = said.iter().map(|it| it.1).sum();
    let mut before = 0;
    let middle = said.into_iter().find(|(_, reports)| {
        before += reports;
        before * 2 >= all
    });
    middle.map(|(minutes, _)| (minutes, all))
}

/// People by month up to this one, silent months included. One month alone draws nothing.
fn over_time(
    lang: Lang,
    months: &[(i64, Counts)],
    today: Day,
    people: i64,
) -> Option<(Chart, Table)> {
    let number = |it: i64| i32::try_from(it).unwrap_or_default();
    let last = today.month_number();
    let first = number(months.first()?.0).max(last - MONTHS + 1);
    if first >= last {
        return None;
    }
    let of = |month: i32| {
        let found = months.iter().find(|it| number(it.0) == month);
        found.map(|it| it.1).unwrap_or_default()
    };
    let name = |month: i32| dates::month(lang, Day::first_of_month(month));
    let point = |month: i32| {
        let people = of(month).people();
        Point {
            month,
            // Nobody counts beyond what a float holds exactly.
            value: f64::from(i32::try_from(people).unwrap_or(i32::MAX)),
            text: words::people_in(lang, people, &name(month)),
            ..Point::default()
        }
    };
    let drawn = Lines {
        series: vec![Series {
            name: words::people(lang).to_owned(),
            span: 1,
            points: (first..=last).map(point).collect(),
            ..Series::default()
        }],
        targets: vec![],
        events: vec![],
        band: None,
        from_zero: true,
        value: &|it| measures::number(lang, it),
        month: &|it| dates::short_month(lang, Day::first_of_month(it)).to_owned(),
    };
    let this = of(last).people();
    let chart = lines::chart(
        &drawn,
        Words {
            title: words::chart_title(lang, people),
            unit: words::chart_unit(lang).to_owned(),
            summary: words::chart_summary(lang, this, &name(first)),
            source: words::chart_source(lang, &dates::day(lang, today)),
        },
    );
    let row = |month: i32| {
        let counts = of(month);
        let cell = |it| numbers::integer(lang, it);
        vec![name(month), cell(counts.reports), cell(counts.struggled), cell(counts.people())]
    };
    let table = Table {
        caption: words::months_caption(lang).to_owned(),
        heads: words::months_heads(lang).map(str::to_owned).to_vec(),
        rows: (first..=last).rev().map(row).collect(),
    };
    Some((chart, table))
}

/// From the most frequent; none that nobody named.
fn obstacles(lang: Lang, opinions: &[OpinionRow]) -> Vec<Bar> {
    let count = |obstacle: Obstacle| {
        let has = |it: &&OpinionRow| {
            u16::try_from(it.obstacles).is_ok_and(|it| Obstacles(it).contains(obstacle))
        };
        opinions.iter().filter(has).map(|it| it.reports).sum::<i64>()
    };
    let mut counts: Vec<(i64, Obstacle)> =
        Obstacle::ALL.into_iter().map(|it| (count(it), it)).filter(|it| it.0 > 0).collect();
    counts.sort_by_key(|it| std::cmp::Reverse(it.0));
    let all = opinions.iter().map(|it| it.reports).sum();
    let named =
        counts.into_iter().map(|(count, it)| (documents::obstacle(lang, it).to_owned(), count));
    bars(lang, all, named.collect())
}

/// From the easiest grade to the hardest, empty ones included.
fn difficulties(lang: Lang, opinions: &[OpinionRow]) -> Vec<Bar> {
    let all = opinions.iter().map(|it| it.reports).sum();
    let graded = (1..=HARDEST).map(|grade| {
        let said = opinions.iter().filter(|it| it.difficulty == i64::from(grade));
        (words::difficulty(lang, grade), said.map(|it| it.reports).sum())
    });
    bars(lang, all, graded.collect())
}

/// Each as a part of all reports.
fn bars(lang: Lang, all: i64, rows: Vec<(String, i64)>) -> Vec<Bar> {
    if all == 0 {
        return vec![];
    }
    let bar = |(name, count): (String, i64)| Bar {
        name,
        said: words::of_reports(lang, count, &numbers::integer(lang, all)),
        whole: FULL,
        part: u32::try_from(count * i64::from(FULL) / all).unwrap_or(FULL),
    };
    rows.into_iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(minutes: Option<i64>, reports: i64) -> OpinionRow {
        OpinionRow { difficulty: 3, obstacles: 1, minutes, reports }
    }

    #[test]
    fn half_of_people_stay_under_the_median() {
        assert_eq!(median_minutes(&[]), None);
        assert_eq!(median_minutes(&[said(None, 4)]), None);
        let opinions = [said(Some(60), 1), said(Some(10), 2), said(None, 9), said(Some(30), 2)];
        assert_eq!(median_minutes(&opinions), Some((30, 5)));
    }

    #[test]
    fn obstacles_come_from_the_most_frequent() {
        let opinions = [
            OpinionRow { difficulty: 4, obstacles: 0b11, minutes: None, reports: 2 },
            OpinionRow { difficulty: 5, obstacles: 0b10, minutes: None, reports: 1 },
        ];
        let parts: Vec<_> = obstacles(Lang::Fr, &opinions).iter().map(|it| it.part).collect();
        assert_eq!(parts, [1000, 666]);
        let parts: Vec<_> = difficulties(Lang::Fr, &opinions).iter().map(|it| it.part).collect();
        assert_eq!(parts, [0, 0, 0, 666, 333]);
        assert_eq!(obstacles(Lang::Fr, &[]), []);
    }

    #[test]
    fn silent_months_are_drawn_too() {
        let one = Counts { reports: 1, difficulties: 3, struggled: 2 };
        let months = [(2025 * 12 + 10, one), (2026 * 12, one)];
        let (chart, table) =
            over_time(Lang::Fr, &months, Day::parse("2026-03-02").unwrap(), 6).unwrap();
        assert_eq!(chart.readings.len(), 5);
        let people: Vec<_> = table.rows.iter().map(|it| it[3].as_str()).collect();
        assert_eq!(people, ["0", "0", "3", "0", "3"]);
        let now = [(2026 * 12 + 2, one)];
        assert!(over_time(Lang::Fr, &now, Day::parse("2026-03-02").unwrap(), 3).is_none());
    }
}
