//! Territories as files write them: with or without their level, by code or by name.
use super::{Level, Territory};
use crate::kernel::{
    place::{DEPARTMENTS, REGIONS},
    text::fold_char,
};

const NATION: [&str; 7] = ["fr", "fra", "france", "nat", "nation", "national", "france entiere"];
const REGION: [&str; 4] = ["r", "reg", "region", "regional"];
const DEPARTMENT: [&str; 5] = ["d", "dep", "dept", "departement", "departemental"];

impl Level {
    /// What a file calls a level: `NAT`, `DEPT`, `régional`…
    pub fn from_file(text: &str) -> Option<Self> {
        let text = folded(text);
        let is = |names: &[&str]| names.contains(&text.as_str());
        match () {
            () if is(&NATION) => Some(Self::Nation),
            () if is(&REGION) => Some(Self::Region),
            () if is(&DEPARTMENT) => Some(Self::Department),
            () if is(&["s", "structure", "service"]) => Some(Self::Structure),
            () => None,
        }
    }
}

impl Territory {
    /// `FRANCE`, `national`, `D01`, `01`, `1`, `R84`, `DEPT 33`, `Ain`… The level that another
    /// column gives settles `84`, a region and a department; without it, a bare code and a shared
    /// name are a department's. `None` when the level and the text disagree.
    pub fn from_file(level: Option<Level>, text: &str) -> Option<Self> {
        let text = text.trim();
        if level == Some(Level::Structure) {
            return Self::structure(text);
        }
        let plain = folded(text);
        let nameless = plain.is_empty() && level == Some(Level::Nation);
        let found = if nameless || NATION.contains(&plain.as_str()) {
            Self::Nation
        } else {
            by_name(level, &plain)
                .or_else(|| by_code(level, &plain))
                .or_else(|| Self::parse(text))?
        };
        level.is_none_or(|it| it == found.level()).then_some(found)
    }
}

fn by_name(level: Option<Level>, name: &str) -> Option<Territory> {
    let department = || {
        let found = DEPARTMENTS.iter().find(|it| folded(it.name) == name)?;
        Some(Territory::Department(found.code))
    };
    let region = || {
        let found = REGIONS.iter().find(|it| folded(it.name) == name)?;
        Some(Territory::Region(found.code))
    };
    match level {
        Some(Level::Region) => region(),
        Some(_) => department(),
        None => department().or_else(region),
    }
}

/// A code, after the word of its level or alone.
fn by_code(level: Option<Level>, text: &str) -> Option<Territory> {
    let after = |words: &[&str]| {
        let code = words.iter().rev().find_map(|word| text.strip_prefix(word))?.trim_start();
        code.starts_with(|it: char| it.is_ascii_digit()).then_some(code)
    };
    let (level, code) = match (after(&REGION), after(&DEPARTMENT)) {
        (Some(code), _) => (Level::Region, code),
        (_, Some(code)) => (Level::Department, code),
        _ => (level.unwrap_or(Level::Department), text),
    };
    let code = unpadded(code);
    match level {
        Level::Region => Territory::region(&code),
        Level::Department => Territory::department(&code),
        Level::Nation | Level::Structure => None,
    }
}

/// The INSEE code behind `1` and `001`: spreadsheets take the zeros away, systems add some.
fn unpadded(code: &str) -> String {
    let code = code.to_ascii_uppercase();
    match code.as_bytes() {
        [b'1'..=b'9'] => format!("0{code}"),
        [b'0', _, _] => code[1..].to_owned(),
        _ => code,
    }
}

/// Lower case without accents, words parted by one space.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(fold_char) {
        if letter.is_ascii_alphanumeric() {
            out.push(letter);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}
