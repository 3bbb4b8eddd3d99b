//! One pass counts what a hundred naive ones would.
use super::*;
use crate::{
    directory::model::{Network, Structure},
    kernel::ids::StructureId,
};
use proptest::prelude::*;

/// Two networks of three structures each, in tree order: A0 > A1, A2; B3 > B4 > B5.
fn directory() -> Directory {
    let structure = |id: i64, network: i64, parent: Option<i64>| Structure {
        id: StructureId(id),
        code: format!("S{id}"),
        network: NetworkId(network),
        kind: None,
        parent: parent.map(StructureId),
        name: format!("{id}"),
        public_name: None,
        address: None,
        postcode: None,
        city: None,
        department: None,
        country: "France".to_owned(),
        website: None,
        active: true,
    };
    let network = |id: i64, slug: &str| Network {
        id: NetworkId(id),
        slug: slug.to_owned(),
        name: slug.to_owned(),
    };
    let structures = vec![
        structure(1, 1, None),
        structure(2, 1, Some(1)),
        structure(3, 1, Some(1)),
        structure(4, 2, None),
        structure(5, 2, Some(4)),
        structure(6, 2, Some(5)),
    ];
    Directory::new(structures, vec![network(1, "a"), network(2, "b")], Vec::new())
}

fn fact() -> impl Strategy<Value = Fact> {
    let rank = || prop_oneof![0_u32..6, Just(NO_RANK)];
    let department = || prop_oneof![0_u8..5, Just(NO_PLACE)];
    (
        0_u32..50,
        (rank(), rank(), rank()),
        0_u16..1024,
        (department(), department()),
        0_u8..32,
        0_u8..3,
        any::<bool>(),
    )
        .prop_map(|(published_at, ranks, channels, departments, tags, feeling, answered)| {
            Fact {
                id: 0,
                published_at,
                ranks: [ranks.0, ranks.1, ranks.2],
                channels,
                departments: [departments.0, departments.1],
                tags,
                feeling,
                answered,
            }
        })
}

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    prop::collection::vec(fact(), 0..40).prop_map(|mut facts| {
        (0..).zip(&mut facts).for_each(|(id, fact)| fact.id = id);
        facts
    })
}

fn wanted() -> impl Strategy<Value = Wanted> {
    (
        prop::option::of((0_u32..6, 0_u32..7)),
        prop::option::of(1_i64..3),
        prop_oneof![Just(0_u128), 0_u128..32],
        prop_oneof![Just(0_u8), 0_u8..8],
        prop_oneof![Just(0_u16), 0_u16..1024],
        prop_oneof![Just(0_u8), 0_u8..32],
        prop::option::of(any::<bool>()),
        (prop::option::of(0_u32..50), prop::option::of(0_u32..50)),
        prop::option::of(prop::collection::vec(0_i64..40, 0..40)),
    )
        .prop_map(
            |(branch, network, departments, feelings, channels, tags, answered, days, found)| {
                Wanted {
                    branch: branch.map(|(a, b)| a.min(b)..b.max(a)),
                    network: network.map(NetworkId),
                    departments,
                    feelings,
                    channels,
                    tags,
                    answered,
                    from: days.0,
                    before: days.1,
                    found: found.map(|ids| ids.into_iter().collect()),
                }
            },
        )
}

/// Does the fact hold for each filter, taken alone, in the plainest words?
fn holds(wanted: &Wanted, fact: &Fact) -> bool {
    let network_of = |rank: u32| match rank {
        0..=2 => Some(1),
        3..=5 => Some(2),
        _ => None,
    };
    let known = |at: u8| at != NO_PLACE && wanted.departments & (1 << at) != 0;
    wanted.branch.as_ref().is_none_or(|it| fact.ranks.iter().any(|rank| it.contains(rank)))
        && wanted.network.is_none_or(|it| fact.ranks.iter().any(|at| network_of(*at) == Some(it.0)))
        && (wanted.departments == 0 || known(fact.departments[0]) || known(fact.departments[1]))
        && (wanted.feelings == 0 || wanted.feelings & (1 << fact.feeling) != 0)
        && (wanted.channels == 0 || wanted.channels & fact.channels != 0)
        && (wanted.tags == 0 || wanted.tags & fact.tags != 0)
        && wanted.answered.is_none_or(|it| it == fact.answered)
        && wanted.from.is_none_or(|it| fact.published_at >= it)
        && wanted.before.is_none_or(|it| fact.published_at < it)
        && wanted.found.as_ref().is_none_or(|it| it.contains(fact.id))
}

proptest! {
    #[test]
    fn counts_are_those_of_as_many_searches(facts in facts(), wanted in wanted()) {
        let index = FacetIndex::new(facts.clone());
        let directory = directory();
        let counts = index.count(&wanted, &directory, None, 1000);
        let naive = |wanted: &Wanted| {
            u32::try_from(facts.iter().filter(|it| holds(wanted, it)).count()).unwrap()
        };
        prop_assert_eq!(counts.total, naive(&wanted));
        for feeling in 0..3 {
            let one = Wanted { feelings: 1 << feeling, ..wanted.clone() };
            prop_assert_eq!(counts.feelings[feeling], naive(&one));
        }
        for channel in 0..10 {
            let one = Wanted { channels: 1 << channel, ..wanted.clone() };
            prop_assert_eq!(counts.channels[channel], naive(&one));
        }
        for tag in 0..5 {
            let one = Wanted { tags: 1 << tag, ..wanted.clone() };
            prop_assert_eq!(counts.tags[tag], naive(&one));
        }
        for (at, answered) in [true, false].into_iter().enumerate() {
            let one = Wanted { answered: Some(answered), ..wanted.clone() };
            prop_assert_eq!(counts.answered[at], naive(&one));
        }
        for department in 0..5 {
            let one = Wanted { departments: 1 << department, ..wanted.clone() };
            prop_assert_eq!(counts.departments[department], naive(&one));
        }
        for (at, network) in [1, 2].into_iter().enumerate() {
            let one = Wanted { network: Some(NetworkId(network)), ..wanted.clone() };
            prop_assert_eq!(counts.networks[at], naive(&one));
        }
        for (at, region) in REGIONS.iter().enumerate() {
            let inside = (0..5).filter(|it| DEPARTMENTS[*it].region == region.code);
            let departments = inside.fold(0, |bits, it| bits | 1 << it);
            let one = Wanted { departments, ..wanted.clone() };
            let expected = if departments == 0 { 0 } else { naive(&one) };
            prop_assert_eq!(counts.regions[at], expected);
        }
    }

    #[test]
    fn pages_follow_each_other(facts in facts(), wanted in wanted(), size in 1_usize..7) {
        let index = FacetIndex::new(facts);
        let directory = directory();
        let whole = index.count(&wanted, &directory, None, 1000).ids;
        let (mut read, mut cursor) = (Vec::new(), None);
        loop {
            let page = index.count(&wanted, &directory, cursor, size);
            prop_assert_eq!(page.total as usize, whole.len());
            read.extend(page.ids);
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        prop_assert_eq!(read, whole);
    }
}
