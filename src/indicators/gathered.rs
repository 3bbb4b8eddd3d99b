//! The series of a few territories with their values: three queries, whatever the number of series.
use super::{
    model::{Indicator, Published},
    rules, store,
};
use crate::{
    kernel::{
        error::AppError,
        ids::{IndicatorId, SeriesId},
        territory::Territory,
    },
    platform::site::Site,
};
use std::collections::HashMap;

/// Indicators that have a value for one of the territories, in order of codes.
pub struct Gathered {
    pub indicators: Vec<Indicator>,
    curves: HashMap<(IndicatorId, Territory), Vec<Published>>,
}

impl Gathered {
    /// What is public now of these territories, of the series that `keep` keeps.
    pub async fn read(
        site: &Site,
        territories: &[Territory],
        keep: impl Fn(&Indicator, &Territory) -> bool,
    ) -> Result<Self, AppError> {
        let db = &site.db;
        let mut indicators = store::catalogue::list(db).await?;
        let places: HashMap<IndicatorId, usize> =
            (0..).zip(&indicators).map(|(at, it)| (it.id, at)).collect();
        let of = |id: IndicatorId| places.get(&id).and_then(|at| indicators.get(*at));
        let mut series = store::series::of_territories(db, territories).await?;
        series.retain(|it| of(it.indicator).is_some_and(|of| keep(of, &it.territory)));
        let ids: Vec<SeriesId> = series.iter().map(|it| it.id).collect();
        let mut values: HashMap<SeriesId, Vec<Published>> = HashMap::new();
        for (id, it) in store::results::curves(db, &ids, site.clock.now()).await? {
            values.entry(id).or_default().push(it);
        }
        let mut curves = HashMap::new();
        for it in series {
            if let (Some(of), Some(curve)) = (of(it.indicator), values.remove(&it.id)) {
                curves.insert((it.indicator, it.territory), of_usual_span(of, curve));
            }
        }
        indicators.retain(|it| curves.keys().any(|(id, _)| *id == it.id));
        Ok(Self { indicators, curves })
    }

    /// The values of a series in order of time; empty when there are none.
    pub fn curve(&self, indicator: &Indicator, territory: &Territory) -> &[Published] {
        self.curves.get(&(indicator.id, territory.clone())).map_or(&[], Vec::as_slice)
    }

    /// Its last value.
    pub fn last(&self, indicator: &Indicator, territory: &Territory) -> Option<&Published> {
        self.curve(indicator, territory).last()
    }
}

/// Months and years do not make one curve.
fn of_usual_span(indicator: &Indicator, mut curve: Vec<Published>) -> Vec<Published> {
    let periods: Vec<_> = curve.iter().map(|it| it.measure.period).collect();
    let span = rules::usual_span(&periods, indicator.nature.frequency);
    curve.retain(|it| it.measure.period.span() == span);
    curve
}
