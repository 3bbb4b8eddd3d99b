//! Any file: its text, or why there is none.
#![no_main]
use libfuzzer_sys::fuzz_target;
use public_service_plus::attachments::text::text_here;

fuzz_target!(|bytes: &[u8]| {
    drop(text_here(bytes));
});
