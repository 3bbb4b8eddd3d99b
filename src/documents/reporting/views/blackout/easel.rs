//! The rectangles of one picture, and how they came to be.
use crate::{
    browser::{self, pictures::Patch},
    documents::reporting::areas::{self, Change},
};
use leptos::prelude::*;

/// The id of the button that adds a rectangle.
pub const ADD: &str = "add-rectangle";

/// The id of the line of the rectangle at this place.
pub fn line_id(at: usize) -> String {
    format!("rectangle-{at}")
}

/// In pixels of the picture.
type Point = (i32, i32);

/// What the parts of the dialog share.
#[derive(Clone, Copy)]
pub struct Easel {
    /// Of the picture as it is drawn; nothing while it is not.
    pub size: RwSignal<(i32, i32)>,
    pub patches: RwSignal<Vec<Patch>>,
    pub selected: RwSignal<Option<usize>>,
    /// Where the pointer went down, and where it is.
    pub stroke: RwSignal<Option<(Point, Point)>>,
    pub broken: RwSignal<bool>,
    /// As the rectangles were before each change.
    past: RwSignal<Vec<Vec<Patch>>>,
}

impl Default for Easel {
    fn default() -> Self {
        Self::new()
    }
}

impl Easel {
    pub fn new() -> Self {
        Self {
            size: RwSignal::new((0, 0)),
            patches: RwSignal::new(Vec::new()),
            selected: RwSignal::new(None),
            stroke: RwSignal::new(None),
            broken: RwSignal::new(false),
            past: RwSignal::new(Vec::new()),
        }
    }

    /// Another picture, with what was drawn over it before.
    pub fn begin(self, patches: Vec<Patch>) {
        self.size.set((0, 0));
        self.patches.set(patches);
        self.selected.set(None);
        self.stroke.set(None);
        self.broken.set(false);
        self.past.set(Vec::new());
    }

    fn remember(self) {
        let now = self.patches.get_untracked();
        self.past.update(|it| it.push(now));
    }

    pub fn add(self, patch: Patch) {
        self.remember();
        let at = self.patches.with_untracked(Vec::len);
        self.patches.update(|it| it.push(patch));
        self.selected.set(Some(at));
    }

    /// A rectangle in the middle, ready to be moved with the keys.
    pub fn add_first(self) {
        let size = self.size.get_untracked();
        if size.0 == 0 {
            return;
        }
        let at = self.patches.with_untracked(Vec::len);
        self.add(areas::first(size, at));
        // Once it is in the list.
        request_animation_frame(move || browser::focus(&line_id(at)));
    }

    pub fn change(self, at: usize, change: Change) {
        self.remember();
        let size = self.size.get_untracked();
        self.patches.update(|all| {
            if let Some(it) = all.get_mut(at) {
                *it = areas::changed(*it, change, size);
            }
        });
    }

    pub fn remove(self, at: usize) {
        self.remember();
        self.selected.set(None);
        self.patches.update(|all| {
            if at < all.len() {
                all.remove(at);
            }
        });
        browser::focus(ADD);
    }

    /// Can be undone, as any other change.
    pub fn remove_all(self) {
        if self.patches.with_untracked(|it| !it.is_empty()) {
            self.remember();
            self.selected.set(None);
            self.patches.set(Vec::new());
            browser::focus(ADD);
        }
    }

    /// As it was before the last change.
    pub fn undo(self) {
        let before = self.past.try_update(Vec::pop).flatten();
        if let Some(before) = before {
            let count = before.len();
            self.patches.set(before);
            self.selected.update(|it| *it = it.filter(|at| *at < count));
        }
    }

    /// The end of a stroke of the pointer.
    pub fn lift(self) {
        if let Some((from, to)) = self.stroke.get_untracked() {
            self.stroke.set(None);
            if let Some(patch) = areas::between(from, to, self.size.get_untracked()) {
                self.add(patch);
            }
        }
    }
}
