//! Lines of a page made into paragraphs: cut words are joined, joined letters are told apart.

/// What begins a line that stands by itself: items of a list.
const ITEMS: [char; 10] = ['•', '▪', '◦', '–', '—', '-', '►', '✓', '○', '■'];

/// What follows a hyphen that belongs to the word, in French: « rendez-vous », « celui-ci ».
const AFTER_HYPHEN: [&str; 28] = [
    "vous", "nous", "même", "mêmes", "ci", "là", "être", "il", "ils", "elle", "elles", "on", "je",
    "tu", "ce", "le", "la", "les", "lui", "leur", "moi", "toi", "en", "y", "t", "dire", "à",
    "delà",
];

/// Of the longest line of a paragraph: a shorter one that ends a sentence ends it too.
const SHORT: usize = 70;

/// Paragraphs apart by an empty line, each in one line but for the items of its lists.
pub(super) fn tidy(text: &str) -> String {
    let plain: String = text.chars().flat_map(spelled).collect();
    let mut paragraphs: Vec<String> = vec![];
    for block in plain.split("\n\n") {
        let lines: Vec<_> = block.lines().map(squeezed).filter(|line| !line.is_empty()).collect();
        let paragraph = joined(&lines);
        if paragraph.is_empty() {
            continue;
        }
        // A page or a gap may cut a sentence: it goes on with a small letter.
        match paragraphs.last_mut() {
            Some(last) if goes_on(last, &paragraph) => add(last, &paragraph),
            _ => paragraphs.push(paragraph),
        }
    }
    paragraphs.join("\n\n")
}

fn joined(lines: &[String]) -> String {
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let mut whole = String::new();
    let mut was_short = false;
    for line in lines {
        if whole.is_empty() {
            whole.push_str(line);
        } else if was_short || is_item(line) {
            whole.push('\n');
            whole.push_str(line);
        } else {
            add(&mut whole, line);
        }
        let is_short = line.chars().count() * 100 < longest * SHORT;
        was_short = is_short && line.ends_with(['.', ':', ';', '!', '?']);
    }
    whole
}

/// Joins two lines, and the word that they share.
fn add(whole: &mut String, line: &str) {
    let first = line.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_cut = whole.ends_with(['-', '\u{2010}', '\u{ad}'])
        && whole.chars().rev().nth(1).is_some_and(char::is_alphabetic)
        && first.starts_with(char::is_lowercase);
    if !is_cut {
        whole.push(' ');
    } else if !AFTER_HYPHEN.contains(&first) || whole.ends_with('\u{ad}') {
        whole.pop();
    }
    whole.push_str(line);
}

fn goes_on(last: &str, next: &str) -> bool {
    let is_open = last.ends_with(|c: char| c.is_alphabetic() || matches!(c, ',' | '-' | '\u{ad}'));
    is_open && next.starts_with(char::is_lowercase)
}

fn is_item(line: &str) -> bool {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = number.len() < line.len() && number.starts_with([')', '.', '°']);
    is_numbered || line.starts_with(ITEMS)
}

/// One blank between words, none at the ends.
fn squeezed(line: &str) -> String {
    line.split([' ', '\t', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A sign as people type it: joined letters apart, private signs as bullets, controls gone.
fn spelled(sign: char) -> impl Iterator<Item = char> {
    let text = match sign {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' => "•",
        '\u{fffd}' | '\u{200b}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}' => "",
        _ => return spelled_as(None, "").chain(kept(sign)),
    };
    spelled_as(Some(()), text).chain(None)
}

fn spelled_as(given: Option<()>, text: &'static str) -> impl Iterator<Item = char> {
    given.into_iter().flat_map(|()| text.chars())
}

fn kept(sign: char) -> Option<char> {
    (sign == '\n' || sign == '\t' || !sign.is_control()).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_paragraphs() {
        let cases = [
            (
                "Votre demande est\nen cours d’instruc-\ntion par nos services.",
                "Votre demande est en cours d’instruction par nos services.",
            ),
            ("Prenez rendez-\nvous au guichet", "Prenez rendez-vous au guichet"),
            ("Un.\n\nDeux.", "Un.\n\nDeux."),
            (
                "Il faut\u{a0}:\n• un justiﬁcatif\n• une pièce",
                "Il faut\u{a0}:\n• un justificatif\n• une pièce",
            ),
            ("une phrase coupée\n\npar la page.", "une phrase coupée par la page."),
            ("1. Premier\n2. Second", "1. Premier\n2. Second"),
            (" \u{f0b7}  e\u{0}ﬃcace \u{fffd}", "• efficace"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(tidy(text), expected);
        }
    }
}
