//! What is counted, about one structure with all below it, or about the whole site.
use crate::{experiences::codes::Tag, kernel::time::Day};
use serde::{Deserialize, Serialize};

/// The honest figures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Figures {
    /// Published experiences.
    pub published: i64,
    /// Published experiences that at least one service answered.
    pub answered: i64,
    /// Days from publication to the first answer, for half of the answered ones; `None` while
    /// nothing is answered.
    pub median_days: Option<i64>,
    /// One entry for each month with a publication, oldest first.
    pub months: Vec<Month>,
    /// Tags that carry a sign, in the order of the list.
    pub tags: Vec<TagCount>,
}

/// What was published in one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Month {
    /// Its first day.
    pub month: Day,
    pub positive: i64,
    pub neutral: i64,
    pub negative: i64,
}

/// How often one tag came, by sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagCount {
    pub tag: Tag,
    pub positive: i64,
    pub neutral: i64,
    pub negative: i64,
}
