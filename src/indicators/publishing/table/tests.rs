//! The template that people fill is the table that we read.
use super::*;
use crate::{
    indicators::{codes::MilestoneKind, layouts::results::Reader},
    platform::tabular::{Next, Table},
};
use std::io::Cursor;

const TEMPLATE: &str = include_str!("../../../../public/schemas/results.csv");
const SCHEMA: &str = include_str!("../../../../public/schemas/results.json");

fn open(text: impl Into<Vec<u8>>) -> Table {
    Table::read(Box::new(Cursor::new(text.into())), None, &layouts::COLUMNS).unwrap()
}

#[test]
fn the_template_is_read_as_it_is() {
    let mut table = open(TEMPLATE);
    let mut reader = Reader::default();
    let mut said = vec![];
    while let Next::Row = table.advance().unwrap() {
        assert_eq!(Reader::indicator(table.row()), Ok("EXAMPLE-1"));
        said.push(reader.read(table.row()).unwrap());
    }
    assert!(table.unknown_columns().is_empty(), "{:?}", table.unknown_columns());
    assert_eq!(said.len(), 2);
    let first = said[0].measure.unwrap();
    assert_eq!((first.value, first.observations), (12.5, Some(1840)));
    assert_eq!((first.low, first.high), (Some(12.1), Some(12.9)));
    assert_eq!(said[0].target.map(|it| (it.kind, it.value)), Some((MilestoneKind::Target, 10.0)));
    assert_eq!(said[1].territory, Territory::parse("D33").unwrap());
}

#[test]
fn the_schema_has_the_columns_of_the_template() {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
    let fields = schema["fields"].as_array().unwrap().iter();
    let names: Vec<_> = fields.map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(names, COLUMNS);
    assert_eq!(TEMPLATE.lines().next().unwrap(), COLUMNS.join(";"));
}

#[test]
fn what_the_grid_writes_is_read_back() {
    let place = (Territory::parse("SA;B\"C").unwrap(), Period::parse("2025-Q4").unwrap());
    let mut table = open(write("IND-1", &[(place.clone(), plain(12.5))]));
    assert!(matches!(table.advance().unwrap(), Next::Row));
    let said = Reader::default().read(table.row()).unwrap();
    assert_eq!(said.territory, place.0);
    assert_eq!(said.measure.map(|it| (it.period, it.value)), Some((place.1, 12.5)));
}
