//! Figures, each with what it means.
use leptos::prelude::*;

/// Pairs of value and meaning: « 81 % », « ont reçu une réponse du service ».
#[component]
pub fn Figures(figures: Vec<(String, String)>) -> impl IntoView {
    let items: Vec<_> = figures
        .into_iter()
        .map(|(value, meaning)| {
            view! {
                <div class="figures__item">
                    <dt class="figures__meaning">{meaning}</dt>
                    <dd class="figures__value">{value}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="figures">{items}</dl> }
}
