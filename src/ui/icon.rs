//! Icons: drawn once in `public/icons.svg`, always beside words, never read aloud.
use leptos::prelude::*;

macro_rules! icons {
    ($($name:ident => $id:literal),* $(,)?) => {
        /// A drawing of the sprite. In a view, `{Icon::Search}` is enough.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Icon { $($name),* }

        impl Icon {
            pub const ALL: [Self; [$($id),*].len()] = [$(Self::$name),*];

            /// Where the drawing is.
            pub const fn href(self) -> &'static str {
                match self { $(Self::$name => concat!("/icons.svg#", $id)),* }
            }
        }
    };
}

icons! {
    Plus => "plus",
    Positive => "positive",
    Neutral => "neutral",
    Negative => "negative",
    Search => "search",
    Menu => "menu",
    Close => "close",
    Filter => "filter",
    Arrow => "arrow",
    Back => "back",
    Place => "place",
    Building => "building",
    ChannelOnline => "channel-online",
    ChannelPhone => "channel-phone",
    ChannelCounter => "channel-counter",
    ChannelMail => "channel-mail",
    ChannelAccount => "channel-account",
    ChannelLetter => "channel-letter",
    ChannelChat => "channel-chat",
    ChannelSocial => "channel-social",
    ChannelVideo => "channel-video",
    ChannelPatrol => "channel-patrol",
    Tag => "tag",
    Clock => "clock",
    Check => "check",
    Done => "done",
    Promise => "promise",
    Reply => "reply",
    Eye => "eye",
    Print => "print",
    Copy => "copy",
    Share => "share",
    Lock => "lock",
    Warning => "warning",
    Info => "info",
    Language => "language",
    External => "external",
    Same => "same",
    Pen => "pen",
    Trash => "trash",
    Thread => "thread",
    Hide => "hide",
    Document => "document",
    Indicator => "indicator",
}

impl IntoRender for Icon {
    type Output = AnyView;

    fn into_render(self) -> Self::Output {
        // Erased so that the type can be named.
        view! { <Drawing icon=self/> }.into_any()
    }
}

/// An icon under another class than `icon`: the mark, the marker of a time line, a feeling's shape.
#[component]
pub fn Drawing(icon: Icon, #[prop(default = "icon")] class: &'static str) -> impl IntoView {
    view! {
        <svg class=class aria-hidden="true" focusable="false">
            <use href=icon.href()></use>
        </svg>
    }
}
