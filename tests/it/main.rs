//! Every integration test in one binary: one link, shared support.
#![expect(
    clippy::disallowed_methods,
    clippy::items_after_statements,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot start should stop and say so; its words stand where they are used"
)]
mod architecture;
mod attachments;
mod http;
mod store;
mod support;
