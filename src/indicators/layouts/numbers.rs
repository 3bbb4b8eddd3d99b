//! Numbers as people and spreadsheets write them.

/// `98`, `98,5`, `1 234,5`, `1 234.5`, `98 %`. `None` for what is no finite number.
pub fn parse(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('%').trim_end();
    // What portals write: no copy.
    if let Ok(value) = text.parse::<f64>() {
        return is_written_in_digits(text).then_some(value).filter(|it| it.is_finite());
    }
    let decimal = text.rfind([',', '.']);
    let mut plain = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        match sign {
            ',' | '.' if Some(at) == decimal => plain.push('.'),
            ',' | '.' | ' ' | '\u{a0}' | '\u{202f}' | '\'' => {}
            '−' => plain.push('-'),
            sign => plain.push(sign),
        }
    }
    if !is_written_in_digits(&plain) {
        return None;
    }
    plain.parse().ok().filter(|it: &f64| it.is_finite())
}

/// Rust reads `inf`, `nan` and the like as numbers; a file that holds them is wrong.
fn is_written_in_digits(text: &str) -> bool {
    let known = |it: u8| it.is_ascii_digit() || matches!(it, b'.' | b'-' | b'+' | b'e' | b'E');
    text.bytes().any(|it| it.is_ascii_digit()) && text.bytes().all(known)
}

#[cfg(test)]
mod tests {
    use super::parse;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let cases = [
            ("98", 98.0),
            ("98,5", 98.5),
            ("1 234,5", 1234.5),
            ("1\u{202f}234", 1234.0),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("−3,2", -3.2),
            ("77 %", 77.0),
            ("74396.0", 74396.0),
            ("1e3", 1000.0),
        ];
        for (text, value) in cases {
            assert_eq!(parse(text), Some(value), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "n.d.", "NaN", "inf", "12 jours", "-", "%", "1e999"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_number_comes_back(value in -1e12..1e12_f64) {
            prop_assert_eq!(parse(&value.to_string()), Some(value));
            prop_assert_eq!(parse(&value.to_string().replace('.', ",")), Some(value));
        }
    }
}
