//! Typing in what was said on paper.
use super::{Done, or_conflict, step, trace};
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::{Source, State, StepActor, StepKind},
        desk::{
            finding::{self, Found},
            forms::{Corrected, Typed, paper::About},
            store::{changing, paper},
        },
        model::Identity,
        rules,
        store::writing,
    },
    kernel::{
        error::{AppError, FieldCode},
        ids::{DocumentId, ReportId},
    },
    platform::{db::Tx, site::Site},
};

/// Adds a report to a dossier, or to a new one. A form whose number has a dossier is that one.
pub async fn add_paper(
    site: &Site,
    by: &StaffMember,
    typed: &Typed,
) -> Result<(DocumentId, ReportId), AppError> {
    if !rules::can_qualify(by) {
        return Err(AppError::Forbidden);
    }
    let report = typed.paper_report().map_err(AppError::Invalid)?;
    let now = site.clock.now();
    let known = match &report.about {
        About::Named(with, chosen) => Some(named(site, with, *chosen).await?),
        About::New(_) => None,
    };
    let mut tx = site.db.begin().await?;
    let document = match (known, &report.about) {
        (Some(id), _) => changing::hold(&mut tx, id).await?.id,
        (None, About::Named(..)) => return Err(AppError::NotFound),
        (None, About::New(it)) => {
            let known = match &it.cerfa {
                Some(number) => writing::by_cerfa(&mut tx, number).await?,
                None => None,
            };
            match known {
                Some(known) => changing::hold(&mut tx, known.id).await?.id,
                None => open(&mut tx, site, it).await?,
            }
        }
    };
    let id = paper::insert(&mut tx, document, &report, now).await?;
    let details = format!("report={id}");
    trace(&mut tx, (now, by), (Done::Added, document), Some(&details)).await?;
    tx.commit().await?;
    site.refresh_document(document).await?;
    Ok((document, id))
}

/// The dossier that was named: one, or the one chosen among several. Words are no choice.
async fn named(
    site: &Site,
    with: &str,
    chosen: Option<DocumentId>,
) -> Result<DocumentId, AppError> {
    match finding::find(site, with).await? {
        Found::One(it) => Ok(it.id),
        Found::Some(all) if all.is_empty() => {
            Err(AppError::field("with", FieldCode::NoSuchDocument))
        }
        Found::Some(all) => {
            let found = all.iter().map(|it| it.id).find(|it| chosen == Some(*it));
            found.ok_or_else(|| AppError::field("chosen", FieldCode::Required))
        }
    }
}

/// A new dossier, which a moderator has still to check.
async fn open(tx: &mut Tx, site: &Site, it: &Corrected) -> Result<DocumentId, AppError> {
    let now = site.clock.now();
    let due_on = rules::due_after(State::Reported, site.clock.today());
    let identity = Identity {
        kind: it.kind,
        title: it.title.clone(),
        cerfa: it.cerfa.clone(),
        version: it.version.clone(),
        notice: None,
        pages: None,
        url: it.url.clone(),
        domain: it.domain,
        issuer: None,
        issuer_label: it.issuer_label.clone(),
    };
    let states = (State::Reported, Source::Paper);
    let id = writing::insert(tx, &identity, states, due_on, now).await.map_err(or_conflict)?;
    let kind = (StepKind::Opened, StepActor::Moderator);
    step(tx, (id, now), kind, ("", due_on), None).await?;
    Ok(id)
}
