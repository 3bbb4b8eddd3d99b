//! Documents in a list.
use super::badge::StateBadge;
use crate::{
    app::use_lang,
    documents::register::listed::Row,
    links,
    ui::icon::{Drawing, Icon},
    words::register as words,
};
use leptos::{either::Either, prelude::*};

/// The headings are of the third level: a list stands under a heading of the second.
#[component]
pub fn DocumentRows(rows: Vec<Row>) -> impl IntoView {
    let rows: Vec<_> = rows.into_iter().map(|row| view! { <DocumentRow row/> }).collect();
    view! { <ul class="document-rows">{rows}</ul> }
}

#[component]
fn DocumentRow(row: Row) -> impl IntoView {
    let lang = use_lang();
    let href = links::documents::dossier(lang, row.id, &row.title);
    let issuer = row.issuer.map(|(code, name)| match code {
        Some(code) => Either::Left(view! { <a href=links::service(lang, &code)>{name}</a> }),
        None => Either::Right(view! { <span>{name}</span> }),
    });
    let difficulty = (!row.difficulty.is_empty()).then(|| {
        view! {
            <span>
                <span class="visually-hidden">{words::difficulty_prefix(lang)}</span>
                {row.difficulty}
            </span>
        }
    });
    let people = (!row.people.is_empty()).then(|| view! { <b>{row.people}</b> });
    let due = (!row.due.is_empty()).then(|| {
        view! {
            <span class="document-rows__due" data-late=row.is_late.then_some("")>
                {row.is_late.then(|| view! { <Drawing icon=Icon::Clock/> })}
                {row.due}
            </span>
        }
    });
    view! {
        <li class="document-rows__item">
            <h3 class="document-rows__title">
                <a href=href>{row.title}</a>
            </h3>
            <StateBadge state=row.state/>
            <p class="document-rows__about">
                <span>{row.about}</span>
                {issuer}
            </p>
            <p class="document-rows__counts">{people} {difficulty}</p>
            <p class="document-rows__when">
                <span>{row.changed}</span>
                {due}
            </p>
        </li>
    }
}
