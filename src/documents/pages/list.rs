//! `/documents`: the register.
use crate::{app::use_lang, ui::page::Page, words::documents as words};
use leptos::prelude::*;

#[component]
pub fn RegisterPage() -> impl IntoView {
    let lang = use_lang();
    view! {
        <Page title=words::register_title(lang) lead=words::register_lead(lang)>
            <p>{words::register_empty(lang)}</p>
        </Page>
    }
}
