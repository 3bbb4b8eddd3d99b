//! PDF: pages are kept; programs, links, files, notes and earlier versions are not.
use super::{
    cleaned, holds_none_of, make_images,
    make_pdf::{CATALOG, Made, PAGE, TREE, file, numbers, stream},
    refused, taken,
};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions};
use public_service_plus::attachments::{refusal::Refusal, text::text_here};

const SCRIPT: &str = "<< /S /JavaScript /JS (app.alert\\(SECRET\\)) >>";

/// Words that no remade file holds.
const GONE: [&str; 20] = [
    "SECRET",
    "JavaScript",
    "/JS",
    "OpenAction",
    "/AA",
    "/Launch",
    "/URI",
    "EmbeddedFile",
    "/EF",
    "Filespec",
    "SubmitForm",
    "AcroForm",
    "/Names",
    "Metadata",
    "xmpmeta",
    "/Info",
    "/Author",
    "PieceInfo",
    "/Thumb",
    "/Outlines",
];

#[test]
fn what_acts_and_what_tells_is_left_behind() {
    let annot = |more: &str| {
        let annot = format!("<< /Type /Annot /Rect [0 0 9 9] {more} >>");
        Made::new().with(3, "/Annots [6 0 R]").and(annot)
    };
    let packet = stream("/Type /Metadata /Subtype /XML", b"<x:xmpmeta>SECRET</x:xmpmeta>");
    let attached = stream("/Type /EmbeddedFile", b"MZ SECRET");
    let case = "<< /Type /Filespec /F (SECRET.exe) /EF << /F 7 0 R >> >>";
    let cases = [
        ("open", Made::new().with(1, &format!("/OpenAction {SCRIPT}"))),
        ("open, elsewhere", Made::new().with(1, "/OpenAction 6 0 R").and(SCRIPT)),
        ("triggers", Made::new().with(1, &format!("/AA << /WC {SCRIPT} >>"))),
        ("page", Made::new().with(3, &format!("/AA << /O {SCRIPT} >>"))),
        (
            "names",
            Made::new().with(1, &format!("/Names << /JavaScript << /Names [(a) {SCRIPT}] >> >>")),
        ),
        ("link", annot("/Subtype /Link /A << /S /URI /URI (https://SECRET.test) >>")),
        ("program", annot("/Subtype /Link /A << /S /Launch /F (SECRET.exe) >>")),
        ("button", annot(&format!("/Subtype /Widget /FT /Btn /AA << /U {SCRIPT} >>"))),
        ("movie", annot("/Subtype /Movie /Movie << /F (SECRET.avi) >>")),
        ("rich", annot("/Subtype /RichMedia /RichMediaContent << /SECRET 1 >>")),
        ("attachment", annot("/Subtype /FileAttachment /FS 8 0 R").and(attached.clone()).and(case)),
        ("note", annot("/Subtype /Text /Contents (SECRET) /T (SECRET)")),
        (
            "files",
            Made::new()
                .with(1, "/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>")
                .and(case)
                .and(attached),
        ),
        ("form", Made::new().with(1, "/AcroForm << /Fields [] /XFA (SECRET) >>")),
        ("sent form", annot("/Subtype /Widget /A << /S /SubmitForm /F (https://SECRET.test) >>")),
        ("packet", Made::new().with(1, "/Metadata 6 0 R").and(packet.clone())),
        ("packet of a page", Made::new().with(3, "/Metadata 6 0 R").and(packet.clone())),
        ("packet of a font", Made::new().with(5, "/Metadata 6 0 R").and(packet)),
        ("author", Made::new().trailer("/Info << /Author (SECRET) /Producer (SECRET) >>")),
        ("identity", Made::new().trailer("/ID [(SECRETSECRETSECR) (SECRETSECRETSECR)]")),
        ("private", Made::new().with(3, "/PieceInfo << /X << /Private (SECRET) >> >>")),
        ("thumbnail", Made::new().with(3, "/Thumb 6 0 R").and(stream("", b"SECRET"))),
        ("outline", Made::new().with(1, "/Outlines << /Title (SECRET) >>")),
        ("structure", Made::new().with(1, "/StructTreeRoot << /K (SECRET) >>")),
        ("nothing leads to it", Made::new().and("(SECRET)")),
        ("action among resources", Made::new().with(3, &format!("/Group << /X {SCRIPT} >>"))),
        ("elsewhere", Made::new().instead(4, stream("/F (SECRET.bin) /FFilter /FlateDecode", b""))),
    ];
    for (name, made) in cases {
        let bytes = made.bytes();
        let clean = taken(name, &bytes);
        holds_none_of(&clean.bytes, &GONE);
        let pages = Document::load_mem(&clean.bytes).unwrap().get_pages().len();
        assert_eq!(pages, 1, "{name}");
    }
}

