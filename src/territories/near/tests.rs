//! Cases and properties of "near me".
use super::*;
use proptest::prelude::*;

/// `Bordeaux 33`, or `(Gironde 33)` for a whole department.
fn named(query: &str) -> Vec<String> {
    let named = |it: Nearby| match it.commune {
        Some(commune) => format!("{commune} {}", it.department),
        None => format!("({} {})", it.department_name, it.department),
    };
    find(query).into_iter().map(named).collect()
}

#[track_caller]
fn starts(query: &str, expected: &[&str]) {
    let found = named(query);
    assert!(found.iter().zip(expected).all(|(a, b)| a == b), "{query}: {found:?}");
    assert!(found.len() >= expected.len(), "{query}: {found:?}");
}

#[test]
fn names_are_found_however_they_are_typed() {
    starts("bordeaux", &["Bordeaux 33"]);
    starts("  BORD", &["Bordeaux 33"]);
    starts("mans", &["Le Mans 72"]);
    starts("st etienne", &["Saint-Étienne 42"]);
    starts("ST-DENIS 974", &["Saint-Denis 974"]);
    starts("saint denis", &["Saint-Denis 974", "Saint-Denis 93"]);
    starts("l’hay les roses", &["L’Haÿ-les-Roses 94"]);
    starts("Ste Genevieve des Bois", &["Sainte-Geneviève-des-Bois 91"]);
    starts("stenay", &["Stenay 55"]);
    starts("Œuilly", &["Œuilly 51"]);
    starts("Paris 14", &["(Paris 75)", "Paris 75"]);
    starts("Lyon 3e arrondissement", &["Lyon 69"]);
    starts("Lyon 2", &["Lyon 69"]);
    starts("33077 BORDEAUX CEDEX", &["Bordeaux 33"]);
}

#[test]
fn departments_are_found_by_code_and_by_name() {
    starts("2a", &["(Corse-du-Sud 2A)"]);
    starts("33", &["(Gironde 33)", "Bordeaux 33"]);
    starts("974", &["(La Réunion 974)", "Saint-Denis 974"]);
    starts("gironde", &["(Gironde 33)", "Meschers-sur-Gironde 17"]);
    starts("Gironde 33", &["(Gironde 33)"]);
    starts("33000 Gironde", &["(Gironde 33)"]);
    starts("reunion", &["(La Réunion 974)"]);
    starts("cotes d'armor", &["(Côtes-d’Armor 22)"]);
    starts("Paris", &["(Paris 75)", "Paris 75"]);
    let place = &find("Mayotte")[0];
    assert_eq!((place.department, place.region_name), ("976", "Mayotte"));
}

#[test]
fn postcodes_lead_to_communes() {
    assert_eq!(named("75116"), ["Paris 75"]);
    assert_eq!(named("69003"), ["Lyon 69"]);
    assert_eq!(named("33 000"), ["Bordeaux 33"]);
    starts("330", &["Bordeaux 33"]);
    starts("20200", &["Bastia 2B"]);
    assert_eq!(find("33000")[0].postcode.as_deref(), Some("33000"));
    assert_eq!(find("Bordeaux")[0].postcode, None);
    assert_eq!(named("33077"), ["(Gironde 33)"]);
    assert_eq!(find("33077")[0].postcode.as_deref(), Some("33077"));
    assert!(find("00000").is_empty() && find("").is_empty() && find("330001").is_empty());
}

#[test]
fn the_table_is_whole_and_its_index_is_light() {
    let ranks = COMMUNES.ranks();
    assert!(ranks.len() > 34_000);
    for commune in ranks.filter_map(|rank| COMMUNES.get(rank)) {
        assert!(!commune.name.is_empty() && department(commune.department).is_some());
        for postcode in commune.postcodes() {
            assert!(postcode.len() == 5 && postcode.parse::<u32>().is_ok(), "{postcode}");
        }
    }
    assert!(COMMUNES.weight() < 4 << 20, "{} bytes", COMMUNES.weight());
}

/// The ways that lead to a commune, for one in `step`.
fn every_commune_is_found(first: u32, step: usize) {
    for commune in
        COMMUNES.ranks().skip(first as usize).step_by(step).filter_map(|it| COMMUNES.get(it))
    {
        let holds = |found: &[Nearby]| {
            let same = |it: &Nearby| it.commune.as_deref() == Some(commune.name);
            found.iter().any(|it| same(it) && it.department == commune.department)
        };
        let by_name = find(commune.name);
        assert!(by_name.len() == MOST || holds(&by_name), "{commune:?}");
        assert!(holds(&find(&format!("{} {}", commune.name, commune.department))), "{commune:?}");
        for postcode in commune.postcodes() {
            let found = find(postcode);
            assert!(found.len() == MOST || holds(&found), "{commune:?}");
            assert!(holds(&find(&format!("{postcode} {}", commune.name))), "{commune:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn communes_are_found_by_their_names_and_postcodes(first in 0..2_000_u32) {
        every_commune_is_found(first, 2_000);
    }
}

proptest! {
    #[test]
    fn any_query_is_answered(query in "(\\PC{0,20}|[0-9]{0,6}|[a-z]{1,3}|[a-zéŒ’' -]{0,12}[0-9]{0,3}[AB]?)") {
        let found = find(&query);
        prop_assert!(found.len() <= MOST);
        for (rank, it) in found.iter().enumerate() {
            prop_assert!(!found[..rank].contains(it) || it.commune.is_some());
            prop_assert!(department(it.department).is_some() && !it.region_name.is_empty());
        }
    }
}
