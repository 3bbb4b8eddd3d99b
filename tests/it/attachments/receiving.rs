//! Forms with files, as browsers send them and as nobody should.
use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest, Multipart},
    http::{Request, header},
};
use futures::StreamExt;
use public_service_plus::{
    attachments::{
        LARGEST_FILE,
        receive::{FILES, LARGEST_FORM, Received, receive, receive_into},
    },
    kernel::error::{AppError, FieldCode},
    platform::limits::{Caller, Limits},
};
use std::{io, sync::LazyLock, time::Duration};
use tokio::{
    sync::{Mutex, MutexGuard, mpsc},
    task::JoinHandle,
};
use tower::{Layer, Service, ServiceExt, service_fn};

fn caller(name: &str) -> Caller {
    static LIMITS: LazyLock<Limits> = LazyLock::new(Limits::default);
    LIMITS.named(name, 0)
}

/// Doors are shared by the process: tests pass one at a time.
async fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::const_new(());
    TURN.lock().await
}

fn part(head: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("--edge\r\nContent-Disposition: form-data; {head}\r\n\r\n");
    [head.as_bytes(), content, b"\r\n"].concat()
}

fn file(name: &str, content: &[u8]) -> Vec<u8> {
    part(&format!("name=\"{FILES}\"; filename=\"{name}\""), content)
}

fn text(name: &str, content: &str) -> Vec<u8> {
    part(&format!("name=\"{name}\""), content.as_bytes())
}

async fn form(body: Body) -> Multipart {
    let request = Request::post("/")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .body(body)
        .unwrap();
    // As the road of the form will set it.
    let read = service_fn(|request: Request<Body>| async move {
        Ok::<_, io::Error>(Multipart::from_request(request, &()).await.unwrap())
    });
    DefaultBodyLimit::max(LARGEST_FORM)
        .layer(read)
        .ready()
        .await
        .unwrap()
        .call(request)
        .await
        .unwrap()
}

async fn sent(parts: &[Vec<u8>]) -> Result<Received, AppError> {
    let body = [parts.concat(), b"--edge--\r\n".to_vec()].concat();
    receive(form(Body::from(body)).await, caller("one")).await
}

