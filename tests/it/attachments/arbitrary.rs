//! Any bytes at all, and good files with a few bytes changed: refused or remade, and never a panic.
use super::{
    cleaned,
    make_images::{jpeg_exif, png_with, webp_exif},
    make_pdf::Made,
};
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof, proptest};
use public_service_plus::attachments::text::text_here;

fn first_bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(b"\xff\xd8\xff".to_vec()),
        Just(b"\x89PNG\r\n\x1a\n".to_vec()),
        Just(b"RIFF\0\x10\0\0WEBPVP8L".to_vec()),
        Just(b"%PDF-1.7\n1 0 obj\n".to_vec()),
        Just(vec![]),
    ]
}

fn good_file() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(jpeg_exif()),
        Just(png_with(b"tEXt", b"a\0b")),
        Just(webp_exif()),
        Just(Made::new().bytes()),
    ]
}

proptest! {
    #[test]
    fn any_bytes(first in first_bytes(), rest in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let bytes = [first, rest].concat();
        drop(cleaned("any", &bytes));
        drop(text_here(&bytes));
    }

    #[test]
    fn changed_bytes(
        good in good_file(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = good;
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        drop(cleaned("changed", &bytes));
        drop(text_here(&bytes));
    }
}
