//! Networks by their share of up-to-date indicators. Few indicators make no rank.
use super::Dated;
use crate::{
    indicators::{checked::Ranked, codes::Freshness},
    kernel::{lang::Lang, text::fold},
    words::{dashboard as words, numbers},
};
use std::{cmp::Reverse, collections::HashMap};

/// With fewer indicators, one late value would decide of the rank.
const FEWEST: i64 = 3;

/// How many indicators of a network are in each state.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    fresh: i64,
    late: i64,
    stale: i64,
    all: i64,
}

/// Those that are ranked, the best first, then the others by name.
pub(super) fn ranking(lang: Lang, all: &[Dated]) -> Vec<Ranked> {
    let mut counts: HashMap<&(String, String), Counts> = HashMap::new();
    for it in all {
        let Some(network) = &it.known.network else { continue };
        let counts = counts.entry(network).or_default();
        counts.all += 1;
        match it.freshness {
            Some(Freshness::Fresh) => counts.fresh += 1,
            Some(Freshness::Late) => counts.late += 1,
            Some(Freshness::Stale) => counts.stale += 1,
            None => {}
        }
    }
    let mut networks: Vec<_> = counts.into_iter().collect();
    networks.sort_by_cached_key(|((slug, name), it)| {
        let few = it.all < FEWEST;
        let share = if few { 0 } else { share(*it) };
        (few, Reverse(share), fold(name), slug.clone())
    });
    let ranks = ranks(&networks.iter().map(|it| it.1).collect::<Vec<_>>());
    let ranked = |(((slug, name), it), rank): ((&(String, String), Counts), Option<usize>)| {
        let number = |it| numbers::integer(lang, it);
        let share = rank.map(|_| numbers::percent(lang, it.fresh, it.all));
        Ranked {
            rank: rank.map(|it| it.to_string()).unwrap_or_default(),
            slug: slug.clone(),
            name: name.clone(),
            fresh: words::of(lang, &number(it.fresh), &number(it.all)),
            share: share.unwrap_or_default(),
            late: number(it.late),
            stale: number(it.stale),
        }
    };
    networks.into_iter().zip(ranks).map(ranked).collect()
}

/// In tenths of a thousandth: shares are compared exactly enough.
const fn share(it: Counts) -> i64 {
    if it.all > 0 { it.fresh * 10_000 / it.all } else { 0 }
}

/// Those with the same share have the same rank.
fn ranks(sorted: &[Counts]) -> Vec<Option<usize>> {
    let mut ranks: Vec<Option<usize>> = vec![];
    for (at, it) in sorted.iter().enumerate() {
        let before = at.checked_sub(1);
        let same =
            before.and_then(|it| sorted.get(it)).filter(|other| share(**other) == share(*it));
        let rank = match before.filter(|_| same.is_some()) {
            Some(before) => ranks.get(before).copied().flatten(),
            None => Some(at + 1),
        };
        ranks.push(rank.filter(|_| it.all >= FEWEST));
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(fresh: i64, all: i64) -> Counts {
        Counts { fresh, all, ..Counts::default() }
    }

    #[test]
    fn equals_share_a_rank_and_few_have_none() {
        let sorted = [of(9, 10), of(4, 8), of(2, 4), of(0, 3), of(2, 2)];
        assert_eq!(ranks(&sorted), [Some(1), Some(2), Some(2), Some(4), None]);
    }
}
