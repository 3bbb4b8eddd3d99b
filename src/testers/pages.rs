//! One page for each route, and what both ask.
pub mod join;
pub mod link;

use super::codes::{Age, Occupation};
use crate::{
    app::use_lang,
    kernel::{
        error::{FieldCode, FieldError},
        form::error_of,
        lang::Lang,
    },
    ui::{field::Select, skeleton::Skeleton},
    words::testers as words,
};
use leptos::prelude::*;

/// What one says of oneself: codes, as forms carry them.
#[derive(Debug, Clone)]
struct Said {
    age: String,
    occupation: String,
    lang: String,
}

/// Three lists to choose from.
#[component]
fn ProfileFields(said: Said, errors: Vec<FieldError>) -> impl IntoView {
    let lang = use_lang();
    let problem =
        |field: &str| -> Signal<Option<FieldCode>> { Signal::stored(error_of(&errors, field)) };
    let ages = Age::ALL.map(|it| (it.as_str().to_owned(), words::age_band(lang, it).to_owned()));
    let groups = Occupation::ALL
        .map(|it| (it.as_str().to_owned(), words::occupation_group(lang, it).to_owned()));
    let languages = [
        (Lang::Fr.tag().to_owned(), words::french(lang).to_owned()),
        (Lang::En.tag().to_owned(), words::english(lang).to_owned()),
    ];
    view! {
        <Select
            name="age"
            label=words::age(lang)
            hint=words::age_hint(lang)
            options=ages.to_vec()
            value=said.age
            error=problem("age")
        />
        <Select
            name="occupation"
            label=words::occupation(lang)
            options=groups.to_vec()
            value=said.occupation
            error=problem("occupation")
        />
        <Select
            name="lang"
            label=words::lang(lang)
            options=languages.to_vec()
            value=said.lang
            error=problem("lang")
        />
    }
}

/// A quiet shape of the page to come.
#[component]
pub fn Waiting() -> impl IntoView {
    view! { <Skeleton/> }
}
