//! The words of a PDF, in their order.
use super::{
    make_images,
    make_pdf::{Made, drawing, stream},
};
use public_service_plus::attachments::{
    refusal::Refusal,
    text::{text, text_here},
};

#[test]
fn words_lines_and_paragraphs_are_told_from_their_places() {
    let cases: [(&[u8], &str); 8] = [
        (
            b"BT /F1 12 Tf 72 720 Td (Votre demande est en ins-) Tj 0 -14 Td (truction.) Tj ET",
            "Votre demande est en instruction.",
        ),
        (b"BT /F1 12 Tf 72 720 Td (Un.) Tj 0 -40 Td (Deux.) Tj ET", "Un.\n\nDeux."),
        (b"BT /F1 12 Tf 14 TL 72 720 Td (a) Tj T* (b) Tj (c) ' ET", "a b c"),
        (b"BT /F1 12 Tf 72 720 Td [(Bon) 20 (jour)] TJ ET", "Bonjour"),
        (b"BT /F1 12 Tf 72 720 Td (\\311t\\351) Tj ET", "\u{c9}t\u{e9}"),
        (
            b"q 1 0 0 1 9 9 cm BT /F1 12 Tf (un) Tj ET Q BT /F1 12 Tf 9 400 Td (Deux) Tj ET",
            "un\n\nDeux",
        ),
        (b"BT /None 12 Tf (rien) Tj /F1 12 Tf (mot) Tj ET", "mot"),
        (b"BT /F1 12 Tf 0 1 -1 0 72 720 Tm (couch\\351) Tj ET", "couch\u{e9}"),
    ];
    for (content, expected) in cases {
        let found = text_here(&drawing(content));
        assert_eq!(found.as_deref(), Ok(expected), "{}", String::from_utf8_lossy(content));
    }
}

#[test]
fn fonts_with_widths_and_tables_of_letters_are_read() {
    let table = b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange
2 beginbfchar\n<0001> <FB01>\n<0002> <006E>\nendbfchar
endcmap CMapName currentdict /CMap defineresource pop end end";
    let font = "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R
        /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /DW 500 /W [1 [500 500]] >>] >>";
    let words =
        b"BT /F1 10 Tf 9 9 Td <00010002> Tj 1 0 0 1 25 9 Tm <0002> Tj 1 0 0 1 30 9 Tm <0002> Tj ET";
    let made = Made::new().instead(4, stream("", words)).instead(5, font).and(stream("", table));
    assert_eq!(text_here(&made.bytes()).as_deref(), Ok("fin nn"));
}

#[tokio::test]
async fn what_has_no_words_says_so() {
    assert_eq!(text(make_images::jpeg()).await, Err(Refusal::NoText));
    assert_eq!(text(drawing(b"0 0 9 9 re f")).await, Err(Refusal::NoText));
    assert_eq!(text(vec![]).await, Err(Refusal::Empty));
    assert_eq!(text(b"GIF89a".to_vec()).await, Err(Refusal::NotAccepted));
    assert_eq!(text(Made::new().bytes()).await.as_deref(), Ok("Bonjour"));
}

#[test]
fn too_many_words_are_refused() {
    let words =
        b"BT /F1 12 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET ".repeat(4_100);
    assert_eq!(text_here(&drawing(&words)), Err(Refusal::TooMuchText));
}
