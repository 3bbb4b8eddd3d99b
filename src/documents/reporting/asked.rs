//! What the address of the report page asks.
use super::forms::Draft;
use crate::kernel::{
    ids::{DocumentId, ExperienceId},
    query::{pairs, put},
    text::SEARCH_MAX,
};

/// `?q=…`, `?document=ID` or `?new=1`, with `experience` and `service` carried through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// What is looked for.
    pub q: String,
    pub document: Option<DocumentId>,
    /// A document that the list does not hold.
    pub new: bool,
    /// The story that the report goes with.
    pub experience: Option<ExperienceId>,
    /// The code of the service that sends it.
    pub service: String,
}

impl Asked {
    pub fn parse(query: &str) -> Self {
        let mut asked = Self::default();
        for (name, value) in pairs(query) {
            match name.as_str() {
                "q" => asked.q = value.trim().chars().take(SEARCH_MAX).collect(),
                "document" => asked.document = value.parse().ok().map(DocumentId),
                "new" => asked.new = value == "1",
                "experience" => asked.experience = value.parse().ok().map(ExperienceId),
                "service" => asked.service = value,
                _ => {}
            }
        }
        asked
    }

    /// The page that a draft was typed in.
    pub fn of_draft(draft: &Draft) -> Self {
        Self {
            q: String::new(),
            document: draft.document.parse().ok().map(DocumentId),
            new: draft.is_new(),
            experience: draft.experience.parse().ok().map(ExperienceId),
            service: draft.issuer_code.clone(),
        }
    }

    /// The query that says the same, without `?`.
    pub fn to_query(&self) -> String {
        let mut query = String::new();
        put(&mut query, "q", &self.q);
        let number = |it: Option<i64>| it.map(|it| it.to_string()).unwrap_or_default();
        put(&mut query, "document", &number(self.document.map(|it| it.0)));
        put(&mut query, "new", if self.new { "1" } else { "" });
        put(&mut query, "experience", &number(self.experience.map(|it| it.0)));
        put(&mut query, "service", &self.service);
        query
    }

    /// The same, about this document.
    #[must_use]
    pub fn about(&self, document: DocumentId) -> Self {
        Self { q: String::new(), document: Some(document), new: false, ..self.clone() }
    }

    /// The same, about a document to describe.
    #[must_use]
    pub fn about_new(&self) -> Self {
        Self { q: String::new(), document: None, new: true, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_with_a_search_goes_with_its_results() {
        let asked = Asked::parse("?q=logement&experience=12&service=CAF&x=1");
        assert_eq!(asked.to_query(), "q=logement&experience=12&service=CAF");
        let about = asked.about(DocumentId(7));
        assert_eq!(about.to_query(), "document=7&experience=12&service=CAF");
        assert_eq!(asked.about_new().to_query(), "new=1&experience=12&service=CAF");
        assert_eq!(Asked::parse(&about.to_query()), about);
        let endless = format!("q={}", "a+".repeat(100_000));
        assert_eq!(Asked::parse(&endless).q.len(), SEARCH_MAX);
    }
}
