//! From one step to the next: what a posted form asks, decided alike with and without JavaScript.
use super::{
    checks::Checks,
    draft::{ChosenService, Draft},
};
use crate::{
    kernel::{
        error::{FieldCode, FieldError},
        lang::Lang,
        personal_data::Kind,
        time::Day,
    },
    links::{self, Place},
};
use serde::{Deserialize, Serialize};

/// One page of the share flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Step {
    #[default]
    Service,
    Story,
    Feeling,
    You,
    Review,
    Receipt,
}

impl Step {
    pub const ALL: [Self; 6] =
        [Self::Service, Self::Story, Self::Feeling, Self::You, Self::Review, Self::Receipt];

    /// The steps that ask something.
    const ASKING: [Self; 4] = [Self::Service, Self::Story, Self::Feeling, Self::You];

    /// Its code in forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Story => "story",
            Self::Feeling => "feeling",
            Self::You => "you",
            Self::Review => "review",
            Self::Receipt => "receipt",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }

    /// The address of its page.
    pub fn address(self, lang: Lang) -> String {
        let place = match self {
            Self::Service => return links::share(lang),
            Self::Story => Place::Story,
            Self::Feeling => Place::Feeling,
            Self::You => Place::You,
            Self::Review => Place::Review,
            Self::Receipt => Place::Receipt,
        };
        links::to(lang, &[Place::Share, place])
    }

    /// The step whose page has this address.
    pub fn of_address(path: &str) -> Option<Self> {
        let path = path.trim_end_matches('/');
        Self::ALL.into_iter().find(|it| it.address(Lang::of_path(path)) == path)
    }

    /// 1 to 6.
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    pub const fn next(self) -> Self {
        match self {
            Self::Service => Self::Story,
            Self::Story => Self::Feeling,
            Self::Feeling => Self::You,
            Self::You => Self::Review,
            Self::Review | Self::Receipt => Self::Receipt,
        }
    }

    /// `None` at the first one.
    pub const fn before(self) -> Option<Self> {
        match self {
            Self::Service | Self::Receipt => None,
            Self::Story => Some(Self::Service),
            Self::Feeling => Some(Self::Story),
            Self::You => Some(Self::Feeling),
            Self::Review => Some(Self::You),
        }
    }

    /// What is wrong with what this step asks.
    pub fn errors(self, draft: &Draft, today: Day) -> Vec<FieldError> {
        let mut checks = Checks::default();
        match self {
            Self::Service => checks.services(draft),
            Self::Story => checks.story(draft, today),
            Self::Feeling => checks.feeling(draft),
            Self::You => checks.author(draft),
            Self::Review | Self::Receipt => {}
        }
        checks.0
    }

    /// The first step with something to correct, and what.
    pub fn first_wrong(draft: &Draft, today: Day) -> Option<(Self, Vec<FieldError>)> {
        let wrong = |step: Self| (step, step.errors(draft, today));
        Self::ASKING.into_iter().map(wrong).find(|(_, errors)| !errors.is_empty())
    }

    /// The first step before this one that was left empty: one comes here by an address, without a
    /// draft.
    pub fn skipped(self, draft: &Draft) -> Option<Self> {
        let is_empty = |step: &Self| match step {
            Self::Service => draft.services.is_empty(),
            Self::Story => draft.story.trim().is_empty() || draft.title.trim().is_empty(),
            Self::Feeling => draft.feeling.is_empty(),
            Self::You | Self::Review | Self::Receipt => false,
        };
        Self::ASKING.into_iter().filter(|it| *it < self).find(is_empty)
    }

    /// Does this step show the field itself? The others carry it in a hidden input.
    pub fn shows(self, field: &str) -> bool {
        let part = field.trim_end_matches(|it: char| it.is_ascii_digit());
        match self {
            Self::Service => matches!(part, "code" | "label" | "place"),
            Self::Story => matches!(
                field,
                "title" | "story" | "happened_on" | "procedure" | "website" | "shared_device"
            ),
            Self::Feeling => field == "feeling" || part == "channel" || field.starts_with("tag_"),
            Self::You => matches!(field, "capacity" | "pen_name" | "department" | "country"),
            Self::Review | Self::Receipt => false,
        }
    }
}

