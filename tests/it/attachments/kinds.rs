//! Files of other kinds, whatever their names say.
use super::{make_images, make_pdf::Made, refused, taken};
use public_service_plus::attachments::{LARGEST_FILE, clean::Kind, refusal::Refusal};

#[test]
fn other_kinds_are_refused() {
    let zip = [b"PK\x03\x04".as_slice(), &[0; 200]].concat();
    let cases: [(&str, &[u8]); 20] = [
        ("gif.jpg", b"GIF89a\x01\0\x01\0\0\0\0;"),
        ("svg.jpg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("svg with xml.png", b"<?xml version='1.0'?><svg><script>alert(1)</script></svg>"),
        ("html.pdf", b"<!DOCTYPE html><script>alert(1)</script>"),
        ("html, then pdf.pdf", b"<html><script>alert(1)</script>%PDF-1.4"),
        ("zip.jpg", &zip),
        ("docx.pdf", b"PK\x03\x04\x14\0\x06\0[Content_Types].xml"),
        ("program.jpg", b"MZ\x90\0\x03\0\0\0This program cannot be run in DOS mode"),
        ("program.png", b"\x7fELF\x02\x01\x01\0"),
        ("script.pdf", b"#!/bin/sh\nrm -rf /"),
        ("heic.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        ("avif.webp", b"\0\0\0\x18ftypavif\0\0\0\0"),
        ("tiff.jpg", b"II*\0\x08\0\0\0"),
        ("bmp.png", b"BM\x46\0\0\0"),
        ("ico.png", b"\0\0\x01\0\x01\0"),
        ("sound.webp", b"RIFF\x24\0\0\0WAVEfmt "),
        ("postscript.pdf", b"%!PS-Adobe-3.0"),
        ("words.pdf", b"Bonjour"),
        ("nearly.jpg", b"\xff\xd8"),
        ("nearly.png", b"\x89PNG\r\n\x1a"),
    ];
    for (name, bytes) in cases {
        refused(name, bytes, Refusal::NotAccepted);
    }
}

#[test]
fn nothing_and_too_much_are_refused() {
    refused("nothing", b"", Refusal::Empty);
    let mut large = make_images::jpeg();
    large.resize(LARGEST_FILE + 1, 0);
    refused("one byte too many", &large, Refusal::TooLarge);
    large.pop();
    assert_eq!(taken("the largest", &large).kind, Kind::Image);
}

#[test]
fn first_bytes_alone_are_damaged() {
    let cases: [(&str, &[u8]); 8] = [
        ("jpeg", b"\xff\xd8\xff"),
        ("jpeg and zeros", b"\xff\xd8\xff\xe0\0\0\0\0\0\0\0\0"),
        ("png", b"\x89PNG\r\n\x1a\n"),
        ("png and words", b"\x89PNG\r\n\x1a\n<script>alert(1)</script>"),
        ("webp", b"RIFF\0\0\0\0WEBP"),
        ("webp that lies", b"RIFF\xff\xff\xff\xffWEBPVP8 \xff\xff\xff\xff"),
        ("pdf", b"%PDF-1.7"),
        ("pdf and words", b"%PDF-1.7\ntrailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF"),
    ];
    for (name, bytes) in cases {
        refused(name, bytes, Refusal::Damaged);
    }
}

#[test]
fn good_files_are_taken() {
    let cases = [
        (make_images::jpeg(), "image/jpeg"),
        (make_images::png(), "image/png"),
        (make_images::webp(), "image/jpeg"),
        (Made::new().bytes(), "application/pdf"),
    ];
    for (bytes, media_type) in cases {
        let clean = taken(media_type, &bytes);
        assert_eq!((clean.media_type, clean.pages), (media_type, 1));
    }
}
