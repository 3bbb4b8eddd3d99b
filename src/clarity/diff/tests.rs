//! Cases and properties of the comparison.

use super::*;
use proptest::prelude::*;

/// The comparison on one line: `[-removed-]`, `{+added+}`.
fn told(before: &str, after: &str) -> String {
    let written = |run: &Run| match run.kind {
        Kind::Same => run.text.clone(),
        Kind::Removed => format!("[-{}-]", run.text),
        Kind::Added => format!("{{+{}+}}", run.text),
    };
    compare(before, after).runs().map(written).collect()
}

#[test]
fn a_word_replaced_is_one_change() {
    assert_eq!(
        told("Le requérant doit payer.", "La personne doit payer."),
        "[-Le requérant -]{+La personne +}doit payer."
    );
    let told = compare("Le requérant doit payer.", "La personne doit payer.");
    assert_eq!((told.changes, told.removed, told.added), (1, 2, 2));
}

#[test]
fn an_article_stays_when_its_noun_changes() {
    assert_eq!(
        told("Contactez l’allocataire demain.", "Contactez l'usager demain."),
        "Contactez l'[-allocataire -]{+usager +}demain."
    );
}

#[test]
fn a_word_lost_between_changes_joins_them() {
    assert_eq!(
        told(
            "Nonobstant les dispositions susmentionnées de ce texte.",
            "Malgré la règle de ce texte."
        ),
        "[-Nonobstant les dispositions susmentionnées -]{+Malgré la règle +}de ce texte."
    );
    assert_eq!(
        told("veuillez procéder au paiement de la somme", "payez la somme"),
        "[-veuillez procéder au paiement de -]{+payez +}la somme"
    );
    assert_eq!(
        told("en vertu et application", "selon et pour"),
        "[-en vertu et application-]{+selon et pour+}"
    );
}

#[test]
fn blanks_are_not_changes() {
    let told = compare("Un texte\ncoupé  ici.\r\n\r\nFin", "Un texte coupé\u{a0}ici.\n\nFin");
    assert_eq!(told.changes, 0);
    assert_eq!(told.paragraphs.len(), 2);
    assert!(told.paragraphs.iter().all(|paragraph| !paragraph.is_changed()));
}

#[test]
fn a_paragraph_removed_stands_alone() {
    let told = compare("Un.\n\nDeux mots.\n\nTrois.", "Un.\n\nTrois.");
    assert_eq!((told.changes, told.removed, told.added), (1, 2, 0));
    let changed: Vec<_> = told.paragraphs.iter().map(Paragraph::is_changed).collect();
    assert_eq!(changed, [false, true, false]);
}

#[test]
fn nothing_is_compared_with_nothing() {
    assert_eq!(compare("", ""), Difference::default());
    assert_eq!(told("", "Un mot"), "{+Un mot+}");
    assert_eq!(told("Un mot", ""), "[-Un mot-]");
}

#[test]
fn long_texts_are_compared_to_the_end() {
    let text = |from: usize| {
        let words = (0..9_000).map(|n: usize| format!("mot{}", (n * 7 + from * n * n) % 5_000));
        words.collect::<Vec<_>>().join(" ")
    };
    let (before, after) = (text(1), text(3));
    assert!(before.len() > 50_000);
    let told = compare(&before, &after);
    rebuilt(&before, &after, &told).unwrap();
}

fn squeezed(text: &str) -> String {
    let blank = crate::clarity::letters::is_blank;
    text.chars().filter(|c| !blank(*c)).map(crate::clarity::letters::lower).collect()
}

fn rebuilt(before: &str, after: &str, told: &Difference) -> Result<(), TestCaseError> {
    let with = |kind: Kind| -> String {
        let runs = told.runs().filter(|run| run.kind == Kind::Same || run.kind == kind);
        runs.map(|run| run.text.as_str()).collect()
    };
    prop_assert_eq!(with(Kind::Added), after);
    prop_assert_eq!(squeezed(&with(Kind::Removed)), squeezed(before));
    Ok(())
}

fn awkward() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "le ",
        "la ",
        "un",
        "deux",
        "trois ",
        "l’",
        "l'",
        " ",
        "\u{a0}",
        "\n",
        "\n\n",
        "\r\n\r\n",
        ".",
        ", ",
        "-",
        "peut-être ",
        "🙂",
        "é",
        "’",
        "\n \n",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn both_texts_are_found_again(before in awkward(), after in awkward()) {
        rebuilt(&before, &after, &compare(&before, &after))?;
    }

    #[test]
    fn any_two_texts_are_found_again(before in any::<String>(), after in any::<String>()) {
        rebuilt(&before, &after, &compare(&before, &after))?;
    }

    #[test]
    fn a_text_is_itself(text in awkward()) {
        let told = compare(&text, &text);
        prop_assert_eq!((told.changes, told.removed, told.added), (0, 0, 0));
    }
}
