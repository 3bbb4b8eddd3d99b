//! Whole files: JSON, and the official ones when they are on this machine.
use super::{
    super::{COLUMNS, ExperienceRow, read},
    row,
};
use crate::{
    experiences::codes::{Capacity, MentionState, State},
    kernel::feeling::Feeling,
    platform::tabular::{Next, Table},
};
use std::{collections::HashSet, io::Cursor, path::Path};

/// Rule 18: the same columns under their JSON names.
#[test]
fn json_rows_are_the_same() {
    let file = r#"[{"id_experience": 42, "date_de_publication": "2023-01-21T13:05:00+00:00",
        "titre": "Un essai", "description": "J’ai attendu au guichet.", "ressenti_usager": "Négatif"}][
        {"id_experience": 43, "date_de_publication": "2023-01-21", "titre": "Un essai",
        "description": "Autre", "ressenti_usager": "Positif", "poste_comme": null}]"#;
    let mut table =
        Table::read(Box::new(Cursor::new(file.as_bytes().to_vec())), None, COLUMNS).unwrap();
    assert!(matches!(table.advance(), Ok(Next::Row)));
    assert_eq!(read(table.row(), &mut vec![]).unwrap(), row(&[]));
    assert!(matches!(table.advance(), Ok(Next::Row)));
    assert_eq!(read(table.row(), &mut vec![]).unwrap().official_id, 43);
    assert!(matches!(table.advance(), Ok(Next::End)));
}

#[expect(clippy::print_stderr, reason = "says why nothing was tested")]
fn whole_file(name: &str) -> Option<Vec<ExperienceRow>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/experiences").join(name);
    if !path.exists() {
        eprintln!("skipped: {name} is not on this machine");
        return None;
    }
    let mut table = Table::open(&path, COLUMNS).unwrap();
    assert_eq!(table.unknown_columns(), <[String; 0]>::default());
    let mut rows = vec![];
    loop {
        match table.advance().unwrap() {
            Next::Row => rows.push(read(table.row(), &mut vec![]).unwrap()),
            Next::Broken(broken) => panic!("line {}: {}", broken.line, broken.reason),
            Next::End => break,
        }
    }
    let identifiers: HashSet<_> = rows.iter().map(|it| it.official_id).collect();
    assert_eq!(identifiers.len(), rows.len());
    Some(rows)
}

#[test]
fn the_whole_official_file_is_read() {
    let Some(rows) = whole_file("export-experiences.csv") else { return };
    assert_eq!(rows.len(), 901);
    let count = |test: &dyn Fn(&ExperienceRow) -> bool| rows.iter().filter(|it| test(it)).count();
    assert_eq!(count(&|it| it.feeling == Feeling::Positive), 299);
    assert_eq!(count(&|it| it.mentions[0].state == MentionState::Answered), 60);
    assert_eq!(count(&|it| it.department.is_some()), 207);
    assert_eq!(count(&|it| it.outside == Some(true)), 445);
    assert_eq!(count(&|it| it.capacity == Capacity::Mediator), 6);
    let votes = |it: &ExperienceRow| {
        it.mentions[0].answer.as_ref().is_some_and(|a| a.useful + a.useless > 0)
    };
    assert!(count(&votes) > 56);
}

#[test]
fn the_partial_layout_is_read() {
    let Some(rows) = whole_file("answered-experiences.csv") else { return };
    assert_eq!(rows.len(), 120);
    let answered = rows.iter().filter(|it| it.mentions[0].state.is_answered()).count();
    assert_eq!(answered, 119);
    assert!(rows.iter().all(|it| it.state == State::Published && it.official_id < 0));
}
