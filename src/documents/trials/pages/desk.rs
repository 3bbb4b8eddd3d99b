//! `/agent/documents/ID/essai`: prepare a trial, follow it, read what it says.
use super::{prepare::Prepare, preview::Preview};
use crate::{
    accounts::{
        model::OnDesk,
        views::{
            desk::{Part, StaffError, StaffPage, Waiting},
            notice::Done,
        },
    },
    app::use_lang,
    documents::trials::{
        api::show_trial,
        forms::TrialDraft,
        model::{ResultRow, Results, TrialDesk, TrialShown},
    },
    kernel::{
        error::AppError,
        form::FormState,
        ids::DocumentId,
        lang::Lang,
        wire::{carried, fetch},
    },
    links::{self, documents},
    ui::{
        alert::Alert,
        icon::Icon,
        notice::{Notice, NoticeKind},
        sure::Sure,
        table::TableFrame,
    },
    words::trials as words,
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;

/// What came back from the form.
pub(super) type Posted = (FormState<TrialDraft>, Option<AppError>);

#[component]
pub fn TrialPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| {
        let id = params.with(|it| it.get("id")).and_then(|it| links::leading_id(&it));
        id.unwrap_or(DocumentId(0))
    });
    let found = fetch(move || id.get(), show_trial);
    let posted: StoredValue<Posted> = StoredValue::new(carried(|| {
        (use_context::<FormState<TrialDraft>>().unwrap_or_default(), use_context::<AppError>())
    }));
    view! {
        <Transition fallback=Waiting>
            {move || Suspend::new(async move {
                match found.read().await {
                    Ok(found) => Either::Left(view! { <Desk found posted=posted.get_value()/> }),
                    Err(error) => Either::Right(view! { <StaffError error/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn Desk(found: OnDesk<TrialDesk>, posted: Posted) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let (state, failure) = posted;
    let action = documents::desk_trial(lang, item.document);
    let lacks = match (item.has_texts, item.has_panel) {
        (false, _) => Some(words::no_texts(lang)),
        (true, false) => Some(words::no_panel(lang)),
        (true, true) => None,
    };
    let draft = item.draft.filter(|_| item.has_texts);
    let close = action.clone();
    let is_draft = item.trial.is_none();
    let preview = item.preview.map(|preview| view! { <Preview preview is_draft/> });
    // What is tried is read above the form of the next trial; what is being prepared, under it.
    let (above, under) = if is_draft { (None, preview) } else { (preview, None) };
    view! {
        <StaffPage desk part=Part::Documents title=words::title(lang)>
            <div class="stack" data-gap="large">
                <p>
                    <a class="back" href=documents::desk_dossier(lang, item.document)>
                        {Icon::Back}
                        " "
                        {words::back(lang)}
                    </a>
                </p>
                <Done words=move |code| words::done(lang, code)/>
                {failure.map(|error| view! { <Alert error/> })}
                <div class="stack">
                    <p>
                        <strong>{item.title}</strong>
                    </p>
                    <p>{words::lead(lang)}</p>
                    {lacks
                        .map(|text| {
                            view! {
                                <Notice kind=NoticeKind::Warning>
                                    <p>{text}</p>
                                </Notice>
                            }
                        })}
                </div>
                {item.trial.map(|trial| view! { <Followed trial action=close/> })}
                {above}
                {draft
                    .map(|draft| {
                        view! {
                            <Prepare
                                draft
                                state
                                action
                                willing=item.willing
                                warning=item.warning
                                wanted=item.wanted
                                has_panel=item.has_panel
                                is_risky=item.is_risky
                                today=item.today
                            />
                        }
                    })}
                {under}
            </div>
        </StaffPage>
    }
}

/// A trial that was opened: how many, never who, and what they answered.
#[component]
fn Followed(trial: TrialShown, action: String) -> impl IntoView {
    let lang = use_lang();
    let title = if trial.is_open { words::open_title(lang) } else { words::closed_title(lang) };
    let dates = trial.opened_on.zip(trial.until).map(|(from, to)| words::dates(lang, from, to));
    let turnout = trial.turnout;
    view! {
        <section class="stack" aria-labelledby="trial">
            <h2 id="trial">{title}</h2>
            <p>
                {dates} " " {words::asked(lang, turnout.invited)} ", "
                {words::answered(lang, turnout.answered)} ". " {words::never_who(lang)}
            </p>
            {match trial.results {
                Some(results) if turnout.answered > 0 => {
                    Either::Left(view! { <Answers results/> })
                }
                Some(_) => Either::Right(view! { <p>{words::no_answer(lang)}</p> }),
                None => Either::Right(view! { <p>{words::hidden(lang)}</p> }),
            }}
            {trial
                .is_open
                .then(|| {
                    view! {
                        <form class="stack" method="post" action=action>
                            <p class="muted">{words::close_hint(lang)}</p>
                            <Sure label=words::close(lang) kind="second">
                                <p>{words::close_sure(lang)}</p>
                                <button class="button" type="submit" name="gesture" value="close">
                                    {words::close_now(lang)}
                                </button>
                            </Sure>
                        </form>
                    }
                })}
        </section>
    }
}

#[component]
fn Answers(results: Results) -> impl IntoView {
    let lang = use_lang();
    let Results { people, rows } = results;
    let rows: Vec<_> = rows.into_iter().map(|it| row(lang, it)).collect();
    view! {
        <TableFrame label=words::results(lang)>
            <table class="table">
                <caption>{words::results(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::col_question(lang)}</th>
                        <th scope="col">{words::before(lang, people.0)}</th>
                        <th scope="col">{words::after(lang, people.1)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableFrame>
    }
}

fn row(lang: Lang, row: ResultRow) -> impl IntoView {
    let or = |text: String, usual: &str| if text.is_empty() { usual.to_owned() } else { text };
    view! {
        <tr>
            <th scope="row">{or(row.label, words::all_questions(lang))}</th>
            <td class="numbers">{or(row.before, words::nobody_read(lang))}</td>
            <td class="numbers">{or(row.after, words::nobody_read(lang))}</td>
        </tr>
    }
}
