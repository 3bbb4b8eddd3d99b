//! Small files that would take all the memory, or all the time.
use super::{
    cleaned,
    make_images::{encoded, jpeg, picture, png_of, png_with, segment},
    make_pdf::{Made, PAGE, drawing, file, numbers, stream, zlib},
    refused,
};
use image::ImageFormat;
use public_service_plus::attachments::{refusal::Refusal, text::text_here};
use std::{fmt::Write as _, time::Instant};

fn zeros(megabytes: usize) -> Vec<u8> {
    zlib(vec![0; megabytes << 20])
}

#[test]
fn pictures_larger_than_memory_are_refused() {
    let tiny = zlib(vec![0; 1000]);
    for (width, height) in [(50_000, 50_000), (12_001, 1), (1, 12_001), (10_000, 5_000)] {
        refused("png", &png_of(width, height, &tiny), Refusal::TooManyPixels);
    }
    let is_large = cleaned("png", &png_of(u32::MAX, u32::MAX, &tiny)).unwrap_err();
    assert!(matches!(is_large, Refusal::TooManyPixels | Refusal::Damaged));
    // Sixteen bits a channel: few enough pixels, too much memory.
    let mut deep = png_of(8_000, 5_000, &tiny);
    assert_eq!(deep[24], 8);
    deep[24..26].copy_from_slice(&[16, 6]);
    assert!(cleaned("deep", &deep).is_err());
    let mut jpeg = jpeg();
    let frame = jpeg.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    refused("jpeg", &jpeg, Refusal::TooManyPixels);
}

#[test]
fn packed_bytes_without_end_are_harmless() {
    drop(cleaned("pixels", &png_of(10, 10, &zeros(64))));
    let profile = [b"name\0\0".as_slice(), &zeros(64)].concat();
    drop(cleaned("profile", &png_with(b"iCCP", &profile)));
    let text = [b"name\0\0".as_slice(), &zeros(64)].concat();
    drop(cleaned("text", &png_with(b"zTXt", &text)));
}

#[test]
fn a_jpeg_of_a_thousand_passes_is_refused() {
    let jpeg = encoded(&picture(3_000, 3_000), ImageFormat::Jpeg);
    let scan = segment(0xda, &[1, 1, 0, 0, 63, 0]).repeat(1_000);
    let many = [&jpeg[..jpeg.len() - 2], &scan, &[0xff, 0xd9]].concat();
    refused("passes", &many, Refusal::TooComplicated);
}

#[test]
fn streams_that_swell_are_refused() {
    let flate = "/Filter /FlateDecode";
    let one = Made::new().instead(4, stream(flate, &zeros(160))).bytes();
    refused("one", &one, Refusal::TooComplicated);
    let contents = numbers(6..16);
    let page = PAGE.replace("4 0 R", &format!("[{contents}]"));
    let packed = zeros(20);
    let many = (0..10).fold(Made::new().instead(3, page), |it, _| it.and(stream(flate, &packed)));
    refused("many", &many.bytes(), Refusal::TooComplicated);
    let twice = stream("/Filter [/FlateDecode /FlateDecode]", &zlib(zeros(160)));
    refused("twice", &Made::new().instead(4, twice).bytes(), Refusal::TooComplicated);
    let filters = "/FlateDecode ".repeat(20);
    let chain = stream(&format!("/Filter [{filters}]"), &zlib(vec![0; 100]));
    refused("chain", &Made::new().instead(4, chain).bytes(), Refusal::Damaged);
    let objects = stream(&format!("/Type /ObjStm /N 1 /First 4 {flate}"), &zeros(16));
    refused("packet", &Made::new().and(objects).bytes(), Refusal::TooComplicated);
}

#[test]
fn pictures_in_a_page_have_limits_too() {
    let dict = "/Subtype /Image /Width 65000 /Height 65000 /Filter /JBIG2Decode";
    let page = PAGE.replace("/Font", "/XObject << /X 6 0 R >> /Font");
    let large = Made::new().instead(3, page).and(stream(dict, b"x")).bytes();
    refused("picture", &large, Refusal::TooManyPixels);
}

#[test]
fn one_object_named_many_times_is_read_a_few() {
    // Every line of the table leads to the same five megabytes.
    let large = stream("", &vec![b'x'; 5 << 20]);
    let mut bytes = Made::new().and(large).bytes();
    let lines = String::from_utf8_lossy(&bytes).into_owned();
    let offset = bytes.windows(7).position(|it| it == b"6 0 obj").unwrap();
    let start = bytes.len();
    assert!(lines.contains("xref"));
    let mut table = String::from("xref\n0 50000\n0000000000 65535 f \n");
    for number in 1..50_000 {
        let at = if number < 6 {
            bytes.windows(7).position(|it| it == format!("{number} 0 obj").as_bytes()).unwrap()
        } else {
            offset
        };
        writeln!(table, "{at:010} 00000 n ").unwrap();
    }
    bytes.extend(table.bytes());
    bytes.extend(
        format!("trailer << /Size 50000 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF").bytes(),
    );
    refused("same", &bytes, Refusal::TooComplicated);
}

#[test]
fn too_many_objects_are_refused() {
    let many: Vec<_> =
        Made::new().objects.into_iter().chain((0..150_000).map(|_| b"0".to_vec())).collect();
    refused("objects", &file(&many, ""), Refusal::TooComplicated);
}

#[test]
fn deep_things_do_not_exhaust_the_stack() {
    for depth in [90, 1_000, 200_000] {
        let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        drop(cleaned("array", &Made::new().with(3, &format!("/Group {deep}")).bytes()));
        let deep = format!("{}1{}", "<< /A ".repeat(depth), " >>".repeat(depth));
        drop(cleaned("dictionary", &Made::new().with(3, &format!("/Group {deep}")).bytes()));
        let deep = format!("{}{}", "(".repeat(depth), ")".repeat(depth));
        drop(cleaned("string", &Made::new().with(3, &format!("/Group {deep}")).bytes()));
        drop(cleaned("drawing", &drawing(format!("{}{}", "[".repeat(depth), " Tj").as_bytes())));
        drop(text_here(&drawing("[".repeat(depth).as_bytes())));
    }
    // A chain of objects, each in the one before: followed without a stack.
    let chain = (6..20_000).fold(Made::new().with(3, "/Group 6 0 R"), |it, next| {
        it.and(format!("<< /Next {} 0 R >>", next + 1))
    });
    cleaned("chain", &chain.bytes()).unwrap();
}

#[test]
fn drawings_that_draw_drawings_end() {
    // Each draws the next one ten times: 10^8 in all, and one that draws itself.
    let body = b"/X Do ".repeat(10);
    let form = |next: u32| {
        let dict = format!("/Subtype /Form /Resources << /XObject << /X {next} 0 R >> >>");
        stream(&dict, &body)
    };
    let page = PAGE.replace("/Font", "/XObject << /X 6 0 R >> /Font");
    let made = || Made::new().instead(3, page.as_str()).instead(4, stream("", &body));
    let laughs = (7..18).fold(made(), |it, next| it.and(form(next)));
    let itself = made().and(form(6));
    for made in [laughs, itself] {
        cleaned("drawings", &made.bytes()).unwrap();
        let start = Instant::now();
        assert!(text_here(&made.bytes()).is_err());
        assert!(start.elapsed().as_secs() < 11);
    }
}
