//! Any file: refused or remade, and what was remade is taken again.
#![no_main]
use libfuzzer_sys::fuzz_target;
use public_service_plus::attachments::clean::clean_here;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(clean) = clean_here(bytes) {
        assert!(clean_here(&clean.bytes).is_ok());
    }
});
