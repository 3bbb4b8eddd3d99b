//! Times of travel to everyday services (`duree.csv`): for each kind of facility and each department, the
//! mean, the median and two deciles of the inhabitants' times, in minutes by road.
use super::numbers;
use crate::{
    indicators::{
        codes::{Comparability, Dimension, Direction, Family, Unit},
        model::{Indicator, IndicatorWords, Measure, Nature},
    },
    kernel::{
        ids::IndicatorId,
        period::{Period, Span},
        territory::{Level, Territory},
    },
    platform::tabular::{
        Column, Row,
        faults::{Reason, Refusal},
    },
};

columns! {
    Basket = "Source";
    Kind = "TYPEQU";
    Place = "dep";
    Median = "mediane";
    FirstDecile = "decile1";
    LastDecile = "decile9";
    // Left on purpose: names cut at thirty characters, and a mean that the longest trips pull up.
    KindName = "Libelle_TYPEQU";
    PlaceName = "LIBGEO";
    Mean = "moyenne";
}

/// Without these columns, no row can be read.
pub const NEEDED: [usize; 3] =
    [Field::Kind as usize, Field::Place as usize, Field::Median as usize];

/// Where the figures come from.
pub const SOURCE: &str = "Insee, base permanente des équipements (BPE) 2023";

/// January of the year of the facilities.
const YEAR: i32 = 2023 * 12;

/// All overseas departments together: no territory of ours.
const OVERSEAS: &str = "97";
/// The shortest trips of a basket of services that the file does not name.
const BASKET: &str = "panier_dep";

/// What a row is.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    Time { facility: &'static Facility, territory: Territory, measure: Measure },
    Overseas,
    Basket,
}

/// Reads a row.
pub fn read(row: &Row) -> Result<Said, Refusal> {
    let refuse = |field: Field, reason| Refusal {
        line: row.line,
        column: COLUMNS.get(field as usize).map(|it| it.name),
        reason,
    };
    let cell = |field: Field| row.filled(field as usize);
    let needed = |field: Field| cell(field).ok_or_else(|| refuse(field, Reason::Empty));
    let minutes = |field: Field| match cell(field) {
        Some(text) => match numbers::parse(text) {
            Some(value) if value < 0.0 => Err(refuse(field, Reason::Impossible)),
            Some(value) => Ok(Some(value)),
            None => Err(refuse(field, Reason::NotANumber)),
        },
        None => Ok(None),
    };
    if cell(Field::Basket) == Some(BASKET) {
        return Ok(Said::Basket);
    }
    let code = needed(Field::Kind)?;
    let facility = FACILITIES.iter().find(|it| it.code == code);
    let facility = facility.ok_or_else(|| refuse(Field::Kind, Reason::NotInTheList))?;
    let place = needed(Field::Place)?;
    if place == OVERSEAS {
        return Ok(Said::Overseas);
    }
    let level = if place == "FR" { Level::Nation } else { Level::Department };
    let territory = Territory::from_file(Some(level), place)
        .ok_or_else(|| refuse(Field::Place, Reason::UnknownTerritory))?;
    let measure = Measure {
        period: Period::of_month(YEAR, Span::Year),
        value: minutes(Field::Median)?.ok_or_else(|| refuse(Field::Median, Reason::Empty))?,
        observations: None,
        low: minutes(Field::FirstDecile)?,
        high: minutes(Field::LastDecile)?,
    };
    Ok(Said::Time { facility, territory, measure })
}

/// A kind of facility of the Insee's list, with what one travels to.
#[derive(Debug, PartialEq, Eq)]
pub struct Facility {
    pub code: &'static str,
    pub name: &'static str,
}

impl Facility {
    /// The indicator of the times of travel to it.
    pub fn indicator(&self) -> Indicator {
        Indicator {
            id: IndicatorId(0),
            code: format!("TRAJET-{}", self.code),
            network: None,
            words: IndicatorWords {
                title: format!("Temps de trajet jusqu’à {}", self.name),
                theme: "Temps de trajet".to_owned(),
                description: format!(
                    "Par la route, du domicile jusqu’à {}, au plus près. La moitié des habitants \
                     met moins de temps, l’autre moitié en met plus.",
                    self.name
                ),
                counts:
                    "La médiane des temps des habitants. L’intervalle va du temps que les 10 % \
                         les plus proches ne dépassent pas à celui que les 10 % les plus éloignés \
                         dépassent."
                        .to_owned(),
                leaves_out: "Les départements d’outre-mer, que le fichier réunit.".to_owned(),
                source: SOURCE.to_owned(),
                ..IndicatorWords::default()
            },
            nature: Nature {
                family: Family::Performance,
                dimension: Some(Dimension::Access),
                unit: Unit::Minutes,
                direction: Direction::Down,
                frequency: Span::Year,
                core: None,
                comparability: Comparability::None,
            },
        }
    }
}

const fn to(code: &'static str, name: &'static str) -> Facility {
    Facility { code, name }
}

/// Source of the codes: Insee, base permanente des équipements 2023. The names are ours.
pub static FACILITIES: [Facility; 30] = [
    to("A101", "un commissariat de police"),
    to("A104", "une brigade de gendarmerie"),
    to("A122", "une agence France Travail"),
    to("A128", "un espace France services"),
    to("A133", "une déchèterie"),
    to("A206", "un bureau de poste"),
    to("A208", "une agence postale"),
    to("C107", "une école maternelle"),
    to("C108", "une école primaire"),
    to("C109", "une école élémentaire"),
    to("C201", "un collège"),
    to("C301", "un lycée général ou technologique"),
    to("C302", "un lycée professionnel"),
    to("C303", "un lycée agricole"),
    to("D101", "un hôpital de court séjour"),
    to("D102", "un établissement de soins de suite"),
    to("D103", "un établissement de soins de longue durée"),
    to("D106", "un service d’urgences"),
    to("D107", "une maternité"),
    to("D111", "un centre de dialyse"),
    to("D302", "un laboratoire d’analyses médicales"),
    to("D303", "un service d’ambulances"),
    to("D307", "une pharmacie"),
    to("E102", "un aéroport"),
    to("E107", "une gare d’intérêt national"),
    to("E108", "une gare d’intérêt régional"),
    to("E109", "une gare d’intérêt local"),
    to("F303", "un cinéma"),
    to("F307", "une bibliothèque"),
    to("F315", "une salle de spectacle"),
];
