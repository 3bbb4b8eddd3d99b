//! Progress in a flow: each step fills one arm of the plus, the last its heart.
use leptos::prelude::*;

/// Corners of the five squares, in drawing units: top, right, bottom, left, heart.
const ARMS: [(&str, &str); 5] =
    [("8.75", "1.5"), ("16", "8.75"), ("8.75", "16"), ("1.5", "8.75"), ("8.75", "8.75")];

/// `at` is the step being answered, from 1 to 5 (the heart: reading over). The drawing is for the
/// eye; `now` and `next` say it: « Étape 2 sur 4 », « Ensuite : votre ressenti ».
#[component]
pub fn Steps(at: usize, #[prop(into)] now: String, #[prop(into)] next: String) -> impl IntoView {
    let state = move |step: usize| match step.cmp(&at) {
        std::cmp::Ordering::Less => Some("done"),
        std::cmp::Ordering::Equal => Some("current"),
        std::cmp::Ordering::Greater => None,
    };
    let arms: Vec<_> = ARMS
        .iter()
        .enumerate()
        .map(|(index, (x, y))| {
            let round = if index == 4 { "1.2" } else { "1.8" };
            view! {
                <rect
                    class="steps__arm"
                    data-state=state(index + 1)
                    x=*x
                    y=*y
                    width="6.5"
                    height="6.5"
                    rx=round
                ></rect>
            }
        })
        .collect();
    view! {
        <div class="steps">
            <svg class="steps__plus" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                {arms}
            </svg>
            <p>
                <span class="steps__now">{now}</span>
                " "
                <span class="steps__next">{next}</span>
            </p>
        </div>
    }
}
