//! What to say of a report that the device keeps. Nothing on the server: only the browser knows.
use super::{
    keeping,
    sending::{Reporting, use_reporting},
};
use crate::{
    app::use_lang,
    browser::typing,
    documents::reporting::{asked::Asked, forms::Draft},
    experiences::views::share::draft_notices::{EraseDraft, Restored},
    kernel::query,
    links::documents as links,
    ui::{announcer::use_announcer, effect::effect, icon::Icon, notice::Notice},
    words::{reporting as words, share},
};
use leptos::{either::EitherOf3, prelude::*};

/// What became of the kept draft, in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    None,
    /// It is back.
    Restored,
    /// It is about another document.
    Other(Box<Draft>),
}

/// Puts the kept draft in the page, unless something is typed there already.
pub fn restore(form: Reporting, drawn: RwSignal<Draft>, kept: RwSignal<Kept>) {
    let blank = form.blank.get_value();
    let Some(typed) = form.typed().filter(|it| it.may_be_kept() && it.says_as(&blank)) else {
        return;
    };
    let Some(mut draft) = keeping::kept() else { return };
    if draft.document != typed.document {
        return kept.set(Kept::Other(Box::new(draft)));
    }
    // The link that led here may say of which experience it is.
    if !typed.experience.is_empty() {
        draft.experience = typed.experience;
    }
    form.read(&draft);
    drawn.set(draft);
    kept.set(Kept::Restored);
}

#[component]
pub fn KeptDraft(drawn: RwSignal<Draft>, kept: RwSignal<Kept>) -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    let erase = Callback::new(move |()| {
        let blank = form.blank.get_value();
        keeping::forget();
        kept.set(Kept::None);
        form.errors.set(Vec::new());
        form.read(&blank);
        drawn.set(blank);
        form.say(share::draft_erased(lang));
        typing::focus_heading_soon();
    });
    move || match kept.get() {
        Kept::None => EitherOf3::A(()),
        Kept::Restored => EitherOf3::B(view! { <Restored erase but=words::draft_files(lang)/> }),
        Kept::Other(draft) => EitherOf3::C(view! {
            <Begun
                draft=*draft
                text=words::draft_other(lang).to_owned()
                gone=Callback::new(move |()| kept.set(Kept::None))
            />
        }),
    }
}

/// Before a document is chosen: the one that was begun.
#[component]
pub fn Waiting() -> impl IntoView {
    let lang = use_lang();
    let draft = RwSignal::new(None::<Draft>);
    effect(move || draft.set(keeping::kept()));
    move || {
        draft.get().map(|it| {
            let text = if it.title.is_empty() {
                words::draft_here(lang).to_owned()
            } else {
                words::draft_about(lang, &it.title)
            };
            view! { <Begun draft=it text gone=Callback::new(move |()| draft.set(None))/> }
        })
    }
}

/// A report that was begun elsewhere: go on with it, or erase it.
#[component]
pub fn Begun(
    draft: Draft,
    text: String,
    /// Once it is erased.
    gone: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let announcer = use_announcer();
    let href = query::address(&links::report(lang), &Asked::of_draft(&draft).to_query());
    let erase = Callback::new(move |()| {
        keeping::forget();
        announcer.say(share::draft_erased(lang));
        gone.run(());
    });
    view! {
        <Notice title=words::draft_title(lang) live=true>
            <p>{text}</p>
            <div class="actions">
                <a class="button" data-kind="second" data-size="small" href=href rel="external">
                    {Icon::Pen}
                    <span>{share::resume_draft(lang)}</span>
                </a>
                <EraseDraft erase/>
            </div>
        </Notice>
    }
}
