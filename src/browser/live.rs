//! In the browser. Whatever is refused (private browsing, old browser) is as if it were not there.
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{
    Document, Element, Event, HtmlAnchorElement, HtmlDialogElement, HtmlElement, HtmlFormElement,
    Location, Storage, Window,
};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn location() -> Option<Location> {
    Some(window()?.location())
}

/// Moves the focus to the element with this id, and brings it into view.
pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the focus to the heading of the page without scrolling; false while there is none.
pub fn focus_heading() -> bool {
    let heading = document().and_then(|it| it.query_selector("main h1").ok().flatten());
    let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    heading.focus_with_options(&options).is_ok()
}

/// How far the page is scrolled, in pixels.
pub fn scrolled() -> f64 {
    window().and_then(|it| it.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls to this many pixels from the top.
pub fn scroll_to(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Brings the element with this id into view.
pub fn scroll_to_element(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// The browser restores positions before our pages are there, hence by hand; it takes over again
/// when the document goes away, for reloads and for returns from another site.
pub fn restore_scroll_by_hand() {
    let choose = |how| {
        if let Some(history) = window().and_then(|it| it.history().ok()) {
            let _ = history.set_scroll_restoration(how);
        }
    };
    choose(web_sys::ScrollRestoration::Manual);
    listen("pagehide", move |_| choose(web_sys::ScrollRestoration::Auto));
    listen("pageshow", move |_| choose(web_sys::ScrollRestoration::Manual));
}

/// Runs `job` at each « back » and « forward », before the router hears of it.
pub fn before_return(mut job: impl FnMut() + 'static) {
    listen("popstate", move |_| job());
}

/// Leaves to the browser, which opens a new document, the links of which `same_document` says no: it
/// is given the path of this page and that of the link.
pub fn leave_by_links(same_document: fn(&str, &str) -> bool) {
    listen("click", move |event| {
        if let Some(link) = link_of(&event).filter(|it| !same_document(&pathname(), &it.pathname()))
        {
            // What the router reads before it takes a link for its own.
            let _ = link.rel_list().add_1("external");
        }
    });
}

pub(super) fn link_of(event: &Event) -> Option<HtmlAnchorElement> {
    let pressed = event.target()?.dyn_into::<Element>().ok()?;
    pressed.closest("a[href]").ok()??.dyn_into().ok()
}

/// Listens for the life of the document, in the capture phase: before everyone else.
pub(super) fn listen(event: &str, job: impl FnMut(Event) + 'static) {
    let job = Closure::<dyn FnMut(Event)>::new(job);
    if let Some(window) = window() {
        let callback = job.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback_and_bool(event, callback, true);
    }
    job.forget();
}

/// Closes the popover with this id, if it is open.
pub fn close_popover(id: &str) {
    let open = element(id).filter(|it| it.matches(":popover-open").unwrap_or(false));
    if let Some(popover) = open.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = popover.hide_popover();
    }
}

/// Sends the form with this id as the reader would, its checks included.
pub fn submit_form(id: &str) {
    if let Some(form) = element(id).and_then(|it| it.dyn_into::<HtmlFormElement>().ok()) {
        let _ = form.request_submit();
    }
}

/// The title of the document.
pub fn title() -> String {
    document().map(|it| it.title()).unwrap_or_default()
}

/// `/experiences`.
pub fn pathname() -> String {
    location().and_then(|it| it.pathname().ok()).unwrap_or_default()
}

/// `?q=attente`, or nothing.
pub fn query() -> String {
    location().and_then(|it| it.search().ok()).unwrap_or_default()
}

/// `#content`, or nothing.
pub fn hash() -> String {
    location().and_then(|it| it.hash().ok()).unwrap_or_default()
}

/// Path and query: what makes this page another one.
pub fn page() -> String {
    pathname() + &query()
}

/// Copies text; `done` learns whether the browser allowed it.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    // The clipboard is not there outside https.
    let clipboard = window().map(|it| it.navigator().clipboard());
    let Some(clipboard) = clipboard.filter(|it| !it.is_undefined()) else { return done(false) };
    let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
    let answer = |right: bool| {
        let done = std::rc::Rc::clone(&done);
        Closure::once_into_js(move |_: JsValue| {
            if let Some(done) = done.take() {
                done(right);
            }
        })
    };
    let (yes, no) = (answer(true), answer(false));
    let promise = clipboard.write_text(text);
    // The untyped `then` takes the closures as they are: JavaScript owns and frees them.
    if let Ok(then) = js_sys::Reflect::get(&promise, &JsValue::from_str("then"))
        && let Some(then) = then.dyn_ref::<js_sys::Function>()
    {
        let _ = then.call2(&promise, &yes, &no);
    }
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Does the reader ask for less motion?
pub fn reduced_motion() -> bool {
    matches_media("(prefers-reduced-motion: reduce)")
}

/// Does this media query hold now?
pub fn matches_media(query: &str) -> bool {
    let list = window().and_then(|it| it.match_media(query).ok().flatten());
    list.is_some_and(|it| it.matches())
}

/// Text kept by this browser, for this site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// Until it is removed.
    Local,
    /// Until the tab is closed.
    Session,
}

impl Store {
    fn open(self) -> Option<Storage> {
        match self {
            Self::Local => window()?.local_storage().ok().flatten(),
            Self::Session => window()?.session_storage().ok().flatten(),
        }
    }

    pub fn get(self, key: &str) -> Option<String> {
        self.open()?.get_item(key).ok().flatten()
    }

    /// False when the browser refused: full, or private.
    pub fn set(self, key: &str, text: &str) -> bool {
        self.open().is_some_and(|it| it.set_item(key, text).is_ok())
    }

    pub fn remove(self, key: &str) {
        if let Some(storage) = self.open() {
            let _ = storage.remove_item(key);
        }
    }
}

/// Presses the button or follows the link with this id.
pub fn click(id: &str) {
    if let Some(element) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Opens a disclosure.
pub fn open_details(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute("open", "");
    }
}

/// Opens the dialog with this id, over a page that waits.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|it| !it.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog with this id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    element(id)?.dyn_into().ok()
}

/// Is the keyboard busy in a field?
pub fn is_typing() -> bool {
    let active = document().and_then(|it| it.active_element());
    let name = active.map(|it| it.tag_name()).unwrap_or_default();
    matches!(name.as_str(), "TEXTAREA" | "SELECT") || (name == "INPUT" && !on_a_box())
}

/// A box or a radio button has the focus: letters do nothing there.
fn on_a_box() -> bool {
    let active = document().and_then(|it| it.active_element());
    let kind = active.and_then(|it| it.get_attribute("type")).unwrap_or_default();
    matches!(kind.as_str(), "checkbox" | "radio")
}

/// The words that are selected in the page.
pub fn selected_text() -> String {
    let selection = window().and_then(|it| it.get_selection().ok().flatten());
    selection.map(|it| String::from(it.to_string())).unwrap_or_default()
}
