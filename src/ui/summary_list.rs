//! Answers read over before sending, with a way back to each.
use crate::{app::use_lang, words::site};
use leptos::prelude::*;

/// One line of a `<dl class="summary-list">`. `change` is the address where to correct it.
#[component]
pub fn SummaryRow(
    #[prop(into)] key: String,
    #[prop(into)] value: String,
    #[prop(optional, into)] change: Option<String>,
) -> impl IntoView {
    let lang = use_lang();
    let about = site::about_this(lang, &key);
    view! {
        <div class="summary-list__row">
            <dt class="summary-list__key">{key}</dt>
            <dd>{value}</dd>
            {change
                .map(|href| {
                    view! {
                        <dd class="summary-list__change">
                            <a href=href>
                                {site::change(lang)} <span class="visually-hidden">{about}</span>
                            </a>
                        </dd>
                    }
                })}
        </div>
    }
}
