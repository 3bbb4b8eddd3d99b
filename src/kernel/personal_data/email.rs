//! E-mail addresses, also as people write them to hide them from robots.

use super::{Finding, Kind, is_word};

/// Mail providers recognised without an ending such as `.fr`.
const PROVIDERS: [&str; 14] = [
    "gmail",
    "hotmail",
    "orange",
    "yahoo",
    "wanadoo",
    "free",
    "sfr",
    "laposte",
    "outlook",
    "live",
    "icloud",
    "protonmail",
    "bbox",
    "msn",
];

/// Ways to write the sign, besides `@` itself.
const SPELLED: [&str; 5] = ["arobase", "(at)", "[at]", "(arobase)", "[arobase]"];

/// All addresses, in order. Each sign reads back and forth up to the next sign at most: linear.
pub(super) fn find_all(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        let width = match byte {
            b'@' => 1,
            b'a' | b'A' | b'(' | b'[' => spelled(text, at),
            _ => 0,
        };
        if width > 0
            && let Some(start) = local_start(text, at)
            && let Some(end) = domain_end(text, at + width)
        {
            found.push(Finding { kind: Kind::Email, start, end });
        }
    }
    found
}

/// The length of a spelled sign at this offset, 0 when there is none.
fn spelled(text: &str, at: usize) -> usize {
    let alone = text.get(..at).is_some_and(|t| t.ends_with([' ', '\u{a0}']));
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let matching = SPELLED.iter().find(|word| {
        rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word.as_bytes()))
    });
    match matching {
        Some(word) if alone || !word.starts_with('a') => word.len(),
        _ => 0,
    }
}

/// Where the part before the sign starts; one space may stand between.
fn local_start(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let before = before.strip_suffix([' ', '\u{a0}']).unwrap_or(before);
    let kept = before.trim_end_matches(|c| is_word(c) || matches!(c, '.' | '_' | '-' | '+' | '%'));
    let local = before.get(kept.len()..)?;
    if !local.ends_with(|c| is_word(c) || c == '_') || local.eq_ignore_ascii_case("arobase") {
        return None;
    }
    let trimmed = local.trim_start_matches(|c| !is_word(c));
    Some(before.len() - trimmed.len()).filter(|_| !trimmed.is_empty())
}

/// Where the domain after the sign ends: at its last dotted ending of two letters or more, or at
/// the name of a known provider.
fn domain_end(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let rest = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
    let start = text.len() - rest.len();
    let stop = rest.find(|c| !is_word(c) && c != '.' && c != '-').unwrap_or(rest.len());
    let domain = rest.get(..stop)?;
    let mut end = None;
    let mut offset = 0;
    for (rank, label) in domain.split('.').enumerate() {
        if label.is_empty() {
            break;
        }
        offset += label.len() + usize::from(rank > 0);
        let known = rank == 0 && PROVIDERS.iter().any(|p| p.eq_ignore_ascii_case(label));
        let ending = rank > 0
            && label.chars().nth(1).is_some()
            && label.chars().all(|c| is_word(c) && !c.is_ascii_digit());
        if known || ending {
            end = Some(start + offset);
        }
    }
    end
}
