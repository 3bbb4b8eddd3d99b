//! How results come in: the API of publishers' programs, and the pages of those who publish.
mod api;
mod documented;
mod grid;
mod rights;
mod upload;
mod values;
