//! What could be changed in a text, in plain words.
use crate::{
    app::use_lang,
    clarity::measured::{LONG_SENTENCE, Measured},
    words::clarity as words,
};
use leptos::prelude::*;

/// One line for each thing to change; a line that says so when there is none.
#[component]
pub fn Hints(measured: Measured) -> impl IntoView {
    let lang = use_lang();
    let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
    let longest = measured.longest.map_or(0, |it| it.words);
    let (passives, jargon) = (count(measured.passives.len()), count(measured.jargon.len()));
    let many = i64::from(measured.long_sentences);
    let mut hints: Vec<String> = [
        (longest >= LONG_SENTENCE).then(|| words::hint_cut(lang, longest.into())),
        (many > 1).then(|| words::hint_long(lang, many)),
        (passives > 0).then(|| words::hint_passive(lang, passives)),
        (jargon > 0).then(|| words::hint_jargon(lang, jargon)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if measured.is_foreign {
        hints.insert(0, words::foreign(lang).to_owned());
    } else if hints.is_empty() {
        hints.push(words::hint_none(lang).to_owned());
    }
    let lines: Vec<_> = hints.into_iter().map(|hint| view! { <li>{hint}</li> }).collect();
    view! { <ul class="hints">{lines}</ul> }
}
