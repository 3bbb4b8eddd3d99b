//! What is accepted of a trial, and of an answer.
use super::*;

fn question(prompt: &str) -> QuestionDraft {
    QuestionDraft {
        prompt: prompt.to_owned(),
        choices: ["un", "deux", "trois", ""].map(str::to_owned),
        correct: "1".to_owned(),
    }
}

fn draft(count: usize) -> TrialDraft {
    let mut it = TrialDraft {
        wanted: "10".to_owned(),
        closes_on: "2026-03-16".to_owned(),
        ..TrialDraft::default()
    };
    for place in it.questions.iter_mut().take(count) {
        *place = question("Avant quand répondre ?");
    }
    it
}

fn today() -> Day {
    Day::parse("2026-03-02").unwrap()
}

fn problems(draft: &TrialDraft, least: usize) -> Vec<(String, FieldCode)> {
    let errors = draft.parse(least, today()).unwrap_err();
    errors.into_iter().map(|it| (it.field, it.code)).collect()
}

#[test]
fn a_trial_has_three_to_five_questions() {
    for count in 3..=5 {
        assert_eq!(draft(count).parse(3, today()).unwrap().questions.len(), count);
    }
    assert_eq!(problems(&draft(2), 3), [("prompt_3".to_owned(), FieldCode::Required)]);
    assert!(draft(0).parse(0, today()).is_ok(), "a draft may be empty");
}

#[test]
fn the_right_choice_is_one_of_those_that_are_there() {
    let mut it = draft(3);
    it.questions[0].correct = "3".to_owned();
    assert_eq!(problems(&it, 3), [("correct_1".to_owned(), FieldCode::Required)]);
    it.questions[0].choices[3] = "quatre".to_owned();
    let new = it.parse(3, today()).unwrap();
    assert_eq!((new.questions[0].correct, new.questions[0].choices.len()), (3, 4));
    it.questions[0].choices[2].clear();
    assert_eq!(problems(&it, 3), [("choice_1_3".to_owned(), FieldCode::Required)]);
}

#[test]
fn a_trial_ends_within_two_months() {
    let ends = |day: &str| {
        let it = TrialDraft { closes_on: day.to_owned(), ..draft(3) };
        it.parse(3, today()).map(|_| ()).map_err(|it| it[0].code)
    };
    assert_eq!(ends("2026-03-03"), Ok(()));
    assert_eq!(ends("2026-05-01"), Ok(()));
    assert_eq!(ends("2026-03-02"), Err(FieldCode::InThePast));
    assert_eq!(ends("2026-05-02"), Err(FieldCode::NotADate));
}

#[test]
fn a_form_starts_from_what_was_kept() {
    let new = draft(3).parse(3, today()).unwrap();
    let again = TrialDraft::starting(new.wanted, Some(new.closes_on), new.questions, today());
    assert_eq!(again, draft(3));
}

#[test]
fn an_answer_has_a_choice_for_each_question() {
    let questions = draft(3).parse(3, today()).unwrap().questions;
    let answer = |typed: [&str; 5]| AnswerDraft(typed.map(str::to_owned)).parse(&questions);
    assert_eq!(answer(["0", "1", "2", "", ""]), Ok(vec![0, 1, 2]));
    let errors = answer(["0", "", "3", "", ""]).unwrap_err();
    assert_eq!(errors[0], FieldError::new("answer_2", FieldCode::Required));
    assert_eq!(errors[1], FieldError::new("answer_3", FieldCode::Unknown));
}
