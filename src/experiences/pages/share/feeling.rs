//! Step 3: how it went, by what means, and on which themes.
use crate::{
    experiences::{
        codes::{Channel, Tag},
        forms::{CHANNEL_FIELDS, Draft, Step, TAG_FIELDS},
        pages::share::opening_draft,
        views::share::{actions::Continue, flow::use_flow, frame::StepFrame},
    },
    kernel::{feeling::Feeling, lang::Lang},
    ui::{
        choice::{Choice, Choices, FeelingPicker, FeelingSegments},
        field::FieldProblem,
        icon::Icon,
    },
    words::{codes, share as words},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn FeelingStep() -> impl IntoView {
    let flow = use_flow();
    let lang = flow.lang;
    let draft = opening_draft(flow);
    let feeling = Feeling::parse(&draft.feeling);
    let picker = match feeling {
        Some(chosen) => Either::Left(view! {
            <FeelingPicker
                name="feeling"
                legend=words::feeling_label(lang)
                chosen
                error=flow.error("feeling")
            />
        }),
        None => Either::Right(view! {
            <FeelingPicker name="feeling" legend=words::feeling_label(lang) error=flow.error("feeling")/>
        }),
    };

    view! {
        <StepFrame
            step=Step::Feeling
            question=words::feeling_question(lang)
            why=words::feeling_why(lang)
            who=words::feeling_who(lang)
        >
            {picker}
            {means(lang, &draft)}
            <div class="tag-rows" role="group" aria-labelledby="tags" tabindex="-1">
                <h2 id="tags">
                    {words::tags(lang)} " "
                    <span class="field__optional">{words::tags_hint(lang)}</span>
                </h2>
                <FieldProblem name="tags" error=flow.error("tags")/>
                {themes(lang, &draft)}
            </div>
            <div class="actions">
                <Continue/>
            </div>
        </StepFrame>
    }
}

/// The channels, for each service when there are several.
fn means(lang: Lang, draft: &Draft) -> Vec<impl IntoView + use<>> {
    let several = draft.services.len() > 1;
    let group = move |(at, name): (usize, &'static str)| {
        let service = draft.services.get(at);
        let legend = match service {
            Some(service) if several => words::channels_of(lang, &service.label),
            _ => words::channels(lang).to_owned(),
        };
        let choice =
            |it: Channel| Choice::new(it.as_str(), codes::channel(lang, it)).with_icon(icon_of(it));
        view! {
            <Choices
                name
                legend
                hint=words::channels_hint(lang)
                choices=Channel::ALL.map(choice).to_vec()
                chosen=draft.channels_of(at)
                several=true
                kind="chips"
            />
        }
    };
    CHANNEL_FIELDS.into_iter().enumerate().take(draft.services.len()).map(group).collect()
}

fn themes(lang: Lang, draft: &Draft) -> Vec<impl IntoView + use<>> {
    let row = |(at, tag): (usize, Tag)| {
        let sign = Feeling::parse(&draft.tags[at]);
        let (name, legend, hint) = (TAG_FIELDS[at], codes::tag(lang, tag), hint_of(lang, tag));
        match sign {
            Some(chosen) => Either::Left(view! { <FeelingSegments name legend hint chosen/> }),
            None => Either::Right(view! { <FeelingSegments name legend hint/> }),
        }
    };
    Tag::ALL.into_iter().enumerate().map(row).collect()
}

const fn hint_of(lang: Lang, tag: Tag) -> &'static str {
    match tag {
        Tag::Access => words::tag_access_hint(lang),
        Tag::Information => words::tag_information_hint(lang),
        Tag::Relation => words::tag_relation_hint(lang),
        Tag::Responsiveness => words::tag_responsiveness_hint(lang),
        Tag::Simplicity => words::tag_simplicity_hint(lang),
    }
}

/// The drawing of a channel.
pub(super) const fn icon_of(channel: Channel) -> Icon {
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
