//! Where a result is true: the nation, a region, a department or one service.
use super::place::{department, region};
use serde::{Deserialize, Serialize};
use std::fmt;

#[cfg(feature = "ssr")]
mod from_file;

/// How wide a territory is, the widest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Nation,
    Region,
    Department,
    Structure,
}

impl Level {
    pub const ALL: [Self; 4] = [Self::Nation, Self::Region, Self::Department, Self::Structure];

    /// The code used in the store and in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nation => "nation",
            Self::Region => "region",
            Self::Department => "department",
            Self::Structure => "structure",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// A territory, written with its level in front: `FR`, `R84`, `D2A`, `S<code of the structure>`.
/// Codes of regions and departments are those of [`super::place`]: nothing is copied.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Territory {
    Nation,
    Region(&'static str),
    Department(&'static str),
    /// The official code of a structure: opaque, case matters.
    Structure(Box<str>),
}

/// Longest code of a structure that is read: those of the directory have ten characters.
const STRUCTURE_CODE_MAX: usize = 64;

impl Territory {
    /// The region with this INSEE code, such as `84`.
    pub fn region(code: &str) -> Option<Self> {
        region(code).map(|it| Self::Region(it.code))
    }

    /// The department with this INSEE code, such as `2A`.
    pub fn department(code: &str) -> Option<Self> {
        department(code).map(|it| Self::Department(it.code))
    }

    /// The structure with this code. `None` when the code is empty, long, or holds what no code
    /// does: spaces, commas (addresses list territories with them), control characters.
    pub fn structure(code: &str) -> Option<Self> {
        let right = (1..=STRUCTURE_CODE_MAX).contains(&code.len())
            && code.bytes().all(|byte| byte.is_ascii_graphic() && byte != b',');
        right.then(|| Self::Structure(code.into()))
    }

    /// Reads what [`Territory`] writes, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "FR" {
            return Some(Self::Nation);
        }
        let mut letters = text.chars();
        let level = letters.next()?;
        let code = letters.as_str();
        match level {
            'R' => Self::region(code),
            'D' => Self::department(code),
            'S' => Self::structure(code),
            _ => None,
        }
    }

    pub const fn level(&self) -> Level {
        match self {
            Self::Nation => Level::Nation,
            Self::Region(_) => Level::Region,
            Self::Department(_) => Level::Department,
            Self::Structure(_) => Level::Structure,
        }
    }

    /// The code without its level: `84`, `2A`; empty for the nation.
    pub fn code(&self) -> &str {
        match self {
            Self::Nation => "",
            Self::Region(code) | Self::Department(code) => code,
            Self::Structure(code) => code,
        }
    }

    /// The name of a region or of a department. The nation's depends on the language (`words`), and
    /// the directory knows those of structures.
    pub fn name(&self) -> Option<&'static str> {
        match self {
            Self::Region(code) => region(code).map(|it| it.name),
            Self::Department(code) => department(code).map(|it| it.name),
            Self::Nation | Self::Structure(_) => None,
        }
    }

    /// What a value here is compared with: the region of a department, the nation for a region.
    pub fn wider(&self) -> Option<Self> {
        match self {
            Self::Department(code) => Self::region(department(code)?.region),
            Self::Region(_) => Some(Self::Nation),
            Self::Nation | Self::Structure(_) => None,
        }
    }
}

impl fmt::Display for Territory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nation => "FR",
            Self::Region(_) => "R",
            Self::Department(_) => "D",
            Self::Structure(_) => "S",
        })?;
        f.write_str(self.code())
    }
}

impl From<Territory> for String {
    fn from(territory: Territory) -> Self {
        territory.to_string()
    }
}

impl TryFrom<String> for Territory {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a territory")
    }
}

#[cfg(test)]
mod tests;
