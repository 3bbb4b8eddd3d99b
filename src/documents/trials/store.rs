//! How trials are kept.
mod invitations;
mod results;
mod trials;

pub use invitations::{Invited, answered, counts, expire, find, invite, keep_answer, readers};
pub use results::{result, results};
pub use trials::{
    TrialRow, close, due, hold, insert, latest, open, questions, replace_questions, rewriting_of,
    update,
};
