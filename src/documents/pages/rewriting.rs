//! `/documents/12-demande-d-aide/reecriture`: the old text, the new one, and what can be said of both.
use super::show::use_own_segment;
use crate::{
    app::use_lang,
    clarity::views::{compared::ComparedMeasures, diff::Changes},
    documents::{
        api::dossier::show_rewriting,
        rewritten::{Rewritten, Trial},
        views::{
            rewriting::{Others, Phrases},
            verdict::VerdictBadge,
        },
    },
    indicators::views::values::Values,
    kernel::{error::AppError, ids::DocumentId, wire::fetch},
    links::{self, Place, word},
    ui::{alert::ErrorPage, moved::Moved, page::Page, skeleton::Skeleton},
    words::{documents, dossier as words},
};
use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use leptos_router::hooks::use_query_map;

#[component]
pub fn RewritingPage() -> impl IntoView {
    let lang = use_lang();
    let segment = use_own_segment();
    let query = use_query_map();
    let id = Memo::new(move |_| segment.with(|it| links::leading_id::<DocumentId>(it)));
    let version = Memo::new(move |_| {
        query.with(|it| it.get("version").and_then(|it| it.parse::<i64>().ok()))
    });
    let shown = fetch(
        move || (id.get(), version.get()),
        move |(id, version)| async move {
            match id {
                Some(id) => show_rewriting(lang, id, version).await,
                None => Err(AppError::NotFound),
            }
        },
    );
    let own = move || ["/", &segment.get_untracked(), "/", word(lang, Place::Rewriting)].concat();
    view! {
        <Transition fallback=|| view! { <Skeleton/> }>
            {move || Suspend::new(async move {
                match shown.read().await {
                    Ok(shown) => {
                        if shown.path.ends_with(&own()) {
                            EitherOf3::A(view! { <Whole shown/> })
                        } else {
                            EitherOf3::B(view! { <Moved to=shown.path/> })
                        }
                    }
                    Err(error) => EitherOf3::C(view! { <ErrorPage error/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn Whole(shown: Rewritten) -> impl IntoView {
    let lang = use_lang();
    let trail = vec![
        (links::documents::register(lang), documents::register_title(lang).to_owned()),
        (shown.dossier, shown.title.clone()),
    ];
    let Rewritten { published, others, note, before, after, difference, phrases, .. } = shown;
    let title = words::rewriting_of(lang, &shown.title);
    let description = words::rewriting_description(lang, &shown.title);
    view! {
        <Page title description lead=published trail>
            <Others others/>
            {(!note.is_empty())
                .then(|| {
                    view! {
                        <section class="stack" aria-labelledby="note">
                            <h2 id="note">{words::note_title(lang)}</h2>
                            <p class="lines">{note}</p>
                        </section>
                    }
                })}
            <TrialSection trial=shown.trial/>
            <section class="section" aria-labelledby="changes">
                <h2 id="changes">{words::changes_title(lang)}</h2>
                <Changes difference/>
            </section>
            <section class="section" aria-labelledby="measures">
                <h2 id="measures">{words::measures_title(lang)}</h2>
                <ComparedMeasures before after/>
            </section>
            {shown
                .pieces
                .map(|pieces| {
                    view! {
                        <section class="section" aria-labelledby="papers">
                            <h2 id="papers">{words::pieces_asked_title(lang)}</h2>
                            <p>{pieces}</p>
                        </section>
                    }
                })}
            <Phrases phrases/>
        </Page>
    }
}

#[component]
fn TrialSection(trial: Option<Trial>) -> impl IntoView {
    let lang = use_lang();
    let told = match trial {
        None => Either::Left(view! { <p>{words::not_tried(lang)}</p> }),
        Some(trial) => Either::Right(view! {
            <p>
                <VerdictBadge verdict=trial.verdict/>
                " "
                {trial.sentence}
            </p>
            <p class="muted">{words::trial_hint(lang)}</p>
            <Values table=trial.versions/>
            <Values table=trial.questions/>
            <p class="small muted">{words::trial_limits(lang)}</p>
        }),
    };
    view! {
        <section class="section" aria-labelledby="trial">
            <h2 id="trial">{words::trial_title(lang)}</h2>
            {told}
        </section>
    }
}
