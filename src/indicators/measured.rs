//! What is said of an event's effect, as it travels.
use crate::{kernel::ids::EventId, ui::plot::Chart};
use serde::{Deserialize, Serialize};

/// An event in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRow {
    pub id: EventId,
    pub day: String,
    pub title: String,
    /// The network or the service.
    pub who: String,
    pub place: String,
}

/// What can be said of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    Better,
    Worse,
    /// It moved, and neither way is better.
    Moved,
    /// The interval holds zero.
    Nothing,
    /// There are too few values on one side.
    TooFew,
}

/// The page of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EffectShown {
    pub event: EventRow,
    pub body: String,
    /// In one sentence.
    pub summary: String,
    pub figures: Vec<FigureEffect>,
    pub stories: StoriesEffect,
    /// The document whose new version the event is: address and title.
    pub document: Option<(String, String)>,
}

/// One indicator before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureEffect {
    pub title: String,
    /// The page of the indicator, around the event.
    pub href: String,
    pub verdict: Verdict,
    /// « Avant : 14 jours. Après : 12 jours. Écart : −2 jours, entre −3,1 et −0,9. »
    pub sentence: String,
    /// The value of the country was taken away from each: what moved everywhere is not counted.
    pub has_control: bool,
    pub chart: Chart,
}

/// What people told before and after.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StoriesEffect {
    /// Of all experiences, then of each theme.
    pub rows: Vec<StoriesRow>,
    /// The experiences before, and after.
    pub before: String,
    pub after: String,
}

/// The share of experiences that went badly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoriesRow {
    pub name: String,
    /// « 30 % », « 3 sur 10 ».
    pub before: String,
    pub after: String,
    /// « −12 points, entre −25 et +1 »; empty when there are too few.
    pub change: String,
    pub verdict: Verdict,
}
