//! Numbers as people read them. Integers only: formatting floats would weigh 20 kB in the browser.
use crate::kernel::lang::Lang;

/// French is singular for 0 and 1, English for 1 only.
pub const fn is_singular(lang: Lang, n: i64) -> bool {
    match lang {
        Lang::Fr => n == 0 || n == 1 || n == -1,
        Lang::En => n == 1 || n == -1,
    }
}

/// Groups of three: a narrow no-break space in French, a comma in English.
pub fn integer(lang: Lang, n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let separator = match lang {
        Lang::Fr => '\u{202f}',
        Lang::En => ',',
    };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * 3 + 1);
    if n < 0 {
        text.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// Below this many, a percentage says more than is known.
pub const FEW: i64 = 20;

/// A share: « 2 sur 3 » of a few, a percentage of many.
pub fn share(lang: Lang, part: i64, whole: i64) -> String {
    if whole >= FEW {
        return percent(lang, part, whole);
    }
    match lang {
        Lang::Fr => format!("{part}\u{a0}sur\u{a0}{whole}"),
        Lang::En => format!("{part}\u{a0}of\u{a0}{whole}"),
    }
}

/// A share, in whole percent. Nothing of nothing is 0.
pub fn percent(lang: Lang, part: i64, whole: i64) -> String {
    let share = if whole > 0 { (part * 100 + whole / 2) / whole } else { 0 };
    match lang {
        Lang::Fr => format!("{share}\u{202f}%"),
        Lang::En => format!("{share}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(integer(Lang::Fr, 1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(integer(Lang::En, 123_456), "123,456");
        assert_eq!(integer(Lang::Fr, 999), "999");
        assert_eq!(integer(Lang::En, -1_000), "−1,000");
    }

    #[test]
    fn a_share_of_a_few_is_counted() {
        assert_eq!(share(Lang::Fr, 2, 3), "2\u{a0}sur\u{a0}3");
        assert_eq!(share(Lang::En, 10, 20), "50%");
    }

    #[test]
    fn nothing_of_nothing_is_zero() {
        assert_eq!(percent(Lang::Fr, 0, 0), "0\u{202f}%");
        assert_eq!(percent(Lang::En, 2, 3), "67%");
    }
}
