//! "Near me": what someone types of where they live, and the departments that it may mean.
use super::communes::{COMMUNES, Commune, folded, words};
use crate::kernel::place::{DEPARTMENTS, Department, department, department_of_postcode, region};
use std::sync::LazyLock;

/// A place that answers what was typed: a commune, or a whole department.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearby {
    /// `None`: the department as a whole.
    pub commune: Option<String>,
    /// The postcode that was typed, or the only one of the commune.
    pub postcode: Option<String>,
    /// INSEE code.
    pub department: &'static str,
    pub department_name: &'static str,
    pub region_name: &'static str,
}

/// Places given at most.
pub const MOST: usize = 10;

/// Departments given at most for the beginning of a name: communes must be seen too.
const MOST_DEPARTMENTS: usize = 4;

/// Longest query that is read, in characters: the longest name has 45.
const LONGEST: usize = 80;

/// Words of addresses that no name holds.
const UNSAID: [&str; 2] = ["arrondissement", "cedex"];

/// The places that a postcode or its first digits, the name of a commune, the name or the code of a
/// department may mean; a name and a code together are both asked for (`Saint-Denis 974`). Whole
/// names first, departments before communes, then the most populous.
pub fn find(query: &str) -> Vec<Nearby> {
    let query: String = query.chars().take(LONGEST).collect();
    let asked = words(&query).into_iter().filter(|it| !UNSAID.contains(&it.as_str()));
    let (codes, names): (Vec<_>, Vec<_>) =
        asked.partition(|it| it.starts_with(|it: char| it.is_ascii_digit()));
    let (code, name) = (codes.concat().to_ascii_uppercase(), names.join(" "));
    let mut found = Found::default();
    if name.is_empty() {
        found.by_code(&code);
        return found.places;
    }
    // « Lyon 2 » is no town of the departments 20 to 29.
    let code = if code.len() < 2 { "" } else { code.as_str() };
    // The code of a large office is in no table, and « 3e » in « Lyon 3e » is none.
    let around = department_of_postcode(code).map(|it| it.code);
    // « ste » may be Sainte, or the beginning of Stenay.
    let full = folded(&name);
    for code in [Some(code), around, Some("")].into_iter().flatten() {
        found.by_name(&full, code);
        if full != name {
            found.by_name(&name, code);
        }
        if !found.places.is_empty() {
            break;
        }
    }
    found.places
}

#[derive(Default)]
struct Found {
    places: Vec<Nearby>,
    ranks: Vec<u32>,
}

impl Found {
    fn by_code(&mut self, code: &str) {
        if let Some(it) = department(code) {
            self.add_department(it, None);
        }
        for rank in COMMUNES.with_postcode(code).into_iter().take(MOST) {
            self.add_commune(rank, code);
        }
        // The codes of large offices (« CEDEX ») are in no table: their digits tell the department.
        if let (true, Some(it)) = (self.places.is_empty(), department_of_postcode(code)) {
            self.add_department(it, Some(code));
        }
    }

    fn by_name(&mut self, name: &str, code: &str) {
        let departments = || NAMES.iter().filter(|it| code.is_empty() || it.1.code == code);
        for (_, it) in departments().filter(|it| it.0 == name) {
            self.add_department(it, None);
        }
        for (rank, _) in COMMUNES.named(name).filter(|it| it.1) {
            self.add_commune_in(rank, code);
        }
        let starting = departments().filter(|it| has_word_starting(&it.0, name));
        for (_, it) in starting.take(MOST_DEPARTMENTS) {
            self.add_department(it, None);
        }
        for (rank, _) in COMMUNES.named(name) {
            if self.is_full() {
                break;
            }
            self.add_commune_in(rank, code);
        }
    }

    /// The commune, when its department or one of its postcodes is the one asked for.
    fn add_commune_in(&mut self, rank: u32, code: &str) {
        let is_asked = |it: Commune| {
            it.department == code || it.postcodes().any(|postcode| postcode.starts_with(code))
        };
        if code.is_empty() || COMMUNES.get(rank).is_some_and(is_asked) {
            self.add_commune(rank, code);
        }
    }

    fn add_commune(&mut self, rank: u32, code: &str) {
        let Some(commune) = COMMUNES.get(rank) else { return };
        let Some(within) = department(commune.department) else { return };
        if self.is_full() || self.ranks.contains(&rank) {
            return;
        }
        self.ranks.push(rank);
        let only =
            if commune.postcodes().nth(1).is_none() { commune.postcodes().next() } else { None };
        let postcode = commune.postcodes().find(|it| *it == code).or(only);
        let postcode = postcode.map(str::to_owned);
        self.places.push(Nearby {
            commune: Some(commune.name.to_owned()),
            postcode,
            ..whole(within)
        });
    }

    fn add_department(&mut self, it: &'static Department, postcode: Option<&str>) {
        let known = |place: &Nearby| place.commune.is_none() && place.department == it.code;
        if !self.is_full() && !self.places.iter().any(known) {
            self.places.push(Nearby { postcode: postcode.map(str::to_owned), ..whole(it) });
        }
    }

    fn is_full(&self) -> bool {
        self.places.len() >= MOST
    }
}

fn whole(it: &'static Department) -> Nearby {
    Nearby {
        commune: None,
        postcode: None,
        department: it.code,
        department_name: it.name,
        region_name: region(it.region).map_or("", |it| it.name),
    }
}

/// The folded names of departments.
static NAMES: LazyLock<Vec<(String, &'static Department)>> =
    LazyLock::new(|| DEPARTMENTS.iter().map(|it| (folded(it.name), it)).collect());

fn has_word_starting(name: &str, text: &str) -> bool {
    name.match_indices(text).any(|(at, _)| at == 0 || name.as_bytes().get(at - 1) == Some(&b' '))
}

#[cfg(test)]
mod tests;
