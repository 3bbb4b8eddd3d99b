//! Step 1: which services.
use crate::{
    experiences::{
        forms::{ChosenService, LABEL_MAX, SERVICES_MAX, Search, Step},
        pages::share::opening_draft,
        views::share::{
            actions::Continue, combobox::ServiceSearch, flow::use_flow, frame::StepFrame,
            typed_field::TypedField,
        },
    },
    ui::{field::FieldProblem, icon::Icon},
    words::share as words,
};
use leptos::{either::Either, prelude::*};

const LABELS: [&str; SERVICES_MAX] = ["label1", "label2", "label3"];
const PLACES: [&str; SERVICES_MAX] = ["place1", "place2", "place3"];

#[component]
pub fn ServiceStep() -> impl IntoView {
    let flow = use_flow();
    let lang = flow.lang;
    let services = opening_draft(flow).services;
    let (count, search) = (services.len(), flow.search.get_untracked());
    let typed = search.as_ref().map(|it| it.typed.clone()).unwrap_or_default();

    view! {
        <StepFrame
            step=Step::Service
            question=words::service_question(lang)
            why=words::service_why(lang)
            who=words::service_who(lang)
        >
            {(count > 0).then(|| view! { <Chosen services/> })}
            {(count < SERVICES_MAX).then(|| view! { <SearchBox typed first=count == 0/> })}
            {search.map(|search| view! { <Results search/> })}
            <div class="actions">
                <Continue/>
                {(count < SERVICES_MAX)
                    .then(|| {
                        view! {
                            <button
                                class="button"
                                data-kind="quiet"
                                type="submit"
                                name="go"
                                value="unknown"
                            >
                                {words::unknown(lang)}
                            </button>
                        }
                    })}
            </div>
        </StepFrame>
    }
}

#[component]
fn SearchBox(typed: String, first: bool) -> impl IntoView {
    let flow = use_flow();
    let lang = flow.lang;
    let label = if first { words::service_label(lang) } else { words::service_another(lang) };
    view! {
        <div class="field">
            <label class="field__label" for="service">
                <span>{label}</span>
                {(!first)
                    .then(|| {
                        view! {
                            <span class="field__optional">
                                " " {words::service_another_hint(lang)}
                            </span>
                        }
                    })}
            </label>
            <p class="field__hint" id="service-hint">{words::service_hint(lang)}</p>
            <FieldProblem name="service" error=flow.error("service")/>
            <ServiceSearch typed described="service-hint"/>
        </div>
    }
}

/// What the search found, to pick from.
#[component]
fn Results(search: Search) -> impl IntoView {
    let lang = use_flow().lang;
    let Search { typed, found } = search;
    if typed.is_empty() {
        return Either::Left(());
    }
    let count = i64::try_from(found.len()).unwrap_or_default();
    let radio = move |value: String, name: String, hint: String| {
        view! {
            <label class="choice">
                <input type="radio" name="pick" value=value/>
                <span class="choice__text">
                    <span>{name}</span>
                    <span class="choice__hint">{hint}</span>
                </span>
            </label>
        }
    };
    let none = radio(
        "none".to_owned(),
        words::none_of_these(lang).to_owned(),
        words::none_of_these_hint(lang, &typed),
    );
    Either::Right(view! {
        <fieldset class="choices" id="results" tabindex="-1">
            <legend class="choices__legend">{words::found(lang, count)}</legend>
            {(count == 0).then(|| view! { <p class="field__hint">{words::found_none(lang, &typed)}</p> })}
            <div class="choices__list">
                {found.into_iter().map(|it| radio(it.code, it.name, it.place)).collect::<Vec<_>>()}
                {none}
            </div>
        </fieldset>
        <p>
            <button class="button" data-kind="second" type="submit" name="go" value="add">
                {words::add_another(lang)}
            </button>
        </p>
    })
}

#[component]
fn Chosen(services: Vec<ChosenService>) -> impl IntoView {
    let lang = use_flow().lang;
    let rows: Vec<_> =
        services.into_iter().enumerate().map(|(at, it)| view! { <ChosenRow at it/> }).collect();
    view! {
        <ul class="stack" data-gap="small" aria-label=words::chosen(lang)>
            {rows}
        </ul>
    }
}

#[component]
fn ChosenRow(at: usize, it: ChosenService) -> impl IntoView {
    let lang = use_flow().lang;
    let (label, place) = (LABELS[at.min(2)], PLACES[at.min(2)]);
    let name = it.label.clone();
    let body = if it.is_known() {
        Either::Left(view! {
            <span>
                <b>{it.label.clone()}</b>
                <span class="chosen-service__place">{it.place.clone()}</span>
                <input type="hidden" name=format!("code{}", at + 1) value=it.code/>
                <input type="hidden" name=label value=it.label/>
                <input type="hidden" name=place value=it.place/>
            </span>
        })
    } else {
        Either::Right(view! {
            <div class="stack" data-gap="small">
                <TypedField
                    name=label
                    label=words::unknown_label(lang)
                    hint=words::unknown_hint(lang)
                    maxlength=LABEL_MAX
                    value=it.label
                />
                <TypedField
                    name=place
                    label=words::unknown_place(lang)
                    optional=true
                    maxlength=LABEL_MAX
                    value=it.place
                />
            </div>
        })
    };
    view! {
        <li class="chosen-service">
            {Icon::Building}
            {body}
            <button
                class="button"
                data-kind="quiet"
                data-size="small"
                type="submit"
                name="go"
                value=format!("remove-{at}")
            >
                {words::remove(lang)}
                <span class="visually-hidden">" " {name}</span>
            </button>
        </li>
    }
}
