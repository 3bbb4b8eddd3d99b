//! What is drawn over a page: answers typed in a form, notes, marks. The drawing is kept as a stamp;
//! what it would do when touched is not.
use super::copier::Copier;
use crate::attachments::refusal::Refusal;
use lopdf::{Dictionary, Object, dictionary};

/// Those that show something on the page itself, once printed.
const DRAWN: [&[u8]; 14] = [
    b"Widget",
    b"FreeText",
    b"Stamp",
    b"Ink",
    b"Highlight",
    b"Underline",
    b"StrikeOut",
    b"Squiggly",
    b"Square",
    b"Circle",
    b"Line",
    b"Polygon",
    b"PolyLine",
    b"Caret",
];

/// Of a drawn annotation: its place, its drawing, which one of its states, and whether it is hidden.
const KEPT: [&[u8]; 4] = [b"Rect", b"AP", b"AS", b"F"];

/// More than any form has on a page.
const MOST: usize = 2_000;

pub(super) fn visible(page: &Dictionary, copier: &mut Copier<'_>) -> Result<Vec<Object>, Refusal> {
    let from = copier.from;
    let Ok(all) = page.get_deref(b"Annots", from).and_then(Object::as_array) else {
        return Ok(vec![]);
    };
    let mut stamps = vec![];
    for annotation in all.iter().take(MOST) {
        let Ok(Object::Dictionary(old)) = from.dereference(annotation).map(|(_, it)| it) else {
            continue;
        };
        let kind = old.get_deref(b"Subtype", from).and_then(Object::as_name).unwrap_or_default();
        if !DRAWN.contains(&kind) || !old.has(b"AP") || !old.has(b"Rect") {
            continue;
        }
        let mut stamp = dictionary! { "Type" => "Annot", "Subtype" => "Stamp" };
        for key in KEPT {
            if let Ok(value) = old.get(key) {
                stamp.set(key, copier.copy(value)?);
            }
        }
        stamps.push(Object::Reference(copier.into.add_object(stamp)));
    }
    Ok(stamps)
}
