//! What a person looks for among indicators: it lives in the address.
use super::codes::{CoreMeasure, Dimension, Family, Freshness};
use crate::kernel::query;

/// The names of the fields of the dashboard, in addresses and forms, but for the page.
pub const FIELDS: [&str; 6] = ["q", "network", "dimension", "family", "freshness", "by"];

/// How the list is ordered, and under what headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What it is about.
    #[default]
    Subject,
    /// Who publishes it.
    Network,
    /// The most up to date first.
    Freshness,
    /// What moved most in a year first.
    Change,
}

impl Order {
    pub const ALL: [Self; 4] = [Self::Subject, Self::Network, Self::Freshness, Self::Change];

    /// The code of addresses; the first is what an address does not say.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Subject => "",
            Self::Network => "network",
            Self::Freshness => "freshness",
            Self::Change => "change",
        }
    }
}

/// Every filter of the dashboard; an empty one filters nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IndicatorFilters {
    /// Words of the title, the description, the theme, the code.
    pub q: String,
    /// A network's slug.
    pub network: String,
    pub dimension: Option<Dimension>,
    pub family: Option<Family>,
    pub freshness: Option<Freshness>,
    pub by: Order,
    /// From 0.
    pub page: usize,
}

impl IndicatorFilters {
    /// Reads the query of an address. What is not understood filters nothing.
    pub fn parse(query: &str) -> Self {
        let mut filters = Self::default();
        for (name, value) in query::pairs(query) {
            let value = value.trim();
            match name.as_str() {
                "q" => filters.q = short(value),
                "network" => filters.network = short(value),
                "dimension" => filters.dimension = Dimension::parse(value),
                "family" => filters.family = Family::parse(value),
                "freshness" => filters.freshness = Freshness::parse(value),
                "by" => filters.by = order(value),
                "page" => filters.page = page(value),
                _ => {}
            }
        }
        filters
    }

    /// The query of the address, without `?`, always written the same way.
    pub fn to_query(&self) -> String {
        let mut out = String::new();
        let mut put = |name: &str, value: &str| query::put(&mut out, name, value);
        put("q", &self.q);
        put("network", &self.network);
        put("dimension", self.dimension.map(Dimension::as_str).unwrap_or_default());
        put("family", self.family.map(Family::as_str).unwrap_or_default());
        put("freshness", self.freshness.map(Freshness::as_str).unwrap_or_default());
        put("by", self.by.as_str());
        put("page", &page_code(self.page));
        out
    }

    /// The same filters, on this page.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// Is anything left out?
    pub fn is_filtering(&self) -> bool {
        *self != Self { by: self.by, page: self.page, ..Self::default() }
    }
}

/// The measure that `/indicateurs/comparer` compares.
pub fn measure(query: &str) -> Option<CoreMeasure> {
    let asked = query::pairs(query).find(|(name, _)| name == "measure");
    asked.and_then(|(_, value)| CoreMeasure::parse(value.trim()))
}

/// The columns of the table of what is up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Column {
    #[default]
    Title,
    Network,
    Last,
    Due,
    /// The latest first.
    Late,
    /// The widest coverage first.
    Coverage,
}

impl Column {
    pub const ALL: [Self; 6] =
        [Self::Title, Self::Network, Self::Last, Self::Due, Self::Late, Self::Coverage];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Title => "",
            Self::Network => "network",
            Self::Last => "last",
            Self::Due => "due",
            Self::Late => "late",
            Self::Coverage => "coverage",
        }
    }
}

/// What `/indicateurs/a-jour` shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckFilters {
    /// A network's slug.
    pub network: String,
    pub sort: Column,
    /// From 0.
    pub page: usize,
}

impl CheckFilters {
    pub fn parse(query: &str) -> Self {
        let mut filters = Self::default();
        for (name, value) in query::pairs(query) {
            let value = value.trim();
            match name.as_str() {
                "network" => filters.network = short(value),
                "sort" => {
                    let column = Column::ALL.into_iter().find(|it| it.as_str() == value);
                    filters.sort = column.unwrap_or_default();
                }
                "page" => filters.page = page(value),
                _ => {}
            }
        }
        filters
    }

    pub fn to_query(&self) -> String {
        let mut out = String::new();
        query::put(&mut out, "network", &self.network);
        query::put(&mut out, "sort", self.sort.as_str());
        query::put(&mut out, "page", &page_code(self.page));
        out
    }
}

fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

fn order(code: &str) -> Order {
    Order::ALL.into_iter().find(|it| it.as_str() == code).unwrap_or_default()
}

/// People count from 1; no list is a thousand pages long.
fn page(text: &str) -> usize {
    text.parse::<u16>().map_or(0, |it| usize::from(it).saturating_sub(1).min(999))
}

fn page_code(page: usize) -> String {
    if page == 0 { String::new() } else { (page + 1).to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_comes_back_as_it_went() {
        let query = "q=d%C3%A9lai&network=caf&dimension=waiting&family=perceived&freshness=late\
                     &by=change&page=3";
        assert_eq!(IndicatorFilters::parse(query).to_query(), query);
        let query = "network=caf&sort=late&page=2";
        assert_eq!(CheckFilters::parse(query).to_query(), query);
    }

    #[test]
    fn nonsense_filters_nothing() {
        let filters = IndicatorFilters::parse("?q=&dimension=moon&by=chance&page=-1&family=1");
        assert_eq!(filters, IndicatorFilters::default());
        assert!(!filters.is_filtering());
        assert!(IndicatorFilters::parse("q=a&by=change&page=2").is_filtering());
        assert!(!IndicatorFilters::parse("by=change&page=2").is_filtering());
        assert_eq!(CheckFilters::parse("sort=moon&page=0&page=x"), CheckFilters::default());
        assert_eq!(measure("?measure=moon"), None);
        assert_eq!(measure("a=1&measure=clarity"), Some(CoreMeasure::Clarity));
    }
}
