//! A text cut where its marks begin and end: the longest sentence, and in it or around it passive
//! verbs and jargon.

use super::measured::{Measured, Span};

/// What a piece of text is marked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A verb in the passive.
    Passive,
    /// Jargon, and its rank in the lexicon.
    Jargon(u16),
}

/// A piece of text, marked or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it is.
    pub span: Span,
    /// What it is marked for.
    pub mark: Option<Mark>,
}

/// What is before the longest sentence, the sentence, or what is after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Whether it is the longest sentence.
    pub longest: bool,
    /// Its pieces, in order: together they are the stretch.
    pub pieces: Vec<Piece>,
}

/// The text in stretches and pieces; together they are the text. The longest sentence of a text of
/// one sentence is not told. Where jargon and a passive verb meet, jargon is marked.
#[must_use]
pub fn lay_out(text: &str, measured: &Measured) -> Vec<Stretch> {
    let end = Span::new(text.len(), text.len()).end;
    let sentence = measured.longest.filter(|_| measured.sentences > 1).map(|it| it.span);
    let cuts = match sentence {
        Some(span) => {
            vec![(0, span.start, false), (span.start, span.end, true), (span.end, end, false)]
        }
        None => vec![(0, end, false)],
    };
    let marks = marks(measured);
    let stretch = |(start, end, longest)| {
        let within = marks.iter().filter(|it| start <= it.span.start && it.span.end <= end);
        Stretch { longest, pieces: pieces(Span { start, end }, within) }
    };
    cuts.into_iter().filter(|cut| cut.0 < cut.1).map(stretch).collect()
}

/// Every mark in order, none over another.
fn marks(measured: &Measured) -> Vec<Piece> {
    let jargon = measured.jargon.iter();
    let mut marks: Vec<_> =
        jargon.map(|it| Piece { span: it.span, mark: Some(Mark::Jargon(it.entry)) }).collect();
    let mut at = 0;
    let mut free = Vec::new();
    for span in &measured.passives {
        while measured.jargon.get(at).is_some_and(|it| it.span.end <= span.start) {
            at += 1;
        }
        if measured.jargon.get(at).is_none_or(|it| it.span.start >= span.end) {
            free.push(Piece { span: *span, mark: Some(Mark::Passive) });
        }
    }
    marks.extend(free);
    marks.sort_unstable_by_key(|it| it.span.start);
    marks
}

fn pieces<'m>(whole: Span, marks: impl Iterator<Item = &'m Piece>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = whole.start;
    let plain =
        |start, end| (start < end).then_some(Piece { span: Span { start, end }, mark: None });
    for mark in marks {
        pieces.extend(plain(from, mark.span.start));
        pieces.push(*mark);
        from = mark.span.end;
    }
    pieces.extend(plain(from, whole.end));
    pieces
}

#[cfg(test)]
mod tests {
    use super::{
        super::{lexicon::Lexicon, measures::measure},
        *,
    };
    use proptest::prelude::*;

    fn whole(text: &str, stretches: &[Stretch]) -> String {
        let pieces = stretches.iter().flat_map(|it| &it.pieces);
        pieces.map(|piece| piece.span.of(text)).collect()
    }

    #[test]
    fn jargon_hides_the_passive_it_meets() {
        let text = "Vous êtes tenu de payer. Votre demande a été refusée hier. Merci.";
        let stretches = lay_out(text, &measure(text, &Lexicon::new()));
        let marked: Vec<_> = stretches
            .iter()
            .flat_map(|it| it.pieces.iter().map(|piece| (it.longest, piece)))
            .filter(|(_, piece)| piece.mark.is_some())
            .map(|(longest, piece)| (longest, piece.span.of(text)))
            .collect();
        assert_eq!(marked, [(false, "êtes tenu de"), (true, "a été refusée")]);
        assert_eq!(whole(text, &stretches), text);
    }

    proptest! {
        #[test]
        fn the_text_is_kept(parts in prop::collection::vec(prop::sample::select(vec![
            "en vertu de ", "est versé ", "a été ", "tenu de ", "mot. ", "Mot ", "\n\n", "é", "susmentionné",
        ]), 0..30)) {
            let text = parts.concat();
            let stretches = lay_out(&text, &measure(&text, &Lexicon::new()));
            prop_assert_eq!(whole(&text, &stretches), text);
        }
    }
}
