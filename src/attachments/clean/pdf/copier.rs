//! Copies what pages refer to, and what that refers to, each object once. What is of no use to show a
//! page stays behind, and with it earlier versions of the file and what nothing refers to.
use super::{streams, weight};
use crate::attachments::{refusal::Refusal, turns};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::HashMap;

/// Bytes of all the streams, once inflated.
const MOST_INFLATED: usize = 128 << 20;

/// Said of a thing, and not shown.
const HIDDEN: [&[u8]; 20] = [
    b"Metadata",
    b"PieceInfo",
    b"LastModified",
    b"Thumb",
    b"StructParent",
    b"StructParents",
    b"Parent",
    b"AF",
    b"EF",
    b"A",
    b"AA",
    b"PA",
    b"JS",
    b"URI",
    b"OPI",
    b"Ref",
    b"Alternates",
    b"Creator",
    b"CreatorInfo",
    b"Measure",
];

/// Things that a page may call by any name, those above too.
const SHOWN: [&[u8]; 9] = [
    b"Font",
    b"XObject",
    b"ExtGState",
    b"Pattern",
    b"Image",
    b"Form",
    b"OCG",
    b"OCMD",
    b"Encoding",
];

/// Things that no drawing needs.
const REFUSED: [&[u8]; 9] = [
    b"Page",
    b"Pages",
    b"Catalog",
    b"Annot",
    b"Action",
    b"Filespec",
    b"EmbeddedFile",
    b"Metadata",
    b"StructElem",
];

/// What happens when something is touched or opened: the kinds of actions.
const ACTIONS: [&[u8]; 19] = [
    b"GoTo",
    b"GoToR",
    b"GoToE",
    b"Launch",
    b"Thread",
    b"URI",
    b"Sound",
    b"Movie",
    b"Hide",
    b"Named",
    b"SubmitForm",
    b"ResetForm",
    b"ImportData",
    b"JavaScript",
    b"SetOCGState",
    b"Rendition",
    b"Trans",
    b"GoTo3DView",
    b"RichMediaExecute",
];

pub(super) struct Copier<'a> {
    pub(super) from: &'a Document,
    pub(super) into: Document,
    known: HashMap<ObjectId, ObjectId>,
    waiting: Vec<(&'a Object, ObjectId)>,
    /// Bytes that streams may still inflate to.
    pub(super) left: usize,
    /// Values that may still be copied: fifty pages may inherit the same one.
    values_left: usize,
}

impl<'a> Copier<'a> {
    pub(super) fn new(from: &'a Document) -> Self {
        let into = Document::with_version("1.7");
        let (known, waiting) = (HashMap::new(), vec![]);
        Self { from, into, known, waiting, left: MOST_INFLATED, values_left: weight::MOST }
    }

    /// Copies a value. What it refers to is copied by [`Copier::finish`].
    pub(super) fn copy(&mut self, object: &Object) -> Result<Object, Refusal> {
        let left = self.values_left.checked_sub(weight::of_one(object));
        self.values_left = left.ok_or(Refusal::TooComplicated)?;
        if self.values_left.is_multiple_of(1024) {
            turns::in_time()?;
        }
        Ok(match object {
            Object::Reference(id) => self.reference(*id),
            Object::Dictionary(old) if is_refused(old) => Object::Null,
            Object::Dictionary(old) => Object::Dictionary(self.dictionary(old)?),
            Object::Array(old) => {
                Object::Array(old.iter().map(|it| self.copy(it)).collect::<Result<_, _>>()?)
            }
            Object::Stream(old) => streams::copy(old, self)?,
            other => other.clone(),
        })
    }

    fn reference(&mut self, id: ObjectId) -> Object {
        let first = self.from.objects.get(&id);
        let Some(Ok((last, object))) = first.map(|it| self.from.dereference(it)) else {
            return Object::Null;
        };
        let id = last.unwrap_or(id);
        if dictionary_of(object).is_some_and(is_refused) {
            return Object::Null;
        }
        if let Some(known) = self.known.get(&id) {
            return Object::Reference(*known);
        }
        let new = self.into.new_object_id();
        self.known.insert(id, new);
        self.waiting.push((object, new));
        Object::Reference(new)
    }

    pub(super) fn dictionary(&mut self, old: &Dictionary) -> Result<Dictionary, Refusal> {
        let mut copy = Dictionary::new();
        for (key, value) in old {
            if !HIDDEN.contains(&key.as_slice()) || self.is_shown(value) {
                copy.set(key.clone(), self.copy(value)?);
            }
        }
        Ok(copy)
    }

    fn is_shown(&self, value: &Object) -> bool {
        let leads_to = self.from.dereference(value).map(|(_, it)| it).ok();
        leads_to.and_then(dictionary_of).is_some_and(|it| {
            [b"Type".as_slice(), b"Subtype"].iter().any(|key| {
                it.get(key).and_then(Object::as_name).is_ok_and(|it| SHOWN.contains(&it))
            })
        })
    }

    /// Copies all that was referred to.
    pub(super) fn finish(&mut self) -> Result<(), Refusal> {
        while let Some((object, new)) = self.waiting.pop() {
            turns::in_time()?;
            let copy = self.copy(object)?;
            self.into.objects.insert(new, copy);
        }
        Ok(())
    }
}

fn dictionary_of(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(it) => Some(it),
        Object::Stream(it) => Some(&it.dict),
        _ => None,
    }
}

fn is_refused(it: &Dictionary) -> bool {
    let named = |key: &[u8], names: &[&[u8]]| {
        it.get(key).and_then(Object::as_name).is_ok_and(|name| names.contains(&name))
    };
    named(b"Type", &REFUSED)
        || named(b"Subtype", &[b"XML", b"PS"])
        || named(b"S", &ACTIONS)
        || it.has(b"EF")
        || it.has(b"JS")
}
