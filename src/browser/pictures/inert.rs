//! On the server: no file is chosen.
use super::{LeftOut, Patch, Picked, Room};

/// Nothing.
#[derive(Clone, Copy, Default)]
pub struct Pictures;

impl Pictures {
    pub const fn new() -> Self {
        Self
    }

    pub fn take_in(self, _: &'static str, _: Room, _: impl FnOnce(Vec<LeftOut>) + 'static) {}

    pub const fn list(self) -> Vec<Picked> {
        Vec::new()
    }

    pub const fn patches(self, _: usize) -> Vec<Patch> {
        Vec::new()
    }

    pub const fn remove(self, _: &'static str, _: usize) {}

    pub fn draw(self, _: usize, _: String, _: i32) {}

    pub fn draw_bare(
        self,
        _: usize,
        _: &'static str,
        _: impl FnOnce(Option<(i32, i32)>) + 'static,
    ) {
    }

    pub fn black_out(
        self,
        _: &'static str,
        _: usize,
        _: Vec<Patch>,
        _: impl FnOnce(bool) + 'static,
    ) {
    }
}
