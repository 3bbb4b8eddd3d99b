//! Pieces that say something.
use super::Sample;
use crate::{
    kernel::feeling::Feeling,
    ui::{
        badge::Badge,
        breadcrumb::{BackLink, Breadcrumb},
        disclosure::Disclosure,
        feeling::FeelingMark,
        figures::Figures,
        icon::Icon,
        pagination::Pagination,
        script_button::ScriptButton,
        skeleton::Skeleton,
        stages::Stages,
        steps::Steps,
        summary_list::SummaryRow,
        table::TableFrame,
    },
};
use leptos::prelude::*;

const STAGES: [(&str, u8, &str); 5] = [
    ("waiting", 1, "Publiée, en attente de réponse"),
    ("answered", 2, "Répondue"),
    ("promised", 3, "Action promise"),
    ("settled", 4, "Réglée, selon l’auteur"),
    ("contested", 4, "Pas réglée, selon l’auteur"),
];

#[component]
pub fn Pieces() -> impl IntoView {
    let states = [None, Some("info"), Some("positive"), Some("neutral"), Some("negative")];
    let icons = Icon::ALL.map(|icon| {
        view! {
            <span class="badge">
                {icon}
                <span>{icon.href().trim_start_matches("/icons.svg#")}</span>
            </span>
        }
    });
    view! {
        <Sample name="icon">
            <p class="cluster">{icons}</p>
        </Sample>
        <Sample name="feeling">
            {Feeling::ALL.map(|feeling| view! { <FeelingMark feeling/> })}
            {Feeling::ALL.map(|feeling| view! { <FeelingMark feeling postmark=true/> })}
        </Sample>
        <Sample name="badge">
            <p class="cluster">
                {states.map(|state| view! { <Badge state icon=Some(Icon::Clock) label="Badge"/> })}
            </p>
        </Sample>
        <Sample name="breadcrumb">
            <Breadcrumb trail=vec![
                ("#".to_owned(), "Services".to_owned()),
                ("#".to_owned(), "Caisse des familles".to_owned()),
            ]/>
            <BackLink href="#" label="Retour"/>
        </Sample>
        <Sample name="steps">
            {[1, 2, 3, 4, 5]
                .map(|at| view! { <Steps at now=format!("Étape {at}") next="Ensuite…"/> })}
        </Sample>
        <Sample name="stages">
            {STAGES.map(|(state, at, text)| view! { <Stages state at text/> })}
        </Sample>
        <Sample name="figures">
            <Figures figures=vec![
                ("12\u{202f}480".to_owned(), "expériences publiées".to_owned()),
                ("81\u{202f}%".to_owned(), "ont reçu une réponse du service".to_owned()),
            ]/>
        </Sample>
        <Sample name="summary_list">
            <dl class="summary-list">
                <SummaryRow key="Service" value="Caisse des familles" change="#"/>
                <SummaryRow key="Date" value="3 mars 2026"/>
            </dl>
        </Sample>
        <Containers/>
    }
}

#[component]
fn Containers() -> impl IntoView {
    view! {
        <Sample name="button">
            <p class="actions">
                <button class="button" type="button">"Envoyer"</button>
                <button class="button" data-kind="second" type="button">"Chercher"</button>
                <button class="button" data-kind="quiet" type="button">"Revenir"</button>
                <button class="button" data-kind="danger" type="button">"Effacer"</button>
                <button class="button" type="button" disabled>"Envoyer"</button>
                <ScriptButton icon=Icon::Print label="Imprimer" on_press=|()| {}/>
            </p>
        </Sample>
        <Sample name="disclosure">
            <Disclosure summary="Voir les données">
                <p>"Une ligne."</p>
            </Disclosure>
        </Sample>
        <Sample name="table">
            <TableFrame label="Réponses">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">"Mois"</th>
                            <th scope="col" data-number="">"Réponses"</th>
                        </tr>
                    </thead>
                    <tbody>
                        <tr>
                            <th scope="row">"mars 2026"</th>
                            <td data-number="">"212"</td>
                        </tr>
                    </tbody>
                </table>
            </TableFrame>
        </Sample>
        <Sample name="pagination">
            <Pagination next=Some("#".to_owned()) first=Some("#".to_owned())/>
        </Sample>
        <Sample name="skeleton">
            <Skeleton/>
        </Sample>
    }
}
