//! What an indicator, a series and a result are.
use super::codes::{Comparability, CoreMeasure, Dimension, Direction, Family, MilestoneKind, Unit};
use crate::kernel::{
    ids::{DeliveryId, EventId, IndicatorId, NetworkId, SeriesId, StaffId, StructureId},
    period::{Period, Span},
    territory::Territory,
    time::{Day, Instant},
};

/// Something that an administration measures of its own quality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    pub id: IndicatorId,
    /// Official where there is one (`IND-27`); opaque, in addresses.
    pub code: String,
    /// Who publishes it; `None` for what no network of the directory answers for.
    pub network: Option<NetworkId>,
    pub words: IndicatorWords,
    pub nature: Nature,
}

/// What is said of an indicator, in its publisher's words. Empty when not said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IndicatorWords {
    /// For everyone.
    pub title: String,
    /// The administration's own, when it differs.
    pub official_title: String,
    /// The policy or the group it belongs to: two titles can be alike.
    pub theme: String,
    pub description: String,
    /// The method note: what counts.
    pub counts: String,
    /// What is left out.
    pub leaves_out: String,
    pub source: String,
    /// Who was asked, how many.
    pub sample: String,
    /// What a value is a number of, where the unit alone does not say: « agréments ».
    pub unit_label: String,
}

/// How to read its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nature {
    pub family: Family,
    /// `None`: outside the harmonised core, or not said yet.
    pub dimension: Option<Dimension>,
    pub unit: Unit,
    pub direction: Direction,
    /// How often a value is expected.
    pub frequency: Span,
    pub core: Option<CoreMeasure>,
    pub comparability: Comparability,
}

/// A value of a series for a period. Values are compared bit for bit: what a file says twice is the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    pub period: Period,
    pub value: f64,
    /// How many answers, files or calls it rests on.
    pub observations: Option<i64>,
    /// Bounds that the publisher gives: a confidence interval, or deciles.
    pub low: Option<f64>,
    pub high: Option<f64>,
}

/// A measure as it was published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Published {
    pub measure: Measure,
    pub at: Instant,
    pub delivery: DeliveryId,
}

/// A value that a series started from, or aims at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Milestone {
    pub kind: MilestoneKind,
    /// Months since year 0.
    pub month: i32,
    pub value: f64,
}

/// As the audit keeps it: `target 2026-12: 90`.
impl std::fmt::Display for Milestone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let month = Period::of_month(self.month, Span::Month);
        write!(f, "{} {month}: {}", self.kind.as_str(), self.value)
    }
}

/// A series with what it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    pub id: SeriesId,
    pub indicator: IndicatorId,
    pub territory: Territory,
}

/// Results that came together: who sent them, from what source, by what version of the method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    pub at: Instant,
    pub source: String,
    pub method_version: String,
    /// As the audit names people and programs: `import`, `staff:3`, `token:2`.
    pub sent_by: String,
    /// A public note: why a series was corrected, what changed.
    pub note: String,
}

/// Something dated that may explain a change: a new form, new opening hours, a reform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub id: EventId,
    pub network: NetworkId,
    /// With all below it; `None`: the whole network.
    pub structure: Option<StructureId>,
    /// Where: the nation is everywhere.
    pub territory: Territory,
    pub day: Day,
    pub title: String,
    /// Empty when there is nothing to add.
    pub body: String,
    /// `None`: a file, or the demonstration.
    pub created_by: Option<StaffId>,
    pub created_at: Instant,
    /// No longer shown, and kept.
    pub withdrawn_at: Option<Instant>,
}
