//! The series that are asked, with their values.
use super::Asked;
use crate::{
    indicators::{
        model::{Milestone, Published, Series},
        rules, store,
        view::MOST,
    },
    kernel::{
        error::AppError,
        ids::SeriesId,
        period::{Period, Span},
        territory::{Level, Territory},
    },
};
use std::collections::HashMap;

/// What the page is about: every series of the indicator, and the curves of those that are shown.
pub(super) struct Selected {
    pub all: Vec<Series>,
    /// In the order chosen.
    pub curves: Vec<Curve>,
    /// The length of the periods shown.
    pub span: Span,
}

/// One series that is shown.
pub(super) struct Curve {
    pub series: SeriesId,
    pub territory: Territory,
    pub name: String,
    /// Every value, in order of time.
    pub all: Vec<Published>,
    pub milestones: Vec<Milestone>,
    /// Those of the period that is asked.
    pub shown: Vec<Published>,
}

impl Curve {
    pub(super) fn last(&self) -> Option<&Published> {
        self.shown.last()
    }

    /// The value a year before a period.
    pub(super) fn a_year_before(&self, period: Period) -> Option<&Published> {
        let before = period.a_year_before();
        self.all.iter().find(|it| it.measure.period == before)
    }
}

impl Selected {
    /// Every value that is shown.
    pub(super) fn shown(&self) -> impl Iterator<Item = &Published> + Clone {
        self.curves.iter().flat_map(|it| &it.shown)
    }

    pub(super) async fn read(asked: &Asked<'_>) -> Result<Self, AppError> {
        let db = &asked.site.db;
        let all = store::series::of_indicator(db, asked.indicator.id).await?;
        let chosen = chosen(asked, &all);
        let ids: Vec<SeriesId> = chosen.iter().map(|it| it.id).collect();
        let rows = if asked.is_past() {
            store::results::curves_as_of(db, &ids, asked.at).await?
        } else {
            store::results::curves(db, &ids, asked.at).await?
        };
        let milestones = store::results::milestones(db, &ids).await?;
        let periods: Vec<Period> = rows.iter().map(|it| it.1.measure.period).collect();
        let span = rules::usual_span(&periods, asked.indicator.nature.frequency);
        let mut values: HashMap<SeriesId, Vec<Published>> = HashMap::new();
        for (series, it) in rows.into_iter().filter(|(_, it)| it.measure.period.span() == span) {
            values.entry(series).or_default().push(it);
        }
        let from = asked.view.from.unwrap_or(i32::MIN);
        let to = asked.view.to.unwrap_or(i32::MAX);
        let curve = |it: &Series| {
            let all = values.get(&it.id).cloned().unwrap_or_default();
            let is_shown = |it: &&Published| (from..=to).contains(&it.measure.period.start());
            Curve {
                series: it.id,
                territory: it.territory.clone(),
                name: asked.name(&it.territory),
                shown: all.iter().filter(is_shown).copied().collect(),
                all,
                milestones: milestones
                    .iter()
                    .filter(|(series, _)| *series == it.id)
                    .map(|(_, it)| *it)
                    .collect(),
            }
        };
        let curves = chosen.iter().map(|it| curve(it)).collect();
        Ok(Self { all, curves, span })
    }
}

/// The series of the territories that are asked; without any, the widest there is.
fn chosen<'a>(asked: &Asked<'_>, all: &'a [Series]) -> Vec<&'a Series> {
    let wanted = &asked.view.territories;
    let found: Vec<&Series> = wanted
        .iter()
        .filter_map(|wanted| all.iter().find(|it| it.territory == *wanted))
        .take(MOST)
        .collect();
    if !found.is_empty() {
        return found;
    }
    let widest =
        Level::ALL.into_iter().find(|level| all.iter().any(|it| it.territory.level() == *level));
    let Some(widest) = widest else { return vec![] };
    all.iter().filter(|it| it.territory.level() == widest).take(3).collect()
}
