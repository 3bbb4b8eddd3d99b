//! Forms with files, as browsers send them and as nobody should.
use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest, Multipart},
    http::{Request, header},
};
use public_service_plus::{
    attachments::{
        LARGEST_FILE,
        receive::{FILES, LARGEST_FORM, Received, receive},
    },
    kernel::error::{AppError, FieldCode},
};
use std::io;
use tokio::sync::{Mutex, MutexGuard, mpsc};
use tower::{Layer, Service, ServiceExt, service_fn};

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
    receive(form(Body::from(body)).await).await
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
    assert!(receive(cut).await.is_err());
    let (sender, receiver) = mpsc::channel::<io::Result<Bytes>>(2);
    let body = Body::from_stream(futures::stream::unfold(receiver, async |mut receiver| {
        let next = receiver.recv().await?;
        Some((next, receiver))
    }));
    sender.send(Ok(whole.into())).await.unwrap();
    sender.send(Err(io::Error::other("hung up"))).await.unwrap();
    assert!(receive(form(body).await).await.is_err());
}

#[tokio::test]
async fn the_fifth_large_body_comes_back_later() {
    let _alone = alone().await;
    let mut waiting = vec![];
    for _ in 0..4 {
        let body = Body::from_stream(futures::stream::pending::<io::Result<Bytes>>());
        waiting.push(tokio::spawn(receive(form(body).await)));
    }
    tokio::task::yield_now().await;
    assert!(matches!(sent(&[]).await, Err(AppError::TooMany(_))));
    for task in waiting {
        task.abort();
        drop(task.await);
    }
    assert!(sent(&[]).await.is_ok());
}
