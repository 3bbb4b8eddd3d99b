//! The author's other gestures. Each one waits behind its name: what cannot be undone is explained,
//! then asked for a second time.
use super::tracking::{GestureForm, use_tracking};
use crate::{
    experiences::{
        codes::State,
        followed::Followed,
        forms::PEN_NAME_MAX,
        rules,
        views::share::typed_field::{TypedArea, TypedField},
    },
    links::{self, Place},
    ui::disclosure::Disclosure,
    words::{follow as words, share, show},
};
use leptos::prelude::*;

#[component]
pub fn OtherGestures(followed: Followed) -> impl IntoView {
    let lang = use_tracking().lang;
    let state = followed.experience.state;
    let code = followed.code.to_string();
    // A report goes with a story that everyone can read; before that, it comes on its own.
    let report = match state {
        State::Published => links::documents::report_from(lang, followed.experience.id),
        _ => links::documents::report(lang),
    };
    let may_add =
        rules::can_add_detail(state) && rules::has_room_for_detail(followed.details.len());
    view! {
        <aside class="columns__side stack" aria-labelledby="also">
            <h2 id="also">{words::also(lang)}</h2>
            {rules::can_correct(state).then(|| view! { <Correct followed=followed.clone()/> })}
            {may_add.then(|| view! { <AddDetail code=code.clone()/> })}
            {rules::can_withdraw(state).then(|| view! { <Withdraw code=code.clone()/> })}
            {rules::can_erase(state).then(|| view! { <Erase code=code.clone()/> })}
            {(state == State::Rejected).then(|| view! { <TellAgain/> })}
            <p>
                <a href=report>{show::complicated(lang)}</a>
            </p>
            <p>
                <a href=links::follow(lang) rel="external">
                    {words::another_code(lang)}
                </a>
            </p>
        </aside>
    }
}

#[component]
fn TellAgain() -> impl IntoView {
    let lang = use_tracking().lang;
    view! {
        <p>{words::reason_next(lang)}</p>
        <div class="actions">
            <a class="button" data-kind="second" href=links::share(lang)>
                {words::write_another(lang)}
            </a>
            <a class="button" data-kind="quiet" href=links::to(lang, &[Place::Charter])>
                {words::read_charter(lang)}
            </a>
        </div>
    }
}

#[component]
fn Correct(followed: Followed) -> impl IntoView {
    let tracking = use_tracking();
    let lang = tracking.lang;
    let experience = followed.experience;
    let typed = move |field: &str, now: &str| tracking.typed("correct", field, now);
    let pen_name = experience.pen_name.unwrap_or_default();
    let open = !tracking.typed("correct", "action", "").is_empty();
    view! {
        <Disclosure summary=words::correct(lang) open plain=true>
            <GestureForm code=followed.code.to_string() action="correct" class="form">
                <p class="muted small">{words::correct_hint(lang)}</p>
                <TypedField
                    name="title"
                    label=share::title_label(lang)
                    error=tracking.error("correct", "title")
                    value=typed("title", &experience.title)
                />
                <TypedArea
                    name="story"
                    label=share::story_label(lang)
                    rows=10
                    error=tracking.error("correct", "story")
                    value=typed("story", &experience.story)
                />
                <TypedField
                    name="pen_name"
                    label=share::pen_name_label(lang)
                    optional=true
                    maxlength=PEN_NAME_MAX
                    error=tracking.error("correct", "pen_name")
                    value=typed("pen_name", &pen_name)
                />
                <div class="actions">
                    <button class="button" type="submit">
                        {words::save_correction(lang)}
                    </button>
                </div>
            </GestureForm>
        </Disclosure>
    }
}

#[component]
fn AddDetail(code: String) -> impl IntoView {
    let tracking = use_tracking();
    let lang = tracking.lang;
    let open = !tracking.typed("add-detail", "action", "").is_empty();
    view! {
        <Disclosure summary=words::add_detail(lang) open plain=true>
            <GestureForm code action="add-detail" class="form">
                <TypedArea
                    name="detail"
                    label=words::detail_label(lang)
                    hint=words::detail_hint(lang)
                    error=tracking.error("add-detail", "detail")
                    value=tracking.typed("add-detail", "detail", "")
                />
                <div class="actions">
                    <button class="button" type="submit">
                        {words::send_detail(lang)}
                    </button>
                </div>
            </GestureForm>
        </Disclosure>
    }
}

#[component]
fn Withdraw(code: String) -> impl IntoView {
    let lang = use_tracking().lang;
    view! {
        <Disclosure summary=words::withdraw(lang) plain=true>
            <GestureForm code action="withdraw" class="stack">
                <p>{words::withdraw_text(lang)}</p>
                <button class="button" data-kind="danger" data-size="small" type="submit">
                    {words::withdraw_sure(lang)}
                </button>
            </GestureForm>
        </Disclosure>
    }
}

#[component]
fn Erase(code: String) -> impl IntoView {
    let lang = use_tracking().lang;
    view! {
        <Disclosure summary=words::erase(lang) plain=true>
            <GestureForm code action="erase" class="stack">
                <p>{words::erase_text(lang)}</p>
                <button class="button" data-kind="danger" data-size="small" type="submit">
                    {words::erase_sure(lang)}
                </button>
            </GestureForm>
        </Disclosure>
    }
}
