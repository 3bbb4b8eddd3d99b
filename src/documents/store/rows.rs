//! A row of the table, read.
use crate::{
    documents::{
        codes::{Domain, Kind, Source, State},
        model::{Counts, Document, Identity},
    },
    kernel::{
        ids::{DocumentId, EventId, StructureId},
        time::{Day, Instant},
    },
    platform::db::{Result, StoreError},
};

/// The columns of [`DocumentRow`], in any order.
pub const COLUMNS: &str = "id, state, kind, title, cerfa, version, notice, pages, url, domain, issuer_id,
  issuer_label, source, reports, difficulties, struggled, due_on, created_at, state_at, merged_into, event_id";

#[derive(Debug, sqlx::FromRow)]
pub struct DocumentRow {
    id: i64,
    state: String,
    kind: String,
    title: String,
    cerfa: Option<String>,
    version: Option<String>,
    notice: Option<String>,
    pages: Option<i64>,
    url: Option<String>,
    domain: String,
    issuer_id: Option<i64>,
    issuer_label: String,
    source: String,
    reports: i64,
    difficulties: i64,
    struggled: i64,
    due_on: Option<String>,
    created_at: i64,
    state_at: i64,
    merged_into: Option<i64>,
    event_id: Option<i64>,
}

impl DocumentRow {
    /// What it says; a value that this program never writes is an error.
    pub fn read(self) -> Result<Document> {
        let unknown = |column| StoreError::Corrupt(column, self.id);
        let due_on = self.due_on.as_deref();
        Ok(Document {
            id: DocumentId(self.id),
            state: State::parse(&self.state).ok_or_else(|| unknown("document.state"))?,
            source: Source::parse(&self.source).ok_or_else(|| unknown("document.source"))?,
            due_on: due_on
                .map(|it| Day::parse(it).ok_or_else(|| unknown("document.due_on")))
                .transpose()?,
            counts: Counts {
                reports: self.reports,
                difficulties: self.difficulties,
                struggled: self.struggled,
            },
            created_at: Instant(self.created_at),
            state_at: Instant(self.state_at),
            merged_into: self.merged_into.map(DocumentId),
            event: self.event_id.map(EventId),
            identity: Identity {
                kind: Kind::parse(&self.kind).ok_or_else(|| unknown("document.kind"))?,
                domain: Domain::parse(&self.domain).ok_or_else(|| unknown("document.domain"))?,
                title: self.title,
                cerfa: self.cerfa,
                version: self.version,
                notice: self.notice,
                pages: self.pages,
                url: self.url,
                issuer: self.issuer_id.map(StructureId),
                issuer_label: self.issuer_label,
            },
        })
    }
}
