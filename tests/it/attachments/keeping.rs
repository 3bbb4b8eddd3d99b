//! Files in the storage: all or none, found by their names, swept when nothing leads to them.
use super::make_images;
use crate::support::{app::TestApp, engines::Engine};
use axum::http::header;
use public_service_plus::{
    attachments::{
        clean::{Clean, clean},
        keep,
        serve::{Way, answer},
    },
    kernel::{error::AppError, time::Instant},
    platform::storage::{Storage, StorageError},
};
use std::{
    fs,
    future::ready,
    path::{Path, PathBuf},
};

const EVER: Instant = Instant(i64::MAX);

async fn app() -> TestApp {
    TestApp::on(Engine::Sqlite).await.unwrap()
}

async fn photo() -> Clean {
    clean(make_images::jpeg()).await.unwrap()
}

/// Where this site keeps its objects, among those of others.
async fn folder(app: &TestApp) -> PathBuf {
    let name = app.site.storage.keep(b"first".to_vec()).await.unwrap();
    app.site.storage.delete(&name).await.unwrap();
    let shared = app.site.settings.storage.strip_prefix("file:").unwrap();
    let all = fs::read_dir(shared).unwrap().map(|it| it.unwrap().path());
    let mut own = all.filter(|it| it.file_name().unwrap().len() == 16);
    let found = own.next().unwrap();
    fs::remove_dir_all(&found).unwrap();
    fs::create_dir(&found).unwrap();
    found
}

#[tokio::test]
async fn what_is_stored_is_served_with_care() {
    let app = app().await;
    let photo = photo().await;
    let stored = keep::store_all(&app.site, vec![photo.clone()]).await.unwrap().remove(0);
    assert_eq!((stored.size, stored.pages), (photo.bytes.len(), 1));
    let served =
        |media_type, way| answer(&app.site, &stored.object, media_type, "re\u{e7}u\".jpg", way);
    let shown = served("image/jpeg", Way::View).await.unwrap();
    let said = |name| shown.headers()[name].to_str().unwrap();
    assert_eq!(said(header::CONTENT_DISPOSITION), "inline; filename*=UTF-8''re%C3%A7u%22.jpg");
    assert_eq!(said(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    assert_eq!(
        said(header::CONTENT_SECURITY_POLICY),
        "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    );
    assert_eq!(said(header::CACHE_CONTROL), "private, no-store");
    assert_eq!(shown.headers()["cross-origin-resource-policy"], "same-origin");
    for (media_type, way, given) in [
        ("image/jpeg", Way::Save, "image/jpeg"),
        ("application/pdf", Way::View, "application/pdf"),
        ("text/html", Way::View, "application/octet-stream"),
    ] {
        let saved = served(media_type, way).await.unwrap();
        assert_eq!(saved.headers()[header::CONTENT_TYPE], given);
        let disposition = saved.headers()[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert!(disposition.starts_with("attachment;"));
    }
    keep::discard(&app.site, std::slice::from_ref(&stored.object)).await;
    let gone = served("image/jpeg", Way::View).await;
    assert_eq!(gone.err(), Some(AppError::NotFound));
}

#[tokio::test]
async fn when_one_cannot_be_kept_none_is() {
    let app = app().await;
    let folder = folder(&app).await;
    // A file stands where the folder of half the names would be made.
    for first in 128..256 {
        fs::write(folder.join(format!("{first:02x}")), b"").unwrap();
    }
    let photos = vec![photo().await; 40];
    assert!(keep::store_all(&app.site, photos).await.is_err());
    assert!(app.site.storage.list_older_than(EVER).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_request_that_is_given_up_leaves_nothing() {
    let app = app().await;
    let photos = vec![photo().await; 60];
    let stores = keep::store_all(&app.site, photos);
    let given_up = tokio::time::timeout(std::time::Duration::from_millis(5), stores).await;
    assert!(given_up.is_err(), "too quick to be given up");
    for _ in 0..100 {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        if app.site.storage.list_older_than(EVER).await.unwrap().len() <= 1 {
            return;
        }
    }
    panic!("files are left");
}

#[tokio::test]
async fn what_nothing_leads_to_is_swept_after_a_day() {
    let app = app().await;
    let stored = keep::store_all(&app.site, vec![photo().await, photo().await]).await.unwrap();
    let known = || ready(Ok::<_, StorageError>(vec![stored[0].object.clone()]));
    let young = keep::sweep_before(&app.site.storage, known(), Instant(0)).await.unwrap();
    assert_eq!(young, 0);
    assert_eq!(keep::sweep_before(&app.site.storage, known(), EVER).await.unwrap(), 1);
    let left = app.site.storage.list_older_than(EVER).await.unwrap();
    assert_eq!(left, [stored[0].object.clone()]);
    // Rows that cannot be read are no reason to delete what they name.
    let unread = ready(Err(StorageError::Name));
    assert!(keep::sweep_before(&app.site.storage, unread, EVER).await.is_err());
    assert_eq!(app.site.storage.list_older_than(EVER).await.unwrap().len(), 1);
}

#[tokio::test]
async fn most_of_the_files_are_never_swept() {
    let app = app().await;
    let storage = &app.site.storage;
    let mut all = vec![];
    for _ in 0..25 {
        all.push(storage.keep(b"kept".to_vec()).await.unwrap());
    }
    // Another database, or this one as it was before these files came.
    let known = |count: usize| ready(Ok::<_, StorageError>(all[..count].to_vec()));
    assert_eq!(keep::sweep_before(storage, known(0), EVER).await.unwrap(), 0);
    assert_eq!(keep::sweep_before(storage, known(3), EVER).await.unwrap(), 0);
    assert_eq!(storage.list_older_than(EVER).await.unwrap().len(), 25);
    assert_eq!(keep::sweep_before(storage, known(20), EVER).await.unwrap(), 5);
}

#[tokio::test]
async fn another_database_over_the_same_folder_deletes_nothing() {
    let (mine, other) = (app().await, app().await);
    let stored = keep::store_all(&mine.site, vec![photo().await]).await.unwrap();
    let address = &mine.site.settings.storage;
    let shared = Storage::open(address, Path::new("public")).unwrap().of_site(&other.site.key);
    let nothing = ready(Ok::<_, StorageError>(vec![]));
    assert_eq!(keep::sweep_before(&shared, nothing, EVER).await.unwrap(), 0);
    assert!(mine.site.storage.find(&stored[0].object).await.unwrap().is_some());
}
