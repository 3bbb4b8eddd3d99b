//! An author follows a report with a receipt code.
use crate::{
    documents::{
        codes::{Obstacles, ReportState, State, StepKind},
        model::Document,
        reporting::{
            model::{Candidate, FileState, Followed, OwnAttachment},
            reading,
            store::following::{self, AttachmentRow, ReportRow},
        },
        rules,
        store::{steps, writing},
    },
    experiences::{receipt::ReceiptCode, store::following as stories},
    kernel::{
        error::{AppError, FieldCode},
        ids::DocumentId,
        time::{Day, Instant},
    },
    moderation::model::Reason,
    platform::{clock::day_in_france, db::StoreError, secrets, site::Site},
};

/// What became of the report with this code.
pub async fn follow(site: &Site, typed: &str) -> Result<Followed, AppError> {
    let (code, row) = find(site, typed).await?;
    let document = writing::find(&site.db, DocumentId(row.document_id)).await?;
    let document = document.ok_or(AppError::NotFound)?;
    let history = steps::of(&site.db, document.id).await?;
    let past =
        |it: &steps::StepRow| Some((StepKind::parse(&it.kind)?, day_in_france(Instant(it.at))));
    let received_at = Instant(row.received_at);
    let received_on = day_in_france(received_at);
    let directory = site.directory();
    let unknown = |column| StoreError::Corrupt(column, row.id);
    Ok(Followed {
        code,
        state: ReportState::parse(&row.state).ok_or_else(|| unknown("report.state"))?,
        reason: row.reason.as_deref().and_then(Reason::parse),
        received_on,
        read_by: rules::due_after(State::Reported, received_on).unwrap_or(received_on),
        today: site.clock.today(),
        steps: history.iter().filter_map(past).collect(),
        due_on: document.due_on,
        given_to: document
            .identity
            .issuer
            .and_then(|it| directory.by_id(it))
            .map(|it| it.display_name().to_owned())
            .unwrap_or_default(),
        document: shown(site, &document, received_at),
        difficulty: u8::try_from(row.difficulty).unwrap_or_default(),
        obstacles: Obstacles(u16::try_from(row.obstacles).unwrap_or_default()),
        minutes: row.minutes,
        passage: row.passage,
        place: row.place,
        suggestion: row.suggestion,
        quoted: row.quoted == 1,
        attachments: following::files(&site.db, row.id)
            .await?
            .into_iter()
            .map(own_file)
            .collect::<Result<_, _>>()?,
    })
}

/// The document. What somebody else wrote of it is not shown before a moderator has read it: its kind and
/// its number say which one it is. Who opened its dossier did so at the instant of the report.
fn shown(site: &Site, document: &Document, received_at: Instant) -> Candidate {
    let shown = reading::candidate(&site.directory(), document);
    if document.state.is_public() || document.created_at == received_at {
        return shown;
    }
    Candidate { title: String::new(), issuer: String::new(), ..shown }
}

/// The report with this code.
pub(super) async fn find(site: &Site, typed: &str) -> Result<(ReceiptCode, ReportRow), AppError> {
    let unknown = || AppError::field("code", FieldCode::UnknownCode);
    let code = ReceiptCode::parse(typed).ok_or_else(unknown)?;
    let hash = secrets::slow_hash(code.symbols(), &site.key).await;
    let hash = hash.ok_or_else(|| AppError::Internal(secrets::reference()))?;
    if let Some(row) = following::find_by_receipt(&site.db, &hash).await? {
        return Ok((code, row));
    }
    // The other kind of receipt, on the wrong page: it is the same guess, counted once.
    let is_story = stories::find_by_receipt(&site.db, &hash).await?.is_some();
    Err(if is_story { AppError::field("code", FieldCode::CodeOfStory) } else { unknown() })
}

fn own_file(row: AttachmentRow) -> Result<OwnAttachment, StoreError> {
    let unknown = |column| StoreError::Corrupt(column, row.id);
    Ok(OwnAttachment {
        is_pdf: row.media_type == "application/pdf",
        size: row.bytes.div_euclid(1_000).max(1),
        masked: row.masked == 1,
        state: FileState::parse(&row.state).ok_or_else(|| unknown("attachment.state"))?,
        erase_on: Day::parse(&row.erase_on).ok_or_else(|| unknown("attachment.erase_on"))?,
    })
}
