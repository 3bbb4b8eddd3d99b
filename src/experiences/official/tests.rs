//! Rows of the official file, with invented words: importer rules 2, 3, 8 to 15 and 19.
mod answers;
mod files;

use super::{COLUMNS, ExperienceRow, read};
use crate::{
    experiences::codes::{Capacity, Channel, MentionState, State, Tag},
    kernel::{feeling::Feeling, time::Day},
    platform::tabular::{
        Next, Table,
        faults::{Reason, Repaired},
    },
};
use std::{fmt::Write as _, io::Cursor};

/// One row made of the named cells, on top of the needed ones.
fn try_row(cells: &[(&str, &str)]) -> (Result<ExperienceRow, Reason>, Vec<Repaired>) {
    let mut all = vec![
        ("ID expérience", "42"),
        ("Date de publication", "21/01/2023 14:05"),
        ("Titre", "Un essai"),
        ("Description", "J’ai attendu au guichet."),
        ("Ressenti usager", "Négatif"),
    ];
    for (name, value) in cells {
        all.retain(|(known, _)| known != name);
        if *value != "(missing)" {
            all.push((name, value));
        }
    }
    let (mut header, mut line) = (String::new(), String::new());
    for (name, value) in all {
        let _ = write!(header, "\"{name}\";");
        let _ = write!(line, "\"{}\";", value.replace('"', "\"\""));
    }
    let file = format!("{header}\n{line}\n");
    let mut table = Table::read(Box::new(Cursor::new(file.into_bytes())), None, COLUMNS).unwrap();
    assert_eq!(table.unknown_columns(), <[String; 0]>::default());
    assert!(matches!(table.advance(), Ok(Next::Row)));
    let mut repairs = vec![];
    let found = read(table.row(), &mut repairs).map_err(|it| it.reason);
    (found, repairs.into_iter().map(|it| it.what).collect())
}

fn row(cells: &[(&str, &str)]) -> ExperienceRow {
    try_row(cells).0.unwrap()
}

#[test]
fn an_official_row_is_read() {
    let row = row(&[
        ("Posté comme", "Un proche de la personne concernée"),
        ("Pseudonyme usager", "Lou"),
        ("Écrit le", "2023-01-19"),
        ("Information/Explication", "Positif"),
        ("Réactivité", "Négatif"),
        ("Pays", "France"),
        ("Intitulé Typologie 1", "Guichet d’essai"),
        ("ID structure 1", "aB3"),
        ("Canaux Typologie  1", "Accueil,Téléphone,Accueil"),
        ("Tags Métiers", "Carte d'essai;Rendez-vous"),
        ("Expériences Similaires", "3"),
        ("Amélioration de service à considérer", "Oui"),
    ]);
    assert_eq!((row.official_id, row.state), (42, State::Published));
    assert_eq!((row.feeling, row.capacity), (Feeling::Negative, Capacity::Relative));
    assert_eq!(
        (row.written_on, row.pen_name.as_deref()),
        (Day::new(2023, 1, 19).unwrap(), Some("Lou"))
    );
    assert_eq!(row.tags.code(), ".+.-.");
    assert_eq!(row.tags.get(Tag::Responsiveness), Some(Feeling::Negative));
    assert_eq!((row.similar, row.improvement, row.outside), (3, Some(true), None));
    let mention = &row.mentions[0];
    assert_eq!(mention.structure_code.as_deref(), Some("aB3"));
    assert_eq!(mention.label, "Guichet d’essai");
    assert_eq!(mention.channels.iter().collect::<Vec<_>>(), [Channel::Phone, Channel::Desk]);
    assert_eq!(mention.business_tags.as_deref(), Some("Carte d'essai;Rendez-vous"));
    assert_eq!((mention.state, &mention.answer), (MentionState::Waiting, &None));
}

/// Rule 2.
#[test]
fn the_oldest_layout_is_read() {
    let row = row(&[
        ("ID expérience", "(missing)"),
        ("id", "7.0"),
        ("etat_de_lexpérience", "Traitée"),
        ("intitulé_typologie_1", "Guichet"),
        ("tags_généraux_relation", "Neutre"),
        ("Date de publication", "21/01/2019"),
        ("code_postal_usager", "75001"),
    ]);
    assert_eq!((row.official_id, row.tags.code().as_str()), (7, "..=.."));
    assert_eq!(row.written_on, Day::new(2019, 1, 21).unwrap());
    assert_eq!(row.mentions[0].state, MentionState::Answered);
}

