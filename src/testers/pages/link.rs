//! `/documents/testeurs/TOKEN`: confirm, change, leave. Opening it does nothing: a button does.
use super::{ProfileFields, Said, Waiting};
use crate::{
    app::use_lang,
    kernel::{
        error::AppError,
        form::FormState,
        wire::{carried, fetch},
    },
    links::documents as links,
    testers::{
        api::show_link,
        forms::LinkDraft,
        model::{Behind, Profile},
    },
    ui::{
        alert::ErrorPage,
        error_summary::ErrorSummary,
        notice::{Notice, NoticeKind},
        page::Page,
        sure::Sure,
    },
    words::testers as words,
};
use leptos::{either::EitherOf4, prelude::*};
use leptos_router::hooks::{use_params_map, use_query_map};

#[component]
pub fn LinkPage() -> impl IntoView {
    let params = use_params_map();
    let token = Memo::new(move |_| params.with(|it| it.get("token").unwrap_or_default()));
    let found = fetch(move || token.get(), show_link);
    let posted = StoredValue::new(carried(|| {
        let state = use_context::<FormState<LinkDraft>>().unwrap_or_default();
        (state.errors, use_context::<AppError>())
    }));
    view! {
        <Transition fallback=Waiting>
            {move || Suspend::new(async move {
                let token = token.get_untracked();
                let (errors, failure) = posted.get_value();
                match (found.read().await, failure) {
                    (Err(error), _) | (Ok(_), Some(error)) => {
                        EitherOf4::A(view! { <ErrorPage error/> })
                    }
                    (Ok(Behind::Confirm), _) => EitherOf4::B(view! { <Confirm token/> }),
                    (Ok(Behind::Member(profile, is_in)), _) => {
                        EitherOf4::C(view! { <Member token profile is_in errors/> })
                    }
                    (Ok(Behind::Nothing), _) => EitherOf4::D(view! { <Nothing/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn Confirm(token: String) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Page title=words::confirm_title(lang) lead=words::confirm_text(lang) hidden=true reading=true>
            <form method="post" action=links::tester(lang, &token)>
                <button class="button" type="submit" name="gesture" value="confirm">
                    {words::confirm(lang)}
                </button>
            </form>
        </Page>
    }
}

#[component]
fn Member(
    token: String,
    profile: Profile,
    is_in: bool,
    errors: Vec<crate::kernel::error::FieldError>,
) -> impl IntoView {
    let lang = use_lang();
    let query = use_query_map();
    let done = move || query.with(|it| it.get("done")).unwrap_or_default();
    let said = Said {
        age: profile.age.as_str().to_owned(),
        occupation: profile.occupation.as_str().to_owned(),
        lang: profile.lang.tag().to_owned(),
    };
    let action = links::tester(lang, &token);
    let leave = action.clone();
    view! {
        <Page title=words::member_title(lang) hidden=true reading=true>
            <div class="stack" data-gap="large">
                {move || {
                    let (title, text) = match done().as_str() {
                        "confirmed" => (words::confirmed_title(lang), words::confirmed_text(lang)),
                        "changed" => (words::changed(lang), ""),
                        _ => return None,
                    };
                    Some(
                        view! {
                            <Notice kind=NoticeKind::Success title live=true>
                                {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
                            </Notice>
                        },
                    )
                }}
                {(!is_in)
                    .then(|| {
                        view! {
                            <Notice>
                                <p>{words::unconfirmed(lang)}</p>
                            </Notice>
                        }
                    })}
                <section class="stack" aria-labelledby="change">
                    <h2 id="change">{words::change_title(lang)}</h2>
                    <form class="stack" data-gap="large" method="post" action=action>
                        <ErrorSummary
                            errors=Signal::stored(errors.clone())
                            label=words::field
                        />
                        <ProfileFields said errors/>
                        <p>
                            <button class="button" type="submit" name="gesture" value="change">
                                {words::change(lang)}
                            </button>
                        </p>
                    </form>
                </section>
                <section class="stack" aria-labelledby="leave">
                    <h2 id="leave">{words::leave_title(lang)}</h2>
                    <p>{words::leave_text(lang)}</p>
                    <form method="post" action=leave>
                        <Sure label=words::leave(lang)>
                            <p>{words::leave_sure(lang)}</p>
                            <button
                                class="button"
                                data-kind="danger"
                                type="submit"
                                name="gesture"
                                value="leave"
                            >
                                {words::leave_now(lang)}
                            </button>
                        </Sure>
                    </form>
                </section>
            </div>
        </Page>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let lang = use_lang();
    view! {
        <Page title=words::nothing_title(lang) lead=words::nothing_text(lang) hidden=true reading=true>
            <p>
                <a href=links::testers(lang)>{words::back(lang)}</a>
            </p>
        </Page>
    }
}
