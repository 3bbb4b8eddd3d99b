//! How clear a text is: what can be counted in it, the plain words it could use, what changed between
//! two of its versions. The method is told in docs/clarity.md.
pub mod api;
pub mod changes;
pub mod checked;
#[cfg(feature = "ssr")]
pub mod diff;
#[cfg(feature = "ssr")]
pub mod glossary;
#[cfg(feature = "ssr")]
pub mod http;
pub mod letters;
pub mod lexicon;
pub mod marking;
pub mod measured;
pub mod measures;
pub mod pages;
pub mod phrases;
#[cfg(feature = "ssr")]
pub mod store;
pub mod views;
