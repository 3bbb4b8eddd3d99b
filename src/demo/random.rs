//! Numbers that look drawn by chance, and are the same on every machine: no state, no exponential, no sine.

/// A number in [0, 1) for a subject and a rank (`SplitMix64` over an FNV-1a hash of the subject).
pub(super) fn drawn(subject: &[&str], rank: u64) -> f64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in subject.join("/").bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let mut it = hash.wrapping_add(rank.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let high = u32::try_from((it ^ (it >> 31)) >> 32).unwrap_or_default();
    f64::from(high) / 4_294_967_296.0
}

/// A number around 0, rarely beyond -2 and 2: the sum of four draws.
pub(super) fn around(subject: &[&str], rank: u64) -> f64 {
    let sum: f64 = (0..4).map(|it| drawn(subject, rank.wrapping_mul(4).wrapping_add(it))).sum();
    (sum - 2.0) * 1.732
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_subject_draws_the_same_number() {
        assert!(drawn(&["a", "b"], 3).total_cmp(&drawn(&["a", "b"], 3)).is_eq());
        assert!(drawn(&["a", "b"], 3).total_cmp(&drawn(&["a", "c"], 3)).is_ne());
    }

    #[test]
    fn draws_are_spread_and_centred() {
        let mean = |draw: fn(&[&str], u64) -> f64| {
            (0..2_000).map(|it| draw(&["x"], it)).sum::<f64>() / 2_000.0
        };
        assert!((mean(drawn) - 0.5).abs() < 0.03);
        assert!(mean(around).abs() < 0.08);
        assert!((0..2_000).all(|it| around(&["x"], it).abs() < 3.5));
    }
}