fn code(error: Result<Received, AppError>) -> FieldCode {
    match error {
        Err(AppError::Invalid(errors)) => errors[0].code,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn texts_and_files_are_told_apart() {
    let _alone = alone().await;
    let parts =
        [text("title", "Un titre"), file("C:\\a\\b.pdf", b"%PDF-"), file("", b""), text("n", "")];
    let received = sent(&parts).await.unwrap();
    assert_eq!(received.text("title"), "Un titre");
    assert_eq!(received.text("other"), "");
    assert_eq!(received.fields.len(), 2);
    let [file] = received.files.as_slice() else { panic!("{received:?}") };
    assert_eq!((file.name.as_str(), file.bytes.as_slice()), ("b.pdf", b"%PDF-".as_slice()));
}

#[tokio::test]
async fn limits_are_told() {
    let _alone = alone().await;
    let one = file("a", b"x");
    assert_eq!(sent(&vec![one.clone(); 5]).await.unwrap().files.len(), 5);
    assert_eq!(code(sent(&vec![one; 6]).await), FieldCode::TooManyFiles(5));
    let largest = file("a", &vec![0; LARGEST_FILE]);
    assert!(sent(&[largest]).await.is_ok());
    let large = file("a", &vec![0; LARGEST_FILE + 1]);
    assert_eq!(code(sent(&[large]).await), FieldCode::TooLarge(10));
    let long = text("a", &"x".repeat(66_000));
    assert!(matches!(code(sent(&[long]).await), FieldCode::TooLong(_)));
    let many = vec![text("a", "x"); 300];
    assert!(matches!(code(sent(&many).await), FieldCode::TooLong(_)));
}

#[tokio::test]
async fn a_body_that_stops_is_an_error() {
    let _alone = alone().await;
    let whole = file("a.pdf", b"half of a file");
    let cut = form(Body::from(whole[..whole.len() - 6].to_vec())).await;
    assert!(receive(cut, caller("one")).await.is_err());
    let (sender, receiver) = mpsc::channel::<io::Result<Bytes>>(2);
    let body = Body::from_stream(futures::stream::unfold(receiver, async |mut receiver| {
        let next = receiver.recv().await?;
        Some((next, receiver))
    }));
    sender.send(Ok(whole.into())).await.unwrap();
    sender.send(Err(io::Error::other("hung up"))).await.unwrap();
    assert!(receive(form(body).await, caller("one")).await.is_err());
}

#[tokio::test]
async fn each_file_that_is_wrong_is_named() {
    let _alone = alone().await;
    let large = vec![0; LARGEST_FILE + 1];
    let parts = [file("a.pdf", &large), file("b.pdf", b"x"), file("c.pdf", &large)];
    let Err(AppError::Invalid(errors)) = sent(&parts).await else { panic!() };
    let names: Vec<_> = errors.iter().map(|it| (it.about.as_str(), it.code)).collect();
    assert_eq!(names, [("a.pdf", FieldCode::TooLarge(10)), ("c.pdf", FieldCode::TooLarge(10))]);
}

/// Begins to send a file, and stays there.
async fn waiting(name: &'static str) -> JoinHandle<Result<Received, AppError>> {
    let first = futures::stream::iter([Ok::<_, io::Error>(Bytes::from(file("a.pdf", b"x")))]);
    let body = Body::from_stream(first.chain(futures::stream::pending()));
    let form = form(body).await;
    tokio::spawn(receive(form, caller(name)))
}

fn is_later(result: &Result<(), AppError>) -> bool {
    matches!(result, Err(AppError::Invalid(errors)) if errors[0].code == FieldCode::FilesLater)
}

#[tokio::test]
async fn without_a_door_the_texts_are_read() {
    let _alone = alone().await;
    let tasks = [waiting("a").await, waiting("a").await, waiting("b").await, waiting("b").await];
    tokio::time::sleep(Duration::from_millis(100)).await;
    // No file, no door.
    assert_eq!(sent(&[text("title", "x"), file("", b"")]).await.unwrap().fields.len(), 1);
    let parts = [text("title", "x"), file("a.pdf", b"x"), text("after", "y"), b"--edge--".to_vec()];
    let body = form(Body::from(parts.concat())).await;
    let mut received = Received::default();
    let done = receive_into(body, caller("c"), &mut received).await;
    assert!(is_later(&done), "{done:?}");
    assert_eq!((received.text("title"), received.text("after")), ("x", "y"));
    assert!(received.files.is_empty() && received.door.is_none());
    for task in tasks {
        task.abort();
        drop(task.await);
    }
    assert!(sent(&[file("a.pdf", b"x")]).await.is_ok());
}

#[tokio::test]
async fn a_door_is_taken_as_long_as_its_files_are_there() {
    let _alone = alone().await;
    let take = || async { sent(&[file("a.pdf", b"x")]).await.unwrap() };
    let held = [take().await, take().await];
    // One caller does not take all of them.
    let third = sent(&[file("a.pdf", b"x")]).await.map(drop);
    assert!(is_later(&third), "{third:?}");
    let other = Body::from([file("a.pdf", b"x"), b"--edge--".to_vec()].concat());
    assert!(receive(form(other).await, caller("two")).await.is_ok());
    drop(held);
    assert!(sent(&[file("a.pdf", b"x")]).await.is_ok());
}

#[tokio::test]
async fn a_file_that_trickles_is_given_up() {
    let _alone = alone().await;
    let slow = waiting("a").await;
    let done = tokio::time::timeout(Duration::from_secs(12), slow).await;
    assert!(is_later(&done.unwrap().unwrap().map(drop)));
}
