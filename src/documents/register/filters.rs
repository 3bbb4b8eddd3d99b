//! What a person looks for in the register: it lives in the address.
use crate::{
    documents::codes::{Domain, Kind, State},
    kernel::{query, text::SEARCH_MAX},
};

/// The names of the fields, in addresses and forms, but for the page.
pub const FIELDS: [&str; 7] = ["q", "domain", "issuer", "state", "year", "kind", "by"];

/// What comes before an issuer that the directory does not know.
const LABEL: &str = "~";

/// How the list is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The most painful first.
    #[default]
    Pain,
    /// Those that came last first.
    Newest,
    /// The first to be due first.
    Due,
    /// Those that changed last first.
    Changed,
}

impl Order {
    pub const ALL: [Self; 4] = [Self::Pain, Self::Newest, Self::Due, Self::Changed];

    /// The code of addresses; the first is what an address does not say.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pain => "",
            Self::Newest => "newest",
            Self::Due => "due",
            Self::Changed => "changed",
        }
    }
}

/// Every filter of the register; an empty one filters nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RegisterFilters {
    /// Words of the title, the number, the issuer.
    pub q: String,
    pub domain: Option<Domain>,
    /// The code of a structure, for it and all below it; or `~` and the slug of a name.
    pub issuer: String,
    pub state: Option<State>,
    /// The year it was first reported, or read in the register of forms.
    pub year: Option<i32>,
    pub kind: Option<Kind>,
    pub by: Order,
    /// From 0.
    pub page: usize,
}

impl RegisterFilters {
    /// Reads the query of an address. What is not understood filters nothing.
    pub fn parse(query: &str) -> Self {
        let mut filters = Self::default();
        for (name, value) in query::pairs(query) {
            let value = value.trim();
            match name.as_str() {
                "q" => filters.q = value.chars().take(SEARCH_MAX).collect(),
                "domain" => filters.domain = Domain::parse(value),
                "issuer" => filters.issuer = value.chars().take(SEARCH_MAX).collect(),
                "state" => filters.state = State::parse(value).filter(|it| it.is_public()),
                "year" => filters.year = value.parse().ok().filter(|it| (1900..2200).contains(it)),
                "kind" => filters.kind = Kind::parse(value),
                "by" => {
                    let order = Order::ALL.into_iter().find(|it| it.as_str() == value);
                    filters.by = order.unwrap_or_default();
                }
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
        put("domain", self.domain.map_or("", Domain::as_str));
        put("issuer", &self.issuer);
        put("state", self.state.map_or("", State::as_str));
        put("year", &self.year.map(|it| it.to_string()).unwrap_or_default());
        put("kind", self.kind.map_or("", Kind::as_str));
        put("by", self.by.as_str());
        put("page", &page_code(self.page));
        out
    }

    /// The slug of the issuer asked for by its name.
    pub fn issuer_label(&self) -> Option<&str> {
        self.issuer.strip_prefix(LABEL)
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

    /// How many filters hold.
    pub fn count(&self) -> usize {
        let one = |is: bool| usize::from(is);
        one(!self.q.is_empty())
            + one(self.domain.is_some())
            + one(!self.issuer.is_empty())
            + one(self.state.is_some())
            + one(self.year.is_some())
            + one(self.kind.is_some())
    }
}

/// What asks for an issuer by its name.
pub fn label_code(slug: &str) -> String {
    LABEL.to_owned() + slug
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
        let query = "q=d%C3%A9lai&domain=money&issuer=NIMES&state=published&year=2026&kind=letter\
                     &by=due&page=3";
        let filters = RegisterFilters::parse(query);
        assert_eq!(filters.to_query(), query);
        assert_eq!((filters.count(), filters.is_filtering()), (6, true));
        let named = RegisterFilters { issuer: label_code("caf"), ..RegisterFilters::default() };
        assert_eq!(RegisterFilters::parse(&named.to_query()).issuer_label(), Some("caf"));
    }

    #[test]
    fn nonsense_filters_nothing() {
        let query = "?q=&domain=moon&state=reported&year=12&kind=moon&by=chance&page=-1";
        assert_eq!(RegisterFilters::parse(query), RegisterFilters::default());
        assert!(!RegisterFilters::parse("by=due&page=2").is_filtering());
    }
}
