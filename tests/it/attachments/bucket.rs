//! A bucket, as an S3 of the tests' own keeps it: what is asked of it, and with whose signature.
use axum::{
    Router,
    body::Bytes,
    extract::{Path, Query, State},
    http::{HeaderMap, Method, StatusCode, header},
    response::{IntoResponse, Response},
    routing::any,
};
use public_service_plus::{
    kernel::time::Instant,
    platform::storage::{Storage, StorageError},
};
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write as _,
    sync::{Arc, Mutex},
};

type Objects = Arc<Mutex<BTreeMap<String, Bytes>>>;

const KEY: &str = "AKIDTEST";

async fn answer(
    State(objects): State<Objects>,
    Path(path): Path<String>,
    Query(query): Query<HashMap<String, String>>,
    method: Method,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let signed = headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok());
    if !signed.is_some_and(|it| it.starts_with(&format!("AWS4-HMAC-SHA256 Credential={KEY}/"))) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Some(key) = path.strip_prefix("files").map(|it| it.trim_start_matches('/')) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut objects = objects.lock().unwrap();
    let tag = (header::ETAG, "\"tag\"");
    match method {
        Method::GET if query.get("list-type").is_some_and(|it| it == "2") => {
            let prefix = query.get("prefix").map(String::as_str).unwrap_or_default();
            let found = objects.iter().filter(|(key, _)| key.starts_with(prefix));
            let found = found.fold(String::new(), |mut all, (key, bytes)| {
                write!(
                    all,
                    "<Contents><Key>{key}</Key><LastModified>2026-03-02T08:00:00.000Z</LastModified>
                    <ETag>tag</ETag><Size>{}</Size></Contents>",
                    bytes.len()
                )
                .unwrap();
                all
            });
            format!("<ListBucketResult>{found}</ListBucketResult>").into_response()
        }
        Method::PUT => {
            objects.insert(key.to_owned(), body);
            [tag].into_response()
        }
        Method::GET => match objects.get(key) {
            Some(bytes) => {
                let when = (header::LAST_MODIFIED, "Mon, 02 Mar 2026 08:00:00 GMT");
                ([tag, when], bytes.clone()).into_response()
            }
            None => {
                (StatusCode::NOT_FOUND, "<Error><Code>NoSuchKey</Code></Error>").into_response()
            }
        },
        Method::DELETE => {
            objects.remove(key);
            StatusCode::NO_CONTENT.into_response()
        }
        _ => StatusCode::NOT_IMPLEMENTED.into_response(),
    }
}

/// A storage over it, as settings describe one.
async fn opened(address: &str, key: &str) -> (Objects, Storage) {
    let objects = Objects::default();
    let router = Router::new().route("/{*path}", any(answer)).with_state(objects.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let variables = [
        ("AWS_ACCESS_KEY_ID", key),
        ("AWS_SECRET_ACCESS_KEY", "secret"),
        ("AWS_REGION", "fr-par"),
        ("AWS_ENDPOINT", &endpoint),
        ("AWS_ALLOW_HTTP", "true"),
        ("PATH", "/bin"),
    ];
    let variables = variables.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let public = std::path::Path::new("public");
    (objects, Storage::open_with(address, public, variables).unwrap())
}

#[tokio::test]
async fn a_bucket_keeps_what_it_is_given() {
    let (objects, storage) = opened("s3://files/some/prefix", KEY).await;
    storage.ping().await.unwrap();
    let storage = storage.of_site("key of the site");
    let name = storage.keep(b"bytes".to_vec()).await.unwrap();
    let place = objects.lock().unwrap().keys().next().unwrap().clone();
    assert!(place.starts_with("some/prefix/") && place.ends_with(&name), "{place}");
    assert_eq!(storage.find(&name).await.unwrap().as_deref(), Some(b"bytes".as_slice()));
    let moment = Instant(1_772_438_400_000);
    assert!(storage.list_older_than(moment).await.unwrap().is_empty());
    assert_eq!(storage.list_older_than(Instant(moment.0 + 1)).await.unwrap(), [name.as_str()]);
    // Of another site, and of the first versions.
    let old = "ab".repeat(32);
    let old_place = format!("some/prefix/ab/ab/{old}");
    objects.lock().unwrap().insert(old_place, Bytes::from_static(b"old"));
    assert_eq!(storage.find(&old).await.unwrap().as_deref(), Some(b"old".as_slice()));
    assert_eq!(storage.list_older_than(Instant(i64::MAX)).await.unwrap(), [name.as_str()]);
    for name in [&name, &old, &name] {
        storage.delete(name).await.unwrap();
        assert_eq!(storage.find(name).await.unwrap(), None);
    }
    assert!(objects.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_bucket_that_refuses_is_a_failure() {
    let (_, storage) = opened("s3://files", "wrong").await;
    assert!(matches!(storage.ping().await, Err(StorageError::Objects(_))));
    assert!(storage.keep(b"bytes".to_vec()).await.is_err());
    assert!(storage.find(&"ab".repeat(32)).await.is_err(), "it is not that there is none");
}
