//! In the browser.
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent};

/// Where the pointer is in the drawing that listens, which is `width` units wide.
pub fn place(event: &PointerEvent, width: i32) -> Option<(i32, i32)> {
    let drawing = event.current_target()?.dyn_into::<Element>().ok()?.get_bounding_client_rect();
    // Nothing to divide by while it is hidden.
    let scale = f64::from(width) / drawing.width().max(1.0);
    let unit = |pixels: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        let units = (pixels * scale) as i32;
        units
    };
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    Some((unit(x - drawing.left()), unit(y - drawing.top())))
}

/// The number that the mark under the pointer carries as `data-at`.
pub fn number_under(event: &PointerEvent) -> Option<usize> {
    let mark = event.target()?.dyn_into::<Element>().ok()?;
    mark.get_attribute("data-at")?.parse().ok()
}

/// A finger hides what it touches, and does not hover.
pub fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch"
}

/// The drawing that listens hears this pointer until it is lifted, wherever it goes.
pub fn hold(event: &PointerEvent) {
    let drawing = event.current_target().and_then(|it| it.dyn_into::<Element>().ok());
    if let Some(drawing) = drawing {
        let _ = drawing.set_pointer_capture(event.pointer_id());
    }
}

/// A link of the drawing was pressed.
pub fn is_on_link(event: &MouseEvent) -> bool {
    let mark = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    mark.and_then(|it| it.closest("a").ok().flatten()).is_some()
}
