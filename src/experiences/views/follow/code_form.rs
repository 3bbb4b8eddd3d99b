//! Where the code is typed.
use super::{elsewhere::Elsewhere, tracking::use_tracking};
use crate::{
    links,
    ui::{
        field::{Field, described_by},
        notice::Notice,
    },
    words::{follow as words, site},
};
use leptos::prelude::*;

#[component]
pub fn CodeForm() -> impl IntoView {
    let tracking = use_tracking();
    let lang = tracking.lang;
    let error = tracking.error("", "code");
    let report = move || {
        tracking.is_of_a_report().then(|| {
            let action = links::documents::follow(lang);
            view! { <Elsewhere code=tracking.typed_code() action label=words::open_report(lang)/> }
        })
    };
    view! {
        {report}
        <form
            class="form"
            method="post"
            action=links::follow(lang)
            novalidate
            on:submit=move |event| tracking.submit(&event)
        >
            <Field
                name="code"
                label=words::code_label(lang)
                hint=Some(words::code_hint(lang).to_owned())
                reader=None
                error
            >
                <input
                    class="input code-form__input"
                    data-width="medium"
                    id="code"
                    name="code"
                    type="text"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    maxlength="40"
                    value=move || tracking.typed_code()
                    aria-invalid=move || error.get().map(|_| "true")
                    aria-describedby=move || {
                        described_by("code", error.get().is_some(), true, false, "")
                    }
                />
            </Field>
            <div class="actions">
                <button class="button" type="submit">
                    {words::open(lang)}
                </button>
            </div>
        </form>
        <p class="code-form__other">
            {words::report_code(lang)} " "
            <a href=links::documents::follow(lang)>{site::nav_follow_report(lang)}</a>
        </p>
        <div class="section">
            <Notice>
                <p>
                    {words::lost(lang)} " "
                    <a href=links::experiences(lang)>{words::lost_link(lang)}</a>
                </p>
            </Notice>
        </div>
    }
}
