//! What is hard, where, what would help, and what it cost.
use super::sending::use_reporting;
use crate::{
    documents::{
        codes::{HARDEST, Obstacle},
        reporting::forms::{Draft, MINUTES, PLACE_MAX, SCANNED},
    },
    experiences::{
        forms::Seen,
        views::share::{
            privacy_notes::PrivacyNotes,
            typed_field::{TypedArea, TypedField},
        },
    },
    kernel::lang::Lang,
    ui::choice::{Choice, Choices},
    words::{documents as names, reporting as words},
};
use leptos::prelude::*;

#[component]
pub fn Hard(draft: Draft) -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    view! {
        <section class="stack" data-gap="large" aria-labelledby="hard">
            <h2 id="hard">{words::hard(lang)}</h2>
            <Choices
                name="obstacles"
                legend=words::obstacles_label(lang)
                hint=words::obstacles_hint(lang)
                choices=obstacles(lang)
                chosen=draft.obstacles
                several=true
                kind="lines"
                error=form.error("obstacles")
            />
            <Scanned at=0 label=words::passage_label(lang) hint=words::passage_hint(lang) value=draft.passage/>
            <TypedField
                name="place"
                label=words::place_label(lang)
                hint=words::place_hint(lang)
                optional=true
                width="medium"
                maxlength=PLACE_MAX
                error=form.error("place")
                value=draft.place
            />
            <Scanned
                at=1
                label=words::suggestion_label(lang)
                hint=words::suggestion_hint(lang)
                value=draft.suggestion
            />
        </section>
    }
}

/// A text that may be read by everyone one day, with notes about what could tell who wrote it.
#[component]
fn Scanned(
    /// Its place in [`SCANNED`].
    at: usize,
    label: &'static str,
    hint: &'static str,
    value: String,
) -> impl IntoView {
    let form = use_reporting();
    let name = SCANNED[at];
    let notes_id = if at == 0 { "passage-notes" } else { "suggestion-notes" };
    let seen = move |at: usize| form.texts[at].with(|it| Seen::all_in(SCANNED[at], it));
    // The numbers of notes go on from those of the texts before.
    let notes = move || {
        let from = (0..at).map(|it| seen(it).len()).sum();
        view! { <PrivacyNotes seen=seen(at) from/> }
    };
    view! {
        <div class="stack" data-gap="small">
            <TypedArea
                name
                label
                hint
                optional=true
                reader=words::reader(form.lang)
                error=form.error(name)
                value
                described=notes_id
                on_input=Callback::new(move |text| form.texts[at].set(text))
            />
            <div class="stack" data-gap="small" id=notes_id role="status">
                {notes}
            </div>
        </div>
    }
}

#[component]
pub fn Effort(draft: Draft) -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    view! {
        <section class="stack" data-gap="large" aria-labelledby="effort">
            <h2 id="effort">{words::effort(lang)}</h2>
            <Choices
                name="difficulty"
                legend=words::difficulty_label(lang)
                choices=grades(lang)
                chosen=vec![draft.difficulty]
                kind="lines"
                error=form.error("difficulty")
            />
            <Choices
                name="minutes"
                legend=words::minutes_label(lang)
                choices=bands(lang)
                chosen=vec![draft.minutes]
                kind="lines"
                error=form.error("minutes")
            />
        </section>
    }
}

fn obstacles(lang: Lang) -> Vec<Choice> {
    Obstacle::ALL.map(|it| Choice::new(it.as_str(), names::obstacle(lang, it))).to_vec()
}

fn grades(lang: Lang) -> Vec<Choice> {
    (1..=HARDEST).map(|it| Choice::new(it.to_string(), words::difficulty(lang, it))).collect()
}

fn bands(lang: Lang) -> Vec<Choice> {
    let band = |(at, it): (usize, u16)| Choice::new(it.to_string(), words::minutes(lang, at));
    let unknown = Choice::new("", words::minutes_unknown(lang));
    MINUTES.into_iter().enumerate().map(band).chain([unknown]).collect()
}
