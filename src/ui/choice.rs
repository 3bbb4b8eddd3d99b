//! Radio buttons and check boxes: real inputs, in groups with a legend.
use super::{
    feeling::icon_of,
    field::{FieldProblem, described_by},
    icon::{Drawing, Icon},
};
use crate::{
    app::use_lang,
    kernel::{error::FieldCode, feeling::Feeling},
    words::{codes, site},
};
use leptos::prelude::*;

/// One answer among several.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
    pub icon: Option<Icon>,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    #[must_use]
    pub fn with_icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// A group of choices. The fieldset's id is `name`, so that the summary of errors leads to it.
#[component]
pub fn Choices(
    name: &'static str,
    #[prop(into)] legend: String,
    /// Beside the legend: « Un ou plusieurs ».
    #[prop(optional, into)]
    hint: Option<String>,
    choices: Vec<Choice>,
    /// The values chosen when the page opens.
    #[prop(optional)]
    chosen: Vec<String>,
    /// Check boxes rather than radio buttons.
    #[prop(optional)]
    several: bool,
    /// `chips` or `lines`; one under the other in frames when absent.
    #[prop(optional)]
    kind: Option<&'static str>,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] error: Signal<Option<FieldCode>>,
) -> impl IntoView {
    let rows: Vec<_> = choices
        .into_iter()
        .map(move |choice| {
            let checked = chosen.contains(&choice.value);
            view! { <ChoiceRow name choice several checked required=required && !several/> }
        })
        .collect();
    view! {
        <Group name legend hint kind error>
            <div class="choices__list">{rows}</div>
        </Group>
    }
}

/// The fieldset around choices of any shape.
#[component]
pub fn Group(
    name: &'static str,
    #[prop(into)] legend: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip)] kind: Option<&'static str>,
    #[prop(optional, into)] error: Signal<Option<FieldCode>>,
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset
            class="choices"
            id=name
            tabindex="-1"
            data-kind=kind
            aria-describedby=move || described_by(name, error.get().is_some(), false, false, "")
        >
            <legend class="choices__legend">
                <span>{legend}</span>
                {hint.map(|hint| view! { <span class="choice__hint">" "{hint}</span> })}
            </legend>
            <FieldProblem name error/>
            {children()}
        </fieldset>
    }
}

#[component]
fn ChoiceRow(
    name: &'static str,
    choice: Choice,
    several: bool,
    checked: bool,
    required: bool,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type=if several { "checkbox" } else { "radio" }
                name=name
                value=choice.value
                checked=checked
                required=required
            />
            {choice.icon.map(IntoRender::into_render)}
            <ChoiceText label=choice.label hint=choice.hint/>
        </label>
    }
}

#[component]
fn ChoiceText(label: String, hint: Option<String>) -> impl IntoView {
    view! {
        <span class="choice__text">
            <span>{label}</span>
            {hint.map(|hint| view! { <span class="choice__hint">{hint}</span> })}
        </span>
    }
}

/// One box to tick, alone: an agreement. Children are the words, which may hold a link.
#[component]
pub fn CheckBox(
    name: &'static str,
    #[prop(default = "yes")] value: &'static str,
    #[prop(optional)] checked: bool,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] error: Signal<Option<FieldCode>>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <FieldProblem name error/>
            <label class="choice">
                <input
                    id=name
                    type="checkbox"
                    name=name
                    value=value
                    checked=checked
                    required=required
                    aria-invalid=move || error.get().map(|_| "true")
                    aria-describedby=move || {
                        described_by(name, error.get().is_some(), false, false, "")
                    }
                />
                <span class="choice__text">{children()}</span>
            </label>
        </div>
    }
}

/// Three large answers with their shapes.
#[component]
pub fn FeelingPicker(
    name: &'static str,
    #[prop(into)] legend: String,
    #[prop(optional)] chosen: Option<Feeling>,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] error: Signal<Option<FieldCode>>,
) -> impl IntoView {
    let lang = use_lang();
    let cells = Feeling::ALL.map(|feeling| {
        view! {
            <label class="feeling-picker__choice" data-feeling=feeling.as_str()>
                <input
                    type="radio"
                    name=name
                    value=feeling.as_str()
                    required=required
                    checked=chosen == Some(feeling)
                />
                <Drawing icon=icon_of(feeling) class="feeling-picker__shape"/>
                <span>{codes::feeling(lang, feeling)}</span>
            </label>
        }
    });
    view! {
        <Group name legend error>
            <div class="feeling-picker">{cells}</div>
        </Group>
    }
}

/// « Sans avis », then the three feelings, side by side: about one theme.
#[component]
pub fn FeelingSegments(
    name: &'static str,
    #[prop(into)] legend: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] chosen: Option<Feeling>,
) -> impl IntoView {
    let lang = use_lang();
    let cell = move |feeling: Option<Feeling>| {
        let checked = chosen == feeling;
        let (value, icon, words) = match feeling {
            Some(feeling) => (feeling.as_str(), icon_of(feeling), codes::feeling(lang, feeling)),
            None => ("", Icon::Thread, site::no_opinion(lang)),
        };
        view! {
            <label class="segment" data-feeling=feeling.map(Feeling::as_str)>
                <input type="radio" name=name value=value checked=checked/>
                {icon}
                <span>{words}</span>
            </label>
        }
    };
    let cells = [None, Some(Feeling::Positive), Some(Feeling::Neutral), Some(Feeling::Negative)];
    view! {
        <Group name legend hint kind=Some("segments")>
            <div class="choices__list">{cells.map(cell)}</div>
        </Group>
    }
}
