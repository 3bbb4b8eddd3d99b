//! What authors and readers do: each function is one transaction, one line of audit, one word to
//! those who keep copies.
mod add_detail;
mod correct;
mod erase;
mod follow;
mod settle;
mod similar;
mod submit;
mod vote;
mod withdraw;

pub use follow::{act, follow};
pub use similar::similar;
pub use submit::submit;
