//! `/agent/indicateurs/envoi`
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    indicators::publishing::{
        api::show_about,
        forms::UploadDraft,
        model::About,
        views::{
            frame::{Frame, Posted, posted, problem, when_read},
            upload::AboutFields,
        },
    },
    kernel::wire::fetch,
    links::publishing as links,
    ui::{
        error_summary::ErrorSummary,
        field::{Field, described_by},
    },
    words::publishing as words,
};
use leptos::prelude::*;

/// Our template, and what its columns are.
const TEMPLATE: &str = "/schemas/results.csv";
const SCHEMA: &str = "/schemas/results.json";

#[component]
pub fn UploadPage() -> impl IntoView {
    let found = fetch(|| (), |()| show_about());
    let posted = posted::<UploadDraft>();
    when_read(found, move |found| view! { <UploadDesk found posted/> })
}

#[component]
fn UploadDesk(found: OnDesk<About>, posted: StoredValue<Posted<UploadDraft>>) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let (state, failure) = posted.get_value();
    let errors = state.errors;
    let error = problem(&errors, "file");
    view! {
        <Frame desk title=words::upload_title(lang) failure>
            <p>{words::you_write(lang, &item.scope)}</p>
            <p>{words::upload_lead(lang)}</p>
            <ul>
                <li>
                    <a href=TEMPLATE download="" rel="external">
                        {words::template(lang)}
                    </a>
                </li>
                <li>
                    <a href=SCHEMA rel="external">
                        {words::schema(lang)}
                    </a>
                </li>
            </ul>
            // A plain post on purpose: the file goes to the server once, and the preview is a page.
            <form
                class="stack"
                data-gap="large"
                method="post"
                enctype="multipart/form-data"
                action=links::upload(lang)
            >
                <ErrorSummary errors=Signal::stored(errors.clone()) label=words::field/>
                <Field
                    name="file"
                    label=words::file(lang)
                    hint=Some(words::file_hint(lang).to_owned())
                    reader=None
                    error
                >
                    <input
                        class="input"
                        type="file"
                        id="file"
                        name="file"
                        required=true
                        accept=".csv,.json,.txt,text/csv,application/json"
                        aria-invalid=move || error.get().map(|_| "true")
                        aria-describedby=move || {
                            described_by("file", error.get().is_some(), true, false, "")
                        }
                    />
                </Field>
                <AboutFields typed=state.typed errors/>
                <button class="button" type="submit">
                    {words::see_preview(lang)}
                </button>
            </form>
        </Frame>
    }
}
