//! What to say of a draft that the device kept.
use super::{
    flow::use_flow,
    keeping::{self, Notice as Kept},
};
use crate::{
    app::use_lang,
    ui::{
        icon::Icon,
        notice::{Notice, NoticeKind},
        script_button::ScriptButton,
    },
    words::share as words,
};
use leptos::{either::EitherOf3, prelude::*};

/// Nothing on the server: only the browser knows what it keeps.
#[component]
pub fn DraftNotices() -> impl IntoView {
    let flow = use_flow();
    let lang = flow.lang;
    let erase = Callback::new(move |()| keeping::erase(flow));
    move || match flow.notice.get() {
        Kept::None => EitherOf3::A(()),
        Kept::Restored => EitherOf3::B(view! { <Restored erase/> }),
        Kept::Waiting => EitherOf3::C(view! {
            <Notice title=words::waiting_title(lang) live=true>
                <p>{words::waiting_text(lang)}</p>
                <div class="actions">
                    <ScriptButton
                        icon=Icon::Pen
                        label=words::resume_draft(lang)
                        kind="second"
                        on_press=move |()| keeping::resume(flow)
                    />
                    <EraseDraft erase/>
                </div>
            </Notice>
        }),
    }
}

/// The draft of this device is back in the form.
#[component]
pub fn Restored(
    erase: Callback<()>,
    /// What did not come back.
    #[prop(optional)]
    but: &'static str,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Notice kind=NoticeKind::Success title=words::restored_title(lang) live=true>
            <p>{words::restored_text(lang)} " " {but}</p>
            <div class="actions">
                <EraseDraft erase/>
            </div>
        </Notice>
    }
}

#[component]
pub fn EraseDraft(erase: Callback<()>) -> impl IntoView {
    let label = words::erase_draft(use_lang());
    view! { <ScriptButton icon=Icon::Trash label on_press=erase/> }
}
