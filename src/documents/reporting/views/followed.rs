//! A report, as its author sees it again.
use super::choose::About;
use crate::{
    app::use_lang,
    documents::{
        codes::{ReportState, StepKind},
        reporting::{
            forms::FILES_KEPT,
            model::{Followed, OwnAttachment},
        },
    },
    kernel::{lang::Lang, time::Day},
    links::documents as links,
    ui::{
        icon::{Drawing, Icon},
        summary_list::SummaryRow,
    },
    words::{dates, documents as names, moderation, numbers, reporting as words},
};
use leptos::{either::Either, prelude::*};

/// Where it stands, in one sentence.
pub fn lead(lang: Lang, followed: &Followed) -> String {
    match followed.state {
        ReportState::Received if followed.read_by < followed.today => {
            words::lead_late(lang, &dates::day(lang, followed.read_by))
        }
        ReportState::Received => words::lead_received(lang, &dates::day(lang, followed.read_by)),
        ReportState::Kept => words::lead_kept(lang).to_owned(),
        ReportState::Refused => words::lead_refused(lang).to_owned(),
    }
}

/// Why it was refused, the document, what was sent.
#[component]
pub fn Report(followed: Followed) -> impl IntoView {
    let lang = use_lang();
    let reason = followed.reason.map(|it| moderation::reason(lang, it));
    view! {
        {reason
            .map(|reason| {
                view! {
                    <section class="stack">
                        <h2>{words::reason(lang)}</h2>
                        <p>{reason}</p>
                    </section>
                }
            })}
        <Sent followed=followed.clone()/>
        <OwnFiles followed=followed.clone()/>
        <History followed/>
    }
}

#[component]
fn Sent(followed: Followed) -> impl IntoView {
    let lang = use_lang();
    let obstacles: Vec<&str> =
        followed.obstacles.iter().map(|it| names::obstacle(lang, it)).collect();
    let has_words = !followed.passage.is_empty() || !followed.suggestion.is_empty();
    let rows = [
        (words::obstacles_label(lang), obstacles.join(" · ")),
        (words::difficulty_label(lang), words::difficulty(lang, followed.difficulty).to_owned()),
        (
            words::minutes_label(lang),
            followed.minutes.map(|it| words::minutes_of(lang, it)).unwrap_or_default(),
        ),
        (words::passage_label(lang), followed.passage),
        (words::place_label(lang), followed.place),
        (words::suggestion_label(lang), followed.suggestion),
    ];
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| view! { <SummaryRow key value/> })
        .collect();
    view! {
        <section class="stack" aria-labelledby="sent">
            <h2 id="sent">{words::your_report(lang)}</h2>
            <p class="muted small">{words::sent_on(lang, &dates::day(lang, followed.received_on))}</p>
            <dl class="summary-list">{rows}</dl>
            {has_words
                .then(|| {
                    let public = if followed.quoted {
                        words::quoted(lang)
                    } else {
                        words::not_quoted(lang)
                    };
                    view! { <p class="muted small">{public}</p> }
                })}
        </section>
    }
}

#[component]
fn OwnFiles(followed: Followed) -> impl IntoView {
    let lang = use_lang();
    let files = followed.attachments;
    let none = match followed.state {
        ReportState::Refused => words::files_refused(lang),
        _ if followed.received_on.plus_days(FILES_KEPT) <= followed.today => {
            words::files_too_old(lang)
        }
        _ => words::no_file(lang),
    };
    let row = move |it: OwnAttachment| {
        let size = numbers::integer(lang, it.size);
        let what = if it.is_pdf { words::pdf(lang, &size) } else { words::photo(lang, &size) };
        let masked = it.masked.then(|| words::blacked_out(lang).to_owned());
        let erased = words::erased_on(lang, &dates::day(lang, it.erase_on));
        let state = words::file_state(lang, it.state).to_owned();
        let parts: Vec<String> =
            [Some(what), masked, Some(state), Some(erased)].into_iter().flatten().collect();
        view! { <li>{parts.join(" · ")}</li> }
    };
    let list = if files.is_empty() {
        Either::Left(view! { <p>{none}</p> })
    } else {
        Either::Right(view! { <ul>{files.into_iter().map(row).collect::<Vec<_>>()}</ul> })
    };
    view! {
        <section class="stack" aria-labelledby="own-files">
            <h2 id="own-files">{words::own_files(lang)}</h2>
            {list}
        </section>
    }
}

/// What happened to the document, and what is due.
#[component]
fn History(followed: Followed) -> impl IntoView {
    let lang = use_lang();
    let document = followed.document;
    let link = if document.state.is_public() {
        let href = links::dossier(lang, document.id, &document.title);
        Either::Left(view! { <a href=href>{words::see_dossier(lang)}</a> })
    } else {
        Either::Right(view! { <span class="muted small">{words::not_public(lang)}</span> })
    };
    // The last service that it was given to is the one that holds it.
    let given = followed.steps.iter().rposition(|it| it.0 == StepKind::Assigned);
    let issuer = followed.given_to;
    let line = move |(at, (kind, on)): (usize, (StepKind, Day))| {
        let title = if given == Some(at) && !issuer.is_empty() {
            words::given_to(lang, &issuer)
        } else {
            words::step(lang, kind).to_owned()
        };
        view! {
            <li class="timeline__item">
                <Drawing icon=Icon::Done class="timeline__marker"/>
                <div class="timeline__body">
                    <p class="timeline__title">{title}</p>
                    <p class="timeline__date">{dates::day(lang, on)}</p>
                </div>
            </li>
        }
    };
    let is_late = followed.due_on.is_some_and(|it| it < followed.today);
    let next = followed.due_on.map(|day| {
        let day = dates::day(lang, day);
        let next = if is_late { words::next_late(lang, &day) } else { words::next_by(lang, &day) };
        view! {
            <li class="timeline__item" data-state=if is_late { "overdue" } else { "todo" }>
                <Drawing icon=Icon::Thread class="timeline__marker"/>
                <div class="timeline__body">
                    <p class="timeline__title">{next}</p>
                </div>
            </li>
        }
    });
    view! {
        <section class="stack" aria-labelledby="history">
            <h2 id="history">{words::history(lang)}</h2>
            <div>
                {(!document.title.is_empty()).then(|| view! { <p>{document.title.clone()}</p> })}
                <About it=document/>
                <p>{link}</p>
            </div>
            <ol class="timeline">
                {followed.steps.into_iter().enumerate().map(line).collect::<Vec<_>>()} {next}
            </ol>
        </section>
    }
}
