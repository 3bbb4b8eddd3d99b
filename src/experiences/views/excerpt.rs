//! A passage of a text, with what the search found marked.
use crate::kernel::text::Piece;
use leptos::{either::Either, prelude::*};

/// The pieces of an excerpt, side by side.
#[component]
pub fn Excerpt(pieces: Vec<Piece>) -> impl IntoView {
    let shown = |piece: Piece| {
        if piece.hit {
            Either::Left(view! { <mark>{piece.text}</mark> })
        } else {
            Either::Right(piece.text)
        }
    };
    pieces.into_iter().map(shown).collect_view()
}
