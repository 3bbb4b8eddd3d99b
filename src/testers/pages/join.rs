//! `/documents/testeurs`
use super::{ProfileFields, Said, Waiting};
use crate::{
    app::use_lang,
    kernel::{
        error::AppError,
        form::{FormState, error_of},
        lang::Lang,
        wire::{carried, fetch},
    },
    links::documents as links,
    testers::{
        api::show_door,
        codes::{Age, Occupation},
        forms::JoinDraft,
        model::Door,
    },
    ui::{
        alert::{Alert, ErrorPage},
        error_summary::ErrorSummary,
        field::TextField,
        notice::{Notice, NoticeKind},
        page::Page,
    },
    words::{documents, testers as words},
};
use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use leptos_router::hooks::use_query_map;

/// What came back from the form.
type Posted = (FormState<JoinDraft>, Option<AppError>);

#[component]
pub fn JoinPage() -> impl IntoView {
    let lang = use_lang();
    let query = use_query_map();
    let door = fetch(|| (), |()| show_door());
    let posted: StoredValue<Posted> = StoredValue::new(carried(|| {
        (use_context::<FormState<JoinDraft>>().unwrap_or_default(), use_context::<AppError>())
    }));
    view! {
        <Transition fallback=Waiting>
            {move || Suspend::new(async move {
                match (door.read().await, posted.get_value().1) {
                    (Err(error), _) => EitherOf3::A(view! { <ErrorPage error/> }),
                    // Anything but "too many" is not about the form.
                    (Ok(_), Some(error)) if !matches!(error, AppError::TooMany(_)) => {
                        EitherOf3::B(view! { <ErrorPage error/> })
                    }
                    (Ok(door), _) => {
                        EitherOf3::C(
                            view! {
                                <Page
                                    title=words::title(lang)
                                    lead=words::lead(lang)
                                    description=words::description(lang)
                                    trail=vec![
                                        (links::register(lang), documents::register_title(lang).to_owned()),
                                    ]
                                    reading=true
                                >
                                    <div class="stack" data-gap="large">
                                        <Done/>
                                        <What/>
                                        {move || {
                                            // After a gesture, an empty form would look like a failure.
                                            let is_over = query.with(|it| it.get("done").is_some());
                                            (!is_over)
                                                .then(|| {
                                                    let (door, posted) = (door.clone(), posted.get_value());
                                                    view! { <Form door posted/> }
                                                })
                                        }}
                                    </div>
                                </Page>
                            },
                        )
                    }
                }
            })}
        </Transition>
    }
}

/// What the last gesture did.
#[component]
fn Done() -> impl IntoView {
    let lang = use_lang();
    let query = use_query_map();
    move || {
        let done = query.with(|query| query.get("done")).unwrap_or_default();
        let (title, text, next, again) = match done.as_str() {
            "written" => (
                words::written_title(lang),
                words::written_text(lang),
                words::written_next(lang),
                words::another(lang),
            ),
            "left" => (words::left_title(lang), words::left_text(lang), "", words::rejoin(lang)),
            _ => return None,
        };
        Some(view! {
            <Notice kind=NoticeKind::Success title live=true>
                <p>{text}</p>
                {(!next.is_empty()).then(|| view! { <p>{next}</p> })}
                <p>
                    <a href=links::testers(lang)>{again}</a>
                </p>
            </Notice>
        })
    }
}

#[component]
fn What() -> impl IntoView {
    let lang = use_lang();
    let list = |items: [&'static str; 3]| items.map(|it| view! { <li>{it}</li> });
    view! {
        <div class="prose">
            <h2>{words::what_title(lang)}</h2>
            <ul>{list([words::what_1(lang), words::what_2(lang), words::what_3(lang)])}</ul>
            <h2>{words::kept_title(lang)}</h2>
            <ul>{list([words::kept_1(lang), words::kept_2(lang), words::kept_3(lang)])}</ul>
        </div>
    }
}

#[component]
fn Form(door: Door, posted: Posted) -> impl IntoView {
    let lang = use_lang();
    if !door.is_open {
        return Either::Left(view! {
            <Notice title=words::closed_title(lang)>
                <p>{words::closed_text(lang)}</p>
            </Notice>
        });
    }
    let (FormState { typed, errors }, failure) = posted;
    let or = |typed: String, usual: &str| if typed.is_empty() { usual.to_owned() } else { typed };
    let said = Said {
        age: or(typed.age, Age::Unsaid.as_str()),
        occupation: or(typed.occupation, Occupation::Unsaid.as_str()),
        lang: or(typed.lang, lang.tag()),
    };
    let ticket = or(typed.ticket, &door.ticket);
    let problem = Signal::stored(error_of(&errors, "email"));
    Either::Right(view! {
        <section class="stack" aria-labelledby="join">
            <h2 id="join">{words::form_title(lang)}</h2>
            <form class="stack" data-gap="large" method="post" action=links::testers(lang)>
                {failure.map(|error| view! { <Alert error/> })}
                <ErrorSummary errors=Signal::stored(errors.clone()) label=words::field/>
                <TextField
                    name="email"
                    kind="email"
                    autocomplete="email"
                    label=words::email(lang)
                    hint=words::email_hint(lang)
                    maxlength=254
                    required=true
                    value=typed.email
                    error=problem
                />
                <ProfileFields said errors/>
                <Trap lang/>
                <input type="hidden" name="ticket" value=ticket/>
                <p>
                    <button class="button" type="submit">
                        {words::join(lang)}
                    </button>
                </p>
            </form>
        </section>
    })
}

/// A field that people do not see, and robots fill.
#[component]
fn Trap(lang: Lang) -> impl IntoView {
    view! {
        <div class="visually-hidden" aria-hidden="true">
            <label>
                {words::website(lang)} <input type="text" name="website" tabindex="-1" autocomplete="off"/>
            </label>
        </div>
    }
}
