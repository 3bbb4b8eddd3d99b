//! Who sends the document: words of one's own, or a service of the directory suggested as one types,
//! with its place: the name alone may be of several.
use super::sending::use_reporting;
use crate::{
    browser::typing::Later,
    directory::api::suggest_services,
    documents::reporting::{forms::ISSUER_MAX, issuers::offered},
    ui::field::{Field, described_by},
    words::reporting as words,
};
use leptos::{prelude::*, task::spawn_local};

/// Milliseconds without typing before we look.
const PAUSE: u32 = 200;
const LIST: &str = "issuer-list";

#[component]
pub fn Issuer(name: String, code: String) -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    let error = form.error("issuer");
    let options = RwSignal::new(Vec::<(String, String)>::new());
    let chosen = RwSignal::new(code);
    let typing = Later::new();
    let look = move |typed: String| {
        // A name chosen in the list comes as if it were typed.
        let same = options
            .with_untracked(|all| all.iter().find(|it| it.0 == typed).map(|it| it.1.clone()));
        let found = same.is_some();
        chosen.set(same.unwrap_or_default());
        if found || typed.trim().chars().count() < 2 {
            return;
        }
        typing.run(PAUSE, move || {
            spawn_local(async move {
                // Without an answer, the words typed are enough.
                if let Ok(found) = suggest_services(typed).await {
                    options.try_set(offered(&found));
                }
            });
        });
    };
    let option = |it: (String, String)| view! { <option value=it.0></option> };
    view! {
        <Field
            name="issuer"
            label=words::issuer_label(lang)
            hint=Some(words::issuer_hint(lang).to_owned())
            reader=None
            error
        >
            <input
                class="input"
                id="issuer"
                name="issuer"
                type="text"
                autocomplete="off"
                list=LIST
                maxlength=ISSUER_MAX
                value=name
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || {
                    described_by("issuer", error.get().is_some(), true, false, "")
                }
                on:input:target=move |event| look(event.target().value())
            />
            <datalist id=LIST>
                {move || options.get().into_iter().map(option).collect::<Vec<_>>()}
            </datalist>
            <input type="hidden" name="issuer_code" value=move || chosen.get()/>
        </Field>
    }
}
