//! The official file of structures, with invented rows, and whole when it is on this machine.
use super::{COLUMNS, StructureRow, read};
use crate::platform::tabular::{
    Next, Table,
    faults::{Reason, Repaired},
};
use std::{io::Cursor, path::Path};

const HEADER: &str = "\"\u{FEFF}\"\"Code SP+ de la structure\"\"\";Intitulé du réseau;\
    Intitulé de la typologie;Intitulé de la structure;Intitulé structure usager;\
    Code SP+ structure parent;Adresse;Compléments Adresse;Code postal de la structure;Ville;PAYS;\
    URL du site internet;Actif;Code sp+ de la typologie;INSEE Département";

fn row(cells: &str) -> (Result<StructureRow, Reason>, Vec<Repaired>) {
    let file = format!("{HEADER}\r\n{cells}\r\n");
    let mut table = Table::read(Box::new(Cursor::new(file.into_bytes())), None, &COLUMNS).unwrap();
    assert!(matches!(table.advance(), Ok(Next::Row)));
    let mut repairs = vec![];
    let structure = read(table.row(), &mut repairs).map_err(|it| it.reason);
    (structure, repairs.into_iter().map(|it| it.what).collect())
}

#[test]
fn a_row_is_read_and_put_right() {
    let (structure, repairs) = row(
        "aB3;Réseau d’essai;Guichet;GUICHET NORD;Guichet du Nord;pA1;1 rue du Test;BP 2;1000;BOURG;\
         France;guichet.exemple;Oui;kT1;dep1",
    );
    let structure = structure.unwrap();
    assert_eq!((structure.line, structure.code.as_str()), (2, "aB3"));
    assert_eq!(structure.postcode.as_deref(), Some("01000"));
    assert_eq!(structure.department.as_deref(), Some("01"));
    assert_eq!(structure.address.as_deref(), Some("1 rue du Test, BP 2"));
    assert_eq!(structure.website.as_deref(), Some("https://guichet.exemple"));
    assert_eq!(structure.parent_code.as_deref(), Some("pA1"));
    assert_eq!(
        repairs,
        [Repaired::PostcodePadded, Repaired::DepartmentPadded, Repaired::SchemeAdded]
    );
}

#[test]
fn corsica_overseas_and_abroad() {
    let (corsica, _) = row("a;R;T;N;;;;;20200;BASTIA;France;;Oui;k;dep2b");
    assert_eq!(corsica.unwrap().department.as_deref(), Some("2B"));
    let (corsica, repairs) = row("a;R;T;N;;;;;20000;AJACCIO;France;;Oui;k;");
    assert_eq!(corsica.unwrap().department.as_deref(), Some("2A"));
    assert_eq!(repairs, [Repaired::DepartmentFromPostcode]);
    let (island, _) = row("a;R;T;N;;;;;97400;SAINT-DENIS;France;;Oui;k;dep974");
    assert_eq!(island.unwrap().department.as_deref(), Some("974"));
    let (abroad, repairs) = row("a;R;T;N;;;;;32;MADRID;Espagne;;Oui;k;");
    let abroad = abroad.unwrap();
    assert_eq!((abroad.postcode, abroad.department), (None, None));
    assert_eq!(
        (abroad.country.as_str(), repairs),
        ("Espagne", vec![Repaired::PlaceholderPostcode])
    );
    let (long, repairs) = row("a;R;T;N;;;;;750004;PARIS;France;;Oui;k;dep75");
    assert_eq!(long.unwrap().postcode.as_deref(), Some("750004"));
    assert!(repairs.contains(&Repaired::PostcodeUnlikely));
}

#[test]
fn only_web_addresses_become_links() {
    let website =
        |text: &str| row(&format!("a;R;T;N;;;;;;;France;{text};Oui;k;")).0.unwrap().website;
    assert_eq!(website("javascript:alert(1)"), None);
    assert_eq!(website("voir le site"), None);
    assert_eq!(website("http://exemple.fr/a").as_deref(), Some("http://exemple.fr/a"));
}

#[test]
fn closed_structures_are_kept_as_closed() {
    assert!(!row("a;R;T;N;;;;;;;;;Non;k;").0.unwrap().active);
    assert!(row("a;R;T;N;;;;;;;;;;k;").0.unwrap().active);
    let (structure, repairs) = row("a;R;T;N;;;;;;;;;peut-être;k;");
    assert!(structure.unwrap().active);
    assert_eq!(repairs, [Repaired::UnknownValue]);
}

#[test]
fn code_network_and_name_are_needed() {
    for cells in [";R;T;N;;;;;;;;;Oui;k;", "a;;T;N;;;;;;;;;Oui;k;", "a;R;T;;;;;;;;;;Oui;k;"] {
        assert_eq!(row(cells).0, Err(Reason::Empty));
    }
}

#[expect(clippy::print_stderr, reason = "says why nothing was tested")]
#[test]
fn the_whole_official_file_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/structures/export-structures.csv");
    if !path.exists() {
        eprintln!("skipped: the official file of structures is not on this machine");
        return;
    }
    let mut table = Table::open(&path, &COLUMNS).unwrap();
    assert_eq!(table.unknown_columns(), <[String; 0]>::default());
    let (mut count, mut closed, mut padded, mut repairs) = (0, 0, 0, vec![]);
    loop {
        match table.advance().unwrap() {
            Next::Row => {
                let structure = read(table.row(), &mut repairs).unwrap();
                count += 1;
                closed += usize::from(!structure.active);
            }
            Next::Broken(broken) => panic!("line {}: {}", broken.line, broken.reason),
            Next::End => break,
        }
        padded += repairs.drain(..).filter(|it| it.what == Repaired::PostcodePadded).count();
    }
    assert_eq!((count, closed, padded), (14_763, 788, 985));
}
