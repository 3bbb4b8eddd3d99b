//! Pictures made for the tests, and what may be hidden in them.
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// A picture with its first pixels red, and a gradient: JPEG and PNG differ on it.
pub(super) fn picture(width: u32, height: u32) -> DynamicImage {
    let byte = |value: u32| u8::try_from(value % 256).unwrap();
    RgbImage::from_fn(width, height, |x, y| {
        if x < width / 4 && y < height / 4 { Rgb([255, 0, 0]) } else { Rgb([0, byte(x), byte(y)]) }
    })
    .into()
}

pub(super) fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub(super) fn jpeg() -> Vec<u8> {
    encoded(&picture(64, 48), ImageFormat::Jpeg)
}

pub(super) fn png() -> Vec<u8> {
    encoded(&picture(64, 48), ImageFormat::Png)
}

pub(super) fn webp() -> Vec<u8> {
    encoded(&picture(64, 48), ImageFormat::WebP)
}

/// A segment of a JPEG.
pub(super) fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], length.as_slice(), content].concat()
}

/// A JPEG with this segment after its first marker.
pub(super) fn jpeg_with(marker: u8, content: &[u8]) -> Vec<u8> {
    let jpeg = jpeg();
    [&jpeg[..2], &segment(marker, content), &jpeg[2..]].concat()
}

/// What a telephone notes: the side that was up, and where it was.
pub(super) fn exif() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [tag.to_le_bytes().as_slice(), &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend(entry(0x0112, 3, 1, [6, 0, 0, 0]));
    tiff.extend(entry(0x8825, 4, 1, 38_u32.to_le_bytes()));
    tiff.extend([0; 4]);
    tiff.extend([1, 0]);
    tiff.extend(entry(1, 2, 2, *b"N\0\0\0"));
    tiff.extend([0; 4]);
    tiff.extend(b"48.8566 N 2.3522 E SECRET-PLACE");
    tiff
}

pub(super) fn jpeg_exif() -> Vec<u8> {
    jpeg_with(0xe1, &[b"Exif\0\0".as_slice(), &exif()].concat())
}

pub(super) fn chunk(kind: &[u8], content: &[u8]) -> Vec<u8> {
    let named = [kind, content].concat();
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [length.as_slice(), &named, &crc(&named).to_be_bytes()].concat()
}

/// A PNG with this chunk after its header.
pub(super) fn png_with(kind: &[u8], content: &[u8]) -> Vec<u8> {
    let png = png();
    [&png[..33], &chunk(kind, content), &png[33..]].concat()
}

/// A PNG of one byte of grey a pixel, whatever its pixels.
pub(super) fn png_of(width: u32, height: u32, packed: &[u8]) -> Vec<u8> {
    let header = [&width.to_be_bytes(), &height.to_be_bytes(), [8, 0, 0, 0].as_slice(), &[0]];
    let parts = [chunk(b"IHDR", &header.concat()), chunk(b"IDAT", packed), chunk(b"IEND", b"")];
    [b"\x89PNG\r\n\x1a\n".as_slice(), &parts.concat()].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
        })
    })
}

fn riff(kind: &[u8], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_le_bytes();
    let even = &[0][..content.len() % 2];
    [kind, &length, content, even].concat()
}

fn webp_file(chunks: &[Vec<u8>]) -> Vec<u8> {
    riff(b"RIFF", &[b"WEBP".to_vec(), chunks.concat()].concat())
}

fn extended(flags: u8) -> Vec<u8> {
    riff(b"VP8X", &[flags, 0, 0, 0, 63, 0, 0, 47, 0, 0])
}

/// A WebP with notes and a place.
pub(super) fn webp_exif() -> Vec<u8> {
    webp_file(&[
        extended(0b1100),
        webp()[12..].to_vec(),
        riff(b"EXIF", &exif()),
        riff(b"XMP ", b"<x:xmpmeta>SECRET-XMP</x:xmpmeta>"),
    ])
}

/// A WebP of two pictures, one after the other.
pub(super) fn webp_animated() -> Vec<u8> {
    let place = [0, 0, 0, 0, 0, 0, 63, 0, 0, 47, 0, 0, 100, 0, 0, 0];
    let frame = riff(b"ANMF", &[place.as_slice(), &webp()[12..]].concat());
    webp_file(&[extended(0b10), riff(b"ANIM", &[0; 6]), frame.clone(), frame])
}
