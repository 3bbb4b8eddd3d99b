//! The QR code of a service: what a counter hangs on its wall.
use crate::{kernel::lang::Lang, links, platform::site::Site};
use axum::{
    Router,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use qrcode::{EcLevel, QrCode, render::svg};

/// The longest source code that a link may carry (`experiences::codes::Source`).
const SOURCE_MAX: usize = 40;

pub fn router() -> Router<Site> {
    Router::new().route(&links::service_qr("{code}"), get(qr))
}

async fn qr(State(site): State<Site>, Path(code): Path<String>) -> Response {
    let directory = site.directory();
    let Some(service) = directory.by_code(&code) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let address = address(&site.settings.public_url, &service.code);
    match drawing(&address) {
        Some(svg) => ([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response(),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Where the code leads: the form, with this service chosen, and a trace of the poster.
fn address(public_url: &str, code: &str) -> String {
    let allowed = |it: &char| it.is_ascii_lowercase() || it.is_ascii_digit() || *it == '-';
    let tail = code.chars().map(|it| it.to_ascii_lowercase()).filter(allowed);
    let source: String = "qr-".chars().chain(tail).take(SOURCE_MAX).collect();
    format!("{public_url}{}&source={source}", links::share_about(Lang::Fr, code))
}

/// Black on white whatever the theme; a quarter of it may be damaged.
fn drawing(address: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(address, EcLevel::Q).ok()?;
    Some(code.render::<svg::Color<'_>>().min_dimensions(240, 240).build())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiences::codes::{Source, SourceKind};

    #[test]
    fn the_code_leads_to_the_form_with_a_source_that_is_read() {
        let address = address("https://example.org", "aZ_09é");
        assert_eq!(address, "https://example.org/partager?service=aZ_09é&source=qr-az09");
        assert_eq!(Source::of_link("qr-az09").kind, SourceKind::Partner);
    }

    #[test]
    fn the_drawing_is_an_image() {
        assert!(drawing("https://example.org/partager?service=A").unwrap().contains("<svg"));
    }
}
