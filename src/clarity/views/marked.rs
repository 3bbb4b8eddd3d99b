//! A text with its difficult passages marked: by a line, a shape and words, never by colour alone.
use crate::{
    app::use_lang,
    clarity::{
        marking::{Mark, Piece, Stretch, lay_out},
        measured::Measured,
    },
    kernel::lang::Lang,
    words::clarity as words,
};
use leptos::{either::Either, prelude::*};

/// The text and its legend.
#[component]
pub fn Marked(text: String, measured: Measured) -> impl IntoView {
    let lang = use_lang();
    let stretches = lay_out(&text, &measured);
    let body: Vec<_> = stretches.into_iter().map(|it| stretch(lang, &text, it)).collect();
    view! {
        <div class="stack">
            <ul class="marked__legend" aria-label=words::legend(lang)>
                <li>
                    <span class="marked__longest">{words::mark_longest(lang)}</span>
                </li>
                <li>
                    <mark class="marked__mark" data-kind="passive">
                        {words::mark_passive(lang)}
                    </mark>
                </li>
                <li>
                    <mark class="marked__mark" data-kind="jargon">
                        {words::mark_jargon(lang)}
                    </mark>
                </li>
            </ul>
            <div class="marked" lang="fr">
                {body}
            </div>
        </div>
    }
}

fn stretch(lang: Lang, text: &str, stretch: Stretch) -> impl IntoView + use<> {
    let pieces: Vec<_> = stretch.pieces.into_iter().map(|it| piece(lang, text, it)).collect();
    if !stretch.longest {
        return Either::Left(pieces);
    }
    Either::Right(view! {
        <span class="marked__longest">
            <span class="visually-hidden" lang=lang.tag()>
                {words::start_of_longest(lang)}
            </span>
            {pieces}
            <span class="visually-hidden" lang=lang.tag()>
                {words::end_of_longest(lang)}
            </span>
        </span>
    })
}

fn piece(lang: Lang, text: &str, piece: Piece) -> impl IntoView + use<> {
    let written = piece.span.of(text).to_owned();
    let (kind, name) = match piece.mark {
        None => return Either::Left(written),
        Some(Mark::Passive) => ("passive", words::mark_passive(lang)),
        Some(Mark::Jargon(_)) => ("jargon", words::mark_jargon(lang)),
    };
    Either::Right(view! {
        <mark class="marked__mark" data-kind=kind>
            <span class="visually-hidden" lang=lang.tag()>
                {words::said_of(lang, name)}
            </span>
            {written}
        </mark>
    })
}
