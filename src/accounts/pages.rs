//! The pages of the staff space that are nobody's trade in particular.
pub mod home;
pub mod sign_in;
