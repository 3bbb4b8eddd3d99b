//! The steps that documents take, as intervals of time.
use crate::{documents::figures::delays::Delay, kernel::lang::Lang};

/// From one moment to the next.
pub const fn delay(lang: Lang, delay: Delay) -> &'static str {
    let (fr, en) = match delay {
        Delay::Qualification => {
            ("Du signalement à la vérification", "From the report to the check")
        }
        Delay::Decision => ("De la vérification à la décision", "From the check to the decision"),
        Delay::Start => {
            ("De la décision au début de la réécriture", "From the decision to the rewriting")
        }
        Delay::Publication => (
            "Du début de la réécriture à la mise en service",
            "From the rewriting to the new version in use",
        ),
        Delay::Measure => {
            ("De la mise en service à la mesure de l’effet", "From the new version to its measure")
        }
        Delay::Whole => {
            ("Du signalement à la mise en service", "From the report to the new version in use")
        }
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}
