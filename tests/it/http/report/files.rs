//! Files that come with a report.
use super::{EDGE, PAGE, body, codes, objects, post, ready, send, with};
use crate::support::{
    app::TestApp,
    engines::on_both_engines,
    make::{number, run, text},
};
use axum::{
    body::{Body, Bytes},
    http::{Request, header},
};
use image::{ImageFormat, Rgb, RgbImage};
use public_service_plus::{documents::reporting, kernel::error::FieldCode};
use std::io::{self, Cursor};

/// A picture, and a place hidden in it as telephones do.
fn photo() -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    RgbImage::from_pixel(40, 30, Rgb([200, 10, 10]))
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .unwrap();
    let jpeg = bytes.into_inner();
    let hidden = b"Exif\0\0SECRET-PLACE";
    let length = u16::try_from(hidden.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], length.as_slice(), hidden, &jpeg[2..]].concat()
}

on_both_engines!(files_are_remade_and_kept_for_a_year, app => {
    let (photo, fields) = (photo(), with(ready(), "masked", "1"));
    let files: [(&str, &[u8]); 2] = [("a.jpg", &photo), ("b.jpg", &photo)];
    let receipt = send(&app, &fields, &files).await.unwrap();
    assert_eq!(receipt.files, 2);
    let db = &app.site.db;
    let row = "select state || ' ' || media_type || ' ' || width || ' ' || height || ' ' || masked
        || ' ' || erase_on from attachment order by id";
    assert_eq!(text(db, row).await.unwrap(), "waiting image/jpeg 40 30 0 2027-03-02");
    assert_eq!(number(db, "select count(*) from attachment where masked = 1").await, 1);
    let object = text(db, "select object from attachment order by id").await.unwrap();
    let kept = app.site.storage.find(&object).await.unwrap().unwrap();
    assert!(!kept.windows(6).any(|it| it == b"SECRET"), "the place is gone");
    // The same form once more: nothing is kept twice.
    assert!(send(&app, &fields, &files).await.unwrap().again);
    assert_eq!(objects(&app).await, 2);
});

on_both_engines!(a_hostile_file_is_told_beside_the_field, app => {
    let photo = photo();
    let files: [(&str, &[u8]); 2] = [("a.jpg", &photo), ("b.jpg", b"MZ\x90\0this is a program")];
    let page = post(&app, &ready(), &files).await;
    page.is(422).says("ni une photo ni un PDF").says("id=\"files-error\"").says("pièces afférentes");
    let page = post(&app, &ready(), &[("<i>&.jpg", b"MZ"), ("a.jpg", &photo), ("c.pdf", b"PK\x03\x04")]).await;
    page.is(422).says("i&amp;.jpg\u{a0}: Ce fichier").says("c.pdf\u{a0}: Ce fichier").does_not_say("a.jpg");
    assert_eq!(codes(send(&app, &ready(), &files).await), [("files".to_owned(), FieldCode::NotAPhotoOrPdf)]);
    let large = vec![0; (10 << 20) + 1];
    let page = post(&app, &ready(), &[("a.jpg", &large)]).await;
    page.is(422).says("pièces afférentes");
    assert_eq!(objects(&app).await, 0);
    assert_eq!(number(&app.site.db, "select count(*) from report").await, 0);
    assert_eq!(number(&app.site.db, "select count(*) from document").await, 0);
});

on_both_engines!(an_upload_that_stops_leaves_nothing, app => {
    let photo = photo();
    let whole = body(&ready(), &[("a.jpg", &photo)]);
    for cut in [whole.len() / 2, whole.len() - 8] {
        send_cut(&app, whole[..cut].to_vec()).await;
    }
    assert_eq!(objects(&app).await, 0);
    assert_eq!(number(&app.site.db, "select count(*) from report").await, 0);
});

/// A body that fails after these bytes, as when somebody hangs up.
async fn send_cut(app: &TestApp, bytes: Vec<u8>) {
    let parts = [Ok(Bytes::from(bytes)), Err(io::Error::other("hung up"))];
    let request = Request::post(PAGE)
        .header(header::HOST, "site.test")
        .header("sec-fetch-site", "same-origin")
        .header(header::ACCEPT, "text/html")
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"))
        .body(Body::from_stream(futures::stream::iter(parts)))
        .unwrap();
    let answer = app.send(request).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
}

on_both_engines!(time_erases_files, app => {
    let photo = photo();
    send(&app, &ready(), &[("a.jpg", &photo)]).await.unwrap();
    reporting::upkeep(&app.site).await.unwrap();
    assert_eq!(objects(&app).await, 1);
    run(&app.site.db, "update attachment set erase_on = '2026-03-02'").await;
    reporting::upkeep(&app.site).await.unwrap();
    assert_eq!(objects(&app).await, 0);
    assert_eq!(number(&app.site.db, "select count(*) from attachment").await, 0);
    assert_eq!(number(&app.site.db, "select count(*) from report").await, 1);
});
