//! Letters to the panel. They are written in the transaction of what they are about (`queue`), and sent
//! later by a task of the server (`sending`), to a server of mail or to a folder (`post`).
pub mod post;
pub mod queue;
pub mod sending;

use super::sealing::Keys;
use crate::kernel::ids::TesterId;
use post::Post;

/// What letters need: how to seal them while they wait, and where to post them. Without both, the panel
/// is closed.
#[derive(Debug, Clone)]
pub struct PostOffice {
    pub keys: Keys,
    pub post: Post,
}

/// A letter to write. Never in a log: what it holds is its reader's.
pub struct Letter<'a> {
    pub tester: TesterId,
    pub to: &'a str,
    pub subject: &'a str,
    pub body: &'a str,
}
