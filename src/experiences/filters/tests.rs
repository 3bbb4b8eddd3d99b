//! Addresses come back as they went.
use super::*;
use proptest::prelude::*;

#[test]
fn signs_of_addresses_are_decoded_once() {
    let filters = Filters::parse("?q=100%2525+%26+l%E2%80%99h%C3%A9ritage&feeling=negative");
    assert_eq!(filters.q, "100%25 & l’héritage");
    assert_eq!(filters.feelings, [Feeling::Negative]);
}

#[test]
fn what_is_not_understood_filters_nothing() {
    let filters = Filters::parse("feeling=angry&from=2026-02-30&answered=maybe&q=&x=y&%ZZ=%");
    assert!(filters.is_empty());
}

#[test]
fn choices_are_kept_once() {
    let filters = Filters::parse("tag=relation&tag=relation&tag=access");
    assert_eq!(filters.tags, [Tag::Relation, Tag::Access]);
}

proptest! {
    #[test]
    fn any_search_survives_the_address(q in "\\PC{0,80}") {
        let filters = Filters { q: q.trim().to_owned(), ..Filters::default() };
        prop_assert_eq!(Filters::parse(&filters.to_query()).q, q.trim());
    }

    #[test]
    fn any_address_is_read(query in "\\PC{0,80}") {
        let read = Filters::parse(&query);
        prop_assert_eq!(Filters::parse(&read.to_query()), read);
    }
}
