//! What a person looks for in the directory: it lives in the address.
use crate::kernel::query;

/// The names of the filters in addresses and forms, but for the page's cursor.
pub const FIELDS: [&str; 4] = ["q", "network", "under", "department"];

/// Every filter; an empty one filters nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServiceFilters {
    /// Words of a name, a town, a postcode, a kind.
    pub q: String,
    /// A network's slug.
    pub network: Option<String>,
    /// A structure's code: what is below it.
    pub under: Option<String>,
    /// INSEE code.
    pub department: Option<String>,
    /// The code of the last service of the page before.
    pub after: Option<String>,
}

impl ServiceFilters {
    /// Reads the query of an address. What is not understood filters nothing.
    pub fn parse(query: &str) -> Self {
        let mut filters = Self::default();
        for (name, value) in query::pairs(query) {
            let text = value.trim();
            let text = || (!text.is_empty()).then(|| text.chars().take(80).collect::<String>());
            match name.as_str() {
                "q" => filters.q = text().unwrap_or_default(),
                "network" => filters.network = text(),
                "under" => filters.under = text(),
                "department" => filters.department = text(),
                "after" => filters.after = text(),
                _ => {}
            }
        }
        filters
    }

    /// The query of the address, without `?`, always written the same way.
    pub fn to_query(&self) -> String {
        let mut out = String::new();
        query::put(&mut out, "q", &self.q);
        let rest = [
            ("network", &self.network),
            ("under", &self.under),
            ("department", &self.department),
            ("after", &self.after),
        ];
        for (name, value) in rest {
            query::put(&mut out, name, value.as_deref().unwrap_or_default());
        }
        out
    }

    /// The services below one.
    pub fn under(code: &str) -> Self {
        Self { under: Some(code.to_owned()), ..Self::default() }
    }

    /// The services at the top of a network.
    pub fn network(slug: &str) -> Self {
        Self { network: Some(slug.to_owned()), ..Self::default() }
    }

    /// The same filters, from the service that follows this one.
    #[must_use]
    pub fn after(&self, code: &str) -> Self {
        Self { after: Some(code.to_owned()), ..self.clone() }
    }

    /// The same filters, from the first page.
    #[must_use]
    pub fn first_page(self) -> Self {
        Self { after: None, ..self }
    }

    /// Is nothing asked?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_comes_back_as_it_went() {
        let filters = ServiceFilters {
            q: "caf & gard 100%".to_owned(),
            department: Some("2A".to_owned()),
            ..ServiceFilters::network("cnaf").after("x Y")
        };
        assert_eq!(ServiceFilters::parse(&filters.to_query()), filters);
        assert!(ServiceFilters::parse("q=+&network=&z=1").is_empty());
    }
}
