//! What is left to correct in a form, with a link to each field.
use super::{effect::effect, icon::Icon};
use crate::{app::use_lang, browser, kernel::error::FieldError, words::errors as words};
use leptos::prelude::*;

/// The id of the summary, which takes the focus when a form comes back.
pub const ID: &str = "errors";

/// Shown first in a form when something is to be corrected; takes the focus each time `errors`
/// changes. `label` gives the words of a field's name.
#[component]
pub fn ErrorSummary(
    #[prop(into)] errors: Signal<Vec<FieldError>>,
    label: fn(crate::kernel::lang::Lang, &str) -> &'static str,
) -> impl IntoView {
    let lang = use_lang();
    effect(move || {
        if errors.with(|errors| !errors.is_empty()) {
            // After this turn's changes to the page.
            request_animation_frame(|| browser::focus(ID));
        }
    });
    let line = move |error: FieldError| {
        view! {
            <li>
                <a href=format!("#{}", error.field) rel="external">
                    {if error.about.is_empty() {
                        words::in_summary(lang, &error.field, label(lang, &error.field), error.code)
                    } else {
                        words::about(lang, &error)
                    }}
                </a>
            </li>
        }
    };

    move || {
        let errors = errors.get();
        (!errors.is_empty()).then(|| {
            view! {
                <div class="notice" data-kind="error" role="alert" tabindex="-1" id=ID>
                    {Icon::Warning}
                    <div class="notice__body">
                        <h2 class="notice__title">
                            {words::summary(lang, i64::try_from(errors.len()).unwrap_or(i64::MAX))}
                        </h2>
                        <ul class="notice__list">
                            {errors.into_iter().map(line).collect::<Vec<_>>()}
                        </ul>
                    </div>
                </div>
            }
        })
    }
}
