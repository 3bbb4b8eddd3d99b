//! A form as the server describes it, posted as a plain one.
use crate::{
    app::use_lang,
    browser,
    documents::desk::{
        forms::Typed,
        model::{Button, Control, FieldShown, FormShown, Way},
    },
    kernel::{
        error::FieldError,
        form::{FormState, error_of},
    },
    ui::{effect::effect, error_summary::ID, html::SafeHtml, icon::Icon, sure::Sure},
    words::errors,
};
use leptos::{
    either::{Either, EitherOf3, EitherOf6},
    prelude::*,
};

/// `posted` is what came back of a form of this page: it is shown again in the one it came from.
#[component]
pub fn FormView(form: FormShown, posted: FormState<Typed>) -> impl IntoView {
    let FormShown { title, lead, action, way, hidden, fields, buttons } = form;
    let gesture = posted.typed.text("gesture");
    let is_own = !gesture.is_empty() && buttons.iter().any(|it| it.gesture == gesture);
    let mut posted = if is_own { posted } else { FormState::default() };
    let found = fields.iter().filter_map(|it| Some(FieldError::new(&it.name, it.problem?)));
    posted.errors.extend(found);
    let (method, kind) = match way {
        Way::Get => ("get", None),
        Way::Post => ("post", None),
        Way::Multipart => ("post", Some("multipart/form-data")),
    };
    let hidden: Vec<_> = hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect();
    let summary = (!posted.errors.is_empty())
        .then(|| view! { <Summary errors=posted.errors.clone() fields=fields.clone()/> });
    let fields: Vec<_> = fields
        .into_iter()
        .map(|it| view! { <FieldView field=it posted=posted.clone()/> })
        .collect();
    let buttons: Vec<_> = buttons.into_iter().map(button).collect();
    view! {
        <section class="stack">
            {(!title.is_empty()).then(|| view! { <h2>{title}</h2> })}
            {(!lead.is_empty()).then(|| view! { <p>{lead}</p> })}
            <form class="desk-form" method=method action=action enctype=kind>
                {summary}
                {hidden}
                {fields}
                <div class="cluster">{buttons}</div>
            </form>
        </section>
    }
}

fn button(it: Button) -> impl IntoView {
    let Button { gesture, label, kind, sure } = it;
    let kind = (!kind.is_empty()).then_some(kind);
    let name = (!gesture.is_empty()).then_some("gesture");
    let first = label.clone();
    let sends = view! {
        <button class="button" data-kind=kind type="submit" name=name value=gesture>
            {label}
        </button>
    };
    if sure.is_empty() {
        Either::Left(sends)
    } else {
        Either::Right(view! {
            <Sure label=first>
                <p>{sure}</p>
                {sends}
            </Sure>
        })
    }
}

