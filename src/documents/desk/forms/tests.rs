//! What is typed, and what comes of it.
use super::*;

fn typed(pairs: &[(&str, &str)]) -> Typed {
    Typed(pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())
}

fn asked(pairs: &[(&str, &str)]) -> Result<Gesture, Vec<(String, FieldCode)>> {
    let today = Day::parse("2026-03-02").unwrap();
    let errors = |all: Vec<FieldError>| all.into_iter().map(|it| (it.field, it.code)).collect();
    typed(pairs).gesture(today).map_err(errors)
}

#[test]
fn a_number_is_read_as_people_write_it() {
    let cases = [
        ("11527*09", ("11527", "09")),
        ("Cerfa n° 11527*09", ("11527", "09")),
        ("n°11527", ("11527", "")),
        ("S3704", ("S3704", "")),
        ("", ("", "")),
    ];
    for (text, (number, version)) in cases {
        assert_eq!(number_and_version(text), (number.to_owned(), version.to_owned()), "{text}");
    }
    for text in
        ["12", " 12-titre ", "/documents/12-titre", "https://x.fr/agent/documents/12/", "n° 12"]
    {
        assert_eq!(number_of(text), Some(DocumentId(12)), "{text}");
    }
    assert_eq!(number_of("formulaire"), None);
    for text in ["12", "N° 12", "12-titre", "https://x.fr/agent/documents/12"] {
        assert_eq!(named(text), Some(DocumentId(12)), "{text}");
    }
    for text in ["12 pages", "notice 12", "relevé 03/2024", "11527*09", "nouveau"] {
        assert_eq!(named(text), None, "{text}");
    }
}

#[test]
fn what_is_quoted_holds_no_personal_data() {
    let keep = |quoted, passage| {
        asked(&[("gesture", "keep"), ("report", "3"), ("quoted", quoted), ("passage", passage)])
    };
    let risky = "Appelez-moi au 06 12 34 56 78";
    assert_eq!(keep("yes", risky), Err(vec![("passage".to_owned(), FieldCode::PersonalData)]));
    assert!(matches!(keep("", risky), Ok(Gesture::Keep(ReportId(3), kept)) if !kept.quoted));
    assert!(matches!(keep("yes", "Appelez le 3939"), Ok(Gesture::Keep(_, kept)) if kept.quoted));
}

#[test]
fn a_refusal_of_a_report_has_a_reason_of_the_charter() {
    let refuse = |reason| asked(&[("gesture", "refuse"), ("report", "3"), ("refusal", reason)]);
    assert_eq!(refuse("duplicate"), Ok(Gesture::Refuse(ReportId(3), Reason::Duplicate)));
    assert_eq!(refuse("boring"), Err(vec![("refusal".to_owned(), FieldCode::Required)]));
}

#[test]
fn a_move_is_planned_and_a_refusal_says_why() {
    let to = |state, note, due| {
        asked(&[("gesture", "move"), ("to", state), ("note", note), ("next_on", due)])
    };
    assert!(to("accepted", "", "").is_ok());
    assert_eq!(to("refused", "", ""), Err(vec![("note".to_owned(), FieldCode::Required)]));
    assert_eq!(
        to("accepted", "", "2026-03-01"),
        Err(vec![("next_on".to_owned(), FieldCode::InThePast)])
    );
    assert_eq!(to("burnt", "", ""), Err(vec![("to".to_owned(), FieldCode::Unknown)]));
    assert!(asked(&[("gesture", "reschedule"), ("next_on", "")]).is_err());
    assert!(asked(&[]).is_err());
}

#[test]
fn an_identity_is_whole() {
    let form = [
        ("gesture", "qualify"),
        ("kind", "form"),
        ("title", "Demande d’aide"),
        ("cerfa", "11527*09"),
        ("url", "www.exemple.fr"),
        ("domain", "health"),
    ];
    assert_eq!(asked(&form), Err(vec![("url".to_owned(), FieldCode::NotAnAddress)]));
    let form = form.map(|(name, text)| if name == "url" { (name, "") } else { (name, text) });
    let Ok(Gesture::Qualify(it)) = asked(&form) else { panic!() };
    assert_eq!(
        (it.cerfa.as_deref(), it.version.as_deref(), it.url),
        (Some("11527"), Some("09"), None)
    );
}
