//! What goes with results: where they come from, how they were measured, why they change.
use super::frame::problem;
use crate::{
    app::use_lang,
    indicators::publishing::forms::{METHOD_MAX, NOTE_MAX, SOURCE_MAX, UploadDraft},
    kernel::error::FieldError,
    ui::{field::TextField, text_area::TextArea},
    words::publishing as words,
};
use leptos::prelude::*;

#[component]
pub fn AboutFields(typed: UploadDraft, errors: Vec<FieldError>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <TextField
            name="source"
            label=words::source(lang)
            hint=words::source_hint(lang)
            maxlength=SOURCE_MAX
            required=true
            value=typed.source
            error=problem(&errors, "source")
        />
        <TextField
            name="method_version"
            label=words::method(lang)
            hint=words::method_hint(lang)
            optional=true
            width="short"
            maxlength=METHOD_MAX
            value=typed.method_version
            error=problem(&errors, "method_version")
        />
        <TextArea
            name="note"
            label=words::note(lang)
            hint=words::note_hint(lang)
            optional=true
            rows=3
            maxlength=NOTE_MAX
            value=typed.note
            error=problem(&errors, "note")
        />
    }
}
