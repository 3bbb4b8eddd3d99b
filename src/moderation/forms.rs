//! From what a moderator ticks and types to what is done.
use super::{masking::Masks, model::Reason};
use crate::kernel::{
    error::{FieldCode, FieldError},
    text::printable,
};
use serde::{Deserialize, Serialize};

/// What the decision form holds: anything at all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DecisionDraft {
    /// Which button was pressed.
    pub decision: String,
    /// Passages found by the program, and ticked.
    pub masks: Vec<String>,
    /// Names to mask, one on each line.
    pub names: String,
    /// Other passages to mask, one on each line.
    pub passages: String,
    pub reason: String,
    /// What was shown (`Review::seen`).
    pub seen: String,
    /// The number of the detail it is about, if one.
    pub detail: String,
}

/// A decision, in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    Publish(Masks),
    Reject(Reason),
    /// Of what is published already.
    Mask(Masks),
    /// What an import flagged was read, and stays as it is.
    Keep,
    TakeDown(Reason),
    PublishDetail(i64, Masks),
    RejectDetail(i64, Reason),
}

impl DecisionDraft {
    /// Takes one field of a posted form.
    pub fn read(&mut self, name: &str, value: String) {
        match name {
            "decision" => self.decision = value,
            "mask" => self.masks.push(value),
            "names" => self.names = value,
            "passages" => self.passages = value,
            "reason" => self.reason = value,
            "seen" => self.seen = value,
            "detail" => self.detail = value,
            _ => {}
        }
    }

    pub fn of_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut draft = Self::default();
        for (name, value) in pairs {
            draft.read(&name, value);
        }
        draft
    }

    /// What it asks for.
    pub fn parse(&self) -> Result<Decision, Vec<FieldError>> {
        let detail = self.detail.parse().ok();
        match (self.decision.as_str(), detail) {
            ("publish", None) => Ok(Decision::Publish(self.wanted())),
            ("publish", Some(id)) => Ok(Decision::PublishDetail(id, self.wanted())),
            ("reject", None) => self.reason().map(Decision::Reject),
            ("reject", Some(id)) => self.reason().map(|why| Decision::RejectDetail(id, why)),
            ("mask", None) => self.something().map(Decision::Mask),
            ("keep", None) => Ok(Decision::Keep),
            ("take_down", None) => self.reason().map(Decision::TakeDown),
            _ => Err(vec![FieldError::new("decision", FieldCode::Unknown)]),
        }
    }

    fn wanted(&self) -> Masks {
        let lines = |text: &str| -> Vec<String> {
            let text = printable(text);
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
        };
        Masks {
            found: self.masks.clone(),
            names: lines(&self.names),
            passages: lines(&self.passages),
        }
    }

    fn something(&self) -> Result<Masks, Vec<FieldError>> {
        let masks = self.wanted();
        if masks.is_empty() {
            Err(vec![FieldError::new("passages", FieldCode::Required)])
        } else {
            Ok(masks)
        }
    }

    fn reason(&self) -> Result<Reason, Vec<FieldError>> {
        Reason::parse(&self.reason)
            .ok_or_else(|| vec![FieldError::new("reason", FieldCode::Required)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(pairs: &[(&str, &str)]) -> DecisionDraft {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        DecisionDraft::of_pairs(pairs)
    }

    #[test]
    fn a_refusal_has_a_reason_of_the_charter() {
        let refusal = |reason| draft(&[("decision", "reject"), ("reason", reason)]).parse();
        assert_eq!(refusal("duplicate"), Ok(Decision::Reject(Reason::Duplicate)));
        let wrong = Err(vec![FieldError::new("reason", FieldCode::Required)]);
        assert_eq!(refusal(""), wrong);
        assert_eq!(refusal("i_do_not_like_it"), wrong);
    }

    #[test]
    fn each_line_is_a_passage() {
        let decision = draft(&[
            ("decision", "publish"),
            ("mask", "06 12 34 56 78"),
            ("mask", "a@b.fr"),
            ("names", " Durand \r\n\r\nMme Petit\r\n"),
        ])
        .parse();
        let Ok(Decision::Publish(masks)) = decision else { panic!("{decision:?}") };
        assert_eq!(masks.found, ["06 12 34 56 78", "a@b.fr"]);
        assert_eq!(masks.names, ["Durand", "Mme Petit"]);
        assert!(masks.passages.is_empty());
    }

    #[test]
    fn no_button_is_no_decision() {
        assert!(draft(&[("reason", "insult")]).parse().is_err());
        assert!(
            draft(&[("decision", "take_down"), ("detail", "3"), ("reason", "insult")])
                .parse()
                .is_err()
        );
    }
}
