//! Cases and properties of territories.
use super::*;
use crate::kernel::place::{DEPARTMENTS, REGIONS};
use proptest::prelude::*;

#[test]
fn territories_are_written_with_their_level() {
    for (text, level, name) in [
        ("FR", Level::Nation, None),
        ("R84", Level::Region, Some("Auvergne-Rhône-Alpes")),
        ("D2A", Level::Department, Some("Corse-du-Sud")),
        ("D974", Level::Department, Some("La Réunion")),
        ("S3Tn8gzTdcz", Level::Structure, None),
    ] {
        let territory = Territory::parse(text).unwrap();
        assert_eq!((territory.level(), territory.name()), (level, name), "{text}");
        assert_eq!(territory.to_string(), text);
        assert_eq!(serde_json::to_string(&territory).unwrap(), format!("\"{text}\""));
        assert_eq!(Level::parse(level.as_str()), Some(level));
    }
}

#[test]
fn what_is_no_territory_is_refused() {
    for text in
        ["", "F", "fr", "R", "R99", "D20", "D2a", "D1", "S", "S a", "Sa,b", "Sé", "X1", "33"]
    {
        assert_eq!(Territory::parse(text), None, "{text}");
    }
    assert_eq!(Territory::structure(&"a".repeat(65)), None);
}

#[test]
fn a_territory_knows_the_wider_one() {
    let wider = |text| Territory::parse(text).and_then(|it| it.wider()).map(|it| it.to_string());
    assert_eq!(wider("D33").as_deref(), Some("R75"));
    assert_eq!(wider("R75").as_deref(), Some("FR"));
    assert_eq!((wider("FR"), wider("Sabc")), (None, None));
}

#[cfg(feature = "ssr")]
mod of_files {
    use super::*;

    fn read(level: Option<Level>, text: &str) -> Option<String> {
        Territory::from_file(level, text).map(|it| it.to_string())
    }

    #[test]
    fn texts_of_files_are_read() {
        for (text, expected) in [
            ("FRANCE", "FR"),
            (" France entière ", "FR"),
            ("national", "FR"),
            ("D01", "D01"),
            ("01", "D01"),
            ("1", "D01"),
            ("001", "D01"),
            ("2a", "D2A"),
            ("D971", "D971"),
            ("R84", "R84"),
            ("reg-84", "R84"),
            ("Région 1", "R01"),
            ("DEPT 33", "D33"),
            ("dep33", "D33"),
            ("Ain", "D01"),
            ("VAL D'OISE", "D95"),
            ("Provence Alpes Côte d'Azur", "R93"),
            ("La Réunion", "D974"),
            ("S3Tn8gzTdcz", "S3Tn8gzTdcz"),
        ] {
            assert_eq!(read(None, text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn the_level_of_another_column_settles_what_a_code_means() {
        for (level, text, expected) in [
            (Level::Region, "84", Some("R84")),
            (Level::Department, "84", Some("D84")),
            (Level::Region, "1", Some("R01")),
            (Level::Region, "La Réunion", Some("R04")),
            (Level::Nation, "", Some("FR")),
            (Level::Nation, "FRANCE", Some("FR")),
            (Level::Structure, "S12", Some("SS12")),
            (Level::Department, "R84", None),
            (Level::Region, "D01", None),
            (Level::Region, "FRANCE", None),
            (Level::Nation, "D01", None),
            (Level::Department, "", None),
            (Level::Department, "S12", None),
        ] {
            assert_eq!(read(Some(level), text).as_deref(), expected, "{level:?} {text}");
        }
    }

    #[test]
    fn what_names_no_territory_is_refused() {
        for text in ["", "?", "20", "97", "Atlantide", "R99", "D 20", "é84"] {
            assert_eq!(read(None, text), None, "{text}");
        }
    }

    #[test]
    fn levels_of_files_are_read() {
        for (text, level) in [
            ("NAT", Level::Nation),
            ("REG", Level::Region),
            ("DEPT", Level::Department),
            ("Départemental", Level::Department),
            ("régional", Level::Region),
        ] {
            assert_eq!(Level::from_file(text), Some(level), "{text}");
        }
        assert_eq!((Level::from_file(""), Level::from_file("EPCI")), (None, None));
    }

    proptest! {
        #[test]
        fn any_text_of_a_file_is_read_or_refused(
            text in "(\\PC{0,12}|[RDSFrds]?[ -]?[0-9]{0,3}[AB]?)", level in 0..5_usize,
        ) {
            let level = Level::ALL.get(level).copied();
            if let Some(found) = Territory::from_file(level, &text) {
                prop_assert!(level.is_none_or(|it| it == found.level()));
                prop_assert_eq!(Territory::from_file(None, &found.to_string()), Some(found));
            }
        }
    }
}

#[test]
fn every_region_and_department_comes_back() {
    let regions = REGIONS.iter().map(|it| Territory::Region(it.code));
    for it in regions.chain(DEPARTMENTS.iter().map(|it| Territory::Department(it.code))) {
        assert_eq!(Territory::parse(&it.to_string()), Some(it.clone()));
        assert!(it.name().is_some() && it.wider().is_some());
    }
}

proptest! {
    #[test]
    fn any_text_is_read_as_it_is_written(text in "([FRDS]?[0-9A-Z]{0,4}|\\PC{0,9})") {
        if let Some(found) = Territory::parse(&text) {
            prop_assert_eq!(found.to_string(), text);
        }
    }
}
