//! Text fields that the browser owns: what is typed before the page wakes up stays there.
use crate::{
    kernel::error::FieldCode,
    ui::{
        field::{Field, described_by},
        html::SafeHtml,
    },
};
use leptos::prelude::*;

/// One line of text. `value` is what it holds when the page opens.
#[component]
pub fn TypedField(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] reader: Option<String>,
    #[prop(optional, into)] error: Signal<Option<FieldCode>>,
    #[prop(into)] value: String,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] width: Option<&'static str>,
    #[prop(optional)] maxlength: Option<u32>,
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
                autocomplete="off"
                data-width=width
                maxlength=maxlength
                value=value
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || {
                    described_by(name, error.get().is_some(), has_hint, has_reader, described)
                }
                on:input:target=move |event| {
                    if let Some(tell) = on_input {
                        tell.run(event.target().value());
                    }
                }
            />
        </Field>
    }
}

/// Several lines of text; `paper` looks like writing paper and grows with the text.
#[component]
pub fn TypedArea(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] reader: Option<String>,
    #[prop(optional, into)] error: Signal<Option<FieldCode>>,
    #[prop(into)] value: String,
    #[prop(optional)] paper: bool,
    #[prop(default = 4)] rows: u32,
    #[prop(optional)] described: &'static str,
    #[prop(optional, into)] on_input: Option<Callback<String>>,
) -> impl IntoView {
    let (has_hint, has_reader) = (hint.is_some(), reader.is_some());
    // Reading a page swallows a first line break: one more is written for it. Scripts swallow none.
    let start = if cfg!(feature = "ssr") { format!("\n{value}") } else { value };
    let start = SafeHtml::of_text(&start).into_string();
    view! {
        <Field name label hint optional reader error>
            <textarea
                class="input"
                id=name
                name=name
                data-kind=paper.then_some("paper")
                rows=rows
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || {
                    described_by(name, error.get().is_some(), has_hint, has_reader, described)
                }
                inner_html=start
                on:input:target=move |event| {
                    if let Some(tell) = on_input {
                        tell.run(event.target().value());
                    }
                }
            ></textarea>
        </Field>
    }
}
