//! Where a document stands: one sentence, what comes next, the way it went, and what one can do.
use super::me_too::MeTooButton;
use crate::{
    app::use_lang,
    documents::{
        dossier::{Reach, Stage, Standing},
        views::badge::StateBadge,
    },
    kernel::ids::DocumentId,
    links,
    ui::icon::Icon,
    words::dossier as words,
};
use leptos::prelude::*;

#[component]
pub fn StandingSection(id: DocumentId, standing: Standing, struggled: i64) -> impl IntoView {
    let lang = use_lang();
    let Standing { state, sentence, reason, next, is_late, stages } = standing;
    view! {
        <section class="standing" aria-labelledby="standing">
            <h2 id="standing" class="visually-hidden">
                {words::standing_title(lang)}
            </h2>
            <p class="standing__now">
                <StateBadge state/>
                <span>{sentence}</span>
            </p>
            {reason
                .map(|reason| {
                    view! {
                        <div class="standing__reason">
                            <p class="small muted">{words::reason_given(lang)}</p>
                            <p class="lines">{reason}</p>
                        </div>
                    }
                })}
            {next
                .map(|next| {
                    view! {
                        <p class="standing__next" data-late=is_late.then_some("")>
                            {if is_late { Icon::Warning } else { Icon::Clock }}
                            <span>{next}</span>
                        </p>
                    }
                })}
            <Way stages/>
        </section>
        <section class="struggled" aria-labelledby="act" data-print="hide">
            <h2 id="act" class="struggled__title">
                {words::act(lang)}
            </h2>
            <p class="muted">{words::act_text(lang)}</p>
            <div class="actions">
                <MeTooButton id count=struggled/>
                <a
                    class="button"
                    data-kind="second"
                    href=links::documents::report_about(lang, id)
                >
                    {words::report_it(lang)}
                </a>
            </div>
        </section>
    }
}

/// The steps, from the first report to the measured effect.
#[component]
fn Way(stages: Vec<Stage>) -> impl IntoView {
    let lang = use_lang();
    let stage = move |it: Stage| {
        let (state, said) = match it.reach {
            Reach::Done => ("done", Some(words::step_done(lang))),
            Reach::Skipped => ("skipped", None),
            Reach::Current => ("current", Some(words::step_current(lang))),
            Reach::Ahead => ("ahead", None),
        };
        let current = (it.reach == Reach::Current).then_some("step");
        view! {
            <li class="way__stage" data-state=state aria-current=current>
                <span class="way__name">{it.name}</span>
                <span class="way__when">{it.when}</span>
                {said.map(|said| view! { <span class="visually-hidden">{said}</span> })}
            </li>
        }
    };
    view! {
        <ol class="way" aria-label=words::way(lang)>
            {stages.into_iter().map(stage).collect::<Vec<_>>()}
        </ol>
    }
}
