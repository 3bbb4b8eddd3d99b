//! The only type that `inner_html` takes.
use serde::{Deserialize, Serialize};

/// HTML that holds nothing typed by a stranger, or holds it escaped.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// For HTML made by this program from its own files. Nothing that came from a request.
    pub fn of_our_own(html: String) -> Self {
        Self(html)
    }

    /// Plain text, escaped.
    pub fn of_text(text: &str) -> Self {
        let mut html = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '&' => html.push_str("&amp;"),
                '<' => html.push_str("&lt;"),
                '>' => html.push_str("&gt;"),
                '"' => html.push_str("&quot;"),
                other => html.push(other),
            }
        }
        Self(html)
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_close_its_element() {
        let html = SafeHtml::of_text("</textarea><b a=\"1\">&").into_string();
        assert_eq!(html, "&lt;/textarea&gt;&lt;b a=&quot;1&quot;&gt;&amp;");
    }
}
