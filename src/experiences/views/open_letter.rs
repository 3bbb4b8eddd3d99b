//! A whole experience, as its author told it.
use super::story::Story;
use crate::{
    app::use_lang,
    directory::model::StructureRef,
    experiences::{
        codes::{Capacity, Channel, Channels},
        model::{Experience, Mention},
    },
    kernel::{feeling::Feeling, place},
    links,
    ui::{
        feeling::{FeelingMark, icon_of},
        icon::Icon,
    },
    words::{codes, dates, show as words},
};
use leptos::{either::Either, prelude::*};

/// The letter of the story's own page: it holds the page's heading.
#[component]
pub fn OpenLetter(experience: Experience) -> impl IntoView {
    let lang = use_lang();
    let capacity = match experience.capacity {
        Capacity::Concerned => words::signed_concerned(lang),
        Capacity::Relative => words::signed_relative(lang),
        Capacity::Mediator => words::signed_mediator(lang),
    };
    let name = experience.pen_name.clone().unwrap_or_else(|| words::anonymous(lang).to_owned());
    let day = experience.written_on;
    view! {
        <article class="letter" data-kind="open">
            <header class="letter__head">
                <FeelingMark feeling=experience.feeling postmark=true/>
                <h1 class="letter__title" tabindex="-1">
                    <Story text=experience.title.clone()/>
                </h1>
                <p class="letter__meta">
                    {experience
                        .mentions
                        .iter()
                        .map(|mention| view! { <Service mention=mention.clone()/> })
                        .collect_view()}
                    <time datetime=day.to_string()>{dates::day(lang, day)}</time>
                </p>
            </header>
            <div class="letter__text">
                <Story text=experience.story.clone()/>
            </div>
            <p class="letter__signature">
                <b>
                    <Story text=name/>
                </b>
                {capacity}
            </p>
            <Labels experience=experience.clone()/>
            <Facts experience/>
        </article>
    }
}

/// A service with its place; a link when it has a page.
#[component]
fn Service(mention: Mention) -> impl IntoView {
    let lang = use_lang();
    match mention.structure.filter(StructureRef::is_a_service) {
        Some(service) => Either::Left(view! {
            <span>
                <a href=links::service(lang, &service.code)>{service.name}</a>
            </span>
            {(!service.place.is_empty()).then(|| view! { <span>{service.place}</span> })}
        }),
        None => Either::Right(view! { <span>{mention.label}</span> }),
    }
}

/// Channels, then themes with what the author thinks of each.
#[component]
fn Labels(experience: Experience) -> impl IntoView {
    let lang = use_lang();
    let all = experience.mentions.iter().fold(0, |bits, it| bits | it.channels.0);
    let channels = Channels(all).iter().map(|channel| {
        view! {
            <li class="badge">
                {icon_of_channel(channel)}
                <span>{codes::channel(lang, channel)}</span>
            </li>
        }
    });
    let tags = experience.tags.iter().map(|(tag, feeling)| {
        let words = words::tag_with_feeling(
            lang,
            codes::tag(lang, tag),
            codes::feeling_said(lang, feeling),
        );
        view! {
            <li class="badge" data-state=Feeling::as_str(feeling)>
                {icon_of(feeling)}
                <span>{words}</span>
            </li>
        }
    });
    let (channels, tags) = (channels.collect::<Vec<_>>(), tags.collect::<Vec<_>>());
    (!channels.is_empty() || !tags.is_empty()).then(|| {
        view! {
            <ul class="letter__tags" aria-label=words::channels_and_themes(lang)>
                {channels}
                {tags}
            </ul>
        }
    })
}

/// What else the author said, when they said it.
#[component]
fn Facts(experience: Experience) -> impl IntoView {
    let lang = use_lang();
    let department = experience.department.as_deref().and_then(place::department);
    let country = (experience.country != "France").then(|| country_name(&experience.country));
    let facts = [
        (words::happened(lang), experience.happened_on.map(|day| dates::day(lang, day))),
        (words::procedure(lang), experience.procedure),
        (words::department(lang), department.map(|it| it.name.to_owned())),
        (words::country(lang), country),
    ];
    let rows: Vec<_> = facts
        .into_iter()
        .filter_map(|(key, value)| value.filter(|it| !it.is_empty()).map(|value| (key, value)))
        .map(|(key, value)| {
            view! {
                <div class="summary-list__row">
                    <dt class="summary-list__key">{key}</dt>
                    <dd>
                        <Story text=value/>
                    </dd>
                </div>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="summary-list">{rows}</dl> })
}

/// « Royaume-Uni », where files write « Royaume-uni ».
fn country_name(written: &str) -> String {
    const SMALL: [&str; 8] = ["et", "de", "du", "des", "la", "le", "les", "sur"];
    let mut parts = written.split('-');
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        name.push('-');
        let mut rest = part.chars();
        match rest.next() {
            // No second word of a country begins with an accent; Unicode's tables weigh 5 kB.
            Some(first) if !SMALL.contains(&part) => {
                name.push(first.to_ascii_uppercase());
                name.push_str(rest.as_str());
            }
            _ => name.push_str(part),
        }
    }
    name
}

/// The drawing of a channel.
pub const fn icon_of_channel(channel: Channel) -> Icon {
    match channel {
        Channel::Online => Icon::ChannelOnline,
        Channel::Phone => Icon::ChannelPhone,
        Channel::Desk => Icon::ChannelCounter,
        Channel::Email => Icon::ChannelMail,
        Channel::Account => Icon::ChannelAccount,
        Channel::Letter => Icon::ChannelLetter,
        Channel::Chat => Icon::ChannelChat,
        Channel::Social => Icon::ChannelSocial,
        Channel::Video => Icon::ChannelVideo,
        Channel::Patrol => Icon::ChannelPatrol,
    }
}

#[cfg(test)]
mod tests {
    use super::country_name;

    #[test]
    fn countries_have_their_capitals() {
        assert_eq!(country_name("Royaume-uni"), "Royaume-Uni");
        assert_eq!(
            country_name("Saint-vincent-et-les-grenadines"),
            "Saint-Vincent-et-les-Grenadines"
        );
        assert_eq!(country_name("Espagne"), "Espagne");
    }
}
