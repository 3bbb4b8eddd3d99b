//! What every page of those who publish has.
use crate::{
    accounts::{
        model::Desk,
        views::{
            desk::{Part, StaffError, StaffPage, Waiting},
            notice::Done,
        },
    },
    app::use_lang,
    kernel::{
        error::{AppError, FieldCode, FieldError},
        form::{FormState, error_of},
        wire::{Fetched, carried},
    },
    links::publishing as links,
    ui::{alert::Alert, icon::Icon},
    words::publishing as words,
};
use leptos::{either::Either, prelude::*};
use serde::{Serialize, de::DeserializeOwned};

/// What came back from a plain post: what was typed, what is wrong with it, or why it failed.
pub type Posted<F> = (FormState<F>, Option<AppError>);

/// To be called by the page itself, where the server's context is.
pub fn posted<F>() -> StoredValue<Posted<F>>
where
    F: Clone + Default + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    StoredValue::new(carried(|| {
        let state = use_context::<FormState<F>>().unwrap_or_default();
        (state, use_context::<AppError>())
    }))
}

/// The page once its content is read.
pub fn when_read<T, V>(
    found: Fetched<T>,
    show: impl Fn(T) -> V + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    view! {
        <Transition fallback=Waiting>
            {move || Suspend::new(async move {
                match found.read().await {
                    Ok(found) => Either::Left(show(found)),
                    Err(error) => Either::Right(view! { <StaffError error/> }),
                }
            })}
        </Transition>
    }
}

/// A page in one column, with the way back and what the last gesture did.
#[component]
pub fn Frame(
    desk: Desk,
    #[prop(into)] title: String,
    /// Where the way back leads; the list when absent.
    #[prop(optional, into)]
    back: Option<(String, String)>,
    #[prop(optional_no_strip)] failure: Option<AppError>,
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    let (href, label) =
        back.unwrap_or_else(|| (links::list(lang), words::back_to_list(lang).to_owned()));
    view! {
        <StaffPage desk part=Part::Indicators title>
            <div class="stack" data-gap="large">
                <p>
                    <a class="back" href=href>
                        {Icon::Back}
                        " "
                        {label}
                    </a>
                </p>
                <Done words=move |code| words::done(lang, code)/>
                {failure.map(|error| view! { <Alert error/> })}
                {children()}
            </div>
        </StaffPage>
    }
}

/// What is wrong with a field of a form that came back.
pub fn problem(errors: &[FieldError], field: &str) -> Signal<Option<FieldCode>> {
    Signal::stored(error_of(errors, field))
}
