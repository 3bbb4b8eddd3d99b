//! What a reader looks for: it lives in the address, on both sides of the wire.
use super::codes::{Channel, Tag};
use crate::kernel::{feeling::Feeling, query, time::Day};
use serde::{Deserialize, Serialize};

/// In what order results come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Sort {
    /// Relevance with words to search, else date.
    #[default]
    Default,
    Date,
    Relevance,
}

/// A part of the answers' story a reader may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Answered {
    Yes,
    No,
}

/// Every filter; an empty one filters nothing. Inside one filter, choices add up; between filters,
/// all must hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filters {
    /// Words to search.
    pub q: String,
    /// A structure's code: that structure and everything below it.
    pub service: Option<String>,
    /// A network's slug.
    pub network: Option<String>,
    /// INSEE codes; of the service's place, or of the author's.
    pub department: Option<String>,
    pub region: Option<String>,
    pub feelings: Vec<Feeling>,
    pub channels: Vec<Channel>,
    pub tags: Vec<Tag>,
    pub answered: Option<Answered>,
    /// Days of publication, both included.
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub sort: Sort,
    /// Where the page begins: the `next` of the page before.
    pub after: Option<String>,
}

/// The names of the filters in addresses and forms, but for the page's cursor.
pub const FIELDS: [&str; 12] = [
    "q",
    "service",
    "network",
    "region",
    "department",
    "feeling",
    "channel",
    "tag",
    "answered",
    "from",
    "to",
    "sort",
];

/// The longest search anyone needs, in characters.
pub const QUERY_MAX: usize = 200;

impl Filters {
    /// Reads the query of an address (`?` or not). What is not understood filters nothing.
    pub fn parse(query: &str) -> Self {
        let mut filters = Self::default();
        for (name, value) in query::pairs(query) {
            filters.read(&name, value.trim());
        }
        filters
    }

    /// Takes in one field of the form; what is not understood filters nothing.
    pub fn read(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let text = || Some(value.chars().take(80).collect::<String>());
        match name {
            "q" => self.q = value.chars().take(QUERY_MAX).collect(),
            "service" => self.service = text(),
            "network" => self.network = text(),
            "department" => self.department = text(),
            "region" => self.region = text(),
            "feeling" => add(&mut self.feelings, Feeling::parse(value)),
            "channel" => add(&mut self.channels, Channel::parse(value)),
            "tag" => add(&mut self.tags, Tag::parse(value)),
            "answered" => {
                self.answered = match value {
                    "yes" => Some(Answered::Yes),
                    "no" => Some(Answered::No),
                    _ => None,
                }
            }
            "from" => self.from = Day::parse(value),
            "to" => self.to = Day::parse(value),
            "sort" => {
                self.sort = match value {
                    "date" => Sort::Date,
                    "relevance" => Sort::Relevance,
                    _ => Sort::Default,
                }
            }
            "after" => self.after = text(),
            _ => {}
        }
    }

    /// The query of the address, without `?`, always written the same way; empty when nothing is
    /// filtered.
    pub fn to_query(&self) -> String {
        let mut out = String::new();
        let mut put = |name: &str, value: &str| query::put(&mut out, name, value);
        put("q", &self.q);
        put("service", self.service.as_deref().unwrap_or_default());
        put("network", self.network.as_deref().unwrap_or_default());
        put("region", self.region.as_deref().unwrap_or_default());
        put("department", self.department.as_deref().unwrap_or_default());
        self.feelings.iter().for_each(|it| put("feeling", it.as_str()));
        self.channels.iter().for_each(|it| put("channel", it.as_str()));
        self.tags.iter().for_each(|it| put("tag", it.as_str()));
        put("answered", self.answered.map_or("", Answered::as_str));
        put("from", &self.from.map(|day| day.to_string()).unwrap_or_default());
        put("to", &self.to.map(|day| day.to_string()).unwrap_or_default());
        put("sort", self.sort.as_str());
        put("after", self.after.as_deref().unwrap_or_default());
        out
    }

    /// The same filters, from the first page.
    #[must_use]
    pub fn first_page(mut self) -> Self {
        self.after = None;
        self
    }

    /// The same filters, from the page that begins at `cursor`.
    #[must_use]
    pub fn after(&self, cursor: &str) -> Self {
        Self { after: Some(cursor.to_owned()), ..self.clone() }
    }

    /// Does any filter hold, apart from order and page?
    pub fn is_empty(&self) -> bool {
        *self == Self { sort: self.sort, after: self.after.clone(), ..Self::default() }
    }

    /// Are results in order of relevance?
    pub fn by_relevance(&self) -> bool {
        !self.q.trim().is_empty() && self.sort != Sort::Date
    }
}

impl Answered {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

impl Sort {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Default => "",
            Self::Date => "date",
            Self::Relevance => "relevance",
        }
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: Option<T>) {
    list.extend(item.filter(|it| !list.contains(it)));
}

#[cfg(test)]
mod tests;
