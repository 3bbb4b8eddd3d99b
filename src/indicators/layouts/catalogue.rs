//! The tables that describe indicators: the official export (`export-indicateurs`), the catalogue of the
//! Baromètre of 2024 (`meta_indicateurs.csv`), and ours (`public/schemas/indicators.json`), which says
//! everything with the codes of [`crate::indicators::codes`].
use super::{results::frequency, units};
use crate::{
    indicators::{
        codes::{Comparability, CoreMeasure, Dimension, Direction, Family, Unit},
        model::IndicatorWords,
    },
    kernel::period::Span,
    platform::tabular::{
        Column, Row,
        faults::{Reason, Refusal},
        keys::key,
    },
};

columns! {
    // Ours.
    Code = "code";
    Network = "network";
    Title = "title";
    OfficialTitle = "official_title";
    Theme = "theme";
    Description = "description";
    Counts = "counts";
    LeavesOut = "leaves_out";
    Source = "source";
    Sample = "sample";
    Family = "family";
    Dimension = "dimension";
    Unit = "unit";
    UnitLabel = "unit_label";
    Direction = "direction";
    Frequency = "frequency";
    Core = "core";
    Comparability = "comparability";
    // The official export.
    TheirCode = "Code SP+ de l'indicateur";
    TheirNetwork = "Réseau" ["intitule_du_reseau"];
    TheirTitle = "Intitulé usager de l'indicateur";
    TheirOfficialTitle = "Intitulé original de l'indicateur";
    TheirFamily = "Type d'indicateur";
    TheirMethod = "Sources et méthodes";
    TheirUnitKind = "Type d'unité";
    TheirUnit = "Unité";
    TheirFrequency = "Fréquence";
    // The Baromètre of 2024.
    BarometerId = "indic_id";
    BarometerParent = "indic_parent_ch";
    BarometerTitle = "indic_nom_baro";
    BarometerDescription = "indic_descr_baro";
    BarometerTrend = "tendance";
    // Left on purpose: always empty, and the random colour of a site.
    BarometerName = "indic_nom";
    BarometerText = "indic_descr";
    BarometerEvolution = "indic_categorie_evolution";
}

/// What a row says of an indicator: empty or `None` where it says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub line: u64,
    pub code: String,
    /// Its slug or its name.
    pub network: Option<String>,
    /// The policy it belongs to, by its code: another file has its name.
    pub parent: Option<String>,
    pub words: IndicatorWords,
    pub family: Option<Family>,
    pub dimension: Option<Dimension>,
    pub unit: Option<Unit>,
    pub direction: Option<Direction>,
    pub frequency: Option<Span>,
    pub core: Option<CoreMeasure>,
    pub comparability: Option<Comparability>,
}

/// Reads a row of any of the three.
pub fn read(row: &Row) -> Result<Said, Refusal> {
    let code = first(row, &[Field::Code, Field::TheirCode, Field::BarometerId]);
    let code = code.ok_or_else(|| refuse(row, Field::Code, Reason::Empty))?.to_owned();
    let (unit, unit_label) = unit(row)?;
    let text = |fields: &[Field]| first(row, fields).unwrap_or_default().to_owned();
    let title = text(&[Field::Title, Field::TheirTitle, Field::BarometerTitle]);
    let official = text(&[Field::OfficialTitle, Field::TheirOfficialTitle]);
    let words = IndicatorWords {
        official_title: if official == title { String::new() } else { official },
        title,
        theme: text(&[Field::Theme]),
        description: text(&[Field::Description, Field::BarometerDescription]),
        counts: text(&[Field::Counts, Field::TheirMethod]),
        leaves_out: text(&[Field::LeavesOut]),
        source: text(&[Field::Source]),
        sample: text(&[Field::Sample]),
        unit_label,
    };
    Ok(Said {
        line: row.line,
        code,
        network: first(row, &[Field::Network, Field::TheirNetwork]).map(str::to_owned),
        parent: first(row, &[Field::BarometerParent]).map(str::to_owned),
        words,
        family: one_of(row, &[(Field::Family, Family::parse), (Field::TheirFamily, family)])?,
        dimension: one_of(row, &[(Field::Dimension, Dimension::parse)])?,
        unit,
        direction: one_of(
            row,
            &[(Field::Direction, Direction::parse), (Field::BarometerTrend, direction)],
        )?,
        frequency: one_of(
            row,
            &[(Field::Frequency, Span::parse), (Field::TheirFrequency, frequency)],
        )?,
        core: one_of(row, &[(Field::Core, CoreMeasure::parse)])?,
        comparability: one_of(row, &[(Field::Comparability, Comparability::parse)])?,
    })
}

