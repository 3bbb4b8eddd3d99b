//! In the browser.
use crate::kernel::time::Instant;
use gloo_timers::callback::Timeout;
use leptos::{ev::SubmitEvent, form::form_data_from_event, prelude::*};
use std::fmt::Write as _;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, UrlSearchParams};

/// The fields of a form that is being sent, with the button pressed, encoded as in an address.
pub fn submitted(event: &SubmitEvent) -> Option<String> {
    form_data_from_event(event).ok().and_then(|data| encoded(&data))
}

/// The fields of the form with this id, as they are now.
pub fn form(id: &str) -> Option<String> {
    let form = web_sys::window()?.document()?.get_element_by_id(id)?;
    let form = form.dyn_into::<HtmlFormElement>().ok()?;
    encoded(&FormData::new_with_form(&form).ok()?)
}

/// Puts a text in the field with this id, in the place of what it holds.
pub fn write(id: &str, text: &str) {
    let field = web_sys::window().and_then(|it| it.document()?.get_element_by_id(id));
    let Some(field) = field else { return };
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    } else if let Some(line) = field.dyn_ref::<HtmlInputElement>() {
        line.set_value(text);
    }
}

fn encoded(data: &FormData) -> Option<String> {
    let fields = UrlSearchParams::new_with_str_sequence_sequence(data).ok()?;
    Some(fields.to_string().into())
}

/// Moves the focus to the heading, once this turn's changes are in the page.
pub fn focus_heading_soon() {
    request_animation_frame(|| {
        crate::browser::focus_heading();
    });
}

/// The device's clock, which may be wrong.
#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit 53 bits")]
pub fn now() -> Instant {
    Instant(js_sys::Date::now() as i64)
}

/// 256 random bits, in hexadecimal; empty when the browser has no source of randomness.
pub fn token() -> String {
    let mut bytes = [0_u8; 32];
    let crypto = web_sys::window().and_then(|it| it.crypto().ok());
    if crypto.and_then(|it| it.get_random_values_with_u8_array(&mut bytes).ok()).is_none() {
        return String::new();
    }
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Something to do a little later, unless it is put off again. Forgotten with the page.
#[derive(Clone, Copy)]
pub struct Later(StoredValue<Option<Timeout>, LocalStorage>);

impl Later {
    pub fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Does `job` in so many milliseconds, in the place of the one that waits.
    pub fn run(self, milliseconds: u32, job: impl FnOnce() + 'static) {
        self.0.set_value(Some(Timeout::new(milliseconds, job)));
    }
}

impl Default for Later {
    fn default() -> Self {
        Self::new()
    }
}
