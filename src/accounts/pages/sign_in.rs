//! `/agent/connexion`
use crate::{
    accounts::{forms::SignInDraft, views::notice::Done},
    app::use_lang,
    kernel::{error::AppError, form::FormState, wire::carried},
    links,
    ui::{
        alert::Alert,
        field::TextField,
        notice::{Notice, NoticeKind},
        page::Page,
    },
    words::accounts as words,
};
use leptos::prelude::*;

/// A plain form, with and without JavaScript: password managers know it, and a session begins with
/// a fresh page.
#[component]
pub fn SignInPage() -> impl IntoView {
    let lang = use_lang();
    let posted = carried(|| use_context::<FormState<SignInDraft>>().unwrap_or_default());
    let error = carried(use_context::<AppError>);
    let wrong = !posted.errors.is_empty();
    view! {
        <Page title=words::space(lang) own_heading=true hidden=true>
            <div class="sign-in">
                <h1 tabindex="-1">{words::space(lang)}</h1>
                <Done words=move |code| words::signed_out(lang, code)/>
                {error.map(|error| view! { <Alert error/> })}
                {wrong
                    .then(|| {
                        view! {
                            <Notice kind=NoticeKind::Error title=words::wrong_title(lang) live=true>
                                <p>{words::wrong_text(lang)}</p>
                            </Notice>
                        }
                    })}
                <form class="stack" method="post" action=links::sign_in(lang)>
                    <TextField
                        name="email"
                        label=words::email(lang)
                        kind="email"
                        autocomplete="username"
                        required=true
                        value=posted.typed.email
                    />
                    <TextField
                        name="password"
                        label=words::password(lang)
                        kind="password"
                        autocomplete="current-password"
                        required=true
                    />
                    <div class="actions">
                        <button class="button" type="submit">
                            {words::sign_in(lang)}
                        </button>
                    </div>
                </form>
                <p class="muted small">{words::no_account(lang)}</p>
            </div>
        </Page>
    }
}
