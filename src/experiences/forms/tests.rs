//! The rules of the share flow, one table after the other.
use super::{
    Ask, AuthorGesture, ChosenService, Draft, Fields, NewExperience, Seen, Step, Turn, turn,
};
use crate::{
    experiences::codes::{Capacity, Channel, Source, Tag},
    kernel::{
        error::{FieldCode, FieldError},
        feeling::Feeling,
        lang::Lang,
        personal_data::Kind,
        time::Day,
    },
};

type Change = Box<dyn FnOnce(&mut Draft)>;

const STORY: &str = "J’ai attendu trois heures au guichet, puis on m’a demandé de revenir.";

fn today() -> Day {
    Day::parse("2026-03-02").unwrap()
}

fn draft() -> Draft {
    Draft {
        services: vec![ChosenService {
            code: "NIMES".to_owned(),
            label: "Centre des impôts".to_owned(),
            place: "30000 Nîmes".to_owned(),
            channels: vec!["desk".to_owned(), "phone".to_owned()],
        }],
        title: "Trois heures".to_owned(),
        story: STORY.to_owned(),
        feeling: "negative".to_owned(),
        tags: ["", "", "positive", "negative", ""].map(str::to_owned),
        pen_name: " Lucie ".to_owned(),
        ..Draft::default()
    }
}

fn fields(draft: &Draft, more: &[(&str, &str)]) -> Fields {
    let more = more.iter().map(|it| (it.0.to_owned(), it.1.to_owned()));
    draft.fields().into_iter().chain(more).collect()
}

fn go(draft: &Draft, more: &[(&str, &str)]) -> Turn {
    turn(&fields(draft, more), today(), |_| "passage masqué")
}

fn refused(change: impl FnOnce(&mut Draft)) -> Vec<(String, FieldCode)> {
    let mut draft = draft();
    change(&mut draft);
    let errors = NewExperience::parse(&draft, today()).err().unwrap_or_default();
    errors.into_iter().map(|it| (it.field, it.code)).collect()
}

#[test]
fn a_draft_survives_its_fields_and_its_query() {
    let mut draft = draft();
    draft
        .services
        .push(ChosenService {
            label: "L’annexe & co = ?".to_owned(), ..ChosenService::default()
        });
    draft.story = "Deux lignes\net un é, 100 % & plus".to_owned();
    assert_eq!(Draft::of_fields(&draft.fields()), draft);
    assert_eq!(Draft::of_query(&draft.to_query()), draft);
    assert_eq!(Draft::of_query(""), Draft::default());
    assert_eq!(Draft::of_query("=&code0=A&code9=B&é=C&1=D&labelé=E"), Draft::default());
}

#[test]
fn a_whole_draft_becomes_an_experience() {
    let new = NewExperience::parse(&draft(), today()).unwrap();
    assert_eq!(new.feeling, Feeling::Negative);
    assert_eq!(new.tags.get(Tag::Relation), Some(Feeling::Positive));
    assert_eq!(new.pen_name.as_deref(), Some("Lucie"));
    assert_eq!((new.country.as_str(), new.capacity), ("France", Capacity::Concerned));
    assert!(new.services[0].channels.contains(Channel::Desk));
    assert_eq!(new.source, Source::WEB);
}

