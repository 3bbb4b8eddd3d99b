//! Fields that the decision forms share. A page holds several such forms: `part` keeps ids apart.
use crate::{
    app::use_lang,
    kernel::error::{FieldCode, FieldError},
    moderation::{
        forms::DecisionDraft,
        model::{Passage, Reason},
    },
    ui::icon::Icon,
    words::{errors, moderation as words},
};
use leptos::{form::form_data_from_event, prelude::*, web_sys};

/// What is wrong in a form, by the form's part.
pub type Problems = Signal<(String, Vec<FieldError>)>;

/// What the form holds; `None` when the browser cannot tell, and the form is posted as a plain one.
pub fn typed(event: &web_sys::SubmitEvent) -> Option<DecisionDraft> {
    let data = form_data_from_event(event).ok()?;
    let text = |name: &str| data.get(name).as_string().unwrap_or_default();
    Some(DecisionDraft {
        decision: text("decision"),
        masks: data.get_all("mask").iter().filter_map(|it| it.as_string()).collect(),
        names: text("names"),
        passages: text("passages"),
        reason: text("reason"),
        seen: text("seen"),
        detail: text("detail"),
    })
}

/// The problem of one field of one form.
pub fn problem_of(problems: Problems, part: &str, field: &str) -> Option<FieldCode> {
    problems.with(|(of, errors)| {
        let about = errors.iter().find(|error| of == part && error.field == field)?;
        Some(about.code)
    })
}

/// A box for each passage that the program found.
#[component]
pub fn FoundPassages(passages: Vec<Passage>, ticked: Vec<String>) -> impl IntoView {
    let lang = use_lang();
    let boxes: Vec<_> = passages
        .into_iter()
        .map(|passage| {
            let checked = ticked.contains(&passage.text);
            view! {
                <label class="choice">
                    <input
                        type="checkbox"
                        name="mask"
                        value=passage.text.clone()
                        checked=checked
                    />
                    <span class="choice__text">
                        <span>{words::mask_verb(lang)} " " <mark>{passage.text}</mark></span>
                        <span class="choice__hint">{words::kind(lang, passage.kind)}</span>
                    </span>
                </label>
            }
        })
        .collect();
    (!boxes.is_empty()).then(|| {
        view! {
            <fieldset class="choices">
                <legend class="choices__legend">{words::found_title(lang)}</legend>
                <div class="choices__list">{boxes}</div>
            </fieldset>
        }
    })
}

/// Room for passages to mask, one on each line.
#[component]
pub fn PassageLines(
    part: String,
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    value: RwSignal<String>,
    problems: Problems,
) -> impl IntoView {
    let id = format!("{name}{part}");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let problem = Memo::new(move |_| problem_of(problems, &part, name));
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <p class="field__hint" id=hint_id>
                {hint}
            </p>
            <Problem id=error_id field=name problem=problem/>
            <textarea
                class="input"
                id=id
                name=name
                rows="2"
                maxlength="4000"
                aria-describedby=described
                aria-invalid=move || problem.get().map(|_| "true")
                inner_html=crate::ui::html::SafeHtml::of_text(&value.get_untracked()).into_string()
                prop:value=move || value.get()
                on:input:target=move |event| value.set(event.target().value())
            ></textarea>
        </div>
    }
}

/// The reasons of the charter.
#[component]
pub fn ReasonField(part: String, chosen: String, problems: Problems) -> impl IntoView {
    let lang = use_lang();
    let id = format!("reason{part}");
    let error_id = format!("{id}-error");
    let problem = Memo::new(move |_| problem_of(problems, &part, "reason"));
    let options: Vec<_> = Reason::ALL
        .into_iter()
        .map(|reason| {
            let selected = chosen == reason.as_str();
            view! {
                <option value=reason.as_str() selected=selected>
                    {words::reason(lang, reason)}
                </option>
            }
        })
        .collect();
    view! {
        <div class="field">
            <label for=id.clone()>{words::reason_label(lang)}</label>
            <Problem id=error_id.clone() field="reason" problem=problem/>
            <select
                class="input"
                id=id
                name="reason"
                aria-describedby=error_id
                aria-invalid=move || problem.get().map(|_| "true")
            >
                <option value="">{words::choose(lang)}</option>
                {options}
            </select>
        </div>
    }
}

/// Always there, so that the field may refer to it; empty when all is well.
#[component]
fn Problem(id: String, field: &'static str, problem: Memo<Option<FieldCode>>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <p class="field__error" id=id hidden=move || problem.get().is_none()>
            {Icon::Warning}
            <span>{move || problem.get().map(|code| errors::beside(lang, field, code))}</span>
        </p>
    }
}
