//! Reading the official file of structures: one row becomes one [`StructureRow`], put right where
//! the file is known to be damaged. The other columns are not kept: descriptions, identifiers of
//! the networks' own, mailboxes (some are of named people), areas served.
use crate::{
    kernel::place::{department, department_of_postcode},
    platform::tabular::{
        Column, Row,
        faults::{Reason, Refusal, Repair, Repaired},
        keys::key,
    },
};

/// One structure of the file. Its parent is a code, which may come later in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StructureRow {
    /// Where it starts in the file, from 1.
    pub line: u64,
    pub code: String,
    pub network: String,
    pub kind_code: Option<String>,
    pub kind_name: Option<String>,
    pub parent_code: Option<String>,
    pub name: String,
    pub public_name: Option<String>,
    pub address: Option<String>,
    /// Five digits in France; as received abroad.
    pub postcode: Option<String>,
    pub city: Option<String>,
    /// INSEE code; `None` abroad.
    pub department: Option<String>,
    pub country: String,
    /// Begins with `http://` or `https://`: it becomes a link.
    pub website: Option<String>,
    pub active: bool,
}

const CODE: usize = 0;
const NETWORK: usize = 1;
const KIND: usize = 2;
const NAME: usize = 3;
const PUBLIC_NAME: usize = 4;
const PARENT: usize = 5;
const ADDRESS: usize = 6;
const ADDRESS_MORE: usize = 7;
const POSTCODE: usize = 8;
const CITY: usize = 9;
const COUNTRY: usize = 10;
const WEBSITE: usize = 11;
const ACTIVE: usize = 12;
const KIND_CODE: usize = 13;
const DEPARTMENT: usize = 14;

const fn column(name: &'static str) -> Column {
    Column { name, also: &[] }
}

/// The columns of the official file: those that are read, in the order of the numbers above, then
/// those that are left on purpose.
pub static COLUMNS: [Column; 26] = [
    column("Code SP+ de la structure"),
    column("Intitulé du réseau"),
    column("Intitulé de la typologie"),
    column("Intitulé de la structure"),
    column("Intitulé structure usager"),
    column(PARENT_COLUMN),
    column("Adresse"),
    column("Compléments Adresse"),
    column("Code postal de la structure"),
    column("Ville"),
    column("PAYS"),
    column("URL du site internet"),
    column("Actif"),
    column("Code sp+ de la typologie"),
    column("INSEE Département"),
    column("Description de la structure"),
    column("Identifiant de la structure"),
    column("Type d'identifiant"),
    column("Intitulé de la structure parente"),
    column("Codes Postaux"),
    column("Départements"),
    column("Boîte à lettre fonctionnelle"),
    column("Clé de tracking"),
    column("INSEE Ville"),
    column("INSEE Région"),
    column("INSEE Arrondissement"),
];

/// Without these columns, no row can be read.
pub const NEEDED: [usize; 3] = [CODE, NETWORK, NAME];

/// The column of the parent's code, for what is said of it.
pub const PARENT_COLUMN: &str = "Code SP+ structure parent";

/// Reads one row; what was put right is added to `repairs`.
pub fn read(row: &Row, repairs: &mut Vec<Repair>) -> Result<StructureRow, Refusal> {
    let needed = |column: usize| {
        row.filled(column).map(str::to_owned).ok_or(Refusal {
            line: row.line,
            column: COLUMNS.get(column).map(|it| it.name),
            reason: Reason::Empty,
        })
    };
    let optional = |column| row.filled(column).map(str::to_owned);
    let (code, network, name) = (needed(CODE)?, needed(NETWORK)?, needed(NAME)?);
    let mut clinic = Clinic { row, repairs };
    let country = optional(COUNTRY).unwrap_or_else(|| "France".to_owned());
    let postcode = clinic.postcode(key(&country) == "france");
    let department = clinic.department(key(&country) == "france", postcode.as_deref());
    let website = clinic.website();
    let active = clinic.active();
    let kind_name = optional(KIND);
    Ok(StructureRow {
        line: row.line,
        // The oldest files have no code of kind: its name stands for it.
        kind_code: optional(KIND_CODE).or_else(|| kind_name.as_deref().map(key)),
        parent_code: optional(PARENT).filter(|parent| *parent != code),
        public_name: optional(PUBLIC_NAME).filter(|it| *it != name),
        address: address(row),
        city: optional(CITY),
        code,
        network,
        kind_name,
        name,
        postcode,
        department,
        country,
        website,
        active,
    })
}

