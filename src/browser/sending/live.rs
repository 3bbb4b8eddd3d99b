//! In the browser. An `XMLHttpRequest`, since `fetch` does not say how far an upload is.
use js_sys::{ArrayBuffer, Uint8Array};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{
    FormData, HtmlFormElement, ProgressEvent, XmlHttpRequest, XmlHttpRequestResponseType,
};

/// What the server answers in, to a page that asks for it.
const ACCEPT: &str = "application/x-postcard";

/// Sends the form with this id to its own address, files included. `progress` hears percents; `done`, the
/// body of the answer, or nothing when none came. False when it cannot be sent so.
pub fn send(
    form: &str,
    progress: impl FnMut(u32) + 'static,
    done: impl FnOnce(Option<Vec<u8>>) + 'static,
) -> bool {
    prepared(form).is_some_and(|(request, data)| {
        listen(&request, progress, done);
        request.send_with_opt_form_data(Some(&data)).is_ok()
    })
}

fn prepared(form: &str) -> Option<(XmlHttpRequest, FormData)> {
    let form = web_sys::window()?.document()?.get_element_by_id(form)?;
    let form = form.dyn_into::<HtmlFormElement>().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    let request = XmlHttpRequest::new().ok()?;
    request.open("POST", &form.action()).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Arraybuffer);
    request.set_request_header("Accept", ACCEPT).ok()?;
    Some((request, data))
}

fn listen(
    request: &XmlHttpRequest,
    mut progress: impl FnMut(u32) + 'static,
    done: impl FnOnce(Option<Vec<u8>>) + 'static,
) {
    let told = Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a percent, from 0 to 100"
        )]
        let percent = (event.loaded() * 100.0 / event.total().max(1.0)) as u32;
        progress(percent.min(100));
    });
    if let Ok(upload) = request.upload() {
        upload.set_onprogress(Some(told.as_ref().unchecked_ref()));
    }
    // One of the two, once.
    let done = Rc::new(Cell::new(Some(done)));
    let (asked, failed) = (request.clone(), Rc::clone(&done));
    let answered = Closure::once_into_js(move |_: JsValue| {
        // What hears of progress lives until then.
        drop(told);
        if let Some(done) = done.take() {
            done(body_of(&asked));
        }
    });
    let unanswered = Closure::once_into_js(move |_: JsValue| {
        if let Some(done) = failed.take() {
            done(None);
        }
    });
    request.set_onload(answered.dyn_ref());
    request.set_onerror(unanswered.dyn_ref());
}

fn body_of(request: &XmlHttpRequest) -> Option<Vec<u8>> {
    let kind = request.get_response_header("content-type").ok().flatten()?;
    let body = request.response().ok()?.dyn_into::<ArrayBuffer>().ok()?;
    kind.starts_with(ACCEPT).then(|| Uint8Array::new(&body).to_vec())
}
