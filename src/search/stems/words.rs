//! Cuts a text into folded words.

use crate::kernel::text::fold_char;

/// Longest folded word kept; the rest of a longer one is ignored.
const LONGEST: usize = 40;

/// Beginnings dropped before an apostrophe, folded.
const ELISIONS: [&str; 17] = [
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu",
    "presqu", "entr", "aujourd",
];

/// Calls `found` with every word, folded to `a-z` and `0-9`, and its place in bytes.
pub(super) fn each(text: &str, mut found: impl FnMut(&str, usize, usize)) {
    let mut word = String::with_capacity(LONGEST);
    let (mut start, mut end) = (0, 0);
    for (at, c) in text.char_indices() {
        let mut apostrophe = false;
        let mut inside = false;
        let mut silent = true;
        let mut take = |folded: char| {
            silent = false;
            apostrophe = folded == '\'';
            if folded.is_ascii_alphanumeric() {
                if word.is_empty() {
                    start = at;
                }
                inside = true;
                if word.len() < LONGEST {
                    word.push(folded);
                }
            }
        };
        if c.is_ascii() {
            take(c.to_ascii_lowercase());
        } else {
            fold_char(c).for_each(take);
        }
        if inside || (silent && !word.is_empty()) {
            end = at + c.len_utf8();
        } else if !word.is_empty() {
            if !(apostrophe && ELISIONS.contains(&word.as_str())) {
                found(&word, start, end);
            }
            word.clear();
        }
    }
    if !word.is_empty() {
        found(&word, start, end);
    }
}
