//! What can be done about people: add one, sign in, sign out. One function, one transaction, one
//! audit line.
mod add;
mod sign_in;
mod sign_out;

pub use add::add;
pub use sign_in::sign_in;
pub use sign_out::sign_out;