fn address(row: &Row) -> Option<String> {
    let parts: Vec<_> =
        [ADDRESS, ADDRESS_MORE].into_iter().filter_map(|it| row.filled(it)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Where damaged cells are put right, and what was done is noted.
struct Clinic<'a> {
    row: &'a Row,
    repairs: &'a mut Vec<Repair>,
}

impl Clinic<'_> {
    fn note(&mut self, column: usize, what: Repaired) {
        if let Some(column) = COLUMNS.get(column) {
            self.repairs.push(Repair { line: self.row.line, column: column.name, what });
        }
    }

    /// In 2023, 985 French postcodes of four digits had lost their zero, and the codes of one to
    /// three digits stood for places abroad.
    fn postcode(&mut self, in_france: bool) -> Option<String> {
        let text = self.row.filled(POSTCODE)?;
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        match (in_france, text.len()) {
            (true, 4) if digits => {
                self.note(POSTCODE, Repaired::PostcodePadded);
                return Some(format!("0{text}"));
            }
            (true, 5) if digits => {}
            (true, _) => self.note(POSTCODE, Repaired::PostcodeUnlikely),
            (false, 1..=3) if digits => {
                self.note(POSTCODE, Repaired::PlaceholderPostcode);
                return None;
            }
            (false, _) => {}
        }
        Some(text.to_owned())
    }

    /// `dep53`, `dep2A`, `dep974`; nothing abroad.
    fn department(&mut self, in_france: bool, postcode: Option<&str>) -> Option<String> {
        if let Some(text) = self.row.filled(DEPARTMENT) {
            let bare = text.trim_start_matches("dep").to_uppercase();
            let padded = if bare.len() == 1 { format!("0{bare}") } else { bare.clone() };
            if let Some(found) = department(&padded) {
                if padded != bare {
                    self.note(DEPARTMENT, Repaired::DepartmentPadded);
                }
                return Some(found.code.to_owned());
            }
            self.note(DEPARTMENT, Repaired::UnknownDepartment);
        }
        let found = postcode.filter(|_| in_france).and_then(department_of_postcode)?;
        self.note(DEPARTMENT, Repaired::DepartmentFromPostcode);
        Some(found.code.to_owned())
    }

    /// What becomes a link must be one: `javascript:` and the like never pass.
    fn website(&mut self) -> Option<String> {
        let text = self.row.filled(WEBSITE)?;
        let lower = text.to_ascii_lowercase();
        let plain = !text.contains(|it: char| it.is_whitespace() || it.is_control());
        if plain && (lower.starts_with("https://") || lower.starts_with("http://")) {
            return Some(text.to_owned());
        }
        if plain && text.contains('.') && !text.contains(':') {
            self.note(WEBSITE, Repaired::SchemeAdded);
            return Some(format!("https://{text}"));
        }
        self.note(WEBSITE, Repaired::UnsafeAddress);
        None
    }

    /// Active unless the file says that it is closed.
    fn active(&mut self) -> bool {
        match self.row.filled(ACTIVE).map(key).as_deref() {
            None | Some("oui" | "true" | "1") => true,
            Some("non" | "false" | "0") => false,
            Some(_) => {
                self.note(ACTIVE, Repaired::UnknownValue);
                true
            }
        }
    }
}

#[cfg(test)]
mod tests;
