//! Files for robots: `/robots.txt`, `/sitemap.xml`.
use crate::{
    experiences::reading,
    indicators::store::catalogue,
    kernel::{lang::Lang, place::DEPARTMENTS},
    links::{self, Place},
    platform::site::Site,
};
use axum::{
    Router,
    extract::State,
    http::{HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use std::fmt::Write as _;

/// The latest experiences and documents named in the sitemap; the others are found by following links.
const NAMED: usize = 2_000;

/// The pages without data, in the order of the site map.
const PAGES: [&[Place]; 22] = [
    &[],
    &[Place::Share],
    &[Place::Experiences],
    &[Place::Services],
    &[Place::Indicators],
    &[Place::Indicators, Place::Compare],
    &[Place::Indicators, Place::UpToDate],
    &[Place::Documents],
    &[Place::Documents, Place::Figures],
    &[Place::Documents, Place::Report],
    &[Place::Documents, Place::Check],
    &[Place::Documents, Place::PlainWords],
    &[Place::Documents, Place::Testers],
    &[Place::Follow],
    &[Place::About],
    &[Place::Charter],
    &[Place::Privacy],
    &[Place::Accessibility],
    &[Place::Terms],
    &[Place::Contact],
    &[Place::Territories],
    &[Place::Indicators, Place::Effect],
];

pub fn router() -> Router<Site> {
    Router::new().route("/robots.txt", get(robots)).route("/sitemap.xml", get(sitemap))
}

async fn robots(State(site): State<Site>) -> String {
    format!(
        "User-agent: *\nDisallow: /agent\nDisallow: /en/staff\nDisallow: /api/\n\
         Sitemap: {}/sitemap.xml\n",
        site.settings.public_url
    )
}

async fn sitemap(State(site): State<Site>) -> Response {
    let (Ok(latest), Ok(indicators)) =
        (reading::titles(&site, NAMED).await, catalogue::list(&site.db).await)
    else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut paths = Vec::new();
    for lang in Lang::ALL {
        paths.extend(PAGES.iter().map(|places| links::to(lang, places)));
        paths.push(links::to(lang, &[Place::SiteMap]));
        paths.extend(DEPARTMENTS.iter().map(|it| links::territory(lang, it.code)));
        paths.extend(indicators.iter().map(|it| links::indicator(lang, &it.code)));
        paths.extend(latest.iter().map(|(id, slug)| links::experience(lang, *id, slug)));
        let shelf = site.shelf();
        let named = shelf.all().iter().rev().take(NAMED).map(|it| &it.document);
        paths.extend(named.map(|it| links::documents::dossier(lang, it.id, &it.identity.title)));
        let directory = site.directory();
        let active = directory.structures().iter().filter(|it| it.active).take(NAMED);
        paths.extend(active.map(|it| links::service(lang, &it.code)));
    }
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in paths {
        let _ = writeln!(text, "<url><loc>{}{path}</loc></url>", site.settings.public_url);
    }
    text.push_str("</urlset>\n");
    let fresh: [(HeaderName, &str); 2] = [
        (header::CONTENT_TYPE, "application/xml; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    (fresh, text).into_response()
}
