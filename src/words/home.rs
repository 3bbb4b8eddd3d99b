//! The home page.
super::words! {
    question => "Comment ça s’est passé\u{202f}?", "How did it go?";
}
