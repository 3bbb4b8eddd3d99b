//! A passage of a text, with what the search found marked and what was masked shown as masked.
use super::story::{Masked, spans};
use crate::kernel::text::Piece;
use leptos::{either::EitherOf3, prelude::*};

/// The pieces of an excerpt, side by side.
#[component]
pub fn Excerpt(pieces: Vec<Piece>) -> impl IntoView {
    parts(pieces)
        .into_iter()
        .map(|part| match part {
            Part::Plain(text) => EitherOf3::A(text),
            Part::Hit(text) => EitherOf3::B(view! { <mark>{text}</mark> }),
            Part::Masked(text) => EitherOf3::C(view! { <Masked text/> }),
        })
        .collect_view()
}

#[derive(Debug, PartialEq, Eq)]
enum Part {
    Plain(String),
    Hit(String),
    Masked(String),
}

/// The pieces cut at the masks. The search may have found a word of a label: the label wins.
fn parts(pieces: Vec<Piece>) -> Vec<Part> {
    let text: String = pieces.iter().map(|it| it.text.as_str()).collect();
    let mut parts = Vec::new();
    for (masked, span) in spans(&text) {
        if masked {
            parts.push(Part::Masked(text[span].to_owned()));
            continue;
        }
        let mut at = 0;
        for piece in &pieces {
            let (start, end) = (at.max(span.start), (at + piece.text.len()).min(span.end));
            at += piece.text.len();
            if start < end {
                let part = text[start..end].to_owned();
                parts.push(if piece.hit { Part::Hit(part) } else { Part::Plain(part) });
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};
    use crate::kernel::text::Piece;

    #[test]
    fn a_label_is_shown_whole_whatever_the_search_found_in_it() {
        let piece = |text: &str, hit| Piece { text: text.to_owned(), hit };
        let found = parts(vec![
            piece("Ma ▇\u{a0}", false),
            piece("carte", true),
            piece(" bancaire et ma ", false),
            piece("carte", true),
        ]);
        let expected = [
            Part::Plain("Ma ".to_owned()),
            Part::Masked("carte bancaire".to_owned()),
            Part::Plain(" et ma ".to_owned()),
            Part::Hit("carte".to_owned()),
        ];
        assert_eq!(found, expected);
    }
}
