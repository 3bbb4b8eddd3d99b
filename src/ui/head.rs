//! The part of `<head>` that is a page's own. The server writes it; in the browser each new page puts
//! its own in the place of the last one's.
#[cfg(not(feature = "ssr"))]
mod in_browser;
#[cfg(feature = "ssr")]
mod server;

#[cfg(not(feature = "ssr"))]
pub use in_browser::prepare;
#[cfg(not(feature = "ssr"))]
use in_browser::show;
#[cfg(feature = "ssr")]
pub use server::prepare;
#[cfg(feature = "ssr")]
use server::show;

use crate::{
    app::{SiteInfo, use_lang},
    kernel::lang::Lang,
    links,
    words::site,
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// What a page says of itself to browsers, search engines and shared links.
pub struct Head {
    /// Without the name of the site.
    pub title: String,
    /// One sentence; that of the site when absent.
    pub description: Option<String>,
    /// Kept out of search engines: receipts, staff pages, errors.
    pub hidden: bool,
    /// The address of a feed of what changes on the page.
    pub feed: Option<String>,
}

/// A line of `<head>`.
#[cfg_attr(test, derive(Debug, PartialEq, Eq))]
enum Line {
    Name(&'static str, String),
    Property(&'static str, String),
    Canonical(String),
    Alternate(&'static str, String),
    Feed(String),
}

impl Head {
    /// Writes it, for as long as the page is there.
    pub fn show(self) {
        let lang = use_lang();
        let title = site::page_title(lang, &self.title);
        show(title, self.lines(lang, &Address::current()));
    }

    fn lines(self, lang: Lang, address: &Address) -> Vec<Line> {
        let description = self.description.unwrap_or_else(|| site::tagline(lang).to_owned());
        let mut lines = vec![Line::Name("description", description.clone())];
        if self.hidden {
            lines.push(Line::Name("robots", "noindex".to_owned()));
            return lines;
        }
        lines.extend([
            Line::Canonical(address.of(lang)),
            Line::Alternate("fr", address.of(Lang::Fr)),
            Line::Alternate("en", address.of(Lang::En)),
            Line::Alternate("x-default", address.of(Lang::Fr)),
            Line::Property("og:url", address.of(lang)),
            Line::Property("og:title", self.title),
            Line::Property("og:description", description),
            Line::Property("og:image", address.file("/icon-512.png")),
            Line::Property("og:type", "website".to_owned()),
            Line::Property("og:site_name", site::name(lang).to_owned()),
            Line::Property("og:locale", site::locale(lang).to_owned()),
        ]);
        lines.extend(self.feed.map(|path| Line::Feed(address.file(&path))));
        lines
    }
}

/// Where this page is, in each language.
struct Address {
    site: String,
    path: String,
}

impl Address {
    fn current() -> Self {
        Self {
            site: use_context::<SiteInfo>().map(|site| site.public_url).unwrap_or_default(),
            path: use_location().pathname.get_untracked(),
        }
    }

    fn of(&self, lang: Lang) -> String {
        self.file(&links::translate(&self.path, lang))
    }

    fn file(&self, path: &str) -> String {
        format!("{}{path}", self.site)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_pages_have_no_address() {
        let head = |hidden| Head {
            title: "Titre".to_owned(),
            description: None,
            hidden,
            feed: Some("/flux.atom".to_owned()),
        };
        let at = Address { site: "https://example.org".to_owned(), path: "/charte".to_owned() };
        let lines = head(false).lines(Lang::Fr, &at);
        assert!(lines.contains(&Line::Canonical("https://example.org/charte".to_owned())));
        assert!(
            lines.contains(&Line::Alternate("en", "https://example.org/en/charter".to_owned()))
        );
        assert!(lines.contains(&Line::Feed("https://example.org/flux.atom".to_owned())));
        let lines = head(true).lines(Lang::Fr, &at);
        assert_eq!(lines.len(), 2);
        assert!(lines.contains(&Line::Name("robots", "noindex".to_owned())));
    }
}
