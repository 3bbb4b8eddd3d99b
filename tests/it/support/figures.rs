//! Indicators on demand, with their values.
use super::app::NOW;
use public_service_plus::{
    indicators::{
        codes::{Comparability, CoreMeasure, Dimension, Direction, Family, MilestoneKind, Unit},
        model::{Delivery, Indicator, IndicatorWords, Measure, Milestone, Nature},
        store::{catalogue, deliveries, series, writing},
    },
    kernel::{
        ids::{IndicatorId, NetworkId},
        period::{Period, Span},
        territory::Territory,
        time::Instant,
    },
    platform::db::Db,
};

/// An indicator to be: a monthly share of which more is better, unless said otherwise.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    pub(crate) indicator: Indicator,
    /// The catalogue has it already.
    is_there: bool,
    published_at: Instant,
    values: Vec<(&'static str, &'static str, f64)>,
    target: Option<(&'static str, f64)>,
}

pub(crate) fn figure(code: &str) -> Figure {
    Figure { is_there: false, ..Figure::of(code) }
}

impl Figure {
    /// More values of an indicator that is there.
    pub(crate) fn of(code: &str) -> Self {
        let words = IndicatorWords { title: format!("Indicateur {code}"), ..Default::default() };
        let indicator = Indicator {
            id: IndicatorId(0),
            code: code.to_owned(),
            network: None,
            words,
            nature: Nature {
                family: Family::Performance,
                dimension: None,
                unit: Unit::Percent,
                direction: Direction::Up,
                frequency: Span::Month,
                core: None,
                comparability: Comparability::None,
            },
        };
        let (values, target) = (vec![], None);
        Self { indicator, is_there: true, published_at: NOW, values, target }
    }

    pub(crate) fn title(mut self, title: &str) -> Self {
        title.clone_into(&mut self.indicator.words.title);
        self
    }

    pub(crate) fn network(mut self, id: i64) -> Self {
        self.indicator.network = Some(NetworkId(id));
        self
    }

    pub(crate) fn about(mut self, dimension: Dimension) -> Self {
        self.indicator.nature.dimension = Some(dimension);
        self
    }

    pub(crate) fn core(mut self, measure: CoreMeasure, comparability: Comparability) -> Self {
        self.indicator.nature.core = Some(measure);
        self.indicator.nature.comparability = comparability;
        self
    }

    pub(crate) fn every(mut self, frequency: Span) -> Self {
        self.indicator.nature.frequency = frequency;
        self
    }

    pub(crate) fn at(self, published_at: Instant) -> Self {
        Self { published_at, ..self }
    }

    pub(crate) fn value(mut self, territory: &'static str, period: &'static str, it: f64) -> Self {
        self.values.push((territory, period, it));
        self
    }

    /// What the nation aims at.
    pub(crate) fn target(self, month: &'static str, value: f64) -> Self {
        Self { target: Some((month, value)), ..self }
    }

    pub(crate) async fn write(self, db: &Db) {
        let mut tx = db.begin().await.unwrap();
        let id = if self.is_there {
            catalogue::by_code(db, &self.indicator.code).await.unwrap().unwrap().id
        } else {
            catalogue::put(&mut tx, &self.indicator, NOW).await.unwrap()
        };
        let delivery = Delivery {
            at: self.published_at,
            source: "Essai".to_owned(),
            method_version: String::new(),
            sent_by: "import".to_owned(),
            note: String::new(),
        };
        let delivery = deliveries::insert(&mut tx, &delivery).await.unwrap();
        let territories: Vec<Territory> =
            self.values.iter().map(|it| Territory::parse(it.0).unwrap()).collect();
        let ids = series::ensure(&mut tx, id, &territories).await.unwrap();
        let measure = |period: &str, value: f64| Measure {
            period: Period::parse(period).unwrap(),
            value,
            observations: None,
            low: None,
            high: None,
        };
        let rows: Vec<_> = self
            .values
            .iter()
            .map(|(at, period, value)| {
                (ids[&Territory::parse(at).unwrap()], measure(period, *value))
            })
            .collect();
        writing::insert(&mut tx, delivery, self.published_at, &rows).await.unwrap();
        if let Some((month, value)) = self.target {
            let month = Period::parse(month).unwrap().start();
            let milestone = Milestone { kind: MilestoneKind::Target, month, value };
            let rows = [(ids[&Territory::Nation], milestone)];
            writing::put_milestones(&mut tx, delivery, &rows).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
}
