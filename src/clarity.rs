//! How clear a text is: what can be counted in it, the plain words it could use, what changed between
//! two of its versions. The method is told in docs/clarity.md.
pub mod changes;
pub mod letters;
pub mod lexicon;
pub mod measured;
pub mod measures;

#[cfg(feature = "ssr")]
pub mod diff;