/// What is left to correct, with a link to each field.
#[component]
fn Summary(errors: Vec<FieldError>, fields: Vec<FieldShown>) -> impl IntoView {
    let lang = use_lang();
    effect(|| request_animation_frame(|| browser::focus(ID)));
    let count = i64::try_from(errors.len()).unwrap_or(i64::MAX);
    let lines: Vec<_> = errors
        .into_iter()
        .map(|error| {
            let label = fields.iter().find(|it| it.name == error.field).map(|it| it.label.as_str());
            // A field of another form of this page has no label here.
            let text = match label {
                Some(label) => errors::in_summary(lang, &error.field, label, error.code),
                None => errors::beside(lang, &error.field, error.code),
            };
            view! {
                <li>
                    <a href=["#", &error.field].concat() rel="external">
                        {text}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <div class="notice" data-kind="error" role="alert" tabindex="-1" id=ID>
            {Icon::Warning}
            <div class="notice__body">
                <h3 class="notice__title">{errors::summary(lang, count)}</h3>
                <ul class="notice__list">{lines}</ul>
            </div>
        </div>
    }
}

#[component]
fn FieldView(field: FieldShown, posted: FormState<Typed>) -> impl IntoView {
    let lang = use_lang();
    let error =
        error_of(&posted.errors, &field.name).map(|code| errors::beside(lang, &field.name, code));
    match field.control {
        Control::Tick => EitherOf3::A(tick(field, &posted.typed, error)),
        Control::Heading => EitherOf3::B(view! { <h2 class="desk-form__group">{field.label}</h2> }),
        _ => EitherOf3::C(labelled(field, &posted.typed, error)),
    }
}

/// A box, its label after it.
fn tick(field: FieldShown, typed: &Typed, error: Option<String>) -> impl IntoView + use<> {
    let checked = typed.find(&field.name).is_some();
    view! {
        {problem(&field.name, error)}
        <label class="choice">
            <input type="checkbox" id=field.name.clone() name=field.name value="yes" checked=checked required=field.required/>
            <span class="choice__text">
                <span>{field.label}</span>
                {(!field.hint.is_empty())
                    .then(|| view! { <span class="choice__hint">{field.hint}</span> })}
            </span>
        </label>
    }
}

fn problem(name: &str, error: Option<String>) -> impl IntoView + use<> {
    let id = [name, "-error"].concat();
    error.map(|text| {
        view! {
            <p class="field__error" id=id>
                {Icon::Warning}
                <span>{text}</span>
            </p>
        }
    })
}

/// Label, hint and what is wrong, then the control.
fn labelled(field: FieldShown, typed: &Typed, error: Option<String>) -> impl IntoView + use<> {
    let FieldShown { control, name, label, hint, value, most, required, .. } = field;
    // A file is never sent back; what was typed is.
    let value = typed.find(&name).map_or(value, str::to_owned);
    let invalid = error.is_some().then_some("true");
    let described: Vec<String> = [(!hint.is_empty(), "-hint"), (error.is_some(), "-error")]
        .into_iter()
        .filter(|it| it.0)
        .map(|it| [name.as_str(), it.1].concat())
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let is_group = matches!(control, Control::Radios(_) | Control::Ticks(_));
    let hint = (!hint.is_empty()).then(|| {
        let id = [name.as_str(), "-hint"].concat();
        view! { <p class="field__hint" id=id>{hint}</p> }
    });
    let problem = problem(&name, error);
    let most = (most > 0).then_some(most);
    let (id, of) = (name.clone(), name.clone());
    let input = match control {
        Control::Line(kind) => EitherOf6::A(view! {
            <input
                class="input"
                id=id
                name=name
                type=kind
                autocomplete="off"
                maxlength=most
                required=required
                value=value
                aria-invalid=invalid
                aria-describedby=described
            />
        }),
        Control::Area(rows) => EitherOf6::B(view! {
            <textarea
                class="input"
                id=id
                name=name
                rows=rows
                maxlength=most
                aria-invalid=invalid
                aria-describedby=described
                inner_html=SafeHtml::of_text(&value).into_string()
            ></textarea>
        }),
        Control::Select(options) => EitherOf6::C(view! {
            <select class="input" id=id name=name aria-invalid=invalid aria-describedby=described>
                {options
                    .into_iter()
                    .map(|(code, words)| {
                        let selected = code == value;
                        view! { <option value=code selected=selected>{words}</option> }
                    })
                    .collect::<Vec<_>>()}
            </select>
        }),
        Control::File => EitherOf6::D(view! {
            <input
                class="input"
                id=id
                name=name
                type="file"
                accept="application/pdf,.pdf"
                aria-invalid=invalid
                aria-describedby=described
            />
        }),
        Control::Radios(options) => EitherOf6::E(radios(&name, options, &value)),
        Control::Ticks(boxes) => EitherOf6::F(ticks(boxes, typed)),
        Control::Tick | Control::Heading => return Either::Left(()),
    };
    Either::Right(if is_group {
        Either::Left(view! {
            <fieldset class="choices" id=of>
                <legend class="choices__legend">{label}</legend>
                {hint}
                {problem}
                {input}
            </fieldset>
        })
    } else {
        Either::Right(view! {
            <div class="field">
                <label class="field__label" for=of>
                    {label}
                </label>
                {hint}
                {problem}
                {input}
            </div>
        })
    })
}

/// Boxes under one title.
fn ticks(boxes: Vec<(String, String)>, typed: &Typed) -> impl IntoView + use<> {
    let boxes: Vec<_> = boxes
        .into_iter()
        .map(|(name, words)| {
            let checked = typed.find(&name).is_some();
            view! {
                <label class="choice">
                    <input type="checkbox" name=name value="yes" checked=checked/>
                    <span class="choice__text">{words}</span>
                </label>
            }
        })
        .collect();
    view! { <div class="choices__list">{boxes}</div> }
}

fn radios(name: &str, options: Vec<(String, String)>, value: &str) -> impl IntoView + use<> {
    let choices: Vec<_> = options
        .into_iter()
        .map(|(code, words)| {
            let checked = code == value;
            let name = name.to_owned();
            view! {
                <label class="choice">
                    <input type="radio" name=name value=code checked=checked/>
                    <span class="choice__text">{words}</span>
                </label>
            }
        })
        .collect();
    view! { <div class="choices__list">{choices}</div> }
}
