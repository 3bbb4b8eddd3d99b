//! Pictures: what they show is kept, what they hide is not.
use super::{
    cleaned, holds_none_of,
    make_images::{
        encoded, jpeg, jpeg_exif, jpeg_with, picture, png, png_with, webp, webp_animated, webp_exif,
    },
    refused, taken,
};
use image::{DynamicImage, GenericImageView, ImageFormat, Rgba, RgbaImage};
use public_service_plus::attachments::refusal::Refusal;

const PAYLOAD: &str = "<script>alert(document.cookie)</script>";

#[test]
fn a_place_goes_and_the_photo_stands_up() {
    let clean = taken("exif", &jpeg_exif());
    holds_none_of(&clean.bytes, &["SECRET", "Exif", "48.8566"]);
    // Turned: its red corner is now on the right.
    assert_eq!((clean.width, clean.height), (48, 64));
    let shown = image::load_from_memory(&clean.bytes).unwrap();
    let [red, green, _, _] = shown.get_pixel(46, 2).0;
    assert!(red > 200 && green < 60, "{red} {green}");
}

#[test]
fn notes_are_left_behind() {
    let icc = [b"ICC_PROFILE\0\x01\x01".as_slice(), b"SECRET-PROFILE"].concat();
    let cases = [
        ("comment", jpeg_with(0xfe, b"SECRET comment")),
        ("xmp", jpeg_with(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x>SECRET</x>")),
        ("photoshop", jpeg_with(0xed, b"Photoshop 3.0\x008BIM SECRET")),
        ("profile", jpeg_with(0xe2, &icc)),
        ("tEXt", png_with(b"tEXt", b"Author\0SECRET")),
        ("iTXt", png_with(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0SECRET")),
        ("eXIf", png_with(b"eXIf", &[b"MM\0*\0\0\0\x08\0\0".as_slice(), b"SECRET"].concat())),
        ("unknown chunk", png_with(b"prIv", b"SECRET")),
        ("webp", webp_exif()),
    ];
    for (name, bytes) in cases {
        assert!(bytes.windows(6).any(|some| some == b"SECRET"), "{name}");
        let clean = taken(name, &bytes);
        holds_none_of(&clean.bytes, &["SECRET", "tEXt", "iTXt", "eXIf", "EXIF", "XMP"]);
    }
}

#[test]
fn what_is_two_files_at_once_is_one_picture() {
    let zip = [b"PK\x03\x04".as_slice(), PAYLOAD.as_bytes()].concat();
    let pdf = [b"%PDF-1.4\n1 0 obj <<>> endobj ".as_slice(), PAYLOAD.as_bytes()].concat();
    let cases = [
        ("html after a jpeg", [jpeg(), PAYLOAD.into()].concat()),
        ("html in a jpeg", jpeg_with(0xfe, format!("--><html>{PAYLOAD}<!--").as_bytes())),
        ("pdf in a jpeg", jpeg_with(0xfe, &pdf)),
        ("zip after a jpeg", [jpeg(), zip.clone()].concat()),
        ("html after a png", [png(), PAYLOAD.into()].concat()),
        ("zip after a png", [png(), zip].concat()),
        ("html in a png", png_with(b"tEXt", format!("a\0{PAYLOAD}").as_bytes())),
        ("html after a webp", [webp(), PAYLOAD.into()].concat()),
    ];
    for (name, bytes) in cases {
        holds_none_of(&taken(name, &bytes).bytes, &["<script>", "%PDF", "PK\x03\x04", "html"]);
    }
}

#[test]
fn an_animation_is_one_picture_or_nothing() {
    if let Ok(clean) = cleaned("animation", &webp_animated()) {
        assert_eq!((clean.width, clean.height), (64, 48));
        holds_none_of(&clean.bytes, &["ANMF", "ANIM"]);
    }
}

#[test]
fn large_pictures_are_made_smaller() {
    let clean = taken("scan", &encoded(&picture(4_000, 3_000), ImageFormat::Jpeg));
    assert_eq!((clean.width, clean.height, clean.media_type), (2_400, 1_800, "image/jpeg"));
    let clean = taken("strip", &encoded(&picture(11_000, 2), ImageFormat::Png));
    assert_eq!((clean.width, clean.height), (2_400, 1));
}

#[test]
fn drawings_stay_sharp_and_what_is_transparent_is_white() {
    let flat = |width, alpha| {
        let pixels = RgbaImage::from_pixel(width, 1_000, Rgba([0, 0, 0, alpha]));
        encoded(&DynamicImage::from(pixels), ImageFormat::Png)
    };
    assert_eq!(taken("flat", &flat(2_000, 255)).media_type, "image/png");
    let shades = RgbaImage::from_fn(2_000, 1_000, |x, y| {
        Rgba([u8::try_from(x % 256).unwrap(), u8::try_from(y % 256).unwrap(), 0, 0])
    });
    let clean = taken("shades", &encoded(&shades.into(), ImageFormat::Png));
    assert_eq!(clean.media_type, "image/jpeg");
    assert!(image::load_from_memory(&clean.bytes).unwrap().get_pixel(5, 5).0[..3] > [250; 3][..]);
}

#[test]
fn every_depth_of_colour_is_taken() {
    let picture = picture(40, 30);
    let all = [
        DynamicImage::ImageLuma8(picture.to_luma8()),
        DynamicImage::ImageLumaA8(picture.to_luma_alpha8()),
        DynamicImage::ImageLuma16(picture.to_luma16()),
        DynamicImage::ImageRgb16(picture.to_rgb16()),
        DynamicImage::ImageRgba16(picture.to_rgba16()),
    ];
    for picture in all {
        taken("depth", &encoded(&picture, ImageFormat::Png));
    }
}

#[test]
fn cut_anywhere_it_is_refused_or_remade() {
    for (name, bytes) in [("jpeg", jpeg()), ("png", png()), ("webp", webp())] {
        for part in 1..40 {
            drop(cleaned(name, &bytes[..bytes.len() * part / 40]));
        }
    }
    refused("half a png", &png()[..200], Refusal::Damaged);
}

#[test]
fn changed_anywhere_it_is_refused_or_remade() {
    for (name, bytes) in [("jpeg", jpeg()), ("png", png()), ("webp", webp_exif())] {
        for at in (0..bytes.len()).step_by(bytes.len() / 150) {
            let mut changed = bytes.clone();
            changed[at] ^= 1 << (at % 8);
            drop(cleaned(name, &changed));
        }
    }
}
