//! One key for the many spellings of a name: column headers, JSON keys, closed lists.
use crate::kernel::text::fold_char;

/// Lower case without accents; anything but letters and digits becomes one `_`, none at the ends.
/// `Intitulé structure  3`, `intitule_structure_3` and `"<BOM>""Intitulé Structure 3"""` are one.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut gap = false;
    for it in text.chars().flat_map(fold_char) {
        if !it.is_ascii_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && !key.is_empty() {
            key.push('_');
        }
        gap = false;
        key.push(it);
    }
    key
}
