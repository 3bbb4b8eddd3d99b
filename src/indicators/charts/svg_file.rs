//! A chart as a file that stands alone: its words, its colours, and no style sheet.
mod look;

use super::{
    frame::{LINE, width_of},
    outlines, png,
};
use crate::ui::plot::{
    Anchor, CONTEXT, Chart, Drawing, Look, MISSING, Mark, OUTLINES_SIZE, Shape, outline,
};
use look::Palette;
pub use look::Theme;
use std::fmt::Write as _;

/// Around everything.
const MARGIN: i32 = 24;
const TITLE: i32 = 20;

/// The wide drawing, with title, unit and source. Nothing in it is fetched from elsewhere.
pub fn svg_file(chart: &Chart, theme: Theme) -> String {
    let Some(drawing) = chart.drawings.first() else { return String::new() };
    let palette = theme.palette();
    let mut file = File { svg: String::new(), palette };
    let room = drawing.width;
    // Letters are a third larger in titles.
    let title = lines_of(&chart.title, room * 3 / 4);
    let source = lines_of(&chart.source, room);
    let count = |lines: &[String]| i32::try_from(lines.len()).unwrap_or_default();
    let top = MARGIN + count(&title) * (TITLE + 6) + LINE + 12;
    let foot = top + drawing.height + 10;
    let (width, height) = (room + 2 * MARGIN, foot + count(&source) * LINE + MARGIN);

    file.open(chart, width, height);
    for (at, line) in (1..).zip(&title) {
        file.words((MARGIN, MARGIN + at * (TITLE + 6) - 6), palette.ink, TITLE, line);
    }
    file.words((MARGIN, top - 12), palette.muted, 14, &chart.unit);
    file.push(format_args!("<g transform=\"translate({MARGIN} {top})\">"));
    file.marks(drawing);
    file.push(format_args!("</g>"));
    for (at, line) in (1..).zip(&source) {
        file.words((MARGIN, foot + at * LINE), palette.muted, 13, line);
    }
    file.push(format_args!("</svg>\n"));
    file.svg
}

struct File {
    svg: String,
    palette: &'static Palette,
}

impl File {
    fn push(&mut self, piece: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.svg.write_fmt(piece);
    }

    fn open(&mut self, chart: &Chart, width: i32, height: i32) {
        let (title, summary) = (escaped(&chart.title), escaped(&chart.summary));
        let Palette { paper, muted, .. } = *self.palette;
        self.push(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title desc\" \
             font-family=\"{}, sans-serif\">\n<title id=\"title\">{title}</title>\n\
             <desc id=\"desc\">{summary}</desc>\n<defs>\
             <pattern id=\"missing\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\">\
             <path d=\"M0 7 7 0\" stroke=\"{muted}\"/></pattern>\
             <pattern id=\"nowhere\" width=\"16\" height=\"16\" patternUnits=\"userSpaceOnUse\">\
             <path d=\"M0 16 16 0\" stroke=\"{muted}\" stroke-width=\"2\"/></pattern></defs>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\n",
            png::FONT
        ));
    }

    fn words(&mut self, (x, y): (i32, i32), fill: &str, size: i32, words: &str) {
        let words = escaped(words);
        self.push(format_args!(
            "<text x=\"{x}\" y=\"{y}\" fill=\"{fill}\" font-size=\"{size}\">{words}</text>\n"
        ));
    }

    fn marks(&mut self, drawing: &Drawing) {
        for mark in &drawing.marks {
            match mark {
                Mark::Line { look, style, points } => {
                    let (d, pen) =
                        (outline::joined(points, false), self.palette.pen(*look, *style));
                    self.push(format_args!("<path d=\"{d}\" fill=\"none\" {pen}/>\n"));
                }
                Mark::Area { look, style, points } => {
                    let (d, fill) = (outline::joined(points, true), self.fill(*look, *style));
                    let is_class = *look == Look::Class;
                    let line = if is_class { self.palette.line } else { "none" };
                    self.push(format_args!(
                        "<path d=\"{d}\" fill=\"{fill}\" stroke=\"{line}\"/>\n"
                    ));
                }
                Mark::Dot { style, at, size } => {
                    let (d, fill) = (outline::dot(*style, *at, *size), self.palette.series(*style));
                    let paper = self.palette.paper;
                    self.push(format_args!(
                        "<path d=\"{d}\" fill=\"{fill}\" stroke=\"{paper}\" stroke-width=\"1.5\"/>\n"
                    ));
                }
                Mark::Text { look, style, anchor, at, text } => {
                    self.label((*look, *style), *anchor, *at, text);
                }
                Mark::Map { at, size, shapes } => self.map(*at, *size, shapes),
            }
        }
    }

    fn fill(&self, look: Look, style: u8) -> &'static str {
        match (look, style) {
            (Look::Class, MISSING) => "url(#missing)",
            (Look::Class, class) => self.palette.class(class),
            _ => self.palette.band,
        }
    }

    /// Letters have a border of paper, so that lines do not cross them.
    fn label(&mut self, (look, style): (Look, u8), anchor: Anchor, (x, y): (i32, i32), text: &str) {
        let (fill, paper) = (self.palette.words(look, style), self.palette.paper);
        let (anchor, text) = (anchor.as_str(), escaped(text));
        self.push(format_args!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"{fill}\" font-size=\"14\" \
             stroke=\"{paper}\" stroke-width=\"4\" stroke-linejoin=\"round\" \
             paint-order=\"stroke\">{text}</text>\n"
        ));
    }

    fn map(&mut self, (x, y): (i32, i32), size: i32, shapes: &[Shape]) {
        let line = self.palette.line;
        self.push(format_args!(
            "<svg x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\" \
             viewBox=\"0 0 {OUTLINES_SIZE} {OUTLINES_SIZE}\" stroke-width=\"2\">\n"
        ));
        if let Some(frames) = outlines::find("frames") {
            self.push(format_args!("<path d=\"{}\" fill=\"none\" stroke=\"{line}\"/>\n", frames.d));
        }
        for (shape, outline) in shapes.iter().filter_map(|it| Some((it, outlines::find(&it.code)?)))
        {
            let fill = shape.class.map_or("url(#nowhere)", |it| self.palette.class(it));
            self.push(format_args!(
                "<path d=\"{}\" fill=\"{fill}\" stroke=\"{line}\"/>\n",
                outline.d
            ));
        }
        self.push(format_args!("</svg>\n"));
    }
}

/// As many lines as the words need.
fn lines_of(text: &str, room: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|it| !it.is_empty()) {
        match lines.last_mut() {
            Some(line) if width_of(line) + width_of(word) + 5 <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Names come from files: XML has no way to write a control character.
fn escaped(text: &str) -> String {
    let printable: String = text.chars().filter(|it| !it.is_control()).collect();
    html_escape::encode_safe(&printable).into_owned()
}

#[cfg(test)]
mod tests;
