//! Who may do what, and when: pure decisions, used by pages to show a gesture and by commands to
//! allow it.
use super::{
    codes::{MentionState, State},
    forms::AuthorGesture,
    model::{Experience, Mention},
};

/// How many times something may be added to one experience.
pub const DETAILS_MAX: u8 = 10;

/// The words may change until a moderator has read them.
pub const fn can_correct(state: State) -> bool {
    matches!(state, State::Received)
}

/// Something may be added while the experience is read, or to be read.
pub const fn can_add_detail(state: State) -> bool {
    matches!(state, State::Received | State::Published)
}

/// Is there room for one more addition?
pub fn has_room_for_detail(details: usize) -> bool {
    details < usize::from(DETAILS_MAX)
}

/// What is public, or about to be, may be taken back.
pub const fn can_withdraw(state: State) -> bool {
    matches!(state, State::Received | State::Published)
}

/// Words may be destroyed at any time, once.
pub const fn can_erase(state: State) -> bool {
    !matches!(state, State::Erased)
}

/// Readers say that they lived the same of what they can read.
pub const fn can_be_similar(state: State) -> bool {
    matches!(state, State::Published)
}

/// The author judges an answer that is public.
pub const fn can_vote(state: State, mention: &Mention) -> bool {
    matches!(state, State::Published) && mention.answer.is_some()
}

/// The author has the last word as soon as the service has answered, whether it promised something
/// or not, and may change their mind.
pub const fn can_settle(state: State, mention: MentionState) -> bool {
    matches!(state, State::Published) && mention.is_answered()
}

/// May the author of `experience` do this now?
pub fn allows(experience: &Experience, gesture: &AuthorGesture) -> bool {
    let state = experience.state;
    match gesture {
        AuthorGesture::Vote { answer, .. } => experience
            .mentions
            .iter()
            .any(|it| it.answer.as_ref().is_some_and(|it| it.id == *answer) && can_vote(state, it)),
        AuthorGesture::Settle { mention, .. } => {
            experience.mentions.iter().any(|it| it.id == *mention && can_settle(state, it.state))
        }
        AuthorGesture::AddDetail { .. } => can_add_detail(state),
        AuthorGesture::Correct { .. } => can_correct(state),
        AuthorGesture::Withdraw => can_withdraw(state),
        AuthorGesture::Erase => can_erase(state),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_state_allows_what_it_should() {
        // State, correct, add a detail, withdraw, erase.
        let table = [
            (State::Received, true, true, true, true),
            (State::Published, false, true, true, true),
            (State::Rejected, false, false, false, true),
            (State::Withdrawn, false, false, false, true),
            (State::Erased, false, false, false, false),
        ];
        for (state, correct, detail, withdraw, erase) in table {
            assert_eq!(can_correct(state), correct, "{state:?}");
            assert_eq!(can_add_detail(state), detail, "{state:?}");
            assert_eq!(can_withdraw(state), withdraw, "{state:?}");
            assert_eq!(can_erase(state), erase, "{state:?}");
        }
    }

    #[test]
    fn nothing_is_settled_before_an_answer() {
        assert!(!can_settle(State::Published, MentionState::Waiting));
        for state in MentionState::ALL.into_iter().skip(1) {
            assert!(can_settle(State::Published, state));
            assert!(!can_settle(State::Withdrawn, state));
        }
    }
}
