//! A question with room for its answer: label, hint, what is wrong, the input, who will read it.
use super::icon::Icon;
use crate::{
    app::use_lang,
    kernel::error::FieldCode,
    words::{errors, site},
};
use leptos::prelude::*;

/// The ids that describe an input, in reading order, for `aria-describedby`.
pub fn described_by(
    name: &str,
    error: bool,
    hint: bool,
    reader: bool,
    more: &str,
) -> Option<String> {
    let parts = [(error, "error"), (hint, "hint"), (reader, "reader")];
    let mut ids: Vec<String> = parts
        .into_iter()
        .filter(|(here, _)| *here)
        .map(|(_, part)| format!("{name}-{part}"))
        .collect();
    if !more.is_empty() {
        ids.push(more.to_owned());
    }
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// What is around an input. `TextField`, `TextArea` and `Select` use it; for another control, give
/// it the id `name` and describe it with [`described_by`].
#[component]
pub fn Field(
    name: &'static str,
    #[prop(into)] label: String,
    hint: Option<String>,
    /// Says « Facultatif » beside the label.
    #[prop(optional)]
    optional: bool,
    /// Who will read the answer: « Public ».
    reader: Option<String>,
    #[prop(into)] error: Signal<Option<FieldCode>>,
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <div class="field">
            <label class="field__label" for=name>
                <span>{label}</span>
                {optional
                    .then(|| view! { <span class="field__optional">" "{site::optional(lang)}</span> })}
            </label>
            {hint.map(|hint| view! { <p class="field__hint" id=format!("{name}-hint")>{hint}</p> })}
            <FieldProblem name error/>
            {children()}
            {reader
                .map(|reader| {
                    view! {
                        <p class="field__reader" id=format!("{name}-reader")>
                            {Icon::Eye}
                            <span>{reader}</span>
                        </p>
                    }
                })}
        </div>
    }
}

/// The sentence that says what to correct, when there is something to correct.
#[component]
pub fn FieldProblem(
    name: &'static str,
    #[prop(into)] error: Signal<Option<FieldCode>>,
) -> impl IntoView {
    let lang = use_lang();
    move || {
        error.get().map(|code| {
            view! {
                <p class="field__error" id=format!("{name}-error")>
                    {Icon::Warning}
                    <span>{errors::beside(lang, name, code)}</span>
                </p>
            }
        })
    }
}

/// One line of text. The id of the input is its name.
#[component]
pub fn TextField(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] reader: Option<String>,
    #[prop(optional, into)] error: Signal<Option<FieldCode>>,
    #[prop(optional, into)] value: Signal<String>,
    #[prop(default = "text")] kind: &'static str,
    #[prop(default = "off")] autocomplete: &'static str,
    /// `short` or `medium`; the whole column when absent.
    #[prop(optional)]
    width: Option<&'static str>,
    #[prop(optional)] maxlength: Option<u32>,
    /// The highest value, for dates: `2026-03-31`.
    #[prop(optional, into)]
    max: Option<String>,
    #[prop(optional)] required: bool,
    /// Ids of other texts about the input.
    #[prop(optional)]
    described: &'static str,
    #[prop(optional, into)] on_input: Option<Callback<String>>,
) -> impl IntoView {
    let (has_hint, has_reader) = (hint.is_some(), reader.is_some());
    view! {
        <Field name label hint optional reader error>
            <input
                class="input"
                id=name
                name=name
                type=kind
                autocomplete=autocomplete
                data-width=width
                maxlength=maxlength
                max=max
                required=required
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || {
                    described_by(name, error.get().is_some(), has_hint, has_reader, described)
                }
                value=value.get_untracked()
                prop:value=move || value.get()
                on:input:target=move |event| {
                    if let Some(tell) = on_input {
                        tell.run(event.target().value());
                    }
                }
            />
        </Field>
    }
}

/// A list to choose from. Options are pairs of value and words.
#[component]
pub fn Select(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] reader: Option<String>,
    #[prop(optional, into)] error: Signal<Option<FieldCode>>,
    options: Vec<(String, String)>,
    /// The value chosen when the page opens.
    #[prop(optional, into)]
    value: String,
    #[prop(optional)] width: Option<&'static str>,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] on_change: Option<Callback<String>>,
) -> impl IntoView {
    let (has_hint, has_reader) = (hint.is_some(), reader.is_some());
    let options: Vec<_> = options
        .into_iter()
        .map(move |(code, words)| {
            let selected = code == value;
            view! { <option value=code selected=selected>{words}</option> }
        })
        .collect();
    view! {
        <Field name label hint optional reader error>
            <select
                class="input"
                id=name
                name=name
                data-width=width
                required=required
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || {
                    described_by(name, error.get().is_some(), has_hint, has_reader, "")
                }
                on:change:target=move |event| {
                    if let Some(tell) = on_change {
                        tell.run(event.target().value());
                    }
                }
            >
                {options}
            </select>
        </Field>
    }
}
