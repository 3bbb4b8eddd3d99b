//! Putting parents before their children, whatever their order in the file.
use super::{Report, without_parent};
use crate::{
    directory::official::{PARENT_COLUMN, StructureRow},
    platform::tabular::faults::Reason,
};
use std::collections::{HashMap, HashSet};

/// The rows by level: those without a parent in the file, then their children, and so on. Rows
/// whose parents lead back to themselves are refused, with all below them; a parent which is neither
/// in the file nor in the directory is left out.
pub(super) fn parents_first(
    mut rows: Vec<StructureRow>,
    report: &mut Report,
    known: &HashSet<String>,
) -> Vec<StructureRow> {
    let codes: HashSet<String> = rows.iter().map(|row| row.code.clone()).collect();
    let mut children: HashMap<String, Vec<StructureRow>> = HashMap::new();
    let mut level = vec![];
    for mut row in rows.drain(..) {
        match row.parent_code.clone() {
            Some(parent) if codes.contains(&parent) => {
                children.entry(parent).or_default().push(row);
            }
            Some(parent) if known.contains(&parent) => level.push(row),
            Some(_) => {
                without_parent(&mut row, &mut report.repairs);
                level.push(row);
            }
            None => level.push(row),
        }
    }
    let mut ordered = vec![];
    while !level.is_empty() {
        let below = level.iter().filter_map(|row| children.remove(&row.code)).flatten().collect();
        ordered.append(&mut level);
        level = below;
    }
    let mut looping: Vec<_> = children.into_values().flatten().collect();
    looping.sort_by_key(|row| row.line);
    for row in looping {
        report.refuse(row.line, PARENT_COLUMN, Reason::Loop);
    }
    ordered
}