#[test]
fn names_of_resources_are_not_mistaken_for_what_they_spell() {
    let page = PAGE.replace("/F1 5 0 R", "/AA 5 0 R /Metadata 5 0 R /JS 5 0 R");
    let words = stream("", b"BT /AA 12 Tf 9 9 Td (un) Tj /Metadata 12 Tf (deux) Tj ET");
    let bytes = Made::new().instead(3, page.replace("/JS 5 0 R", "")).instead(4, words).bytes();
    assert_eq!(text_here(&bytes).unwrap(), "undeux");
}

#[test]
fn answers_typed_in_a_form_are_still_shown() {
    let look = stream("/Subtype /Form /BBox [0 0 9 9]", b"BT (answer) Tj ET");
    let annot =
        format!("<< /Subtype /Widget /Rect [0 0 9 9] /AP << /N 7 0 R >> /A {SCRIPT} /V (x) >>");
    let clean = taken("form", &Made::new().with(3, "/Annots [6 0 R]").and(annot).and(look).bytes());
    holds_none_of(&clean.bytes, &GONE);
    holds_none_of(&clean.bytes, &["Widget"]);
    let document = Document::load_mem(&clean.bytes).unwrap();
    let page = document.page_iter().next().unwrap();
    let stamp = document.get_page_annotations(page).unwrap()[0].clone();
    let look = stamp.get(b"AP").unwrap().as_dict().unwrap().get_deref(b"N", &document).unwrap();
    assert!(look.as_stream().is_ok());
}

#[test]
fn what_surrounds_a_file_is_dropped() {
    let plain = Made::new().bytes();
    let later = b"\n4 0 obj\n(SECRET)\nendobj\ntrailer << /SECRET 1 >>\n<script>SECRET</script>";
    let cases = [
        ("before", [b"scanner SECRET\n".as_slice(), &plain].concat()),
        ("after", [plain.as_slice(), b"\nSECRET <script>"].concat()),
        ("zip after", [plain.as_slice(), b"PK\x03\x04SECRET"].concat()),
        ("comment", [b"%PDF-1.4\n%SECRET\n".as_slice(), &plain[9..]].concat()),
        ("later", [plain.as_slice(), later].concat()),
    ];
    for (name, bytes) in cases {
        if let Ok(clean) = cleaned(name, &bytes) {
            holds_none_of(&clean.bytes, &["SECRET", "<script>", "PK\x03\x04"]);
        }
    }
    taken("before", &[b"scanner\n".as_slice(), &plain].concat());
}

#[test]
fn earlier_versions_are_not_kept() {
    let old = Made::new().instead(4, stream("", b"BT (SECRET) Tj ET")).bytes();
    let table = old.windows(4).rposition(|it| it == b"xref").unwrap();
    let table = old[..table].windows(5).rposition(|it| it == b"\nxref").map_or(table, |at| at + 1);
    let mut bytes = old;
    let at = bytes.len();
    let new = [b"4 0 obj\n".as_slice(), &stream("", b"BT (new) Tj ET"), b"\nendobj\n"].concat();
    bytes.extend(new);
    let start = bytes.len();
    let end = format!(
        "xref\n4 1\n{at:010} 00000 n \ntrailer << /Size 6 /Root 1 0 R /Prev {table} >>\nstartxref\n{start}\n%%EOF"
    );
    bytes.extend(end.bytes());
    let clean = taken("history", &bytes);
    holds_none_of(&clean.bytes, &["SECRET"]);
    assert!(clean.bytes.windows(5).any(|it| it == b"(new)"));
}

#[test]
fn photos_in_pages_lose_their_place() {
    let photo = stream(
        "/Subtype /Image /Width 64 /Height 48 /Filter /DCTDecode",
        &make_images::jpeg_exif(),
    );
    let page = PAGE.replace("/Font", "/XObject << /X 6 0 R >> /Font");
    let clean = taken("photo", &Made::new().instead(3, page).and(photo).bytes());
    holds_none_of(&clean.bytes, &["SECRET", "Exif"]);
    assert!(clean.bytes.windows(3).any(|it| it == [0xff, 0xd8, 0xff]));
}

