//! A rewriting as it is typed.
use super::{REASON_MAX, Typed, text};
use crate::kernel::error::{FieldCode, FieldError};

/// Twenty pages.
pub const LONGEST: u32 = 50_000;
pub const PHRASE_MAX: u32 = 200;
/// Phrases that one rewriting makes plainer.
pub const PHRASES: usize = 20;
/// Pieces asked for: more is a mistake.
const MOST_PIECES: i64 = 99;

/// What a rewriting says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    pub before: String,
    pub after: String,
    pub before_pieces: Option<i64>,
    pub after_pieces: Option<i64>,
    /// Said to everyone.
    pub note: String,
    /// A phrase, and the plainer one that took its place.
    pub phrases: Vec<(String, String)>,
}

impl Typed {
    /// The rewriting it holds: a draft may be empty.
    pub fn written(&self) -> Result<Written, Vec<FieldError>> {
        let mut errors = vec![];
        let written = Written {
            before: text(self, "before", (0, LONGEST), &mut errors),
            after: text(self, "after", (0, LONGEST), &mut errors),
            before_pieces: pieces(self, "before_pieces", &mut errors),
            after_pieces: pieces(self, "after_pieces", &mut errors),
            note: text(self, "note", (0, REASON_MAX), &mut errors),
            phrases: (0..PHRASES).filter_map(|at| phrase(self, at, &mut errors)).collect(),
        };
        if errors.is_empty() { Ok(written) } else { Err(errors) }
    }
}

fn pieces(typed: &Typed, name: &str, errors: &mut Vec<FieldError>) -> Option<i64> {
    let text = typed.text(name).trim();
    let number = text.parse().ok().filter(|it| (0..=MOST_PIECES).contains(it));
    if number.is_none() && !text.is_empty() {
        errors.push(FieldError::new(name, FieldCode::NotANumber));
    }
    number
}

/// A row of two texts: both, or neither.
fn phrase(typed: &Typed, at: usize, errors: &mut Vec<FieldError>) -> Option<(String, String)> {
    let names = [format!("phrase-{at}"), format!("plain-{at}")];
    let [phrase, plain] = names.each_ref().map(|it| text(typed, it, (0, PHRASE_MAX), errors));
    for (name, text) in names.iter().zip([&phrase, &plain]) {
        if text.is_empty() && !(phrase.is_empty() && plain.is_empty()) {
            errors.push(FieldError::new(name, FieldCode::Required));
        }
    }
    (!phrase.is_empty() && !plain.is_empty()).then_some((phrase, plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(pairs: &[(&str, &str)]) -> Result<Written, Vec<FieldError>> {
        let pairs = pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Typed(pairs.collect()).written()
    }

    #[test]
    fn a_draft_may_be_half_done_and_a_phrase_may_not() {
        assert_eq!(written(&[]), Ok(Written::default()));
        let done = written(&[
            ("before", " a\r\nb "),
            ("before_pieces", "12"),
            ("phrase-1", "nonobstant"),
            ("plain-1", "malgré"),
        ]);
        let done = done.unwrap();
        assert_eq!((done.before.as_str(), done.before_pieces), ("a\nb", Some(12)));
        assert_eq!(done.phrases, [("nonobstant".to_owned(), "malgré".to_owned())]);
        let half = written(&[("phrase-0", "nonobstant"), ("after_pieces", "douze")]).unwrap_err();
        assert_eq!(
            half,
            [
                FieldError::new("after_pieces", FieldCode::NotANumber),
                FieldError::new("plain-0", FieldCode::Required)
            ]
        );
        let long = "é".repeat(50_001);
        assert!(written(&[("after", &long)]).is_err());
    }
}
