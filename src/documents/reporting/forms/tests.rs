//! The rules of the form.
use super::*;
use crate::{
    documents::codes::{Kind, Obstacle},
    kernel::error::FieldCode,
    words::personal_data,
};

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn ready() -> Draft {
    Draft::of_fields(&fields(&[
        ("kind", "form"),
        ("title", " Demande de logement "),
        ("cerfa", "Cerfa n° 14069*4"),
        ("issuer", "Ministère du logement"),
        ("url", "https://www.service-public.fr/x?y=1"),
        ("domain", "housing"),
        ("obstacles", "words"),
        ("obstacles", "pieces"),
        ("passage", "Le demandeur\r\nsusvisé"),
        ("difficulty", "4"),
        ("minutes", "45"),
    ]))
}

fn wrong(change: impl FnOnce(&mut Draft)) -> Vec<(String, FieldCode)> {
    let mut draft = ready();
    change(&mut draft);
    let errors = NewReport::parse(&draft).unwrap_err();
    errors.into_iter().map(|it| (it.field, it.code)).collect()
}

#[test]
fn a_whole_form_is_a_report() {
    let report = NewReport::parse(&ready()).unwrap();
    let About::New(document) = report.about else { panic!("it is described") };
    assert_eq!(document.kind, Kind::Form);
    assert_eq!(document.title, "Demande de logement");
    let cerfa = document.cerfa.unwrap();
    assert_eq!((cerfa.number.as_str(), cerfa.version.as_deref()), ("14069", Some("04")));
    assert!(report.obstacles.contains(Obstacle::Words));
    assert!(report.obstacles.contains(Obstacle::Pieces));
    assert_eq!((report.difficulty, report.minutes), (4, Some(45)));
    assert_eq!(report.passage, "Le demandeur\nsusvisé");
}

#[test]
fn each_field_says_what_is_wrong_with_it() {
    let one = |field: &str, code| vec![(field.to_owned(), code)];
    assert_eq!(wrong(|it| it.obstacles.clear()), one("obstacles", FieldCode::Required));
    assert_eq!(wrong(|it| it.difficulty = "9".into()), one("difficulty", FieldCode::Unknown));
    assert_eq!(wrong(|it| it.minutes = "7".into()), one("minutes", FieldCode::Unknown));
    assert_eq!(wrong(|it| it.cerfa = "1234".into()), one("cerfa", FieldCode::NotACerfa));
    assert_eq!(wrong(|it| it.url = "http://a.fr".into()), one("url", FieldCode::NotAnAddress));
    assert_eq!(wrong(|it| it.document = "abc".into()), one("document", FieldCode::Unknown));
    let long = "a".repeat(2_001);
    assert_eq!(wrong(|it| it.passage = long), one("passage", FieldCode::TooLong(TEXT_MAX)));
    let empty = NewReport::parse(&Draft::default()).unwrap_err();
    let names: Vec<_> = empty.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(names, ["kind", "title", "issuer", "domain", "obstacles", "difficulty"]);
}

#[test]
fn a_draft_comes_back_from_the_device() {
    let draft = Draft { token: "a1".into(), suggestion: "Un mot & un autre = 2".into(), ..ready() };
    let back = Draft::of_query(&draft.to_query());
    // As a form gives it: one line break, no blank around.
    assert_eq!(back, draft);
    assert!(back.says_as(&Draft { token: "b2".into(), masked: "0".into(), ..draft.clone() }));
    assert!(!back.says_as(&Draft { place: "page 2".into(), ..draft }));
    assert!(!Draft { shared_device: "yes".into(), ..ready() }.may_be_kept());
}

#[test]
fn a_number_is_read_as_people_type_it() {
    for typed in ["12345", "12345*02", "cerfa n° 12345", "Cerfa N°12345*02", "n° 12345 version 2"]
    {
        assert_eq!(Cerfa::parse(typed).unwrap().number, "12345", "{typed}");
    }
    for typed in ["", "1234", "123456", "12345*123", "12345 67 89", "logement 12345"] {
        assert_eq!(Cerfa::parse(typed), None, "{typed}");
    }
}

#[test]
fn an_address_is_open_to_all() {
    use super::checks::is_web_address;
    assert!(is_web_address("https://www.impots.gouv.fr/portail"));
    for text in [
        "javascript:alert(1)",
        "https://localhost/",
        "https://a b.fr",
        "https://",
        "https://x@y.fr",
    ] {
        assert!(!is_web_address(text), "{text}");
    }
}

#[test]
fn what_is_seen_is_masked_one_by_one_or_at_once() {
    let mut draft = ready();
    draft.passage = "Écrire à lea@exemple.fr".into();
    draft.suggestion = "Ou au 06 12 34 56 78".into();
    let mut one = draft.clone();
    one.mask(ToMask::One(1), personal_data::masked);
    assert!(one.passage.contains("lea@exemple.fr"));
    assert!(!one.suggestion.contains("06 12"));
    draft.mask(ToMask::All, personal_data::masked);
    assert!(!draft.passage.contains("lea@") && !draft.suggestion.contains("06 12"));
    assert_eq!(ToMask::asked(&fields(&[("go", "mask-3")])), Some(ToMask::One(3)));
    assert_eq!(ToMask::asked(&fields(&[("go", "mask-all")])), Some(ToMask::All));
    assert_eq!(ToMask::asked(&fields(&[("go", "send")])), None);
    let masked = Draft { masked: "0,2".into(), ..Draft::default() };
    assert!(masked.is_masked(0) && !masked.is_masked(1) && masked.is_masked(2));
}
