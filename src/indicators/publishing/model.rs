//! What those who publish read: figures are written by the server, in the language of the page.
use super::forms::{PublishDraft, ValueDraft};
use crate::{
    indicators::codes::Freshness,
    kernel::{
        ids::{DeliveryId, EventId, TokenId, UploadId},
        time::Day,
    },
};
use serde::{Deserialize, Serialize};

/// What one may write, in words, and what forms ask about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// « Les indicateurs des impôts, partout ».
    pub scope: String,
    /// Networks to choose from, as pairs of slug and name; empty for those who have one.
    pub networks: Vec<(String, String)>,
    pub today: Day,
}

/// The indicators that one answers for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shelf {
    pub scope: String,
    pub items: Vec<ShelfItem>,
}

/// One of them, and how up to date it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShelfItem {
    pub code: String,
    pub title: String,
    /// Empty where there is but one.
    pub network: String,
    /// `None`: nothing was ever published.
    pub freshness: Option<Freshness>,
    pub last_period: Option<String>,
    /// The value of the widest territory of the scope for its last period.
    pub last_value: Option<String>,
    pub due: Option<Day>,
}

/// What a table that was sent would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub id: UploadId,
    pub name: String,
    pub source: String,
    pub method_version: String,
    pub note: String,
    pub counts: Counts,
    pub added: Part<RowShown>,
    pub changed: Part<RowShown>,
    pub refused: Part<RefusedShown>,
    /// In the file's words: columns that nobody reads.
    pub unknown_columns: Vec<String>,
    /// What stands for what is shown.
    pub seen: String,
    pub today: Day,
}

/// How many rows have each fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    pub read: i64,
    pub added: i64,
    pub changed: i64,
    pub unchanged: i64,
    pub milestones: i64,
    pub refused: i64,
    pub unusual: i64,
}

/// The beginning of a long list, and how many are not shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part<T> {
    pub items: Vec<T>,
    pub hidden: i64,
}

/// A row that would be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowShown {
    pub line: i64,
    pub indicator: String,
    pub territory: String,
    pub period: String,
    pub before: Option<String>,
    pub after: String,
    /// Far from the others of its series.
    pub is_unusual: bool,
}

/// A row that would not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedShown {
    pub line: i64,
    pub column: Option<String>,
    /// A sentence.
    pub reason: String,
}

/// Values to type: rows are territories, columns are periods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    pub code: String,
    pub title: String,
    /// « en minutes ».
    pub unit: String,
    /// Levels to choose from, as pairs of code and whether it is the one shown.
    pub levels: Vec<(String, bool)>,
    /// Codes and names of the periods, in order of time.
    pub periods: Vec<(String, String)>,
    pub rows: Vec<GridRow>,
    /// The last period of the columns before these.
    pub earlier: String,
    /// Where the last values came from.
    pub source: String,
}

/// A territory of a grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRow {
    pub territory: String,
    pub name: String,
    /// The text of each period's value, empty where there is none.
    pub values: Vec<String>,
}

/// The results of one indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Results {
    pub code: String,
    pub title: String,
    /// Territories that have results, as pairs of code and name.
    pub territories: Vec<(String, String)>,
    /// The one whose values are listed.
    pub territory: String,
    pub values: Vec<ValueLine>,
    pub targets: Vec<TargetLine>,
    pub deliveries: Vec<DeliveryLine>,
}

/// One value that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueLine {
    pub period: String,
    pub name: String,
    pub value: String,
    pub published_on: Day,
    /// Its publication is to come.
    pub waits: bool,
}

/// One value that is aimed at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetLine {
    /// The month by the end of which: `2026-12`.
    pub month: String,
    pub name: String,
    pub value: String,
    /// With all its digits: what the form that removes it has seen.
    pub seen: String,
}

/// What came together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryLine {
    pub id: DeliveryId,
    pub on: Day,
    pub source: String,
    /// « un agent », « un programme »…
    pub sent_by: String,
    pub results: i64,
}

/// One value, to correct or withdraw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueShown {
    pub code: String,
    pub title: String,
    pub territory: String,
    pub place: String,
    pub period: String,
    pub period_name: String,
    pub value: String,
    /// What the form starts from.
    pub start: ValueDraft,
}

/// What a delivery brought to an indicator, to withdraw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryShown {
    pub code: String,
    pub title: String,
    pub line: DeliveryLine,
}

/// The rights of programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tokens {
    pub about: About,
    pub items: Vec<TokenLine>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenLine {
    pub id: TokenId,
    pub label: String,
    pub scope: String,
    pub created_on: Day,
    pub used_on: Option<Day>,
    /// Does whoever made it still have the right that it gives? Refused otherwise.
    pub is_good: bool,
    pub revoked_on: Option<Day>,
}

/// What was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Events {
    pub about: About,
    pub items: Vec<EventLine>,
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventLine {
    pub id: EventId,
    pub day: Day,
    pub title: String,
    pub body: String,
    pub scope: String,
    pub place: String,
}

/// A token that was just made: shown once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewToken(pub String);

/// The state of a preview's form, with the failure that is not about a field.
pub type Decision = crate::kernel::form::FormState<PublishDraft>;
