//! On the server: no pointer.
use leptos::ev::{MouseEvent, PointerEvent};

pub const fn place(_: &PointerEvent, _: i32) -> Option<(i32, i32)> {
    None
}

pub const fn number_under(_: &PointerEvent) -> Option<usize> {
    None
}

pub const fn is_touch(_: &PointerEvent) -> bool {
    false
}

pub const fn hold(_: &PointerEvent) {}

pub const fn is_on_link(_: &MouseEvent) -> bool {
    false
}
