//! Cases of masking. Names and numbers are invented.
use super::*;

fn masks(found: &[&str], names: &[&str], passages: &[&str]) -> Masks {
    let own = |list: &[&str]| list.iter().map(|it| (*it).to_owned()).collect();
    Masks { found: own(found), names: own(names), passages: own(passages) }
}

fn masked(text: &str, masks: &Masks) -> String {
    let mut text = text.to_owned();
    masks.apply(&mut [&mut text]).unwrap();
    text
}

#[test]
fn only_what_was_ticked_is_masked() {
    let text = "Appelez le 06 12 34 56 78 ou écrivez à lucie@exemple.fr.";
    let one = masked(text, &masks(&["06 12 34 56 78"], &[], &[]));
    assert_eq!(one, "Appelez le ▇\u{a0}téléphone ou écrivez à lucie@exemple.fr.");
}

#[test]
fn a_name_is_masked_wherever_it_stands_and_however_it_is_written() {
    let text = "Mme Le Goff m’a reçu. Merci Mme LE  GOFF. Legoffic n’est pas elle.";
    let done = masked(text, &masks(&[], &["mme le goff"], &[]));
    assert_eq!(done, "▇\u{a0}nom m’a reçu. Merci ▇\u{a0}nom. Legoffic n’est pas elle.");
}

#[test]
fn apostrophes_and_line_breaks_are_no_obstacle() {
    let text = "au 3 rue de\nl’Église";
    assert_eq!(
        masked(text, &masks(&[], &[], &["3 rue de l'Eglise"])),
        "au ▇\u{a0}détail personnel"
    );
}

#[test]
fn overlapping_passages_make_one_mask() {
    let text = "dossier 4512 de M. Dupont";
    let done = masked(text, &masks(&[], &["M. Dupont"], &["4512 de M."]));
    assert_eq!(done, "dossier ▇\u{a0}détail personnel");
}

#[test]
fn a_passage_that_is_not_there_is_an_error() {
    let (mut title, mut story) = ("Un accueil".to_owned(), "Merci à Paul.".to_owned());
    let result = masks(&[], &["Paul", "Pauline"], &[]).apply(&mut [&mut title, &mut story]);
    assert_eq!(result, Err(vec![FieldError::new("names", FieldCode::NotInText)]));
}

#[test]
fn the_tally_holds_classes_and_counts_alone() {
    let (mut title, mut story) = ("Paul".to_owned(), "Paul, 06 12 34 56 78".to_owned());
    let wanted = masks(&["06 12 34 56 78"], &["Paul"], &[]);
    let tally = wanted.apply(&mut [&mut title, &mut story]).unwrap();
    assert_eq!(tally, Tally::from([("name", 2), ("phone", 1)]));
    assert_eq!((title.as_str(), story.as_str()), ("▇\u{a0}nom", "▇\u{a0}nom, ▇\u{a0}téléphone"));
}

#[test]
fn pieces_put_together_are_the_text() {
    let text = "Au 06 12 34 56 78, ou a@b.fr";
    let pieces = pieces(text);
    assert_eq!(pieces.iter().map(|it| it.text.as_str()).collect::<String>(), text);
    assert_eq!(pieces.iter().filter(|it| it.hit).count(), 2);
}
