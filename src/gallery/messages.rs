//! What is said when something happened, or nothing did.
use super::Sample;
use crate::{
    kernel::error::{AppError, FieldCode},
    ui::{
        alert::{Alert, ErrorPage},
        empty::Empty,
        notice::{Notice, NoticeKind},
    },
};
use leptos::prelude::*;

#[component]
pub fn Messages() -> impl IntoView {
    let notices = NoticeKind::ALL.map(|kind| {
        view! {
            <Notice kind title="Un titre">
                <p>"Une phrase."</p>
            </Notice>
        }
    });
    let alerts: Vec<_> = errors().into_iter().map(|error| view! { <Alert error/> }).collect();
    let pages: Vec<_> = errors().into_iter().map(|error| view! { <ErrorPage error/> }).collect();
    view! {
        <Sample name="notice">{notices}</Sample>
        <Sample name="empty">
            <Empty title="Aucune expérience ne correspond">
                <p>"Retirez un filtre."</p>
            </Empty>
        </Sample>
        <Sample name="alert">{alerts}</Sample>
        <Sample name="error page">{pages}</Sample>
    }
}

fn errors() -> Vec<AppError> {
    vec![
        AppError::NotFound,
        AppError::Gone,
        AppError::Unauthenticated,
        AppError::Forbidden,
        AppError::Conflict,
        AppError::field("title", FieldCode::Required),
        AppError::TooMany(30),
        AppError::Internal("7f3a19c2".to_owned()),
        AppError::Network,
    ]
}
