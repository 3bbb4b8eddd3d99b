//! Our own table of results, as a file: what the grid sends, and the template that people fill.
use crate::{
    indicators::{
        layouts::{self, Field},
        plan::Place,
    },
    kernel::{period::Period, territory::Territory},
};

/// The columns of our table, in order: those of `public/schemas/results.json`.
pub const COLUMNS: [&str; 8] =
    ["indicator", "territory", "period", "value", "observations", "low", "high", "target"];

/// A territory and a period, as addresses and cells name them.
pub fn place(territory: &str, period: &str) -> Option<Place> {
    Some((Territory::parse(territory)?, Period::parse(period)?))
}

/// A number with all its digits, as people type it in French: `98,5`.
pub fn plain(value: f64) -> String {
    value.to_string().replace('.', ",")
}

/// A table of the values of one indicator.
pub fn write(code: &str, rows: &[(Place, String)]) -> Vec<u8> {
    let mut text = COLUMNS.get(..4).unwrap_or_default().join(";");
    text.push('\n');
    for ((territory, period), value) in rows {
        let territory = territory.to_string();
        let cells = [code, territory.as_str(), &period.to_string(), value].map(quoted);
        text.push_str(&cells.join(";"));
        text.push('\n');
    }
    text.into_bytes()
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// The name of a column in our own table, where it has another in official files.
pub fn our_name(column: &'static str) -> &'static str {
    let place = layouts::COLUMNS.iter().position(|it| it.name == column);
    let is = |field: Field| place == Some(field as usize);
    match () {
        () if is(Field::Indicator) => "indicator",
        () if is(Field::Structure) || is(Field::Level) => "territory",
        () if is(Field::Date) => "period",
        () if is(Field::Value) => "value",
        () if is(Field::Target) => "target",
        () => column,
    }
}

#[cfg(test)]
mod tests;
