//! How trials are kept.
mod invitations;
mod results;
mod trials;

pub use invitations::{Invited, answered, counts, expire, find, invite, keep_answer};
pub use results::{result, results};
pub use trials::{
    TrialRow, close, due, insert, is_open, latest, open, questions, replace_questions,
    rewriting_of, update,
};
