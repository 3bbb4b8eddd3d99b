//! What a new version changed: people who struggled, month by month, and experiences of the issuer's
//! service about simplicity, before and after. Nothing is said that chance may explain.
use super::{
    codes::StepKind,
    dossier::{Effect, Measure},
    model::{Counts, Document},
    store::steps::StepRow,
};
use crate::{
    directory::model::OUTSIDE_CODE,
    experiences::codes::Tag,
    indicators::{
        codes::Unit,
        effect::{
            self, WINDOW,
            tests_of_change::{Difference, ENOUGH, welch},
        },
        measured::Verdict,
    },
    kernel::{
        error::AppError,
        lang::Lang,
        time::{Day, Instant},
    },
    links,
    platform::{clock::day_in_france, site::Site},
    words::{dates, dossier as words, effects, measures, numbers},
};

/// The effect of the version in use; `None` while there is none.
pub fn measure(
    site: &Site,
    lang: Lang,
    document: &Document,
    steps: &[StepRow],
    months: &[(i64, Counts)],
) -> Result<Option<Effect>, AppError> {
    let published = published_on(steps).filter(|_| document.state.is_simplified());
    let Some(day) = published else { return Ok(None) };
    let opened = day_in_france(document.created_at);
    let (before, after) = around(months, (opened, day, site.clock.today()));
    Ok(Some(Effect {
        since: words::effect_since(lang, &dates::day(lang, day)),
        reports: reports(lang, &before, &after),
        stories: stories(site, lang, document, day)?,
        event: document.event.map(|it| links::effect(lang, it)),
    }))
}

/// How many whole months there are to compare, before and after the version in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole {
    pub before: usize,
    pub after: usize,
}

impl Whole {
    /// Those of a document; `None` while no version was published.
    pub fn months(document: &Document, steps: &[StepRow], today: Day) -> Option<Self> {
        let published = published_on(steps)?;
        let (before, after) = around(&[], (day_in_france(document.created_at), published, today));
        Some(Self { before: before.len(), after: after.len() })
    }

    /// May anything be concluded?
    pub const fn is_enough(self) -> bool {
        self.before >= ENOUGH && self.after >= ENOUGH
    }

    /// How many there are, and that it is too early.
    pub fn told(self, lang: Lang) -> String {
        let count = |it: usize| numbers::integer(lang, i64::try_from(it).unwrap_or(i64::MAX));
        words::too_few_months(lang, &count(self.before), &count(self.after))
    }
}

/// The day of the last publication.
fn published_on(steps: &[StepRow]) -> Option<Day> {
    let published = steps.iter().rev().find(|it| it.kind == StepKind::Published.as_str());
    published.map(|it| day_in_france(Instant(it.at)))
}

/// People in each whole month before and after the month of publication. A month when the dossier did
/// not exist says nothing.
fn around(
    months: &[(i64, Counts)],
    (opened, published, today): (Day, Day, Day),
) -> (Vec<f64>, Vec<f64>) {
    let people = |month: i32| {
        let found = months.iter().find(|it| it.0 == i64::from(month));
        let people = found.map_or(0, |it| it.1.people());
        f64::from(i32::try_from(people).unwrap_or(i32::MAX))
    };
    let at = published.month_number();
    let first = (opened.month_number() + 1).max(at - WINDOW);
    let last = (today.month_number() - 1).min(at + WINDOW);
    ((first..at).map(people).collect(), (at + 1..=last).map(people).collect())
}

fn reports(lang: Lang, before: &[f64], after: &[f64]) -> Measure {
    let difference = welch(before, after);
    Measure {
        name: words::effect_people(lang).to_owned(),
        verdict: verdict(difference),
        sentence: sentence(lang, before, after, difference),
    }
}

fn sentence(lang: Lang, before: &[f64], after: &[f64], found: Option<Difference>) -> String {
    let whole = Whole { before: before.len(), after: after.len() };
    if !whole.is_enough() {
        return whole.told(lang);
    }
    let write = |it: f64| measures::number(lang, (it * 10.0).round() / 10.0);
    let mean = |side: &[f64]| {
        let count = u32::try_from(side.len()).unwrap_or(u32::MAX);
        write(side.iter().sum::<f64>() / f64::from(count.max(1)))
    };
    let means = effects::means(lang, &mean(before), &mean(after));
    let Some(found) = found else {
        return [&means, effects::no_spread(lang)].join(" ");
    };
    let by = |it: f64| measures::change(lang, (it * 10.0).round() / 10.0, Unit::Count);
    let (low, high) = found.interval;
    let gap = effects::gap(lang, &by(found.by), &by(low), &by(high));
    [means.as_str(), &gap, chance(lang, found)].join(" ")
}

/// Is it more than chance?
pub(super) fn chance(lang: Lang, found: Difference) -> &'static str {
    if found.is_clear() { effects::more_than_chance(lang) } else { effects::may_be_chance(lang) }
}

/// Fewer people who struggle is better.
fn verdict(found: Option<Difference>) -> Verdict {
    match found {
        None => Verdict::TooFew,
        Some(it) if !it.is_clear() => Verdict::Nothing,
        Some(it) if it.by < 0.0 => Verdict::Better,
        Some(_) => Verdict::Worse,
    }
}

/// Experiences of the issuer's service that are about simplicity: the share that went badly.
fn stories(
    site: &Site,
    lang: Lang,
    document: &Document,
    day: Day,
) -> Result<Option<Measure>, AppError> {
    let directory = site.directory();
    let issuer = document.identity.issuer.and_then(|id| directory.by_id(id));
    let Some(issuer) = issuer.filter(|it| it.code != OUTSIDE_CODE) else { return Ok(None) };
    let row = effect::about(site, lang, issuer, day, Tag::Simplicity)?;
    let sentence = if row.change.is_empty() {
        words::too_few_stories(lang, &row.before, &row.after)
    } else {
        words::stories_changed(lang, &row.before, &row.after, &row.change)
    };
    Ok(Some(Measure {
        name: words::effect_stories(lang, issuer.display_name()),
        verdict: row.verdict,
        sentence,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn only_whole_months_of_the_dossier_are_compared() {
        let one = |month: i64, reports| (month, Counts { reports, ..Counts::default() });
        let months = [one(2025 * 12 + 3, 4), one(2025 * 12 + 5, 9), one(2025 * 12 + 6, 1)];
        let days = (day("2025-03-20"), day("2025-06-15"), day("2025-09-02"));
        let (before, after) = around(&months, days);
        assert_eq!(before, [4.0, 0.0]);
        assert_eq!(after, [1.0, 0.0]);
        let old = (day("2019-01-01"), day("2025-06-15"), day("2027-09-02"));
        let (before, after) = around(&months, old);
        assert_eq!((before.len(), after.len()), (12, 12));
    }

    #[test]
    fn nothing_is_better_by_chance() {
        let found = reports(Lang::Fr, &[4.0, 6.0, 5.0], &[5.0, 4.0, 6.0]);
        assert_eq!(found.verdict, Verdict::Nothing);
        assert!(found.sentence.contains("hasard"));
        assert_eq!(reports(Lang::Fr, &[9.0], &[1.0]).verdict, Verdict::TooFew);
        let clear = reports(Lang::Fr, &[30.0, 31.0, 29.0, 30.0], &[3.0, 2.0, 4.0, 3.0]);
        assert_eq!(clear.verdict, Verdict::Better);
    }
}
