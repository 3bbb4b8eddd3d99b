//! What a report is about: a dossier that everyone can read, or one to open.
use crate::{
    documents::{
        codes::Source,
        model::Identity,
        reporting::{
            forms::{About, NewDocument, NewReport},
            issuers::is_named,
            reading::living,
            store::sending,
        },
    },
    kernel::error::{AppError, FieldCode},
    platform::site::Site,
};

/// Checks what the report is tied to, and follows a dossier to the one that took its place.
pub(super) async fn check(site: &Site, new: &mut NewReport) -> Result<(), AppError> {
    if let About::Known(id) = new.about {
        let found = living(&site.db, id).await?.filter(|it| it.state.is_public());
        let found = found.ok_or_else(|| AppError::field("document", FieldCode::Unknown))?;
        new.about = About::Known(found.id);
    }
    // A story that was withdrawn meanwhile is no reason to refuse the report.
    if let Some(id) = new.experience
        && sending::experience(&site.db, id).await?.is_none()
    {
        new.experience = None;
    }
    Ok(())
}

/// What names a document that was described. A service is the directory's when it was chosen there and
/// its name is the one that was typed; else the words are for a moderator to read.
pub(super) fn identity(site: &Site, new: &NewDocument) -> Identity {
    let directory = site.directory();
    let code = new.issuer_code.as_deref();
    let service = code.and_then(|it| directory.by_code(it)).filter(|it| it.active);
    let service = service.filter(|it| is_named(&directory.reference(it), &new.issuer_label));
    let cerfa = new.cerfa.as_ref();
    Identity {
        kind: new.kind,
        title: new.title.clone(),
        cerfa: cerfa.map(|it| it.number.clone()),
        version: cerfa.and_then(|it| it.version.clone()),
        notice: None,
        pages: None,
        url: new.url.clone(),
        domain: new.domain,
        issuer: service.map(|it| it.id),
        issuer_label: service
            .map_or_else(|| new.issuer_label.clone(), |it| it.display_name().to_owned()),
    }
}

/// Who described it.
pub(super) const SOURCE: Source = Source::Web;
