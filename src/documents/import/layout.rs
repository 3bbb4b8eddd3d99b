//! A row of the register of forms (`theme,titre,cerfa,version,notice,pages,url`) or of our own table.
use crate::{
    directory::snapshot::Directory,
    documents::{
        codes::{Domain, Kind},
        model::Identity,
    },
    kernel::ids::StructureId,
    platform::tabular::{
        Column, Row, cells,
        faults::{Reason, Refusal},
        keys::key,
    },
};

const TITLE: usize = 0;
const KIND: usize = 1;
const CERFA: usize = 2;
const VERSION: usize = 3;
const NOTICE: usize = 4;
const PAGES: usize = 5;
const URL: usize = 6;
const DOMAIN: usize = 7;
const ISSUER_CODE: usize = 8;
const ISSUER: usize = 9;

const fn column(name: &'static str, also: &'static [&'static str]) -> Column {
    Column { name, also }
}

/// What is read, by number.
pub(super) const COLUMNS: [Column; 10] = [
    column("title", &["titre"]),
    column("kind", &["nature"]),
    column("cerfa", &["numero_cerfa"]),
    column("version", &[]),
    column("notice", &[]),
    column("pages", &[]),
    column("url", &["adresse"]),
    column("domain", &["theme"]),
    column("issuer_code", &[]),
    column("issuer", &["emetteur"]),
];

/// Without these columns, no row can be read.
pub(super) const NEEDED: [usize; 1] = [TITLE];

/// The longest title, in characters.
const TITLE_MAX: usize = 300;

/// The most pages that a form has.
const PAGES_MAX: i64 = 999;

/// The themes of the register of forms, as keys.
const THEMES: [(&str, Domain); 11] = [
    ("argent_impots_consommation", Domain::Money),
    ("associations", Domain::Associations),
    ("citoyennete", Domain::Citizenship),
    ("papiers_citoyennete", Domain::Citizenship),
    ("famille_scolarite", Domain::Family),
    ("justice", Domain::Justice),
    ("logement", Domain::Housing),
    ("loisirs_sports_culture", Domain::Leisure),
    ("social_sante", Domain::Health),
    ("transports_mobilite", Domain::Transport),
    ("travail_formation", Domain::Work),
];

/// What a row says; what it does not say is left as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub line: u64,
    pub title: String,
    pub kind: Option<Kind>,
    pub cerfa: Option<String>,
    pub version: Option<String>,
    pub notice: Option<String>,
    pub pages: Option<i64>,
    pub url: Option<String>,
    pub domain: Option<Domain>,
    pub issuer: Option<StructureId>,
    pub issuer_label: Option<String>,
}

impl Said {
    /// What the document is known by.
    pub(super) fn key(&self) -> &str {
        self.cerfa.as_deref().or(self.url.as_deref()).unwrap_or_default()
    }

    /// The column of the key.
    pub(super) const fn key_column(&self) -> &'static str {
        COLUMNS[if self.cerfa.is_some() { CERFA } else { URL }].name
    }

    /// A document of which nothing else is known.
    pub(super) fn alone(self) -> Identity {
        self.over(&Identity::unknown())
    }

    /// The document with what the row says of it.
    pub(super) fn over(self, known: &Identity) -> Identity {
        let or = |said: Option<String>, known: &Option<String>| said.or_else(|| known.clone());
        Identity {
            kind: self.kind.unwrap_or(known.kind),
            title: self.title,
            cerfa: or(self.cerfa, &known.cerfa),
            version: or(self.version, &known.version),
            notice: or(self.notice, &known.notice),
            pages: self.pages.or(known.pages),
            url: or(self.url, &known.url),
            domain: self.domain.unwrap_or(known.domain),
            issuer: self.issuer.or(known.issuer),
            issuer_label: self.issuer_label.unwrap_or_else(|| known.issuer_label.clone()),
        }
    }
}