/// The column of titles that the file of a row has.
pub fn title_column(row: &Row) -> Option<&'static str> {
    let titles = [Field::TheirTitle, Field::BarometerTitle, Field::Title];
    let has = titles.into_iter().find(|it| row.get(*it as usize).is_some());
    name(has.unwrap_or(Field::Title))
}

/// The name of the column of networks that the file of a row has.
pub fn network_column(row: &Row) -> Option<&'static str> {
    let ours = row.get(Field::Network as usize).is_some();
    name(if ours { Field::Network } else { Field::TheirNetwork })
}

/// A unit, and what the label adds to it.
fn unit(row: &Row) -> Result<(Option<Unit>, String), Refusal> {
    if let Some(unit) = one_of(row, &[(Field::Unit, Unit::parse)])? {
        let label = first(row, &[Field::UnitLabel]).unwrap_or_default();
        return Ok((Some(unit), label.to_owned()));
    }
    let label = first(row, &[Field::TheirUnit]).unwrap_or_default();
    let unit = match first(row, &[Field::TheirUnitKind]) {
        Some(kind) => Some(
            units::of_kind(kind, label)
                .ok_or_else(|| refuse(row, Field::TheirUnitKind, Reason::NotInTheList))?,
        ),
        None if label.is_empty() => None,
        None => Some(units::of_label(label)),
    };
    let label = match unit {
        Some(unit) => units::beyond(unit, label),
        None => first(row, &[Field::UnitLabel]).unwrap_or_default().to_owned(),
    };
    Ok((unit, label))
}

/// « Qualité rendue », « qualité perçue », and what else the official files call them.
fn family(text: &str) -> Option<Family> {
    let text = key(text);
    let has = |words: &[&str]| words.iter().any(|it| text.contains(it));
    match () {
        () if has(&["percu", "perceived", "satisfaction"]) => Some(Family::Perceived),
        () if has(&["rendu", "performance", "delivered"]) => Some(Family::Performance),
        () => None,
    }
}

fn direction(text: &str) -> Option<Direction> {
    match key(text).as_str() {
        "hausse" => Some(Direction::Up),
        "baisse" => Some(Direction::Down),
        "stable" | "neutre" => Some(Direction::Neutral),
        _ => None,
    }
}

fn first<'a>(row: &'a Row, fields: &[Field]) -> Option<&'a str> {
    fields.iter().find_map(|it| row.filled(*it as usize))
}

type Reading<T> = (Field, fn(&str) -> Option<T>);

/// The first cell that holds something, read; refused when it is not in the list.
fn one_of<T>(row: &Row, readings: &[Reading<T>]) -> Result<Option<T>, Refusal> {
    let said = readings.iter().find_map(|it| Some((it, row.filled(it.0 as usize)?)));
    let Some(((field, read), text)) = said else { return Ok(None) };
    read(text).map(Some).ok_or_else(|| refuse(row, *field, Reason::NotInTheList))
}

fn refuse(row: &Row, field: Field, reason: Reason) -> Refusal {
    Refusal { line: row.line, column: name(field), reason }
}

fn name(field: Field) -> Option<&'static str> {
    COLUMNS.get(field as usize).map(|it| it.name)
}
