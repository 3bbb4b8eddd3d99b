//! One page for each route, and what both forms do.
pub mod answer;
pub mod desk;
pub mod prepare;
pub mod preview;

use crate::{
    kernel::{error::FieldError, lang::Lang},
    words::trials as words,
};

/// The same errors, each of which says in a summary which question it is about.
fn placed(lang: Lang, errors: Vec<FieldError>) -> Vec<FieldError> {
    let place = |it: FieldError| FieldError { about: words::place(lang, &it.field), ..it };
    errors.into_iter().map(place).collect()
}
