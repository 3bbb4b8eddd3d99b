//! Small files that would take all the memory, or all the time.
use super::{
    cleaned,
    make_images::{encoded, jpeg, picture, png_of, png_with, segment},
    make_pdf::{Made, PAGE, drawing, file, numbers, stream, zlib, zlib_always},
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

/// A file whose table leads fifty thousand names to one more object.
fn named_many_times(object: &[u8]) -> Vec<u8> {
    let mut bytes = Made::new().and(object).bytes();
    let place = |of: &[u8], number: u32| {
        let head = format!("{number} 0 obj");
        of.windows(head.len()).position(|it| it == head.as_bytes()).unwrap()
    };
    let start = bytes.len();
    let mut table = String::from("xref\n0 50000\n0000000000 65535 f \n");
    let places: Vec<_> = (1..7).map(|number| place(&bytes, number)).collect();
    for number in 1..50_000 {
        let at = places[number.min(6) - 1];
        writeln!(table, "{at:010} 00000 n ").unwrap();
    }
    bytes.extend(table.bytes());
    bytes.extend(
        format!("trailer << /Size 50000 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF").bytes(),
    );
    bytes
}

/// An array of this many numbers: two bytes each in a file, sixty times more in memory.
fn array(values: usize) -> String {
    format!("[{}]", "0 ".repeat(values))
}

#[test]
fn one_object_named_many_times_is_read_a_few() {
    let large = stream("", &vec![b'x'; 5 << 20]);
    refused("stream", &named_many_times(&large), Refusal::TooComplicated);
    let text = format!("({})", "x".repeat(5 << 20));
    refused("text", &named_many_times(text.as_bytes()), Refusal::TooComplicated);
    refused("array", &named_many_times(array(150_000).as_bytes()), Refusal::TooComplicated);
}

#[test]
fn arrays_without_end_are_not_read() {
    let large = array(5_000_000 - 2_000);
    let made = Made::new().and(large.as_bytes());
    refused("array", &made.bytes(), Refusal::TooComplicated);
    // Behind words that end an object for whoever looks for them.
    let hidden = format!("[ (endobj) {} ]", array(1_000_000));
    refused("hidden", &Made::new().and(hidden.as_bytes()).bytes(), Refusal::TooComplicated);
    refused(
        "trailer",
        &Made::new().trailer(&format!("/A {large}")).bytes(),
        Refusal::TooComplicated,
    );
    let names = format!("[{}]", "/".repeat(3_000_000));
    refused("names", &Made::new().and(names.as_bytes()).bytes(), Refusal::TooComplicated);
    // Many that are each small enough.
    let many = (0..12).fold(Made::new(), |it, _| it.and(array(150_000).as_bytes()));
    refused("many", &many.bytes(), Refusal::TooComplicated);
}

#[test]
fn packets_are_weighed_before_they_are_opened() {
    let flate = "/Filter /FlateDecode";
    let packet = |index: &str, objects: &str, dict: &str| {
        let content = [index.as_bytes(), objects.as_bytes()].concat();
        let dict = format!("/Type /ObjStm /N 1 /First {} {dict}", index.len());
        (dict, content)
    };
    let (dict, content) = packet("9 0 ", &array(900_000), flate);
    let one = Made::new().and(stream(&dict, &zlib(content)));
    refused("one", &one.bytes(), Refusal::TooComplicated);
    // Many names for one object.
    let index: String = (9..60_000).fold(String::new(), |mut all, number| {
        write!(all, "{number} 0 ").unwrap();
        all
    });
    let (dict, content) = packet(&index, &array(1_000), flate);
    let many = Made::new().and(stream(&dict, &zlib(content)));
    refused("many", &many.bytes(), Refusal::TooComplicated);
    // Spelled otherwise, packed otherwise, or not packed.
    let (dict, content) = packet("9 0 ", &array(900_000), "");
    let bare = Made::new().and(stream(&dict.replace("/First", "/#46irst"), &content));
    refused("bare", &bare.bytes(), Refusal::TooComplicated);
    let (dict, _) = packet("9 0 ", "", "/Filter /ASCIIHexDecode");
    let other = Made::new().and(stream(&dict, b"39203020"));
    refused("other", &other.bytes(), Refusal::TooComplicated);
    // As writers make them.
    let (dict, content) = packet("9 0 10 3 ", "[0][1 2]", flate);
    let fine = Made::new().and(stream(&dict, &zlib_always(content)));
    cleaned("fine", &fine.bytes()).unwrap();
}

#[test]
fn what_pages_inherit_is_not_copied_without_end() {
    let page = PAGE.replace("/MediaBox [0 0 595 842]", "");
    let kids = numbers(6..56);
    let tree = |more: &str| format!("<< /Type /Pages /Count 50 /Kids [{kids}] {more} >>");
    let pages = |tree: String| {
        let made = Made::new().instead(2, tree);
        (6..56).fold(made, |it, _| it.and(page.as_bytes()))
    };
    cleaned("fine", &pages(tree("/MediaBox [0 0 595 842]")).bytes()).unwrap();
    let many = format!("/MediaBox {}", array(90_000));
    refused("box", &pages(tree(&many)).bytes(), Refusal::TooComplicated);
    let long = format!("/MediaBox ({})", "x".repeat(8 << 20));
    refused("text", &pages(tree(&long)).bytes(), Refusal::TooComplicated);
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

#[test]
fn fonts_that_repeat_themselves_end() {
    // Seventy thousand widths, fifty thousand times over.
    let widths = "0 69999 1 ".repeat(50_000);
    let font = format!(
        "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H
        /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /W [{widths}] >>] >>"
    );
    let words = b"BT /F1 10 Tf 9 9 Td <0001> Tj ET";
    let heavy = Made::new().instead(4, stream("", words)).instead(5, font);
    // One drawing, shown a hundred thousand times.
    let page = PAGE.replace("/Font", "/XObject << /X 6 0 R >> /Font");
    let form = stream("/Subtype /Form", b"BT /F1 10 Tf <0001> Tj ET");
    let shown = b"/X Do ".repeat(100_000);
    let light = "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H
        /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /W [0 69999 1] >>] >>";
    let often = Made::new().instead(3, page).instead(4, stream("", &shown)).instead(5, light);
    for made in [heavy, often.and(form)] {
        let start = Instant::now();
        drop(text_here(&made.bytes()));
        assert!(start.elapsed().as_secs() < 11);
    }
}
