//! What happens to documents, or to one, as an Atom feed (RFC 4287).
use super::download::download;
use crate::{
    documents::{
        codes::StepKind,
        shelf::{Shelf, Shelved},
        store::history::{self, NumberedStep},
    },
    kernel::{ids::DocumentId, lang::Lang, time::Instant},
    links::{self, documents},
    platform::{clock::rfc3339, site::Site},
    words::register as words,
};
use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use html_escape::encode_safe;
use std::fmt::Write as _;

/// Steps in a feed, the latest.
const STEPS: i64 = 60;

pub(super) async fn answer(
    site: Site,
    asked: HeaderMap,
    lang: Lang,
    only: Option<&str>,
) -> Response {
    let shelf = site.shelf();
    let only = match only {
        Some(segment) => match of(&shelf, segment) {
            Some(id) => Some(id),
            None => return StatusCode::NOT_FOUND.into_response(),
        },
        None => None,
    };
    let Ok(steps) = history::latest(&site.db, only, STEPS).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let text = atom(&site, lang, &shelf, only, &steps);
    download(&asked, "", "application/atom+xml; charset=utf-8", text.into_bytes())
}

/// The public document of this part of an address.
fn of(shelf: &Shelf, segment: &str) -> Option<DocumentId> {
    let id = links::leading_id(segment)?;
    shelf.find(id).map(|it| it.document.id)
}

fn atom(
    site: &Site,
    lang: Lang,
    shelf: &Shelf,
    only: Option<DocumentId>,
    steps: &[NumberedStep],
) -> String {
    let root = &site.settings.public_url;
    let one = only.and_then(|id| shelf.find(id));
    let title = one.map_or_else(
        || words::feed_title(lang).to_owned(),
        |it| words::feed_title_of(lang, &it.document.identity.title),
    );
    let page = one.map_or_else(|| documents::register(lang), |it| address(lang, it));
    let own = documents::feed(lang, only);
    let begun = site.clock.now();
    let updated = steps.first().map_or(begun, |it| Instant(it.step.at));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{root}{own}</id>\n<updated>{}</updated>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{root}{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{root}{page}\"/>\n\
         <author><name>Public Service +</name></author>\n",
        lang.tag(),
        encode_safe(&title),
        rfc3339(updated),
    );
    for it in steps {
        entry(&mut out, root, lang, shelf, it);
    }
    out.push_str("</feed>\n");
    out
}

fn entry(out: &mut String, root: &str, lang: Lang, shelf: &Shelf, it: &NumberedStep) {
    let step = &it.step;
    // Not public any more, or of a kind that a later program wrote.
    let Some(document) = shelf.find(DocumentId(step.document_id)) else { return };
    let Some(kind) = StepKind::parse(&step.kind) else { return };
    let page = address(lang, document);
    let title =
        words::step_of(lang, words::step_kind(lang, kind), &document.document.identity.title);
    let at = rfc3339(Instant(step.at));
    let _ = write!(
        out,
        "<entry>\n<title>{}</title>\n<id>{root}/documents/{}#{}</id>\n<updated>{at}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{root}{page}\"/>\n",
        encode_safe(&title),
        step.document_id,
        it.id,
    );
    if !step.reason.is_empty() {
        let _ = writeln!(out, "<summary>{}</summary>", encode_safe(&step.reason));
    }
    out.push_str("</entry>\n");
}

fn address(lang: Lang, it: &Shelved) -> String {
    documents::dossier(lang, it.document.id, &it.document.identity.title)
}