/// Rule 3: no column of publication means published, an empty cell means not yet.
#[test]
fn published_when_dated_or_when_the_file_has_no_such_date() {
    let unknown = row(&[("Date de publication", "(missing)"), ("Écrit le", "2024-05-02")]);
    assert_eq!(unknown.state, State::Published);
    let not_yet = row(&[("Date de publication", ""), ("Écrit le", "2024-05-02")]);
    assert_eq!((not_yet.state, not_yet.published_at), (State::Received, None));
    assert_eq!(try_row(&[("Date de publication", "")]).0, Err(Reason::Empty));
    assert_eq!(try_row(&[("Date de publication", "hier")]).0, Err(Reason::NotADate));
}

#[test]
fn what_an_experience_needs_is_needed() {
    assert_eq!(try_row(&[("Description", " ")]).0, Err(Reason::Empty));
    assert_eq!(try_row(&[("Ressenti usager", "")]).0, Err(Reason::Empty));
    assert_eq!(try_row(&[("Ressenti usager", "Bof")]).0, Err(Reason::NotInTheList));
    assert_eq!(try_row(&[("ID expérience", "")]).0, Err(Reason::Empty));
    assert_eq!(try_row(&[("ID expérience", "x1")]).0, Err(Reason::NotANumber));
}

#[test]
fn what_it_can_do_without_is_put_right() {
    let (row, repairs) = try_row(&[
        ("Titre", ""),
        ("Posté comme", "Un voisin"),
        ("Écrit le", "jadis"),
        ("Canaux Typologie 1", "Pigeon, Accueil"),
        ("Expériences Similaires", "beaucoup"),
    ]);
    let row = row.unwrap();
    assert_eq!(
        (row.title.as_str(), row.capacity),
        ("J’ai attendu au guichet.", Capacity::Concerned)
    );
    assert_eq!(row.mentions[0].channels.iter().collect::<Vec<_>>(), [Channel::Desk]);
    for expected in [
        Repaired::TitleFromStory,
        Repaired::UnknownValue,
        Repaired::UnreadableDate,
        Repaired::UnreadableNumber,
    ] {
        assert!(repairs.contains(&expected), "{expected:?}");
    }
}

/// Rule 10.
#[test]
fn corsica_is_recovered_from_the_label() {
    let department = |code, label| {
        row(&[("Code INSEE Département usager", code), ("Intitulé département usager", label)])
            .department
    };
    assert_eq!(department("", "Corse-du-Sud").as_deref(), Some("2A"));
    assert_eq!(department("2.0", "Haute-Corse").as_deref(), Some("2B"));
    assert_eq!(department("75.0", "Paris").as_deref(), Some("75"));
    assert_eq!(department("1", "").as_deref(), Some("01"));
    assert_eq!(department("", "Atlantide"), None);
}

/// Rule 11.
#[test]
fn postcodes_of_services_are_kept_raw() {
    let row =
        row(&[("Intitulé Typologie 1", "Caisse"), ("Code Postal typologie 1", "75001,75002")]);
    assert_eq!(row.mentions[0].postcode.as_deref(), Some("75001,75002"));
}

/// Rules 12 and 13: entities are decoded in answers, texts are kept.
/// Rule 14: all kept, decided by explicit rules.
#[test]
fn the_tray_and_the_flag_may_disagree() {
    let tray = row(&[
        ("Hors structure", "Non"),
        ("ID structure 1", "sxZshFsE9R"),
        ("Intitulé structure 1", "Hors-structures"),
    ]);
    assert_eq!(
        (tray.outside, tray.mentions[0].structure_code.as_deref()),
        (Some(false), Some("sxZshFsE9R"))
    );
    let flag = row(&[("Hors structure", "Oui"), ("ID structure 1", "aB3")]);
    assert_eq!(
        (flag.outside, flag.mentions[0].structure_code.as_deref()),
        (Some(true), Some("aB3"))
    );
}

/// Rule 15.
/// Rule 19: the same row is the same experience.
#[test]
fn the_digest_follows_the_meaning() {
    let first = row(&[]);
    assert_eq!(first.digest(), row(&[]).digest());
    assert_eq!(first.digest().len(), 16);
    for change in
        [("Titre", "Autre"), ("Expériences Similaires", "1"), ("Canaux Typologie 1", "Accueil")]
    {
        assert_ne!(first.digest(), row(&[change]).digest(), "{change:?}");
    }
}

#[test]
fn rows_without_identifier_get_a_stable_one() {
    let made = |title| row(&[("ID expérience", "(missing)"), ("Titre", title)]).official_id;
    assert!(made("Un") < 0);
    assert_eq!(made("Un"), made("Un"));
    assert_ne!(made("Un"), made("Deux"));
}
