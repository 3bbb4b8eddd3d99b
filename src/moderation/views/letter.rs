//! The story as a moderator or an agent reads it: whole, with what may have to be hidden marked.
use crate::{
    app::use_lang,
    experiences::{
        codes::{Channel, Channels},
        model::{Experience, Mention},
        views::{excerpt::Excerpt, story::Story},
    },
    kernel::{lang::Lang, text::Piece, time::Day},
    ui::feeling::FeelingMark,
    words::{codes, dates, moderation as facts},
};
use leptos::prelude::*;

/// The id of the heading that names the pane.
pub const HEADING: &str = "story-title";

/// `title` and `story` are the experience's, cut where something is marked.
#[component]
pub fn ReviewLetter(
    experience: Experience,
    title: Vec<Piece>,
    story: Vec<Piece>,
    /// When it was received or published.
    day: Day,
) -> impl IntoView {
    let lang = use_lang();
    let services: Vec<_> =
        experience.mentions.iter().map(|it| view! { <span>{named(it)}</span> }).collect();
    view! {
        <article class="letter" data-kind="review">
            <header class="letter__head">
                <FeelingMark feeling=experience.feeling postmark=true/>
                <h1 class="letter__title" id=HEADING tabindex="-1">
                    <Excerpt pieces=title/>
                </h1>
                <p class="letter__meta">
                    {services} <time datetime=day.to_string()>{dates::day(lang, day)}</time>
                </p>
            </header>
            <div class="letter__text">
                <Excerpt pieces=story/>
            </div>
            <p class="letter__signature">
                <Story text=experience
                    .pen_name
                    .clone()
                    .unwrap_or_else(|| facts::anonymous(lang).to_owned())/>
            </p>
            <ul class="letter__tags" aria-label=facts::channels_and_themes(lang)>
                {badges(lang, &experience)}
            </ul>
        </article>
    }
}

/// « Préfecture de l’Orme (53000 Laval) ».
fn named(mention: &Mention) -> String {
    match &mention.structure {
        Some(structure) if !structure.place.is_empty() => {
            format!("{} ({})", mention.label, structure.place)
        }
        _ => mention.label.clone(),
    }
}

fn badges(lang: Lang, experience: &Experience) -> Vec<impl IntoView + use<>> {
    let channels: Channels =
        experience.mentions.iter().flat_map(|it| it.channels.iter()).collect::<Channels>();
    let channels = channels.iter().map(|it: Channel| (codes::channel(lang, it).to_owned(), None));
    let tags = experience.tags.iter().map(|(tag, sign)| {
        let words = facts::theme(lang, codes::tag(lang, tag), codes::feeling(lang, sign));
        (words, Some(sign.as_str()))
    });
    let capacity = (codes::capacity(lang, experience.capacity).to_owned(), None);
    let procedure = experience.procedure.clone().map(|it| (it, None));
    channels
        .chain(tags)
        .chain([capacity])
        .chain(procedure)
        .map(|(words, state)| view! { <li class="badge" data-state=state>{words}</li> })
        .collect()
}