#[test]
fn each_rule_names_its_field() {
    let long = |count: usize| "é".repeat(count);
    let cases: Vec<(Change, &str, FieldCode)> = vec![
        (Box::new(|it| it.services.clear()), "service", FieldCode::Required),
        (Box::new(|it| it.title = "  ".into()), "title", FieldCode::Required),
        (Box::new(|it| it.title = "ab".into()), "title", FieldCode::TooShort(3)),
        (Box::new(move |it| it.title = long(121)), "title", FieldCode::TooLong(120)),
        (Box::new(|it| it.story = "Court.".into()), "story", FieldCode::TooShort(50)),
        (Box::new(move |it| it.story = long(8_001)), "story", FieldCode::TooLong(8_000)),
        (Box::new(|it| it.feeling = String::new()), "feeling", FieldCode::Required),
        (Box::new(|it| it.feeling = "furious".into()), "feeling", FieldCode::Unknown),
        (
            Box::new(|it| it.tags = ["positive"; 5].map(str::to_owned)),
            "tags",
            FieldCode::TooManyChoices(3),
        ),
        (
            Box::new(|it| it.services[0].channels.push("pigeon".into())),
            "channel1",
            FieldCode::Unknown,
        ),
        (Box::new(|it| it.happened_on = "2026-02-30".into()), "happened_on", FieldCode::NotADate),
        (
            Box::new(|it| it.happened_on = "2026-03-04".into()),
            "happened_on",
            FieldCode::InTheFuture,
        ),
        (Box::new(|it| it.happened_on = "2023-02-01".into()), "happened_on", FieldCode::TooOld),
        (Box::new(|it| it.department = "999".into()), "department", FieldCode::Unknown),
        (Box::new(|it| it.department = "abroad".into()), "country", FieldCode::Required),
        (Box::new(move |it| it.pen_name = long(41)), "pen_name", FieldCode::TooLong(40)),
        (Box::new(|it| it.capacity = "king".into()), "capacity", FieldCode::Unknown),
    ];
    for (change, field, code) in cases {
        assert_eq!(refused(change), [(field.to_owned(), code)]);
    }
    for day in ["2026-03-03", "2026-03-02", "2023-03-10", ""] {
        assert_eq!(refused(|it| day.clone_into(&mut it.happened_on)), [], "{day}");
    }
}

#[test]
fn a_right_step_leads_to_the_next_one() {
    for step in [Step::Service, Step::Story, Step::Feeling, Step::You] {
        let turn = go(&draft(), &[("from", step.as_str())]);
        assert_eq!((turn.step, turn.errors, turn.ask), (step.next(), vec![], Ask::Nothing));
        assert_eq!(turn.draft, draft());
    }
    assert_eq!(go(&draft(), &[("from", "review")]).ask, Ask::Send);
}

#[test]
fn a_step_reached_without_a_draft_leads_to_the_first_empty_one() {
    assert_eq!(Step::Service.skipped(&Draft::default()), None);
    assert_eq!(Step::Review.skipped(&Draft::default()), Some(Step::Service));
    assert_eq!(Step::Review.skipped(&draft()), None);
    let untold = Draft { title: String::new(), ..draft() };
    assert_eq!(
        (Step::Story.skipped(&untold), Step::You.skipped(&untold)),
        (None, Some(Step::Story))
    );
    let unfelt = Draft { feeling: String::new(), ..draft() };
    assert_eq!(Step::You.skipped(&unfelt), Some(Step::Feeling));
}

#[test]
fn a_wrong_step_stays_and_keeps_what_was_typed() {
    let mut wrong = draft();
    wrong.story = "Court.".to_owned();
    let stays = go(&wrong, &[("from", "story")]);
    assert_eq!((stays.step, stays.draft.clone()), (Step::Story, wrong.clone()));
    assert_eq!(stays.errors, [FieldError::new("story", FieldCode::TooShort(50))]);
    let review = go(&wrong, &[("from", "review")]);
    assert_eq!((review.step, review.ask), (Step::Story, Ask::Nothing));
    let back = go(&wrong, &[("from", "story"), ("go", "service")]);
    assert_eq!((back.step, back.errors), (Step::Service, vec![]));
    let forward = go(&wrong, &[("from", "story"), ("go", "review")]);
    assert_eq!(forward.step, Step::Story, "a button cannot skip a step");
}

#[test]
fn services_are_looked_for_picked_and_removed() {
    let none = Draft::default();
    let from = ("from", "service");
    let search = |text: &str| Ask::Search(text.to_owned());
    assert_eq!(go(&none, &[from, ("q", "caf"), ("go", "search")]).ask, search("caf"));
    assert_eq!(go(&none, &[from, ("q", " caf ")]).ask, search("caf"), "the key « Enter »");
    assert_eq!(go(&none, &[from]).errors, [FieldError::new("service", FieldCode::Required)]);
    let picked = go(&none, &[from, ("q", "caf"), ("pick", "CAF42")]);
    assert_eq!((picked.step, picked.draft.services[0].code.as_str()), (Step::Story, "CAF42"));
    let unknown = go(&none, &[from, ("q", "L’annexe"), ("go", "unknown")]);
    assert_eq!(
        (unknown.step, unknown.draft.services[0].label.as_str()),
        (Step::Service, "L’annexe")
    );
    let opened = go(&none, &[from, ("q", " "), ("go", "unknown")]);
    assert_eq!(
        (opened.step, opened.errors.len(), opened.draft.services.len()),
        (Step::Service, 0, 1)
    );
    assert!(!opened.draft.services[0].is_known(), "two empty fields to fill in");
    let another = go(&draft(), &[from, ("pick", "LYON"), ("go", "add")]);
    assert_eq!((another.step, another.draft.services.len()), (Step::Service, 2));
    let same = go(&draft(), &[from, ("pick", "NIMES"), ("go", "add")]);
    assert_eq!(same.draft.services.len(), 1);
    assert!(go(&draft(), &[from, ("go", "remove-0")]).draft.services.is_empty());
    assert_eq!(go(&draft(), &[from, ("go", "remove-9")]).draft, draft());
}

