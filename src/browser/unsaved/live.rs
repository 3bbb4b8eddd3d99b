//! In the browser, which asks in its own words.
use super::super::live::{link_of, listen};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlFormElement};

thread_local! {
    static IS_WATCHING: Cell<bool> = const { Cell::new(false) };
    /// The forms that were changed.
    static CHANGED: RefCell<Vec<HtmlFormElement>> = const { RefCell::new(Vec::new()) };
}

/// From now on, leaving a changed form that `selector` finds asks first, by a link as by closing the
/// page; sending it does not.
pub fn watch(selector: &'static str) {
    if IS_WATCHING.replace(true) {
        return;
    }
    listen("input", move |event| {
        let form = target(&event).and_then(|it| it.closest(selector).ok().flatten());
        if let Some(form) = form.and_then(|it| it.dyn_into::<HtmlFormElement>().ok()) {
            CHANGED.with_borrow_mut(|all| {
                all.retain(|it| *it != form);
                all.push(form);
            });
        }
    });
    listen("submit", |event| {
        if let Some(sent) = target(&event) {
            CHANGED.with_borrow_mut(|all| all.retain(|it| it.unchecked_ref::<Element>() != &sent));
        }
    });
    listen("click", |event| {
        // The router would take the page away without asking: a new document does.
        if let Some(link) = link_of(&event).filter(|_| is_changed()) {
            let _ = link.rel_list().add_1("external");
        }
    });
    listen("beforeunload", |event| {
        if is_changed() {
            event.prevent_default();
            // For browsers that do not ask otherwise.
            let _ = js_sys::Reflect::set(&event, &"returnValue".into(), &JsValue::TRUE);
        }
    });
}

/// Is a changed form still in the page?
fn is_changed() -> bool {
    CHANGED.with_borrow(|all| all.iter().any(|it| it.is_connected()))
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
