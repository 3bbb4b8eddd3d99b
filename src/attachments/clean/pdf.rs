//! A PDF written again from its pages: what they show is copied, and nothing else.
//!
//! Programs, links, forms and files hang from the document, from annotations and from pages' triggers.
//! None of these is copied, so that nothing has to be recognised as harmful.
mod annotations;
mod copier;
mod jpeg;
mod packets;
mod pages;
mod reading;
mod streams;
mod weight;

use super::{Clean, Kind};
use crate::attachments::{refusal::Refusal, turns};
use copier::Copier;
use lopdf::{Dictionary, Document, Object, dictionary};
use pages::Page;

/// What a page says of itself that is copied; its contents and its annotations apart.
const OF_A_PAGE: [&[u8]; 3] = [b"Contents", b"Group", b"UserUnit"];

pub(super) fn remake(bytes: &[u8]) -> Result<Clean, Refusal> {
    let (mut document, pages) = remade(bytes)?;
    document.compress();
    let mut bytes = vec![];
    document.save_to(&mut bytes).map_err(|_| Refusal::Damaged)?;
    let media_type = "application/pdf";
    Ok(Clean { kind: Kind::Pdf, media_type, bytes, width: 0, height: 0, pages })
}

/// The new document, and how many pages it has.
pub(in crate::attachments) fn remade(bytes: &[u8]) -> Result<(Document, u32), Refusal> {
    let from = reading::read(bytes)?;
    let pages = pages::list(&from)?;
    let mut copier = Copier::new(&from);
    let tree = copier.into.new_object_id();
    let mut kids = vec![];
    for page in &pages {
        turns::in_time()?;
        let copy = page_of(page, tree, &mut copier)?;
        kids.push(Object::Reference(copier.into.add_object(copy)));
    }
    let catalog = catalog(tree, &mut copier)?;
    copier.finish()?;
    let mut into = copier.into;
    let count = u32::try_from(kids.len()).unwrap_or(u32::MAX);
    let tree_of_pages =
        dictionary! { "Type" => "Pages", "Count" => i64::from(count), "Kids" => kids };
    into.objects.insert(tree, tree_of_pages.into());
    let catalog = into.add_object(catalog);
    into.trailer.set("Root", catalog);
    Ok((into, count))
}

fn page_of(page: &Page<'_>, tree: (u32, u16), copier: &mut Copier<'_>) -> Result<Object, Refusal> {
    let mut copy = dictionary! { "Type" => "Page", "Parent" => tree };
    for key in OF_A_PAGE {
        if let Ok(value) = page.own.get(key) {
            copy.set(key, copier.copy(value)?);
        }
    }
    for (key, value) in page.inherited() {
        copy.set(key, copier.copy(value)?);
    }
    let visible = annotations::visible(page.own, copier)?;
    if !visible.is_empty() {
        copy.set("Annots", visible);
    }
    Ok(copy.into())
}

/// Which layers are shown, and in which language the pages are.
fn catalog(tree: (u32, u16), copier: &mut Copier<'_>) -> Result<Dictionary, Refusal> {
    let mut copy = dictionary! { "Type" => "Catalog", "Pages" => tree };
    let Ok(old) = copier.from.catalog() else { return Ok(copy) };
    if let Ok(layers) = old.get(b"OCProperties") {
        copy.set("OCProperties", copier.copy(layers)?);
    }
    // `fr-FR`, and not a letter hidden in it.
    if let Ok(Object::String(lang, format)) = old.get_deref(b"Lang", copier.from)
        && lang.len() <= 12
    {
        copy.set("Lang", Object::String(lang.clone(), *format));
    }
    Ok(copy)
}