/// What a posted form leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    pub draft: Draft,
    /// The step to show.
    pub step: Step,
    pub errors: Vec<FieldError>,
    pub ask: Ask,
}

/// What remains to be done by whoever received the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    Nothing,
    /// Look for services by these words, and show them.
    Search(String),
    /// Everything is right: send it.
    Send,
}

/// Reads a posted step. `from` says which one; `go`, the button that was pressed: a step's code to
/// go back to it, `search`, `add`, `unknown`, `remove-N`, `mask-N`, `mask-all`; nothing to go on.
pub fn turn(fields: &[(String, String)], today: Day, label: impl Fn(Kind) -> &'static str) -> Turn {
    let value =
        |name: &str| fields.iter().rev().find(|it| it.0 == name).map_or("", |it| it.1.as_str());
    let from = Step::parse(value("from")).unwrap_or_default();
    let stay = |draft, errors| Turn { draft, step: from, errors, ask: Ask::Nothing };
    let mut draft = Draft::of_fields(fields);
    let (go, typed, pick) = (value("go"), value("q").trim(), value("pick"));

    let number = |prefix| go.strip_prefix(prefix)?.parse::<usize>().ok();
    if let Some(at) = number("remove-") {
        if at < draft.services.len() {
            draft.services.remove(at);
        }
        return stay(draft, Vec::new());
    }
    if go == "mask-all" || go.starts_with("mask-") {
        draft.mask(
            number("mask-").or(if go == "mask-all" { None } else { Some(usize::MAX) }),
            label,
        );
        return stay(draft, Vec::new());
    }
    if let Some(to) = Step::parse(go).filter(|to| *to < from) {
        return Turn { draft, step: to, errors: Vec::new(), ask: Ask::Nothing };
    }
    if from == Step::Service {
        let unsure = go.is_empty() && pick.is_empty() && draft.services.is_empty();
        if go == "search" || (unsure && !typed.is_empty()) {
            let errors = match typed {
                "" => vec![FieldError::new("service", FieldCode::Required)],
                _ => Vec::new(),
            };
            return Turn { ask: Ask::Search(typed.to_owned()), ..stay(draft, errors) };
        }
        if let Some(code) = choose(&mut draft, go, typed, pick) {
            return stay(draft, vec![FieldError::new("service", code)]);
        }
        if go == "add" || go == "unknown" {
            return stay(draft, Vec::new());
        }
    }
    go_on(draft, from, today)
}

/// Takes in the service picked, or named in the author's words; what is wrong with that.
fn choose(draft: &mut Draft, go: &str, typed: &str, pick: &str) -> Option<FieldCode> {
    // Without a word typed, two empty fields come: it is there that the service is named.
    let service = if go == "unknown" || pick == "none" {
        ChosenService { label: typed.to_owned(), ..ChosenService::default() }
    } else if pick.is_empty() {
        return (go == "add").then_some(FieldCode::Required);
    } else {
        ChosenService { code: pick.to_owned(), ..ChosenService::default() }
    };
    (!draft.add(service)).then_some(FieldCode::TooManyChoices(3))
}

fn go_on(draft: Draft, from: Step, today: Day) -> Turn {
    let errors = from.errors(&draft, today);
    let nothing = Ask::Nothing;
    if !errors.is_empty() {
        return Turn { draft, step: from, errors, ask: nothing };
    }
    if from < Step::Review {
        return Turn { draft, step: from.next(), errors, ask: nothing };
    }
    match Step::first_wrong(&draft, today) {
        Some((step, errors)) => Turn { draft, step, errors, ask: nothing },
        None => Turn { draft, step: Step::Review, errors, ask: Ask::Send },
    }
}
