//! What the tests share: the site on either engine, a small directory, experiences on demand.
pub(crate) mod app;
pub(crate) mod documents;
pub(crate) mod engines;
pub(crate) mod figures;
pub(crate) mod indicators;
pub(crate) mod listed;
pub(crate) mod make;
pub(crate) mod panel;
pub(crate) mod staff;
