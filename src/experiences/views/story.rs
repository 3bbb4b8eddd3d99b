//! A text as its author wrote it: plain text, with what was masked shown as masked.
use crate::{
    app::use_lang,
    kernel::personal_data::MASK,
    words::{personal_data::MASK_ENDINGS, show as words},
};
use leptos::{either::Either, prelude::*};

/// The longest label, in bytes: beyond, the sign was typed by someone.
const LABEL_MAX: usize = 60;

/// Its element keeps line breaks (`white-space: pre-line`).
#[component]
pub fn Story(#[prop(into)] text: String) -> impl IntoView {
    let lang = use_lang();
    let part = move |(masked, text): (bool, String)| {
        if masked {
            let title = words::masked(lang);
            Either::Left(view! { <span class="masked" title=title>{text}</span> })
        } else {
            Either::Right(text)
        }
    };
    owned(text).into_iter().map(part).collect_view()
}

/// The parts of a text, most often one: then it is the text itself.
fn owned(text: String) -> Vec<(bool, String)> {
    if !text.contains(MASK) {
        return vec![(false, text)];
    }
    parts(&text).into_iter().map(|(masked, part)| (masked, part.to_owned())).collect()
}

/// The text in order, masked passages apart, without their sign.
fn parts(text: &str) -> Vec<(bool, &str)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(MASK) {
        let label = after.trim_start_matches(['\u{a0}', ' ']);
        let end = label_end(label);
        parts.push((false, before));
        parts.push((true, &label[..end]));
        rest = &label[end..];
    }
    parts.push((false, rest));
    parts.retain(|(_, text)| !text.is_empty());
    parts
}

/// Where the label at the head of this text ends.
fn label_end(text: &str) -> usize {
    let near = &text[..text.floor_char_boundary(LABEL_MAX)];
    let line = near.split(['\n', '\r', MASK]).next().unwrap_or_default();
    let word_ends = |at: &usize| !line[*at..].starts_with(|it: char| it.is_alphanumeric());
    let endings = MASK_ENDINGS.iter().filter_map(|it| Some(line.find(it)? + it.len()));
    let blank = || line.find(char::is_whitespace).unwrap_or(line.len());
    endings.filter(word_ends).min().unwrap_or_else(blank)
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn masked_passages_stand_apart() {
        let text = "Appelez le ▇\u{a0}numéro de téléphone masqué, puis ▇\u{a0}e-mail masqué\n▇ x y";
        let expected = [
            (false, "Appelez le "),
            (true, "numéro de téléphone masqué"),
            (false, ", puis "),
            (true, "e-mail masqué"),
            (false, "\n"),
            (true, "x"),
            (false, " y"),
        ];
        assert_eq!(parts(text), expected);
    }

    #[test]
    fn a_text_without_masks_is_one_part() {
        assert_eq!(parts("Bonjour\nà vous"), [(false, "Bonjour\nà vous")]);
        assert_eq!(parts(""), []);
        assert_eq!(parts("▇"), []);
    }
}
