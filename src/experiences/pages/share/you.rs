//! Step 4: about the author, as little as possible.
use crate::{
    browser::typing,
    experiences::{
        codes::Capacity,
        forms::{ABROAD, COUNTRY_MAX, Draft, PEN_NAME_MAX, Seen, Step},
        pages::share::opening_draft,
        views::share::{
            actions::Continue,
            flow::{FORM, use_flow},
            frame::StepFrame,
            privacy_notes::PrivacyNotes,
            typed_field::TypedField,
        },
    },
    kernel::{lang::Lang, place::DEPARTMENTS},
    ui::{
        choice::{Choice, Choices},
        effect::effect,
        field::Select,
    },
    words::{codes, share as words},
};
use leptos::prelude::*;

#[component]
pub fn YouStep() -> impl IntoView {
    let flow = use_flow();
    let lang = flow.lang;
    let draft = opening_draft(flow);
    let pen_name = RwSignal::new(draft.pen_name.clone());
    effect(move || {
        if let Some(typed) = typing::form(FORM).map(|it| Draft::of_query(&it)) {
            pen_name.set(typed.pen_name);
        }
    });
    // The numbers of notes go on from those of the story's step.
    let others = draft.seen().into_iter().filter(|it| it.field != "pen_name").count();
    let notes = move || {
        let seen = pen_name.with(|it| Seen::all_in("pen_name", it));
        view! { <PrivacyNotes seen from=others/> }
    };
    let capacity = Capacity::parse(&draft.capacity).unwrap_or(Capacity::Concerned);

    view! {
        <StepFrame
            step=Step::You
            question=words::you_question(lang)
            why=words::you_why(lang)
            who=words::you_who(lang)
        >
            <Choices
                name="capacity"
                legend=words::capacity_label(lang)
                choices=capacities(lang)
                chosen=vec![capacity.as_str().to_owned()]
                error=flow.error("capacity")
            />
            <div class="stack" data-gap="small">
                <TypedField
                    name="pen_name"
                    label=words::pen_name_label(lang)
                    hint=words::pen_name_hint(lang)
                    optional=true
                    reader=words::public(lang)
                    width="medium"
                    maxlength=PEN_NAME_MAX
                    error=flow.error("pen_name")
                    value=draft.pen_name
                    described="pen_name-notes"
                    on_input=Callback::new(move |text| pen_name.set(text))
                />
                <div class="stack" data-gap="small" id="pen_name-notes" role="status">
                    {notes}
                </div>
            </div>
            <Select
                name="department"
                label=words::department_label(lang)
                optional=true
                reader=words::public(lang)
                width="medium"
                options=departments(lang)
                value=draft.department
                error=flow.error("department")
            />
            <TypedField
                name="country"
                label=words::country_label(lang)
                optional=true
                width="medium"
                maxlength=COUNTRY_MAX
                error=flow.error("country")
                value=draft.country
            />
            <div class="actions">
                <Continue label=words::to_review(lang)/>
            </div>
        </StepFrame>
    }
}

fn capacities(lang: Lang) -> Vec<Choice> {
    let choice = |it: Capacity| {
        let choice = Choice::new(it.as_str(), codes::capacity(lang, it));
        match it {
            Capacity::Concerned => choice,
            Capacity::Relative => choice.with_hint(words::relative_hint(lang)),
            Capacity::Mediator => choice.with_hint(words::mediator_hint(lang)),
        }
    };
    Capacity::ALL.map(choice).to_vec()
}

fn departments(lang: Lang) -> Vec<(String, String)> {
    let none = (String::new(), words::no_department(lang).to_owned());
    let abroad = (ABROAD.to_owned(), words::abroad(lang).to_owned());
    let all =
        DEPARTMENTS.iter().map(|it| (it.code.to_owned(), format!("{} - {}", it.code, it.name)));
    [none, abroad].into_iter().chain(all).collect()
}
