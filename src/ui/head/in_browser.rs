//! In the browser: the lines of the page before go, those of this one come.
use super::Line;
use crate::ui::effect::effect;
use web_sys::Document;

/// Everything that a page may have written.
const OURS: &str = r#"meta[name="description"], meta[name="robots"], meta[property], link[rel="canonical"], link[hreflang], link[type="application/atom+xml"]"#;

/// The document has its head already.
pub const fn prepare() {}

pub(super) fn show(title: String, lines: Vec<Line>) {
    effect(move || {
        if let Some(document) = web_sys::window().and_then(|it| it.document()) {
            document.set_title(&title);
            let _ = replace(&document, &lines);
        }
    });
}

/// `None` when the browser refused something: the page is none the worse.
fn replace(document: &Document, lines: &[Line]) -> Option<()> {
    let head = document.head()?;
    while let Some(old) = head.query_selector(OURS).ok()? {
        old.remove();
    }
    for line in lines {
        let (element, attributes) = match line {
            Line::Name(name, content) => ("meta", [("name", *name), ("content", content)]),
            Line::Property(name, content) => ("meta", [("property", *name), ("content", content)]),
            Line::Canonical(href) => ("link", [("rel", "canonical"), ("href", href)]),
            Line::Feed(href) => ("link", [("type", "application/atom+xml"), ("href", href)]),
            Line::Alternate(lang, href) => ("link", [("hreflang", *lang), ("href", href)]),
        };
        let new = document.create_element(element).ok()?;
        for (name, value) in attributes {
            new.set_attribute(name, value).ok()?;
        }
        if matches!(line, Line::Alternate(..) | Line::Feed(..)) {
            new.set_attribute("rel", "alternate").ok()?;
        }
        head.append_child(&new).ok()?;
    }
    Some(())
}