/// Reads one row.
pub(super) fn read(row: &Row, directory: &Directory) -> Result<Said, Refusal> {
    let refuse = |column: usize, reason| Refusal {
        line: row.line,
        column: Some(COLUMNS[column].name),
        reason,
    };
    // Our own table guards what a spreadsheet would take for a formula.
    let filled = |column| row.filled(column).map(cells::bare);
    let optional = |column| filled(column).map(str::to_owned);
    let title = filled(TITLE).ok_or_else(|| refuse(TITLE, Reason::Empty))?;
    let kind = match filled(KIND) {
        Some(code) => Some(Kind::parse(code).ok_or_else(|| refuse(KIND, Reason::NotInTheList))?),
        None => None,
    };
    let domain = match filled(DOMAIN) {
        Some(it) => Some(domain(it).ok_or_else(|| refuse(DOMAIN, Reason::NotInTheList))?),
        None => None,
    };
    let pages = match filled(PAGES) {
        Some(text) => {
            let pages = text.parse().ok().filter(|it| (1..=PAGES_MAX).contains(it));
            Some(pages.ok_or_else(|| refuse(PAGES, Reason::NotANumber))?)
        }
        None => None,
    };
    let url = optional(URL);
    if url.as_deref().is_some_and(|it| !is_address(it)) {
        return Err(refuse(URL, Reason::NotAnAddress));
    }
    let issuer = match filled(ISSUER_CODE) {
        Some(code) => {
            let known = directory.by_code(code).map(|it| it.id);
            Some(known.ok_or_else(|| refuse(ISSUER_CODE, Reason::UnknownTerritory))?)
        }
        None => None,
    };
    let (cerfa, own_version) = match filled(CERFA).map(cerfa) {
        Some(it) => it.map(|(cerfa, version)| (Some(cerfa), version)),
        None => Some((None, None)),
    }
    .ok_or_else(|| refuse(CERFA, Reason::NotANumber))?;
    if cerfa.is_none() && url.is_none() {
        return Err(refuse(CERFA, Reason::Empty));
    }
    Ok(Said {
        line: row.line,
        title: title.chars().take(TITLE_MAX).collect(),
        kind,
        cerfa,
        version: optional(VERSION).or(own_version),
        notice: optional(NOTICE),
        pages,
        url,
        domain,
        issuer,
        issuer_label: optional(ISSUER),
    })
}

/// `12345`, or `12345*02` with its version.
fn cerfa(cell: &str) -> Option<(String, Option<String>)> {
    let (number, version) = match cell.split_once(['*', '#']) {
        Some((number, version)) => (number.trim(), Some(version.trim().to_owned())),
        None => (cell, None),
    };
    let is_number = (4..=20).contains(&number.len())
        && number.chars().all(|it| it.is_ascii_alphanumeric() || it == '-' || it == '/')
        && number.contains(|it: char| it.is_ascii_digit());
    is_number.then(|| (number.to_owned(), version.filter(|it| !it.is_empty())))
}

/// A theme of the register, a code or a name of ours.
fn domain(cell: &str) -> Option<Domain> {
    let key = key(cell);
    let theme = THEMES.into_iter().find(|it| it.0 == key).map(|it| it.1);
    // « Étranger - Europe » is named otherwise in older files.
    let abroad = matches!(key.as_str(), "etranger_europe" | "etrangers_europe");
    theme.or(abroad.then_some(Domain::Abroad)).or_else(|| Domain::parse(cell))
}

fn is_address(cell: &str) -> bool {
    let rest = cell.strip_prefix("https://").or_else(|| cell.strip_prefix("http://"));
    rest.is_some_and(|it| it.contains('.') && !it.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_with_its_version() {
        let read = |cell| cerfa(cell).map(|it| (it.0, it.1.unwrap_or_default()));
        let pair = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
        assert_eq!(read("12345*02"), pair("12345", "02"));
        assert_eq!(read("12345"), pair("12345", ""));
        assert_eq!(read("S3110"), pair("S3110", ""));
        for it in ["12", "néant", "12 345", "=1+1", "abcde"] {
            assert_eq!(read(it), None, "{it}");
        }
    }

    #[test]
    fn themes_are_domains() {
        assert_eq!(domain("Étranger - Europe"), Some(Domain::Abroad));
        assert_eq!(domain("Social - Santé"), Some(Domain::Health));
        assert_eq!(domain("housing"), Some(Domain::Housing));
        assert_eq!(domain("Cuisine"), None);
    }

    #[test]
    fn addresses_are_of_the_web() {
        assert!(is_address("https://exemple.fr/a"));
        for it in ["javascript:alert(1)", "https://exemple fr", "ftp://exemple.fr", "exemple.fr"] {
            assert!(!is_address(it), "{it}");
        }
    }
}
