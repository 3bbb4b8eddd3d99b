//! Effects of one kind.
use leptos::prelude::*;

/// Runs `job` in the browser once the page is there, and again when a signal that it read changes. The
/// framework's own, whose machinery is made again for each closure: boxed, it is linked once.
pub fn effect(job: impl FnMut() + 'static) {
    let mut job: Box<dyn FnMut()> = Box::new(job);
    Effect::new(move |_| job());
}
