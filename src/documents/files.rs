//! Documents as files: the register, every step of every public document, figures, feeds.
pub mod csv;
pub mod download;
pub mod feed;
pub mod history;
pub mod http;
pub mod register;
