//! PDF written by hand, so that each can be wrong in its own way.
use lopdf::{Dictionary, Stream};
use std::fmt::Write as _;

/// The catalog, the tree and one page that says « Bonjour », as objects 1 to 4; 5 is its font.
pub(super) const CATALOG: &str = "<< /Type /Catalog /Pages 2 0 R >>";
pub(super) const TREE: &str = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";
pub(super) const PAGE: &str = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
    /Resources << /Font << /F1 5 0 R >> >> >>";
pub(super) const WORDS: &[u8] = b"BT /F1 12 Tf 72 720 Td (Bonjour) Tj ET";
pub(super) const FONT: &str =
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

pub(super) fn stream(dict: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("<< {dict} /Length {} >>\nstream\n", content.len());
    [head.as_bytes(), content, b"\nendstream"].concat()
}

/// Packed as Flate does; only when that makes it smaller.
pub(super) fn zlib(content: Vec<u8>) -> Vec<u8> {
    let mut stream = Stream::new(Dictionary::new(), content);
    stream.compress().unwrap();
    stream.content
}

/// Packed, even when that makes it larger.
pub(super) fn zlib_always(content: Vec<u8>) -> Vec<u8> {
    let blanks = vec![b' '; 200];
    zlib([content, blanks].concat())
}

/// What leads to these objects.
pub(super) fn numbers(of: std::ops::Range<usize>) -> String {
    of.fold(String::new(), |mut all, number| {
        write!(all, "{number} 0 R ").unwrap();
        all
    })
}

/// A file of these objects, numbered from 1, the first being the catalog.
pub(super) fn file(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec();
    let mut table = String::from("0000000000 65535 f \n");
    for (number, object) in (1..).zip(objects) {
        writeln!(table, "{:010} 00000 n ", bytes.len()).unwrap();
        bytes.extend(format!("{number} 0 obj\n").bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let start = bytes.len();
    let size = objects.len() + 1;
    let end =
        format!("trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF");
    bytes.extend(format!("xref\n0 {size}\n{table}{end}\n").bytes());
    bytes
}

/// The usual page, with its objects replaced or completed.
pub(crate) struct Made {
    pub(super) objects: Vec<Vec<u8>>,
    pub(super) trailer: String,
}

impl Made {
    pub(crate) fn new() -> Self {
        let texts = [CATALOG, TREE, PAGE].map(|text| text.as_bytes().to_vec());
        let rest = [stream("", WORDS), FONT.as_bytes().to_vec()];
        Self { objects: [texts.to_vec(), rest.to_vec()].concat(), trailer: String::new() }
    }

    /// Another catalog, page… : what object `number` says more.
    pub(super) fn with(mut self, number: usize, more: &str) -> Self {
        let object = &mut self.objects[number - 1];
        let end = object.len() - 2;
        object.splice(end..end, more.bytes());
        self
    }

    pub(super) fn instead(mut self, number: usize, object: impl Into<Vec<u8>>) -> Self {
        self.objects[number - 1] = object.into();
        self
    }

    pub(super) fn and(mut self, object: impl Into<Vec<u8>>) -> Self {
        self.objects.push(object.into());
        self
    }

    pub(super) fn trailer(mut self, more: &str) -> Self {
        self.trailer.push_str(more);
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        file(&self.objects, &self.trailer)
    }
}

/// A page whose drawing is this one.
pub(super) fn drawing(content: &[u8]) -> Vec<u8> {
    Made::new().instead(4, stream("", content)).bytes()
}
