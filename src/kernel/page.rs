//! Pages of long lists: a few items, and the place where the next ones begin.
use serde::{Deserialize, Serialize};

/// How many items a list shows at a time; callers cannot ask for more.
pub const PAGE_SIZE: usize = 20;

/// A part of a list. `next` is the cursor of the following part, opaque to the reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub next: Option<String>,
}
