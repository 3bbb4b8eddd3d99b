//! What to say of a draft that the device kept.
use super::{
    flow::use_flow,
    keeping::{self, Notice as Kept},
};
use crate::{
    ui::{icon::Icon, notice::Notice, script_button::ScriptButton},
    words::share as words,
};
use leptos::{either::EitherOf3, prelude::*};

/// Nothing on the server: only the browser knows what it keeps.
#[component]
pub fn DraftNotices() -> impl IntoView {
    let flow = use_flow();
    let lang = flow.lang;
    let erase = move || {
        view! {
            <ScriptButton
                icon=Icon::Trash
                label=words::erase_draft(lang)
                on_press=move |()| keeping::erase(flow)
            />
        }
    };
    move || match flow.notice.get() {
        Kept::None => EitherOf3::A(()),
        Kept::Restored => EitherOf3::B(view! {
            <Notice kind=crate::ui::notice::NoticeKind::Success title=words::restored_title(lang) live=true>
                <p>{words::restored_text(lang)}</p>
                <div class="actions">{erase()}</div>
            </Notice>
        }),
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
                    {erase()}
                </div>
            </Notice>
        }),
    }
}
