//! Public IPv4 addresses.

use super::is_word;

/// Four numbers up to 255 joined by dots, of a public network; returns their end.
///
/// The first number has two digits or more: numbered headings (1.2.3.4) are not addresses.
pub(super) fn find(text: &str, at: usize, before: &str) -> Option<usize> {
    let mut parts = [0_u32; 4];
    let mut end = at;
    for (rank, part) in parts.iter_mut().enumerate() {
        if rank > 0 {
            text.get(end..)?.strip_prefix('.')?;
            end += 1;
        }
        let rest = text.get(end..)?;
        let size = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let digits = rest.get(..size)?;
        if size == 0 || size > 3 || (size > 1 && digits.starts_with('0')) {
            return None;
        }
        *part = digits.bytes().fold(0, |value, b| value * 10 + u32::from(b - b'0'));
        end += size;
    }
    let next = text.get(end..)?.chars().next();
    let alone = !before.ends_with(['.', '-', '/']) && !next.is_some_and(|c| is_word(c) || c == '/');
    let valid = parts.iter().all(|part| *part <= 255);
    (alone && valid && is_public(parts)).then_some(end)
}

/// Whether the address is one of the open network, given to a person or a company.
fn is_public([first, second, ..]: [u32; 4]) -> bool {
    let private =
        matches!((first, second), (10 | 127, _) | (172, 16..=31) | (192, 168) | (169, 254));
    matches!(first, 11..=223) && !private
}
