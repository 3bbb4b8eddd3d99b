//! A page that follows its address: the last answer stays until the next one comes.
use crate::kernel::{error::AppError, wire::Fetched};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use serde::de::DeserializeOwned;

/// What a page shows: the last answer that came, about which query, and why the next one did not.
#[derive(Clone, PartialEq)]
pub struct Current<T> {
    pub query: String,
    pub shown: T,
    pub problem: Option<AppError>,
}

/// The query of this page; it stands still while another page takes its place.
pub fn own_query() -> Memo<String> {
    let location = use_location();
    let own = location.pathname.get_untracked();
    Memo::new(move |before: Option<&String>| match before {
        Some(before) if location.pathname.get() != own => before.clone(),
        _ => location.search.get(),
    })
}

/// Begins with the answer that came with the page.
pub fn follow<T>(answer: Fetched<(String, T)>, first: (String, T)) -> Memo<Current<T>>
where
    T: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    let first = Current { query: first.0, shown: first.1, problem: None };
    Memo::new(move |before: Option<&Current<T>>| {
        let before = before.unwrap_or(&first);
        match answer.get() {
            None => before.clone(),
            Some(Ok((query, shown))) => Current { query, shown, problem: None },
            Some(Err(error)) => Current { problem: Some(error), ..before.clone() },
        }
    })
}

/// For `aria-busy`: is what is shown about another query than the address?
pub fn is_late<T>(current: Memo<Current<T>>, query: Memo<String>) -> Signal<Option<&'static str>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    Signal::derive(move || {
        let has_come = current.with(|it| it.problem.is_some() || it.query == query.get());
        (!has_come).then_some("true")
    })
}
