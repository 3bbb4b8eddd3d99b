//! How trials are kept.
mod invitations;
mod results;
mod trials;

pub use invitations::{
    Found, Invited, answered, counts, expire, find, invite, keep_answer, readers,
};
pub use results::result;
pub use trials::{
    Texts, close, due, hold, insert, is_under_way, last_closed, latest, latest_in, open, questions,
    replace_questions, texts_of, texts_of_in, update, words, words_in,
};
