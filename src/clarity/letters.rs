//! Letters as French texts use them: small tests of our own, as the tables of Unicode weigh more in
//! the browser than all the rest of the measures.

/// A letter in lower case, its accents kept; apostrophes alike. Latin letters of French only.
#[must_use]
pub const fn lower(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        'À'..='Ö' | 'Ø'..='Þ' => match char::from_u32(c as u32 + 32) {
            Some(small) => small,
            None => c,
        },
        'Œ' => 'œ',
        'Ÿ' => 'ÿ',
        '’' | 'ʼ' | '‘' => '\'',
        _ => c,
    }
}

/// Whether the letter is a capital. A letter of another script is none.
#[must_use]
pub const fn is_capital(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Œ' | 'Ÿ')
}

/// Whether the letter is small.
#[must_use]
pub const fn is_small(c: char) -> bool {
    matches!(c, 'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' | 'œ')
}

/// Whether the character is part of words: a letter of any script, a digit, an accent that stands
/// apart. What is not known to be punctuation or a symbol is taken for a letter.
#[must_use]
pub const fn in_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        'ª' | 'µ' | 'º' => true,
        '\u{80}'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{2c2}'..='\u{2df}'
        | '\u{1680}'
        | '\u{2000}'..='\u{206f}'
        | '\u{20a0}'..='\u{20cf}'
        | '\u{2190}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3020}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{fe00}'..='\u{fe6f}'
        | '\u{feff}'..='\u{ff0f}'
        | '\u{fff0}'..='\u{ffff}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{e0000}'..='\u{10ffff}' => false,
        _ => true,
    }
}

/// Whether the character only parts words: spaces of all widths, tabs, line breaks.
#[must_use]
pub const fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200b}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// Whether the character is one of those that end or begin a pause: long dashes part words.
#[must_use]
pub const fn is_dash(c: char) -> bool {
    matches!(c, '–' | '—' | '―')
}
