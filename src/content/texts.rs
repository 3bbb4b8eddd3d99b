//! The fixed pages: Markdown files beside this one, compiled in, turned into HTML by the server.
use super::api::{FixedText, Text};
use crate::{kernel::lang::Lang, ui::html::SafeHtml};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

macro_rules! file {
    ($lang:literal, $name:literal) => {
        include_str!(concat!("texts/", $lang, "/", $name, ".md"))
    };
}

const fn source(which: Text, lang: Lang) -> &'static str {
    match (lang, which) {
        (Lang::Fr, Text::About) => file!("fr", "about"),
        (Lang::Fr, Text::Charter) => file!("fr", "charter"),
        (Lang::Fr, Text::Privacy) => file!("fr", "privacy"),
        (Lang::Fr, Text::Accessibility) => file!("fr", "accessibility"),
        (Lang::Fr, Text::Terms) => file!("fr", "terms"),
        (Lang::Fr, Text::Contact) => file!("fr", "contact"),
        (Lang::En, Text::About) => file!("en", "about"),
        (Lang::En, Text::Charter) => file!("en", "charter"),
        (Lang::En, Text::Privacy) => file!("en", "privacy"),
        (Lang::En, Text::Accessibility) => file!("en", "accessibility"),
        (Lang::En, Text::Terms) => file!("en", "terms"),
        (Lang::En, Text::Contact) => file!("en", "contact"),
    }
}

/// A fixed page: its heading, its first paragraph, and the rest as HTML.
pub fn read(which: Text, lang: Lang) -> FixedText {
    render(source(which, lang))
}

fn render(markdown: &str) -> FixedText {
    let mut events = Parser::new_ext(markdown, Options::ENABLE_TABLES);
    let title = text_until(&mut events, TagEnd::Heading(HeadingLevel::H1));
    let lead = text_until(&mut events, TagEnd::Paragraph);
    let mut body = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut body, with_table_frames(events).into_iter());
    // Raw HTML was dropped, hence this is the writer's own tag.
    let body = body.replace("<table>", "<table class=\"table\">");
    FixedText { title, lead, body: SafeHtml::of_our_own(body) }
}

fn text_until<'a>(events: &mut impl Iterator<Item = Event<'a>>, end: TagEnd) -> String {
    let mut text = String::new();
    for event in events {
        match event {
            Event::End(it) if it == end => break,
            Event::Text(it) | Event::Code(it) => text.push_str(&it),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

/// Without raw HTML; each table inside a region that scrolls, named by the heading above it.
fn with_table_frames<'a>(events: impl Iterator<Item = Event<'a>>) -> Vec<Event<'a>> {
    let mut done = Vec::new();
    let mut heading = String::new();
    let mut in_heading = false;
    for event in events {
        match &event {
            Event::Html(_) | Event::InlineHtml(_) => continue,
            Event::Start(Tag::Heading { .. }) => {
                heading.clear();
                in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Text(text) if in_heading => heading.push_str(text),
            Event::Start(Tag::Table(_)) => done.push(frame(&heading)),
            _ => {}
        }
        let closes_table = matches!(event, Event::End(TagEnd::Table));
        done.push(event);
        if closes_table {
            done.push(Event::Html(CowStr::Borrowed("</section>\n")));
        }
    }
    done
}

fn frame(name: &str) -> Event<'static> {
    let name = SafeHtml::of_text(name).into_string();
    let tag = format!("<section class=\"table-frame\" tabindex=\"0\" aria-label=\"{name}\">\n");
    Event::Html(CowStr::from(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_whole_in_both_languages() {
        for lang in Lang::ALL {
            for which in Text::ALL {
                let page = read(which, lang);
                assert!(!page.title.is_empty() && !page.lead.is_empty(), "{which:?}");
                assert!(page.body.into_string().contains("<h2>"), "{which:?}");
            }
        }
    }

    #[test]
    fn raw_html_is_dropped_and_tables_are_framed() {
        let markdown = "# A\n\nB *c*.\n\n## D \"e\"\n\n<b>x</b>\n\n|f|\n|-|\n|g|\n";
        let page = render(markdown);
        let body = page.body.into_string();
        assert_eq!((page.title.as_str(), page.lead.as_str()), ("A", "B c."));
        assert!(!body.contains("<b>"));
        assert!(body.contains("aria-label=\"D &quot;e&quot;\""));
        assert!(body.contains("<table class=\"table\">"));
        assert!(body.contains("</table>\n</section>"));
    }
}
