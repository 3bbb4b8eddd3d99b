//! A picture decoded to its pixels, and encoded again from them alone.
use super::{Clean, Kind};
use crate::attachments::{refusal::Refusal, turns};
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
    metadata::Orientation,
};
use std::{collections::HashSet, io::Cursor};

/// Millions of pixels in a picture: an A4 page scanned at 600 dots an inch has 35.
pub const MEGAPIXELS: u32 = 40;
/// The longest side that is decoded.
const LONGEST_SIDE: u32 = 12_000;
/// Memory for the pixels.
const MEMORY: u64 = 200 << 20;
/// The longest side that is kept: an A4 page is read with ease at 200 dots an inch.
const KEPT_SIDE: u32 = 2_400;
const QUALITY: u8 = 85;
/// Scans of a progressive JPEG, each a pass over all the pixels: cameras make ten.
const MOST_SCANS: usize = 64;
/// Drawings and screens of so few colours stay sharp, as PNG.
const FEW_COLOURS: usize = 64;
/// A PNG of no more pixels stays a PNG.
const SMALL: u64 = 1_000_000;

pub(super) fn remake(bytes: &[u8], format: ImageFormat) -> Result<Clean, Refusal> {
    if format == ImageFormat::Jpeg && scans(bytes) > MOST_SCANS {
        return Err(Refusal::TooComplicated);
    }
    let picture = upright(bytes, format)?;
    turns::in_time()?;
    let picture = smaller(picture);
    turns::in_time()?;
    let (width, height) = (picture.width(), picture.height());
    let is_sharp = format == ImageFormat::Png
        && (u64::from(width) * u64::from(height) <= SMALL || has_few_colours(&picture));
    let (media_type, bytes) = if is_sharp { png(picture) } else { jpeg(&picture) }?;
    Ok(Clean { kind: Kind::Image, media_type, bytes, width, height, pages: 1 })
}

/// The pixels, the way up that the camera noted.
fn upright(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, Refusal> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| refused(&error))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let is_too_much = pixels > u64::from(MEGAPIXELS) * 1_000_000
        || width.max(height) > LONGEST_SIDE
        || decoder.total_bytes() > MEMORY;
    if is_too_much {
        return Err(Refusal::TooManyPixels);
    }
    if pixels == 0 {
        return Err(Refusal::Damaged);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| refused(&error))?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn smaller(picture: DynamicImage) -> DynamicImage {
    if picture.width().max(picture.height()) <= KEPT_SIDE {
        return picture;
    }
    picture.resize(KEPT_SIDE, KEPT_SIDE, FilterType::Triangle)
}

fn png(picture: DynamicImage) -> Result<(&'static str, Vec<u8>), Refusal> {
    let mut bytes = vec![];
    let picture = match picture {
        DynamicImage::ImageLuma16(_) => DynamicImage::ImageLuma8(picture.into_luma8()),
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => picture,
        _ => DynamicImage::ImageRgba8(picture.into_rgba8()),
    };
    picture.write_with_encoder(PngEncoder::new(&mut bytes)).map_err(|error| refused(&error))?;
    Ok(("image/png", bytes))
}

fn jpeg(picture: &DynamicImage) -> Result<(&'static str, Vec<u8>), Refusal> {
    let mut bytes = vec![];
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    let done = match picture {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageLuma16(_) => {
            encoder.encode_image(&picture.to_luma8())
        }
        _ if picture.color().has_alpha() => encoder.encode_image(&on_white(picture)),
        _ => encoder.encode_image(&picture.to_rgb8()),
    };
    done.map_err(|error| refused(&error))?;
    Ok(("image/jpeg", bytes))
}

/// What is transparent, as paper shows it: JPEG would show it black.
fn on_white(picture: &DynamicImage) -> image::RgbImage {
    let from = picture.to_rgba8();
    let mut onto = image::RgbImage::new(from.width(), from.height());
    for (new, old) in onto.pixels_mut().zip(from.pixels()) {
        let [red, green, blue, alpha] = old.0.map(u16::from);
        let over = |colour: u16| {
            u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        new.0 = [over(red), over(green), over(blue)];
    }
    onto
}

fn has_few_colours(picture: &DynamicImage) -> bool {
    let pixels = picture.to_rgba8();
    let mut seen = HashSet::new();
    // A run of one colour is looked up once.
    let mut last = None;
    pixels.pixels().all(|pixel| {
        last == Some(pixel.0) || {
            last = Some(pixel.0);
            seen.insert(pixel.0);
            seen.len() <= FEW_COLOURS
        }
    })
}

/// Markers of a new scan: in the pixels' own bytes, 0xFF is never followed by this.
fn scans(bytes: &[u8]) -> usize {
    bytes.windows(2).filter(|two| *two == [0xff, 0xda]).count()
}

fn refused(error: &ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => Refusal::TooManyPixels,
        _ => Refusal::Damaged,
    }
}
