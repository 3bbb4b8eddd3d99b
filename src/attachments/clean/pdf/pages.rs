//! The pages of a PDF, in order, with what they inherit from the tree that holds them.
use super::super::MOST_PAGES;
use crate::attachments::refusal::Refusal;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::HashSet;

/// What a page without a word of its own takes from above.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// Branches and pages looked at: a tree of fifty pages has fewer.
const MOST_NODES: usize = 1_000;

type Inherited<'a> = [Option<&'a Object>; INHERITED.len()];

/// A page as it is in the file.
pub(super) struct Page<'a> {
    pub(super) own: &'a Dictionary,
    inherited: Inherited<'a>,
}

impl<'a> Page<'a> {
    /// Its size, its way up and its resources.
    pub(super) fn inherited(&self) -> impl Iterator<Item = (&'static [u8], &'a Object)> {
        INHERITED.into_iter().zip(self.inherited).filter_map(|(key, value)| Some((key, value?)))
    }
}

/// Every page. A tree that bites its tail is read once.
pub(super) fn list(document: &Document) -> Result<Vec<Page<'_>>, Refusal> {
    let root = document.catalog().and_then(|catalog| catalog.get(b"Pages"));
    let root = root.and_then(Object::as_reference).map_err(|_| Refusal::Damaged)?;
    let mut seen = HashSet::from([root]);
    let mut waiting: Vec<(ObjectId, Inherited<'_>)> = vec![(root, Inherited::default())];
    let mut pages = vec![];
    while let Some((id, above)) = waiting.pop() {
        let Ok(own) = document.get_dictionary(id) else { continue };
        let mut inherited = above;
        for (value, key) in inherited.iter_mut().zip(INHERITED) {
            *value = own.get(key).ok().or(*value);
        }
        let Ok(kids) = own.get_deref(b"Kids", document).and_then(Object::as_array) else {
            pages.push(Page { own, inherited });
            if pages.len() > MOST_PAGES as usize {
                return Err(Refusal::TooManyPages);
            }
            continue;
        };
        let fresh = kids.iter().filter_map(|kid| kid.as_reference().ok());
        let fresh: Vec<_> = fresh.filter(|kid| seen.insert(*kid)).collect();
        if seen.len() > MOST_NODES {
            return Err(Refusal::TooManyPages);
        }
        waiting.extend(fresh.into_iter().rev().map(|kid| (kid, inherited)));
    }
    if pages.is_empty() { Err(Refusal::Damaged) } else { Ok(pages) }
}
