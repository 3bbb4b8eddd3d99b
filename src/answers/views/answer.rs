//! The answer of one service: written, or corrected, or read.
use crate::{
    answers::{
        forms::{ACTION_MAX, AnswerDraft, SIGNATURE_MAX, TEXT_MAX, has_personal_data},
        model::ToAnswer,
    },
    app::use_lang,
    experiences::model::Answer,
    kernel::{
        error::{FieldCode, FieldError},
        form::error_of,
        lang::Lang,
    },
    links,
    ui::{
        error_summary::ErrorSummary,
        field::TextField,
        notice::{Notice, NoticeKind},
        text_area::TextArea,
    },
    words::answers as words,
};
use leptos::{either::EitherOf3, ev::SubmitEvent, prelude::*};

/// The form of an answer, or the answer when it is somebody else's.
#[component]
pub fn AnswerForm(
    item: ToAnswer,
    posted: AnswerDraft,
    errors: Signal<Vec<FieldError>>,
    pending: Memo<bool>,
    submit: Callback<SubmitEvent>,
) -> impl IntoView {
    let lang = use_lang();
    let action = links::answer(lang, item.mention.id);
    let public = links::experience(
        lang,
        item.experience.id,
        &crate::kernel::text::slug(&item.experience.title),
    );
    let see = view! {
        <p>
            <a href=public>{words::see_public(lang)}</a>
        </p>
    };
    let send = move |event| submit.run(event);
    match item.mention.answer {
        None => EitherOf3::A(view! {
            <form class="decision" method="post" action=action on:submit=send>
                <Fields posted=posted.clone() errors/>
                <PromiseFields posted errors/>
                <Send gesture="answer" label=words::send(lang) pending/>
            </form>
        }),
        Some(answer) if item.may_correct => EitherOf3::B(view! {
            <form class="decision" method="post" action=action on:submit=send>
                <Fields posted=start_from(posted, answer) errors/>
                <Send gesture="correct" label=words::correct(lang) pending/>
            </form>
            {see}
        }),
        Some(answer) => EitherOf3::C(view! {
            <div class="reply">
                <div class="reply__text">{answer.text}</div>
                <p class="reply__signature">{answer.signature}</p>
            </div>
            {see}
        }),
    }
}

/// A correction starts from what was published, unless something was typed since.
fn start_from(posted: AnswerDraft, answer: Answer) -> AnswerDraft {
    if posted.gesture == "correct" {
        return posted;
    }
    AnswerDraft {
        text: answer.text,
        signature: answer.signature.unwrap_or_default(),
        ..AnswerDraft::default()
    }
}

#[component]
fn Fields(posted: AnswerDraft, errors: Signal<Vec<FieldError>>) -> impl IntoView {
    let lang = use_lang();
    let text = RwSignal::new(posted.text);
    let of = move |field: &'static str| Signal::derive(move || problem(errors, field));
    // Told while typing, asked again when sent.
    let risky = Memo::new(move |_| {
        text.with(|text| has_personal_data(&[text])) || problem(errors, "sure").is_some()
    });
    view! {
        <ErrorSummary errors label=words::field/>
        <TextArea
            name="text"
            label=words::text_label(lang)
            hint=words::text_hint(lang)
            reader=words::public_at_once(lang)
            rows=9
            maxlength=TEXT_MAX
            required=true
            value=text
            error=of("text")
            on_input=Callback::new(move |typed| text.set(typed))
        />
        {move || risky.get().then(|| view! { <Sure lang/> })}
        <TextField
            name="signature"
            label=words::signature_label(lang)
            hint=words::signature_hint(lang)
            maxlength=SIGNATURE_MAX
            required=true
            value=posted.signature
            error=of("signature")
        />
    }
}

/// The box to tick when what looks like personal data is meant to be there.
#[component]
fn Sure(lang: Lang) -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Warning title=words::personal_title(lang) live=true>
            <p>{words::personal_text(lang)}</p>
            <label class="choice">
                <input type="checkbox" id="sure" name="sure" value="yes"/>
                <span class="choice__text">{words::sure(lang)}</span>
            </label>
        </Notice>
    }
}

#[component]
fn PromiseFields(posted: AnswerDraft, errors: Signal<Vec<FieldError>>) -> impl IntoView {
    let lang = use_lang();
    let of = move |field: &'static str| Signal::derive(move || problem(errors, field));
    view! {
        <fieldset class="choices">
            <legend class="choices__legend">{words::promise_title(lang)}</legend>
            <p class="field__hint">{words::promise_hint(lang)}</p>
            <TextField
                name="action"
                label=words::action_label(lang)
                optional=true
                maxlength=ACTION_MAX
                value=posted.action
                error=of("action")
            />
            <TextField
                name="due_on"
                label=words::due_label(lang)
                optional=true
                kind="date"
                width="short"
                value=posted.due_on
                error=of("due_on")
            />
        </fieldset>
    }
}

#[component]
fn Send(gesture: &'static str, label: &'static str, pending: Memo<bool>) -> impl IntoView {
    view! {
        <div class="decision__bar">
            <button
                class="button"
                type="submit"
                name="gesture"
                value=gesture
                disabled=pending
            >
                {label}
            </button>
        </div>
    }
}

fn problem(errors: Signal<Vec<FieldError>>, field: &str) -> Option<FieldCode> {
    errors.with(|errors| error_of(errors, field))
}
