//! A drawing as an image, with our own letters: what the machine has does not matter.
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use std::sync::{Arc, LazyLock};

/// The name of the letters of files.
pub const FONT: &str = "Atkinson Hyperlegible Next";

static LETTERS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut letters = Database::new();
    letters.load_font_data(include_bytes!("atkinson-hyperlegible-next-regular.ttf").to_vec());
    letters.set_sans_serif_family(FONT);
    Arc::new(letters)
});

/// No image has a longer side: a drawing is never that large, a mistake could be.
const LONGEST: u32 = 8_000;

/// Why there is no image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PngError {
    #[error("the drawing is no SVG")]
    Unreadable,
    #[error("the image would have no size, or too large a one")]
    Size,
    #[error("the image cannot be written")]
    Unwritten,
}

/// `scale` is how many pixels a unit of the drawing takes: 2 for screens and paper. It computes for some
/// tens of milliseconds: not on the threads that answer.
pub fn png(svg: &str, scale: u8) -> Result<Vec<u8>, PngError> {
    let options = Options {
        fontdb: Arc::clone(&LETTERS),
        font_family: FONT.to_owned(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|_| PngError::Unreadable)?;
    let scale = scale.max(1);
    let size = tree.size().to_int_size();
    let (width, height) = (size.width() * u32::from(scale), size.height() * u32::from(scale));
    let fits = width.max(height) <= LONGEST;
    let mut image = Pixmap::new(width, height).filter(|_| fits).ok_or(PngError::Size)?;
    let enlarged = Transform::from_scale(f32::from(scale), f32::from(scale));
    resvg::render(&tree, enlarged, &mut image.as_mut());
    image.encode_png().map_err(|_| PngError::Unwritten)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_drawn() {
        let with = |words: &str| {
            png(&format!("<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><text x='4' y='20'>{words}</text></svg>"), 1).unwrap()
        };
        assert!(with("Délai\u{202f}: 12 %").len() > with("").len());
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        assert_eq!(png("hello", 2), Err(PngError::Unreadable));
        let huge = "<svg xmlns='http://www.w3.org/2000/svg' width='9000' height='30'/>";
        assert_eq!(png(huge, 1), Err(PngError::Size));
    }
}
