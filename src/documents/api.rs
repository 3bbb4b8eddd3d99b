//! What the browser may ask of documents.
pub mod dossier;
