//! The store, function by function, on both engines.
mod accounts;
mod answers;
mod catalogue;
mod documents;
mod following;
mod import_and_moderation;
mod import_experiences;
mod import_structures;
mod indicator_heads;
mod indicators;
mod moderation;
mod outbox;
mod reading;
mod search;
mod tallies;
