//! Who may write what, as a table.
use super::*;
use crate::{
    directory::model::{Network, Structure},
    indicators::{
        codes::{Comparability, Direction, Family, Unit},
        model::{IndicatorWords, Nature},
    },
    kernel::{
        ids::{IndicatorId, StaffId},
        period::Span,
    },
};

/// Taxes: `HEAD` above `GARD` above `NIMES`. Halls: `LYON` and `LILLE`, with nobody above.
fn directory() -> Directory {
    let structure = |id, code: &str, network, parent: Option<i64>| Structure {
        id: StructureId(id),
        code: code.to_owned(),
        network: NetworkId(network),
        kind: None,
        parent: parent.map(StructureId),
        name: code.to_owned(),
        public_name: None,
        address: None,
        postcode: None,
        city: None,
        department: None,
        country: "France".to_owned(),
        website: None,
        active: true,
    };
    let network = |id, slug: &str| Network {
        id: NetworkId(id),
        slug: slug.to_owned(),
        name: slug.to_owned(),
    };
    Directory::new(
        vec![
            structure(1, "HEAD", 1, None),
            structure(2, "GARD", 1, Some(1)),
            structure(3, "NIMES", 1, Some(2)),
            structure(4, "LYON", 2, None),
            structure(5, "LILLE", 2, None),
        ],
        vec![network(1, "taxes"), network(2, "halls")],
        vec![],
    )
}

fn indicator(network: Option<i64>) -> Indicator {
    Indicator {
        id: IndicatorId(1),
        code: "IND-1".to_owned(),
        network: network.map(NetworkId),
        words: IndicatorWords::default(),
        nature: Nature {
            family: Family::Performance,
            dimension: None,
            unit: Unit::Percent,
            direction: Direction::Up,
            frequency: Span::Year,
            core: None,
            comparability: Comparability::None,
        },
    }
}

fn member(role: Role, structure: Option<i64>) -> StaffMember {
    let structure = structure.map(StructureId);
    StaffMember { id: StaffId(1), name: "Camille".to_owned(), role, structure }
}

#[test]
fn each_writes_what_they_answer_for_and_nothing_else() {
    let directory = directory();
    let (tax, hall, none) = (Some(1), Some(2), None);
    // Who, of what structure; whose indicator, where: allowed?
    let cases = [
        (Role::Administrator, None, tax, "FR", true),
        (Role::Administrator, None, none, "D30", true),
        (Role::Agent, Some(1), tax, "FR", true),
        (Role::Agent, Some(1), tax, "D30", true),
        (Role::Agent, Some(1), tax, "SNIMES", true),
        (Role::Agent, Some(1), hall, "FR", false),
        (Role::Agent, Some(1), none, "FR", false),
        (Role::Agent, Some(2), tax, "SGARD", true),
        (Role::Agent, Some(2), tax, "SNIMES", true),
        (Role::Agent, Some(2), tax, "SHEAD", false),
        (Role::Agent, Some(2), tax, "FR", false),
        (Role::Agent, Some(2), tax, "D30", false),
        (Role::Agent, Some(2), hall, "SNIMES", false),
        (Role::Agent, Some(3), tax, "SGARD", false),
        // Two at the root: neither is the head.
        (Role::Agent, Some(4), hall, "SLYON", true),
        (Role::Agent, Some(4), hall, "SLILLE", false),
        (Role::Agent, Some(4), hall, "FR", false),
        (Role::Agent, None, tax, "FR", false),
        (Role::Moderator, None, tax, "FR", false),
    ];
    for (role, structure, network, territory, may) in cases {
        let scope = Scope::of_member(&member(role, structure), &directory);
        let territory = Territory::parse(territory).unwrap();
        let allowed =
            scope.is_some_and(|it| it.allows(&indicator(network), &territory, &directory));
        assert_eq!(allowed, may, "{role:?} of {structure:?}: {network:?} at {territory}");
    }
}

#[test]
fn nobody_gives_more_than_they_have() {
    let directory = directory();
    let branch = |top| Scope::Branch { network: NetworkId(1), top: StructureId(top) };
    let head = Scope::Network(NetworkId(1));
    assert!(Scope::Everything.includes(head, &directory));
    assert!(head.includes(branch(3), &directory) && head.includes(head, &directory));
    assert!(branch(2).includes(branch(3), &directory));
    assert!(!branch(2).includes(head, &directory));
    assert!(!branch(3).includes(branch(2), &directory));
    assert!(!head.includes(Scope::Everything, &directory));
    assert!(!head.includes(Scope::Network(NetworkId(2)), &directory));
}
