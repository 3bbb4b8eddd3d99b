//! What every page of the desk has: the way back, what the last gesture did, why it failed.
use crate::{
    accounts::{
        model::Desk,
        views::{
            desk::{Part, StaffPage},
            notice::Done,
        },
    },
    app::use_lang,
    browser,
    kernel::error::AppError,
    ui::{alert::Alert, effect::effect, icon::Icon},
    words::document_desk as words,
};
use leptos::prelude::*;

#[component]
pub fn Frame(
    desk: Desk,
    title: String,
    /// Where the way back leads, and what it says.
    back: Option<(String, String)>,
    failure: Option<AppError>,
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    effect(|| browser::unsaved::watch("form.desk-form[method=post]"));
    view! {
        <StaffPage desk part=Part::Documents title>
            <div class="stack" data-gap="large">
                {back
                    .map(|(href, label)| {
                        view! {
                            <p>
                                <a class="back" href=href>
                                    {Icon::Back}
                                    " "
                                    {label}
                                </a>
                            </p>
                        }
                    })}
                <Done words=move |code| words::done(lang, code)/>
                {failure.map(|error| view! { <Alert error/> })}
                {children()}
            </div>
        </StaffPage>
    }
}
