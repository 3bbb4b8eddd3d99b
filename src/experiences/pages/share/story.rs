//! Step 2: what happened.
use crate::{
    browser::typing,
    experiences::{
        forms::{Draft, PROCEDURE_MAX, STORY_MAX, STORY_MIN, Seen, Step},
        pages::share::opening_draft,
        views::share::{
            actions::Continue,
            device::Device,
            flow::{FORM, use_flow},
            frame::StepFrame,
            keeping,
            privacy_notes::PrivacyNotes,
            typed_field::{TypedArea, TypedField},
        },
    },
    kernel::text::count_chars,
    ui::{effect::effect, icon::Icon, script_button::ScriptButton},
    words::{numbers, share as words},
};
use leptos::prelude::*;

/// The texts of this step that are read as they are typed.
#[derive(Clone, Copy)]
struct Live {
    story: RwSignal<String>,
    title: RwSignal<String>,
    procedure: RwSignal<String>,
}

impl Live {
    fn new(draft: &Draft) -> Self {
        let live = Self {
            story: RwSignal::new(draft.story.clone()),
            title: RwSignal::new(draft.title.clone()),
            procedure: RwSignal::new(draft.procedure.clone()),
        };
        // What was typed before the page woke up.
        effect(move || {
            if let Some(typed) = typing::form(FORM).map(|it| Draft::of_query(&it)) {
                live.story.set(typed.story);
                live.title.set(typed.title);
                live.procedure.set(typed.procedure);
            }
        });
        live
    }

    fn notes(self, field: &'static str) -> impl IntoView {
        let texts = [("story", self.story), ("title", self.title), ("procedure", self.procedure)];
        let seen = Memo::new(move |_| {
            let mut from = 0;
            for (name, text) in texts {
                let seen = text.with(|it| Seen::all_in(name, it));
                if name == field {
                    return (from, seen);
                }
                from += seen.len();
            }
            (from, Vec::new())
        });
        let id = format!("{field}-notes");
        view! {
            <div class="stack" data-gap="small" id=id role="status">
                {move || {
                    let (from, seen) = seen.get();
                    view! { <PrivacyNotes seen from/> }
                }}
            </div>
        }
    }
}

#[component]
pub fn StoryStep() -> impl IntoView {
    let flow = use_flow();
    let lang = flow.lang;
    let draft = opening_draft(flow);
    let live = Live::new(&draft);
    let count = move || {
        let count = live.story.with(|it| count_chars(it));
        let (count, max) = (i64::try_from(count).unwrap_or(i64::MAX), i64::from(STORY_MAX));
        words::count(lang, count, &numbers::integer(lang, max))
    };

    view! {
        <StepFrame
            step=Step::Story
            question=words::story_question(lang)
            why=words::story_why(lang)
            who=words::story_who(lang)
        >
            <div class="stack" data-gap="small">
                <TypedArea
                    name="story"
                    label=words::story_label(lang)
                    hint=words::story_hint(lang, STORY_MIN)
                    reader=words::story_reader(lang)
                    error=flow.error("story")
                    value=draft.story
                    paper=true
                    rows=8
                    described="story-count story-notes"
                    on_input=Callback::new(move |text| live.story.set(text))
                />
                <p class="field__counter" id="story-count">{count}</p>
                {live.notes("story")}
            </div>
            <div class="stack" data-gap="small">
                <TypedField
                    name="title"
                    label=words::title_label(lang)
                    hint=words::title_hint(lang)
                    error=flow.error("title")
                    value=draft.title
                    described="title-notes"
                    on_input=Callback::new(move |text| live.title.set(text))
                />
                {live.notes("title")}
            </div>
            <TypedField
                name="happened_on"
                label=words::date_label(lang)
                optional=true
                kind="date"
                width="short"
                error=flow.error("happened_on")
                value=draft.happened_on
            />
            <div class="stack" data-gap="small">
                <TypedField
                    name="procedure"
                    label=words::procedure_label(lang)
                    hint=words::procedure_hint(lang)
                    optional=true
                    maxlength=PROCEDURE_MAX
                    error=flow.error("procedure")
                    value=draft.procedure
                    described="procedure-notes"
                    on_input=Callback::new(move |text| live.procedure.set(text))
                />
                {live.notes("procedure")}
            </div>
            <Trap value=draft.website/>
            <div class="actions">
                <Continue/>
                <ScriptButton
                    icon=Icon::Trash
                    label=words::erase_draft(lang)
                    size="normal"
                    on_press=move |()| keeping::erase(flow)
                />
            </div>
            <Device shared=!draft.shared_device.is_empty() kept=!draft.source.starts_with("kiosk")/>
        </StepFrame>
    }
}

/// Nobody sees it: only robots fill it.
#[component]
fn Trap(value: String) -> impl IntoView {
    let lang = use_flow().lang;
    view! {
        <p class="honeypot" aria-hidden="true">
            <label for="website">{words::trap(lang)}</label>
            " "
            <input id="website" name="website" type="text" tabindex="-1" autocomplete="off" value=value/>
        </p>
    }
}
