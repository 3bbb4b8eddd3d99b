//! A text as its author wrote it: plain text, with what was masked shown as masked.
use crate::{
    app::use_lang,
    kernel::{lang::Lang, personal_data::Kind, personal_data::MASK},
    words::{
        moderation,
        personal_data::{MASK_ENDINGS, masked},
        show as words,
    },
};
use leptos::{either::Either, prelude::*};
use std::ops::Range;

/// The longest label, in bytes: beyond, the sign was typed by someone.
const LABEL_MAX: usize = 60;

/// Its element keeps line breaks (`white-space: pre-line`).
#[component]
pub fn Story(#[prop(into)] text: String) -> impl IntoView {
    owned(text)
        .into_iter()
        .map(
            |(masked, text)| {
                if masked { Either::Left(view! { <Masked text/> }) } else { Either::Right(text) }
            },
        )
        .collect_view()
}

/// The label of a masked passage.
#[component]
pub fn Masked(text: String) -> impl IntoView {
    let title = words::masked(use_lang());
    view! { <span class="masked" title=title>{text}</span> }
}

/// The text where no mark-up can stand, as in the title of a window: labels in square brackets.
pub fn in_brackets(text: &str) -> String {
    let part = |(masked, part): (bool, String)| if masked { format!("[{part}]") } else { part };
    owned(text.to_owned()).into_iter().map(part).collect()
}

/// The parts of a text, most often one: then it is the text itself.
fn owned(text: String) -> Vec<(bool, String)> {
    if !text.contains(MASK) {
        return vec![(false, text)];
    }
    let parts = spans(&text).into_iter();
    parts.map(|(masked, span)| (masked, text[span].to_owned())).collect()
}

/// Where the parts of the text are, in order, masked passages apart, without their sign.
pub(super) fn spans(text: &str) -> Vec<(bool, Range<usize>)> {
    let mut spans = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(MASK) {
        let sign = from + at;
        let after = &text[sign + MASK.len_utf8()..];
        let label = after.trim_start_matches(['\u{a0}', ' ']);
        let start = text.len() - label.len();
        let end = start + label_end(label);
        spans.extend([(false, from..sign), (true, start..end)]);
        from = end;
    }
    spans.push((false, from..text.len()));
    spans.retain(|(_, span)| !span.is_empty());
    spans
}

/// Where the label at the head of this text ends: one that the program writes, in either language;
/// one that somebody closed with « masqué »; else a word.
fn label_end(text: &str) -> usize {
    let near = &text[..text.floor_char_boundary(LABEL_MAX)];
    let line = near.split(['\n', '\r', MASK]).next().unwrap_or_default();
    let word_ends = |at: &usize| !line[*at..].starts_with(|it: char| it.is_alphanumeric());
    let known = labels().filter(|it| line.starts_with(it)).map(str::len).filter(word_ends).max();
    if let Some(end) = known {
        let rest = line[end..].strip_prefix(' ');
        let closing =
            MASK_ENDINGS.iter().filter(|it| rest.is_some_and(|rest| rest.starts_with(**it)));
        return closing.map(|it| end + 1 + it.len()).find(word_ends).unwrap_or(end);
    }
    // An excerpt may have been cut in the middle of a label.
    if let Some((cut, "")) = line.split_once('…')
        && labels().any(|it| it.starts_with(cut))
    {
        return cut.len();
    }
    let endings = MASK_ENDINGS.iter().filter_map(|it| Some(line.find(it)? + it.len()));
    let blank = || line.find(char::is_whitespace).unwrap_or(line.len());
    endings.filter(word_ends).min().unwrap_or_else(blank)
}

/// Every label that authors and moderators may have left in a text.
fn labels() -> impl Iterator<Item = &'static str> {
    let kinds = Kind::ALL.into_iter().flat_map(|it| {
        [masked(it), moderation::kind(Lang::Fr, it), moderation::kind(Lang::En, it)]
    });
    let typed = Lang::ALL
        .into_iter()
        .flat_map(|it| [moderation::mask_name(it), moderation::mask_detail(it)]);
    kinds.chain(typed)
}

#[cfg(test)]
mod tests {
    use super::{in_brackets, labels, owned};

    fn parts(text: &str) -> Vec<(bool, String)> {
        owned(text.to_owned())
    }

    fn shown(text: &str) -> String {
        in_brackets(text)
    }

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
        assert_eq!(parts(text), expected.map(|(masked, part)| (masked, part.to_owned())));
    }

    #[test]
    fn every_label_is_known_whole_in_both_languages() {
        for label in labels() {
            let text = format!("Voici ▇\u{a0}{label} de trop, puis ▇\u{a0}{label}.");
            assert_eq!(shown(&text), format!("Voici [{label}] de trop, puis [{label}]."));
        }
        assert_eq!(shown("▇\u{a0}nom masqué hier"), "[nom masqué] hier");
        assert_eq!(shown("Merci à ▇\u{a0}nom"), "Merci à [nom]");
    }

    #[test]
    fn a_label_cut_by_an_excerpt_is_still_one() {
        assert_eq!(shown("Mon ▇\u{a0}adresse e-m…"), "Mon [adresse e-m]…");
        assert_eq!(shown("Mon ▇\u{a0}numéro de…"), "Mon [numéro de]…");
        assert_eq!(shown("Mon ▇…"), "Mon …");
    }

    #[test]
    fn a_text_without_masks_is_one_part() {
        assert_eq!(parts("Bonjour\nà vous"), [(false, "Bonjour\nà vous".to_owned())]);
        assert_eq!(parts("▇"), []);
    }
}
