//! `/agent/documents/pieces/{id}`: an attachment, for moderators; those who answer for the document see
//! what everyone may.
use crate::{
    accounts::session::SignedIn,
    attachments::serve::{self, Way},
    documents::{
        desk::{commands::may_read, store::attachments},
        rules,
        store::writing,
    },
    kernel::{
        error::AppError,
        ids::{AttachmentId, DocumentId},
        lang::Lang,
    },
    links::documents as links,
    platform::site::Site,
};
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

pub(super) fn router() -> Router<Site> {
    Lang::ALL.into_iter().fold(Router::new(), |router, lang| {
        let road = links::desk_piece(lang, AttachmentId(0));
        router.route(&road.replace("/0", "/{id}"), get(piece))
    })
}

async fn piece(
    State(site): State<Site>,
    SignedIn(member): SignedIn,
    Path(id): Path<AttachmentId>,
) -> Response {
    let answer = async {
        let row = attachments::find(&site.db, id).await?.ok_or(AppError::NotFound)?;
        let document = writing::find(&site.db, DocumentId(row.document_id)).await?;
        let issuer = document.and_then(|it| it.identity.issuer);
        let is_public = row.state == "public" && may_read(&site, &member, issuer);
        if !rules::can_qualify(&member) && !is_public {
            return Err(AppError::Forbidden);
        }
        let end = row.media_type.rsplit('/').next().unwrap_or_default();
        let name = format!("document-{}-{id}.{end}", row.document_id);
        serve::answer(&site, &row.object, &row.media_type, &name, Way::View).await
    };
    match answer.await {
        Ok(response) => response,
        // There is no page at this address: the status says it all.
        Err(error) => StatusCode::from_u16(error.status())
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            .into_response(),
    }
}
