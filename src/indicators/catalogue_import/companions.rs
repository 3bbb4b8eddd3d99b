//! The files that complete the catalogue of the Baromètre: names of policies, and units.
mod settings;

use super::{ImportError, Options};
use crate::{
    indicators::layouts::{catalogue::Said, units},
    platform::tabular::{Column, Next, Table, TableError},
};
use std::{collections::HashMap, fs};

/// What the other files say, by code of policy and by code of indicator.
#[derive(Debug, Clone, Default)]
pub struct Companions {
    themes: HashMap<String, String>,
    units: HashMap<String, SaidUnit>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct SaidUnit {
    /// Of the values: « % », « mois ».
    of_values: String,
    /// « % de jeunes ».
    label: String,
    is_percentage: bool,
}

const POLICY: usize = 0;
const POLICY_NAME: usize = 1;
static THEME_COLUMNS: [Column; 2] =
    [Column { name: "chantier_id", also: &[] }, Column { name: "ch_nom", also: &[] }];

impl Companions {
    /// Reads the files that the options name.
    pub fn open(options: &Options) -> Result<Self, ImportError> {
        let mut it = Self::default();
        if let Some(path) = &options.themes {
            it = it.with_themes(Table::open(path, &THEME_COLUMNS)?)?;
        }
        if let Some(path) = &options.units {
            it = it.with_units(&fs::read_to_string(path)?)?;
        }
        Ok(it)
    }

    /// Takes the names of policies from a table in the layout of `meta_chantiers.csv`.
    fn with_themes(mut self, mut table: Table) -> Result<Self, TableError> {
        table.require(&THEME_COLUMNS, &[POLICY, POLICY_NAME])?;
        loop {
            match table.advance()? {
                Next::End => return Ok(self),
                Next::Broken(_) => {}
                Next::Row => {
                    let row = table.row();
                    if let (Some(code), Some(name)) = (row.filled(POLICY), row.filled(POLICY_NAME))
                    {
                        self.themes.insert(code.to_owned(), name.to_owned());
                    }
                }
            }
        }
    }

    /// Takes the units from a text in the layout of `config-viz.yml`.
    fn with_units(mut self, text: &str) -> Result<Self, ImportError> {
        for (code, fields) in settings::items(text) {
            let text = |name: &str| fields.get(name).cloned().unwrap_or_default();
            let label = text("unite_courte");
            if label.is_empty() {
                continue;
            }
            let unit = SaidUnit {
                of_values: text("unite_va"),
                is_percentage: text("pourcentage") == "true",
                label,
            };
            self.units.insert(code, unit);
        }
        if self.units.is_empty() { Err(ImportError::NoUnits) } else { Ok(self) }
    }

    /// Adds to a row what the other files say of it; the row's own words come first.
    pub(super) fn complete(&self, said: &mut Said) {
        let theme = said.parent.as_ref().and_then(|it| self.themes.get(it));
        if let Some(theme) = theme.filter(|_| said.words.theme.is_empty()) {
            said.words.theme.clone_from(theme);
        }
        if let Some(it) = self.units.get(&said.code).filter(|_| said.unit.is_none()) {
            let label = match (it.of_values.as_str(), it.is_percentage) {
                ("", true) => "%",
                ("", false) => &it.label,
                (of_values, _) => of_values,
            };
            let unit = units::of_label(label);
            said.unit = Some(unit);
            said.words.unit_label = units::beyond(unit, &it.label);
        }
    }
}