#[test]
fn a_fourth_service_is_refused() {
    let mut three = draft();
    for code in ["A", "B"] {
        three.services.push(ChosenService {
            code: code.to_owned(),
            label: code.to_owned(),
            ..ChosenService::default()
        });
    }
    let turn = go(&three, &[("from", "service"), ("pick", "C"), ("go", "add")]);
    assert_eq!(turn.errors, [FieldError::new("service", FieldCode::TooManyChoices(3))]);
}

#[test]
fn findings_are_numbered_through_the_fields_and_masked_one_by_one() {
    let mut told = draft();
    told.story = format!("{STORY} Mon numéro : 06 12 34 56 78.");
    told.pen_name = "lucie@exemple.fr".to_owned();
    let kinds: Vec<_> = told.seen().iter().map(|it| (it.field, it.kind())).collect();
    assert_eq!(kinds, [("story", Kind::Phone), ("pen_name", Kind::Email)]);
    let one = go(&told, &[("from", "you"), ("go", "mask-1")]);
    assert_eq!((one.step, one.draft.pen_name.as_str()), (Step::You, "▇\u{a0}passage masqué"));
    assert_eq!(one.draft.story, told.story);
    let read = told.clone().masked(|_| "passage masqué");
    assert_eq!((read.seen(), read.pen_name.as_str()), (vec![], "▇\u{a0}passage masqué"));
    let all = go(&told, &[("from", "review"), ("go", "mask-all")]);
    assert_eq!((all.step, all.draft.seen()), (Step::Review, vec![]));
    assert_eq!(all.ask, Ask::Nothing);
    assert_eq!(go(&told, &[("from", "story"), ("go", "mask-7")]).draft, told);
    assert_eq!(Seen::all_in("title", "rien"), []);
}

#[test]
fn a_shared_device_keeps_nothing() {
    assert!(draft().may_be_kept());
    assert!(!Draft { shared_device: "yes".into(), ..draft() }.may_be_kept());
    assert!(!Draft { source: "kiosk-12".into(), ..draft() }.may_be_kept());
    assert!(Draft { source: "qr-mairie".into(), ..draft() }.may_be_kept());
}

#[test]
fn each_step_has_its_address() {
    for lang in Lang::ALL {
        for step in Step::ALL {
            assert_eq!(Step::of_address(&step.address(lang)), Some(step));
        }
    }
    assert_eq!(Step::Story.address(Lang::Fr), "/partager/recit");
    assert_eq!(Step::of_address("/partager/nulle-part"), None);
}

#[test]
fn every_field_of_a_draft_is_shown_by_one_step_or_carried() {
    for (name, _) in draft().fields() {
        let shown = Step::ALL.into_iter().filter(|it| it.shows(&name)).count();
        assert!(shown <= 1, "{name}");
    }
    assert!(Step::Feeling.shows("channel2") && Step::Service.shows("code3"));
    assert!(!Step::Story.shows("token"));
}

#[test]
fn gestures_are_read_from_their_forms() {
    let read = |fields: &[(&str, &str)]| {
        let fields: Fields = fields.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect();
        AuthorGesture::of_fields(&fields)
    };
    assert_eq!(read(&[("code", "x")]), None);
    assert_eq!(read(&[("action", "withdraw")]), Some(AuthorGesture::Withdraw));
    assert_eq!(read(&[("action", "vote"), ("answer", "x")]), None);
    let unsaid = read(&[("action", "settle"), ("mention", "4")]).unwrap();
    assert_eq!(unsaid.errors(), [FieldError::new("settled", FieldCode::Required)]);
    let short = read(&[("action", "add-detail"), ("detail", "oui")]).unwrap();
    assert_eq!(short.errors(), [FieldError::new("detail", FieldCode::TooShort(10))]);
}
