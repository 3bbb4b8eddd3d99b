//! Something to know, beside the text.
use super::icon::Icon;
use leptos::prelude::*;

/// How serious it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoticeKind {
    #[default]
    Info,
    Success,
    Warning,
    Error,
}

impl NoticeKind {
    pub const ALL: [Self; 4] = [Self::Info, Self::Success, Self::Warning, Self::Error];

    const fn code(self) -> Option<&'static str> {
        match self {
            Self::Info => None,
            Self::Success => Some("success"),
            Self::Warning => Some("warning"),
            Self::Error => Some("error"),
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Success => Icon::Done,
            Self::Warning | Self::Error => Icon::Warning,
        }
    }

    /// An error interrupts; the rest waits for its turn to be read.
    const fn role(self) -> &'static str {
        match self {
            Self::Error => "alert",
            _ => "status",
        }
    }
}

/// `live` when it appears after something was done, so that it is read aloud.
#[component]
pub fn Notice(
    #[prop(optional)] kind: NoticeKind,
    #[prop(optional, into)] title: Option<String>,
    #[prop(optional)] live: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="notice" data-kind=kind.code() role=live.then(|| kind.role())>
            {kind.icon()}
            <div class="notice__body">
                {title.map(|title| view! { <p class="notice__title">{title}</p> })}
                {children()}
            </div>
        </div>
    }
}