#[test]
fn encrypted_files_are_refused() {
    let says = Made::new().trailer("/Encrypt << /Filter /Standard /V 1 /R 2 >>").bytes();
    refused("says so", &says, Refusal::Protected);
    let spelled = Made::new().trailer("/#45ncrypt 6 0 R").bytes();
    refused("spelled", &spelled, Refusal::Protected);
    for password in ["", "secret"] {
        let with_id = Made::new().trailer("/ID [(0123456789abcdef) (0123456789abcdef)]").bytes();
        let mut document = Document::load_mem(&with_id).unwrap();
        let version = EncryptionVersion::V2 {
            document: &document,
            owner_password: "owner",
            user_password: password,
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        document.encrypt(&state).unwrap();
        let mut bytes = vec![];
        document.save_to(&mut bytes).unwrap();
        refused("encrypted", &bytes, Refusal::Protected);
    }
}

#[test]
fn pages_made_by_a_program_and_cases_of_files_are_refused() {
    let dynamic = Made::new().with(1, "/NeedsRendering true /AcroForm << /XFA (x) >>").bytes();
    refused("program", &dynamic, Refusal::Active);
    refused("case", &Made::new().with(1, "/Collection << /View /T >>").bytes(), Refusal::Active);
}

#[test]
fn pages_are_counted_whatever_the_tree_says() {
    let with = |count: usize| {
        let kids = "3 0 R ".to_owned() + &numbers(6..count + 5);
        let tree = format!("<< /Type /Pages /Count 1 /Kids [{kids}] >>");
        (1..count).fold(Made::new().instead(2, tree), |it, _| it.and(PAGE)).bytes()
    };
    assert_eq!(taken("fifty", &with(50)).pages, 50);
    refused("one more", &with(51), Refusal::TooManyPages);
    refused("many more", &with(5_000), Refusal::TooManyPages);
}

#[test]
fn things_that_bite_their_tail_end() {
    let cases = [
        ("tree", Made::new().instead(2, "<< /Type /Pages /Count 9 /Kids [2 0 R 3 0 R 2 0 R] >>")),
        ("trees", Made::new().instead(2, "<< /Kids [6 0 R 3 0 R] >>").and("<< /Kids [2 0 R] >>")),
        ("nothing but itself", Made::new().instead(2, "<< /Type /Pages /Kids [2 0 R] >>")),
        ("contents", Made::new().instead(4, "4 0 R")),
        ("each other", Made::new().instead(4, "6 0 R").and("4 0 R")),
        ("length", Made::new().instead(4, "<< /Length 4 0 R >>\nstream\nx\nendstream")),
        ("font", Made::new().instead(5, "<< /Type /Font /ToUnicode 5 0 R /Encoding 5 0 R >>")),
        ("resources", Made::new().with(3, "/Group << /X 3 0 R /Y 2 0 R /Z 1 0 R >>")),
        ("catalog", Made::new().instead(1, "1 0 R")),
        ("no tree", Made::new().instead(1, "<< /Type /Catalog >>")),
        ("empty tree", Made::new().instead(2, "<< /Type /Pages /Kids [] >>")),
        ("kids that are not", Made::new().instead(2, "<< /Kids [9 0 R (x) null 3 0 R] >>")),
        ("previous", Made::new().trailer("/Prev 0")),
        ("previous, far", Made::new().trailer("/Prev 99999999999999999999")),
        ("numbers", Made::new().with(3, "/Rotate 99999999999999999999999 /UserUnit -1e999")),
        ("size", Made::new().trailer("/Size -1")),
    ];
    for (name, made) in cases {
        let bytes = made.bytes();
        drop(cleaned(name, &bytes));
        drop(text_here(&bytes));
    }
}

#[test]
fn a_lost_table_is_found_again() {
    let bytes = Made::new().bytes();
    let table = bytes.windows(5).rposition(|it| it == b"\nxref").unwrap();
    let lost =
        [&bytes[..table], b"\ntrailer << /Root 1 0 R /Size 6 >>\nstartxref\n99\n%%EOF"].concat();
    assert_eq!(taken("lost", &lost).pages, 1);
}

#[test]
fn cut_or_changed_anywhere_it_is_refused_or_remade() {
    let bytes = Made::new().with(3, "/Annots [6 0 R]").and("<< /Subtype /Link >>").bytes();
    for part in 1..60 {
        drop(cleaned("cut", &bytes[..bytes.len() * part / 60]));
    }
    for at in (0..bytes.len()).step_by(3) {
        let mut changed = bytes.clone();
        changed[at] ^= 1 << (at % 8);
        drop(cleaned("changed", &changed));
        drop(text_here(&changed));
    }
}

#[test]
fn a_page_keeps_its_size_and_what_it_inherits() {
    let tree = TREE.replace("/Kids", "/MediaBox [0 0 100 200] /Rotate 90 /Kids");
    let page = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>";
    let objects = [CATALOG, &tree, page].map(|it| it.as_bytes().to_vec()).to_vec();
    let bytes = file(&[objects, vec![stream("", b"")]].concat(), "");
    let document = Document::load_mem(&taken("inherited", &bytes).bytes).unwrap();
    let page = document.get_dictionary(document.page_iter().next().unwrap()).unwrap();
    assert_eq!(page.get(b"Rotate").and_then(Object::as_i64).unwrap(), 90);
    assert_eq!(page.get(b"MediaBox").and_then(Object::as_array).unwrap().len(), 4);
}
