//! What goes wrong with figures: a series counted twice and corrected, a value withdrawn.
use super::{Series, deliver, morning, values};
use crate::{
    indicators::{codes::PastReason, model::Measure, store},
    kernel::{ids::IndicatorId, period::Period, territory::Territory, time::Instant},
    platform::db::{Result, Tx},
};

const CORRECTED: (&str, Territory) = ("DEMO-PREF-TITRES", Territory::Department("69"));
const CORRECTION: &str = "Les demandes refaites étaient comptées deux fois\u{a0}: les délais du Rhône \
                          sont recalculés depuis le début.";
const WITHDRAWN: (&str, Territory) = ("DEMO-RET-ATTENTE", Territory::Department("54"));
const WITHDRAWAL: &str =
    "Le compteur d’appels était en panne\u{a0}: la valeur n’est pas remplacée.";

/// Days between the last wrong publication and the correction.
const FOUND_AFTER: i32 = 20;

type Values = Vec<(Territory, Measure)>;

/// The last period that was published wrong, and when it was found out: long enough before today.
#[derive(Clone, Copy)]
pub(super) struct Found {
    last: Period,
    at: Instant,
}

impl Found {
    pub(super) fn of(all: &[(Period, Values)]) -> Option<Self> {
        let last = all.get(all.len().checked_sub(3)?)?.0;
        Some(Self { last, at: morning(values::published_on(last).plus_days(FOUND_AFTER)) })
    }

    /// What was published first, when it was wrong.
    pub(super) fn published_first(
        self,
        code: &str,
        period: Period,
        values: &[(Territory, Measure)],
    ) -> Option<Values> {
        if code != CORRECTED.0 || period > self.last {
            return None;
        }
        let wrong = |(territory, it): &(Territory, Measure)| {
            let factor = if *territory == CORRECTED.1 { 1.6 } else { 1.0 };
            (territory.clone(), Measure { value: values::rounded(it.value * factor), ..*it })
        };
        Some(values.iter().map(wrong).collect())
    }

    /// Corrects the series that was wrong, and withdraws the value that nothing replaces.
    pub(super) async fn put_right(
        self,
        tx: &mut Tx,
        (code, indicator): (&str, IndicatorId),
        series: &Series,
        all: &[(Period, Values)],
    ) -> Result<()> {
        if let (true, Some(id)) = (code == CORRECTED.0, series.get(&CORRECTED.1)) {
            let mut rows = vec![];
            for (period, values) in all.iter().filter(|it| it.0 <= self.last) {
                let right = values.iter().find(|it| it.0 == CORRECTED.1);
                let place = (CORRECTED.1, *period);
                let found = store::results::find(tx, indicator, &place).await?;
                let Some((_, seen)) = found else { continue };
                let reason = PastReason::Corrected;
                if store::writing::retire(tx, (*id, &seen), self.at, reason, CORRECTION).await? {
                    rows.extend(right.map(|it| (*id, it.1)));
                }
            }
            let delivery = deliver(tx, self.at, CORRECTION).await?;
            store::writing::insert(tx, delivery, self.at, &rows).await?;
        }
        if let (true, Some(id)) = (code == WITHDRAWN.0, series.get(&WITHDRAWN.1)) {
            let place = (WITHDRAWN.1, self.last);
            if let Some((_, seen)) = store::results::find(tx, indicator, &place).await? {
                let (seen, reason) = ((*id, &seen), PastReason::Withdrawn);
                store::writing::retire(tx, seen, self.at, reason, WITHDRAWAL).await?;
            }
        }
        Ok(())
    }
}
