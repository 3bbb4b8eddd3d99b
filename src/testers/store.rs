//! How testers are kept.
mod asking;
mod joining;
mod leaving;

pub use asking::{Asked, Willing, ask, count_willing, willing};
pub use joining::{
    Hashes, Known, behind_confirm, behind_leave, by_mark, change, confirm, insert, note_letter,
    renew,
};
pub use leaving::{erase, erase_joined_before, erase_unconfirmed};
