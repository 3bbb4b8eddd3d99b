//! Averages, the score of Kandel and Moles, the time to read. Fixed point: formatting floats would
//! weigh on the browser.
//!
//! Kandel, L. and Moles, A. (1958), « Application de l'indice de Flesch à la langue française »,
//! *Cahiers d'études de radio-télévision*, 19, 253-274:
//! 207 − 1.015 × words in a sentence − 73.6 × syllables in a word.
//!
//! Time: 195 words a minute, aloud, the mean of French readers in Trauzettel-Klosinski, S. and Dietz,
//! K. (2012), « Standardized Assessment of Reading Performance: The New International Reading Speed
//! Texts `IReST` », *Investigative Ophthalmology & Visual Science*, 53(9), 5452-5461. Its readers were
//! 18 to 35 years old with good sight.

use super::super::measured::Measured;

/// Words that a French reader says in a minute.
pub const WORDS_PER_MINUTE: u32 = 195;

/// Fills in what follows from the counts.
pub(super) fn rate(measured: &mut Measured) {
    let (words, sentences) = (i64::from(measured.words), i64::from(measured.sentences));
    if words == 0 || sentences == 0 {
        return;
    }
    measured.mean_tenths = narrow(rounded(words * 10, sentences)).unsigned_abs();
    let length = rounded(1_015 * words, sentences);
    let weight = rounded(73_600 * i64::from(measured.syllables), words);
    measured.score_tenths = Some(narrow(rounded_signed(207_000 - length - weight, 100)));
    measured.seconds = narrow(rounded(words * 60, i64::from(WORDS_PER_MINUTE))).unsigned_abs();
}

/// A quotient of positive numbers to the nearest whole.
const fn rounded(of: i64, by: i64) -> i64 {
    (of + by / 2) / by
}

const fn rounded_signed(of: i64, by: i64) -> i64 {
    if of < 0 { -rounded(-of, by) } else { rounded(of, by) }
}

fn narrow(n: i64) -> i32 {
    i32::try_from(n).unwrap_or(if n < 0 { i32::MIN } else { i32::MAX })
}
