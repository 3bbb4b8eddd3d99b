//! The whole site through its real router, with a fixed clock, without a socket.
use super::{
    engines::{self, Engine, Store},
    make,
};
use axum::{
    Router,
    body::{Body, Bytes},
    http::{Method, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use public_service_plus::{
    experiences::listing::Listing,
    kernel::{error::AppError, time::Instant},
    platform::{clock::Clock, config::Overrides, http::router, site::Site, storage::Storage},
};
use serde::{Serialize, de::DeserializeOwned};
use tower::ServiceExt;

/// Monday 2 March 2026, 10:00 in Paris: the time of every test.
pub(crate) const NOW: Instant = Instant(1_772_442_000_000);

/// What server functions answer in. Written again here: a change must be meant.
const POSTCARD: &str = "application/x-postcard";
/// What begins every answer.
const MARK: &str = env!("WIRE_MARK");

pub(crate) struct TestApp {
    pub(crate) site: Site,
    /// Gone with the app: the store is the test's own.
    _store: Store,
    /// What people sent to this app.
    files: tempfile::TempDir,
    router: Router,
}

/// What the site answered.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: header::HeaderMap,
    /// The body; what is not text in it is lost.
    pub(crate) text: String,
    body: Bytes,
}

impl TestApp {
    /// The site on an empty store of this engine; `None` when the engine is missing.
    pub(crate) async fn on(engine: Engine) -> Option<Self> {
        let store = engines::open(engine).await?;
        make::directory(&store.db).await;
        Some(Self::over(store).await)
    }

    /// The site over what is in `store`.
    pub(crate) async fn over(store: Store) -> Self {
        Self::with(store, |_| {}).await
    }

    /// The same, with other settings.
    pub(crate) async fn with(store: Store, change: impl FnOnce(&mut Overrides)) -> Self {
        let files = tempfile::tempdir().unwrap();
        let mut settings = Overrides {
            storage: Some(format!("file:{}", files.path().display())),
            mail: Some(format!("file:{}/mail", files.path().display()).into()),
            panel_key: Some("a1".repeat(32).into()),
            database_url: Some(store.address.clone()),
            site: Some("public".into()),
            public_url: Some("http://site.test".to_owned()),
            ..Overrides::default()
        };
        change(&mut settings);
        let settings = settings.settle();
        let storage = Storage::open(&settings.storage, &settings.site).unwrap();
        let site = Site::new(settings, store.db.clone(), storage, Clock::fixed(NOW)).await.unwrap();
        Self { router: router(site.clone()), site, _store: store, files }
    }

    /// Where letters go.
    pub(crate) fn mail_folder(&self) -> std::path::PathBuf {
        self.files.path().join("mail")
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
            body: bytes,
        }
    }

    /// Visits a page, as nobody.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.get_as(path, None).await
    }

    /// Visits a page with a session's cookie.
    pub(crate) async fn get_as(&self, path: &str, cookie: Option<&str>) -> Answer {
        let accept = if path.starts_with("/api/") { POSTCARD } else { "text/html" };
        let request = request(Method::GET, path, cookie).header(header::ACCEPT, accept);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Posts a form, as nobody, from one of our pages.
    pub(crate) async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        self.post_as(path, form, None).await
    }

    /// Posts a form with a session's cookie.
    pub(crate) async fn post_as(
        &self,
        path: &str,
        form: &[(&str, &str)],
        cookie: Option<&str>,
    ) -> Answer {
        let fields: Vec<_> = form
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect();
        let body = fields.join("&");
        let request = request(Method::POST, path, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::CONTENT_LENGTH, body.len())
            .header(header::ACCEPT, "text/html")
            .body(Body::from(body));
        self.send(request.unwrap()).await
    }

    /// Calls a server function that takes JSON, as the hydrated page would.
    pub(crate) async fn call(
        &self,
        endpoint: &str,
        arguments: &impl Serialize,
        cookie: Option<&str>,
    ) -> Answer {
        let body = serde_json::to_string(arguments).unwrap();
        let request = request(Method::POST, &format!("/api/{endpoint}"), cookie)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, POSTCARD)
            .body(Body::from(body));
        self.send(request.unwrap()).await
    }

    /// How many published experiences a search for `word` finds.
    pub(crate) async fn count_found(&self, word: &str) -> u32 {
        let query = format!("q={}", encode(word));
        let answer =
            self.call("experiences/browse", &serde_json::json!({ "query": query }), None).await;
        answer.value::<Listing>().unwrap().total
    }
}

impl Answer {
    /// A header's value, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Fails unless the page says `words`.
    #[track_caller]
    pub(crate) fn says(&self, words: &str) -> &Self {
        assert!(self.text.contains(words), "{words:?} is not in:\n{}", self.text);
        self
    }

    /// Fails when the page says `words`.
    #[track_caller]
    pub(crate) fn does_not_say(&self, words: &str) -> &Self {
        assert!(!self.text.contains(words), "{words:?} is in:\n{}", self.text);
        self
    }

    /// What a server function gave, or why it did not. Fails on anything else.
    #[track_caller]
    pub(crate) fn value<T: DeserializeOwned>(&self) -> Result<T, AppError> {
        assert_eq!(self.header("content-type"), POSTCARD, "{} {}", self.status, self.text);
        match self.status {
            StatusCode::OK => Ok(self.decode()),
            StatusCode::INTERNAL_SERVER_ERROR => Err(self.decode()),
            other => panic!("a server function answered {other}: {}", self.text),
        }
    }

    /// What a plain road gave to our own page, whatever its status.
    #[track_caller]
    pub(crate) fn decoded<T: DeserializeOwned>(&self) -> T {
        assert_eq!(self.header("content-type"), POSTCARD, "{} {}", self.status, self.text);
        self.decode()
    }

    /// The whole body. Postcard names nothing: bytes left over tell that `T` is not what was sent.
    #[track_caller]
    fn decode<T: DeserializeOwned>(&self) -> T {
        let (value, rest) = postcard::take_from_bytes(&self.body[MARK.len()..]).unwrap();
        assert!(rest.is_empty(), "{} more bytes in: {}", rest.len(), self.text);
        value
    }

    #[track_caller]
    pub(crate) fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }
}

fn request(method: Method, path: &str, cookie: Option<&str>) -> axum::http::request::Builder {
    let builder = Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "site.test")
        .header("sec-fetch-site", "same-origin");
    match cookie {
        Some(cookie) => builder.header(header::COOKIE, cookie),
        None => builder,
    }
}

/// Percent-encodes everything but letters and digits.
pub(crate) fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
