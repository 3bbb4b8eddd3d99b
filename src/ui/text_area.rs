//! Room to write more than a line.
use super::{
    field::{Field, described_by},
    html::SafeHtml,
};
use crate::kernel::error::FieldCode;
use leptos::prelude::*;

/// Several lines of text; `paper` looks like writing paper and grows with the text.
#[component]
pub fn TextArea(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] reader: Option<String>,
    #[prop(optional, into)] error: Signal<Option<FieldCode>>,
    #[prop(optional, into)] value: Signal<String>,
    #[prop(optional)] paper: bool,
    #[prop(default = 4)] rows: u32,
    #[prop(optional)] maxlength: Option<u32>,
    #[prop(optional)] required: bool,
    /// Ids of other texts about the field: a counter, notes.
    #[prop(optional)]
    described: &'static str,
    #[prop(optional, into)] on_input: Option<Callback<String>>,
) -> impl IntoView {
    let (has_hint, has_reader) = (hint.is_some(), reader.is_some());
    // Leptos does not escape the children of a textarea, and writes a space for an empty text.
    let start = SafeHtml::of_text(&value.get_untracked()).into_string();
    view! {
        <Field name label hint optional reader error>
            <textarea
                class="input"
                id=name
                name=name
                data-kind=paper.then_some("paper")
                rows=rows
                maxlength=maxlength
                required=required
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || {
                    described_by(name, error.get().is_some(), has_hint, has_reader, described)
                }
                inner_html=start
                prop:value=move || value.get()
                on:input:target=move |event| {
                    if let Some(tell) = on_input {
                        tell.run(event.target().value());
                    }
                }
            ></textarea>
        </Field>
    }
}
