//! Who may do what: pure, the same on both sides; asked by every command before it acts.
use super::model::{Role, StaffMember};
use crate::kernel::ids::StructureId;

/// May `member` read stories that are not published, and decide on them?
pub const fn can_moderate(member: &StaffMember) -> bool {
    matches!(member.role, Role::Moderator | Role::Administrator)
}

/// May `member` correct what colleagues did?
pub const fn may_everything(member: &StaffMember) -> bool {
    matches!(member.role, Role::Administrator)
}

/// Does `member` answer for some service?
pub const fn can_answer(member: &StaffMember) -> bool {
    match member.role {
        Role::Administrator => true,
        Role::Agent => member.structure.is_some(),
        Role::Moderator => false,
    }
}

/// May `member` publish results of some indicator? Those who answer for a service measure it, too.
pub const fn can_publish(member: &StaffMember) -> bool {
    can_answer(member)
}

/// May `member` answer for this service? `service` is `None` when the directory does not know it;
/// `is_within(id, above)` tells whether a structure is `above`, or below it.
pub fn can_answer_for(
    member: &StaffMember,
    service: Option<StructureId>,
    is_within: impl FnOnce(StructureId, StructureId) -> bool,
) -> bool {
    match (member.role, service, member.structure) {
        (Role::Administrator, _, _) => true,
        (Role::Agent, Some(service), Some(scope)) => is_within(service, scope),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::ids::StaffId;

    fn member(role: Role, structure: Option<i64>) -> StaffMember {
        let structure = structure.map(StructureId);
        StaffMember { id: StaffId(1), name: "Camille".to_owned(), role, structure }
    }

    /// A directory where 11 is below 1, and nothing else.
    fn is_within(id: StructureId, above: StructureId) -> bool {
        id == above || (id.0, above.0) == (11, 1)
    }

    #[test]
    fn moderators_and_administrators_moderate() {
        assert!(can_moderate(&member(Role::Moderator, None)));
        assert!(can_moderate(&member(Role::Administrator, None)));
        assert!(!can_moderate(&member(Role::Agent, Some(1))));
    }

    #[test]
    fn an_agent_answers_for_a_branch_and_no_other() {
        let agent = member(Role::Agent, Some(1));
        let may =
            |service: Option<i64>| can_answer_for(&agent, service.map(StructureId), is_within);
        assert!(may(Some(1)) && may(Some(11)));
        assert!(!may(Some(2)) && !may(None));
        assert!(!can_answer(&member(Role::Agent, None)));
    }

    #[test]
    fn an_administrator_answers_for_all_and_a_moderator_for_none() {
        let may = |role| can_answer_for(&member(role, None), Some(StructureId(11)), is_within);
        assert!(may(Role::Administrator));
        assert!(!may(Role::Moderator));
    }
}
