//! A GET form that answers as one types: the address follows the form, and the page follows the
//! address. Without JavaScript it is a plain form with a button.
use super::effect::effect;
use crate::{browser, kernel::query};
use leptos::{
    html,
    prelude::*,
    web_sys::{Event, FormData, HtmlElement, HtmlFormElement, HtmlInputElement},
};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use std::time::Duration;

/// How long typing must rest before the page follows.
const REST: Duration = Duration::from_millis(300);

/// What the form is about, the same for the whole life of the page.
#[derive(Debug, Clone, Copy)]
pub struct Live {
    /// The names of the form's fields.
    pub fields: &'static [&'static str],
    /// The query of the address, written the same way whatever the order of the fields. Takes and
    /// gives a query without `?`.
    pub normalise: fn(&str) -> String,
    /// The id of what shows the results: it takes the focus when the form is sent.
    pub results: &'static str,
}

/// `path` is the address without query, `query` the current one. As a `sheet`, the form is a panel
/// that opens from the bottom of narrow screens.
#[component]
pub fn LiveForm(
    live: Live,
    path: String,
    #[prop(into)] query: Signal<String>,
    id: &'static str,
    class: &'static str,
    label: &'static str,
    #[prop(optional)] sheet: bool,
    children: Children,
) -> impl IntoView {
    let form = NodeRef::<html::Form>::new();
    let navigate = use_navigate();
    let typing = StoredValue::new(false);
    let action = path.clone();

    let follow = move |replace: bool| {
        let Some(form) = form.get_untracked() else { return };
        let wanted = (live.normalise)(&fields_of(&form, live.fields));
        if wanted != (live.normalise)(&query.get_untracked()) {
            let options = NavigateOptions { replace, scroll: false, ..NavigateOptions::default() };
            navigate(&query::address(&path, &wanted), options);
        }
    };
    // Cloned rather than stored: what is stored on the server is dropped on any thread, and what
    // comes from the browser must stay on its own.
    let (after_choice, after_sending) = (follow.clone(), follow.clone());

    // What is typed in one go is one step back in the history.
    let mut rested = debounce(REST, move |()| {
        follow(typing.get_value());
        typing.set_value(true);
    });
    let typed = move |event: Event| {
        if is_text(&event) {
            rested(());
        }
    };
    let chosen = move |event: Event| {
        typing.set_value(false);
        if !is_text(&event) && !waits(&event) {
            after_choice(false);
        }
    };
    let sent = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        typing.set_value(false);
        after_sending(false);
        browser::close_popover(id);
        browser::focus(live.results);
    };

    view! {
        <form
            node_ref=form
            class=class
            id=id
            popover=sheet.then_some("auto")
            action=action
            method="get"
            role="search"
            aria-label=label
            on:input=typed
            on:change=chosen
            on:submit=sent
        >
            {children()}
        </form>
    }
}

/// The line where words are typed. It is left alone while it says the same as the address.
#[component]
pub fn SearchInput(
    id: &'static str,
    name: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(optional)] described: Option<&'static str>,
    #[prop(default = 200)] maxlength: usize,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    effect(move || {
        let wanted = value.get();
        if let Some(input) = input.get().filter(|it| it.value().trim() != wanted) {
            input.set_value(&wanted);
        }
    });
    view! {
        <input
            node_ref=input
            class="input"
            id=id
            type="search"
            name=name
            autocomplete="off"
            maxlength=maxlength
            value=value.get_untracked()
            aria-describedby=described
        />
    }
}

/// A choice that adds something waits for the button: going through a list with the arrows chooses each
/// item on the way.
fn waits(event: &Event) -> bool {
    event_target::<HtmlElement>(event).has_attribute("data-waits")
}

fn is_text(event: &Event) -> bool {
    event_target::<HtmlInputElement>(event).type_() == "search"
}

/// The query of a form's fields.
fn fields_of(form: &HtmlFormElement, names: &[&str]) -> String {
    let mut query = String::new();
    if let Ok(data) = FormData::new_with_form(form) {
        for name in names {
            for value in data.get_all(name).iter().filter_map(|it| it.as_string()) {
                query::put(&mut query, name, value.trim());
            }
        }
    }
    query
}
