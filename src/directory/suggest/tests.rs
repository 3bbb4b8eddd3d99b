//! The right service comes first, for what people really type.
use crate::{
    directory::{
        model::{Kind, Network, Structure},
        snapshot::Directory,
    },
    kernel::ids::{KindId, NetworkId, StructureId},
};

/// Code, network, kind, name, postcode, town, department.
type Row = (&'static str, i64, i64, &'static str, &'static str, &'static str, &'static str);

const ROWS: [Row; 9] = [
    ("caf30", 1, 1, "Caf du GARD", "30000", "NIMES", "30"),
    ("caf01", 1, 1, "Caf de l’AIN", "01000", "BOURG EN BRESSE", "01"),
    ("sip-lyon", 2, 2, "SIP LYON EST", "69003", "LYON", "69"),
    ("sip-nimes", 2, 2, "SIP NIMES OUEST", "30000", "NIMES", "30"),
    ("tj-lyon", 3, 3, "Tribunal judiciaire de Lyon", "69003", "LYON", "69"),
    ("tj-riom", 3, 3, "Tribunal judiciaire de Riom", "63200", "RIOM", "63"),
    ("conciliateur", 3, 4, "Permanence au tribunal de Riom", "63200", "RIOM", "63"),
    ("mairie", 4, 5, "Mairie de St-Éloi", "50140", "SAINT ELOI", "50"),
    ("msa", 4, 5, "Mairie de Gardouch", "31290", "GARDOUCH", "31"),
];

fn directory() -> Directory {
    let some = |text: &str| Some(text.to_owned());
    let structure = |(id, row): (i64, &Row)| Structure {
        id: StructureId(id),
        code: row.0.to_owned(),
        network: NetworkId(row.1),
        kind: Some(KindId(row.2)),
        parent: None,
        name: row.3.to_owned(),
        public_name: None,
        address: None,
        postcode: some(row.4),
        city: some(row.5),
        department: some(row.6),
        country: "France".to_owned(),
        website: None,
        active: true,
    };
    let network = |(id, name): (i64, &str)| Network {
        id: NetworkId(id),
        slug: name.to_lowercase(),
        name: name.to_owned(),
    };
    let kind = |(id, name): (i64, &str)| Kind {
        id: KindId(id),
        network: NetworkId(1),
        code: id.to_string(),
        name: name.to_owned(),
    };
    let kinds = [
        "CAF",
        "Service des impôts des particuliers",
        "Tribunal judiciaire",
        "Conciliateur",
        "Commune",
    ];
    Directory::new(
        (1..).zip(&ROWS).map(structure).collect(),
        (1..).zip(["CNAF", "DGFIP", "Justice", "Mairies"]).map(network).collect(),
        (1..).zip(kinds).map(kind).collect(),
    )
}

fn found(typed: &str) -> Vec<String> {
    directory().suggest(typed, 10).into_iter().map(|it| it.code.clone()).collect()
}

#[test]
fn the_right_service_comes_first() {
    let cases = [
        ("caf gard", "caf30"),
        ("allocations familiales nîmes", "caf30"),
        ("CAF de l'Ain", "caf01"),
        ("impots lyon", "sip-lyon"),
        ("impôt nime", "sip-nimes"),
        ("fisc lyon", "sip-lyon"),
        ("tribunal", "tj-lyon"),
        ("tribunal riom", "tj-riom"),
        ("mairie de saint eloi", "mairie"),
        ("mairies gardouch", "msa"),
    ];
    for (typed, code) in cases {
        assert_eq!(
            found(typed).first().map(String::as_str),
            Some(code),
            "{typed}: {:?}",
            found(typed)
        );
    }
}

#[test]
fn a_postcode_gives_its_services() {
    assert_eq!(found("69003"), ["sip-lyon", "tj-lyon"]);
    assert_eq!(found("6900").len(), 2);
}

#[test]
fn every_word_counts_and_one_of_three_may_be_wrong() {
    assert_eq!(found("caf lyon"), Vec::<String>::new());
    assert_eq!(found("tribunal lyon 3eme"), ["tj-lyon"]);
    assert_eq!(found(""), Vec::<String>::new());
    assert_eq!(found("'; -- *"), Vec::<String>::new());
}

#[test]
fn no_more_than_asked_is_given() {
    assert_eq!(directory().suggest("caf", 1).len(), 1);
    assert_eq!(directory().suggest("caf", 0).len(), 0);
}
