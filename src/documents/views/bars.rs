//! Bars one under the other, each with what it says; the whole bar is pale, its part is full.
use crate::documents::figures::shown::Bar;
use leptos::prelude::*;

/// `legend` names the whole and the part; empty when they are one.
#[component]
pub fn Bars(bars: Vec<Bar>, legend: (String, String)) -> impl IntoView {
    let legend = (!legend.1.is_empty()).then(|| {
        view! {
            <p class="bars__legend" aria-hidden="true">
                <span class="bars__key">{legend.0}</span>
                <span class="bars__key" data-part="">
                    {legend.1}
                </span>
            </p>
        }
    });
    let bars: Vec<_> = bars.into_iter().map(bar).collect();
    view! {
        {legend}
        <dl class="bars">{bars}</dl>
    }
}

fn bar(it: Bar) -> impl IntoView {
    view! {
        <div class="bars__row">
            <dt class="bars__name">{it.name}</dt>
            <dd class="bars__value">
                <svg
                    class="bars__drawing"
                    viewBox="0 0 1000 12"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                    focusable="false"
                >
                    <rect class="bars__whole" width=it.whole.to_string() height="12"></rect>
                    <rect class="bars__part" width=it.part.to_string() height="12"></rect>
                </svg>
                <span class="bars__said">{it.said}</span>
            </dd>
        </div>
    }
}
