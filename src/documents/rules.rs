//! Which moves are allowed, by whom, and by when the next one is due: pure decisions.
use super::codes::State;
use crate::{
    accounts::{model::StaffMember, rules as staff},
    kernel::{ids::StructureId, time::Day},
};

/// The states that may follow this one.
pub const fn next(state: State) -> &'static [State] {
    match state {
        // A refusal can be opened again.
        State::Reported | State::Refused => &[State::Qualified],
        State::Qualified => &[State::Accepted, State::Refused],
        State::Accepted => &[State::Rewriting, State::Refused],
        // Publishing what nobody tried is allowed: the dossier says so.
        State::Rewriting => &[State::Tested, State::Published, State::Refused],
        State::Tested => &[State::Published, State::Rewriting],
        State::Published => &[State::Measured, State::Rewriting],
        State::Measured => &[State::Rewriting],
    }
}

/// Does a move to this state need a reason, said to everyone?
pub const fn needs_reason(to: State) -> bool {
    matches!(to, State::Refused)
}

/// The day of the next step, once this state is reached. `None`: nothing is awaited.
pub fn due_after(state: State, today: Day) -> Option<Day> {
    let days = match state {
        State::Reported => 14,
        State::Qualified | State::Accepted | State::Tested => 30,
        State::Rewriting => 90,
        State::Published => 180,
        State::Refused | State::Measured => return None,
    };
    Some(today.plus_days(days))
}

/// May `member` read reports, qualify, merge and assign?
pub const fn can_qualify(member: &StaffMember) -> bool {
    staff::can_moderate(member)
}

/// Does `member` work on the documents of some issuer?
pub const fn can_simplify(member: &StaffMember) -> bool {
    staff::can_answer(member)
}

/// May `member` decide on, rewrite, test and publish a document of this issuer? `issuer` is `None` when
/// the directory does not know it.
pub fn can_simplify_for(
    member: &StaffMember,
    issuer: Option<StructureId>,
    is_within: impl FnOnce(StructureId, StructureId) -> bool,
) -> bool {
    staff::can_answer_for(member, issuer, is_within)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_reached_and_none_leads_to_itself() {
        for state in State::ALL {
            assert!(!next(state).contains(&state));
            assert!(!next(state).contains(&State::Reported), "nothing becomes unread again");
            let reached = State::ALL.into_iter().any(|from| next(from).contains(&state));
            assert!(reached || state == State::Reported, "{state:?}");
        }
    }

    #[test]
    fn what_is_refused_or_measured_awaits_nothing() {
        let today = Day::parse("2026-03-06").unwrap();
        for state in State::ALL {
            let ended = matches!(state, State::Refused | State::Measured);
            assert_eq!(due_after(state, today).is_none(), ended, "{state:?}");
        }
        assert_eq!(due_after(State::Reported, today).unwrap().to_string(), "2026-03-20");
    }
}
