//! The facet index: 28 bytes for each published experience, kept in memory, newest last. One pass
//! over it gives a page of a list, its total, and the counts beside every choice, for any
//! combination of filters; no table can hold those counts ready, there are too many combinations.
//! Measured figures and the next steps for larger numbers: `docs/decisions/0009-facet-index.md`.
mod count;
mod load;

pub use count::{Counts, Wanted};
pub use load::{load, load_one};

use crate::kernel::place::DEPARTMENTS;

/// No structure, or one that the directory does not know.
pub const NO_RANK: u32 = u32::MAX;
/// No department.
pub const NO_PLACE: u8 = u8::MAX;

/// What can be filtered and counted of one experience.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    pub id: u32,
    /// Seconds since 1970.
    pub published_at: u32,
    /// Ranks of its structures in the directory's tree order.
    pub ranks: [u32; 3],
    /// One bit for each channel of any of its services.
    pub channels: u16,
    /// Places in [`DEPARTMENTS`]: the first service's, the author's.
    pub departments: [u8; 2],
    /// One bit for each general tag, whatever its sign.
    pub tags: u8,
    /// 0 positive, 1 neutral, 2 negative.
    pub feeling: u8,
    /// Has any of its services answered?
    pub answered: bool,
}

/// Facts in order of publication.
#[derive(Debug, Default)]
pub struct FacetIndex {
    facts: Vec<Fact>,
}

impl FacetIndex {
    pub fn new(mut facts: Vec<Fact>) -> Self {
        facts.sort_unstable_by_key(order);
        Self { facts }
    }

    /// How many experiences are published.
    pub fn len(&self) -> usize {
        self.facts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// Takes in what has become of one experience; `None` when it is not published.
    pub fn replace(&mut self, id: i64, fact: Option<Fact>) {
        if let Some(at) = self.facts.iter().rposition(|it| i64::from(it.id) == id) {
            self.facts.remove(at);
        }
        if let Some(fact) = fact {
            let at = self.facts.partition_point(|it| order(it) <= order(&fact));
            self.facts.insert(at, fact);
        }
    }

    /// The newest first.
    pub fn newest(&self) -> impl Iterator<Item = &Fact> {
        self.facts.iter().rev()
    }
}

/// The order of publication; the number decides between two of the same second.
fn order(fact: &Fact) -> (u32, u32) {
    (fact.published_at, fact.id)
}

/// The place of a department in [`DEPARTMENTS`].
pub fn department_place(code: &str) -> u8 {
    let at = DEPARTMENTS.iter().position(|it| it.code == code);
    at.and_then(|at| u8::try_from(at).ok()).unwrap_or(NO_PLACE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(id: u32, published_at: u32) -> Fact {
        Fact {
            id,
            published_at,
            ranks: [NO_RANK; 3],
            channels: 0,
            departments: [NO_PLACE; 2],
            tags: 0,
            feeling: 0,
            answered: false,
        }
    }

    fn newest(index: &FacetIndex) -> Vec<u32> {
        index.newest().map(|it| it.id).collect()
    }

    #[test]
    fn a_change_keeps_the_order_of_publication() {
        let mut index = FacetIndex::new(vec![fact(3, 10), fact(1, 20), fact(2, 20)]);
        assert_eq!(newest(&index), [2, 1, 3]);
        index.replace(3, Some(fact(3, 30)));
        assert_eq!(newest(&index), [3, 2, 1]);
        index.replace(2, None);
        index.replace(9, Some(fact(9, 5)));
        assert_eq!(newest(&index), [3, 1, 9]);
        index.replace(7, None);
        assert_eq!((index.len(), index.is_empty()), (3, false));
    }

    #[test]
    fn unknown_departments_have_no_place() {
        assert_eq!(department_place("01"), 0);
        assert_eq!(department_place("20"), NO_PLACE);
        assert_eq!(usize::from(department_place("989")), DEPARTMENTS.len() - 1);
    }
}
