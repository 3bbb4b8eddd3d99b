//! The choices of one filter, each with what it would give.
use crate::{
    app::use_lang,
    kernel::{choice, feeling::Feeling},
    ui::{
        feeling::icon_of,
        icon::{Drawing, Icon},
    },
    words::{numbers, site as words},
};
use leptos::prelude::*;

/// One choice of a closed list.
pub struct Row {
    pub value: &'static str,
    pub label: &'static str,
    pub feeling: Option<Feeling>,
    pub chosen: Signal<bool>,
    /// What it would give; `None` where a number would say nothing.
    pub count: Option<Signal<u32>>,
}

/// A closed list, one choice under the other. Check boxes, or radio buttons when only `one` may be
/// chosen.
#[component]
pub fn ChoiceFacet(
    name: &'static str,
    legend: &'static str,
    rows: Vec<Row>,
    /// What is counted, for who does not see the list: « expériences ».
    unit: &'static str,
    #[prop(optional)] one: bool,
    #[prop(optional)] open: bool,
) -> impl IntoView {
    let kind = if one { "radio" } else { "checkbox" };
    view! {
        <FacetGroup legend open>
            <fieldset class="choices" data-kind="lines">
                <legend class="visually-hidden">{legend}</legend>
                <div class="choices__list">
                    {rows.into_iter().map(|row| view! { <Choice name kind unit row/> }).collect_view()}
                </div>
            </fieldset>
        </FacetGroup>
    }
}

#[component]
fn Choice(name: &'static str, kind: &'static str, unit: &'static str, row: Row) -> impl IntoView {
    let lang = use_lang();
    let Row { value, label, feeling, chosen, count } = row;
    view! {
        <label class="choice">
            <input
                type=kind
                name=name
                value=value
                checked=chosen.get_untracked()
                prop:checked=move || chosen.get()
            />
            {feeling.map(|it| view! { <Shape feeling=it/> })}
            <span class="choice__text">{label}</span>
            {count
                .map(|count| {
                    view! {
                        <span class="choice__count">
                            {move || numbers::integer(lang, i64::from(count.get()))}
                            <span class="visually-hidden">{unit}</span>
                        </span>
                    }
                })}
        </label>
    }
}

#[component]
fn Shape(feeling: Feeling) -> impl IntoView {
    view! {
        <svg
            class="feeling__shape"
            data-feeling=feeling.as_str()
            aria-hidden="true"
            focusable="false"
        >
            <use href=icon_of(feeling).href()></use>
        </svg>
    }
}

/// A group that opens and closes.
#[component]
pub fn FacetGroup(
    legend: &'static str,
    #[prop(optional)] open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure filters__group" data-kind="plain" open=open>
            <summary class="disclosure__summary">{legend}</summary>
            {children()}
        </details>
    }
}

/// A long list that the search itself gives.
#[component]
pub fn ListFacet(
    name: &'static str,
    label: &'static str,
    /// The words of « no choice ».
    any: &'static str,
    #[prop(into)] choices: Signal<Vec<choice::Choice>>,
    #[prop(into)] chosen: Signal<String>,
) -> impl IntoView {
    let lang = use_lang();
    let option = move |choice: choice::Choice| {
        let count = numbers::integer(lang, i64::from(choice.count));
        let value = choice.value.clone();
        let is_chosen = Memo::new(move |_| chosen.with(|it| *it == value));
        view! {
            <option
                value=choice.value
                selected=is_chosen.get_untracked()
                prop:selected=move || is_chosen.get()
            >
                {words::choice_count(lang, &choice.label, &count)}
            </option>
        }
    };
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select class="input" id=name name=name>
                <option value="" prop:selected=move || chosen.with(String::is_empty)>
                    {any}
                </option>
                {move || choices.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// A day; nothing when it does not matter.
#[component]
pub fn DayField(
    name: &'static str,
    label: &'static str,
    #[prop(into)] value: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <input
                class="input"
                id=name
                name=name
                type="date"
                data-width="short"
                value=value.get_untracked()
                prop:value=move || value.get()
            />
        </div>
    }
}

/// The button that closes a panel.
#[component]
pub fn CloseSheet(sheet: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <button
            class="button"
            data-kind="quiet"
            data-size="small"
            type="button"
            popovertarget=sheet
            popovertargetaction="hide"
        >
            <Drawing icon=Icon::Close/>
            {label}
        </button>
    }
}
