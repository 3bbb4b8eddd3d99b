//! Every integration test in one binary: one link, shared support.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot start should stop, and say so"
)]
mod architecture;
mod http;
mod store;
mod support;
