//! Tables as damaged as those that were met: importer rules 1 to 7 and 18.
use super::{Broken, Column, Next, Table, TableError, faults::Reason};
use std::{fmt::Write as _, io::Cursor};

static COLUMNS: [Column; 3] = [
    Column { name: "Code", also: &["id"] },
    Column { name: "Intitulé structure 3", also: &[] },
    Column { name: "Absent", also: &[] },
];

fn table(bytes: &[u8]) -> Table {
    Table::read(Box::new(Cursor::new(bytes.to_vec())), None, &COLUMNS).unwrap()
}

/// Each row as `line:code|title`, each broken part as `line!reason`.
fn read(table: &mut Table) -> Vec<String> {
    let mut out = vec![];
    loop {
        match table.advance().unwrap() {
            Next::Row => {
                let row = table.row();
                let cell = |at| row.get(at).unwrap_or("?").to_owned();
                out.push(format!("{}:{}|{}", row.line, cell(0), cell(1)));
            }
            Next::Broken(Broken { line, reason, .. }) => {
                out.push(format!("{line}!{}", reason.code()));
            }
            Next::End => return out,
        }
    }
}

fn rows(bytes: &[u8]) -> Vec<String> {
    read(&mut table(bytes))
}

/// Rules 1 and 2: BOM, quotes, case, accents, spaces.
#[test]
fn headers_are_known_by_their_key() {
    let file = "\"\u{FEFF}\"\"Code\"\"\";INTITULE  structure 3\na;b\n";
    assert_eq!(rows(file.as_bytes()), ["2:a|b"]);
    let file = "\u{FEFF}id,intitulé Structure 3 \na,b";
    assert_eq!(rows(file.as_bytes()), ["2:a|b"]);
}

/// Rule 3: a missing column is unknown, an empty cell is empty; new columns are told.
#[test]
fn missing_is_not_empty() {
    let mut it = table("Nouveau;Code\n1;\n".as_bytes());
    assert_eq!(it.unknown_columns(), ["Nouveau"]);
    assert!(it.require(&COLUMNS, &[0]).is_ok());
    assert!(matches!(it.require(&COLUMNS, &[0, 2]), Err(TableError::MissingColumn("Absent"))));
    assert!(matches!(it.advance(), Ok(Next::Row)));
    assert_eq!((it.row().get(0), it.row().get(2)), (Some(""), None));
}

/// Rules 4 and 6: line breaks in cells, CRLF and LF in one file; the lines are the file's.
#[test]
fn line_breaks_are_kept_and_counted() {
    let file = "Code;Intitulé structure 3\r\na;\"un\n\"\"deux\"\"\r\ntrois\"\r\nb;c\nd;e\r\n;\r\n";
    assert_eq!(rows(file.as_bytes()), ["2:a|un\n\"deux\"\r\ntrois", "5:b|c", "6:d|e"]);
}

/// Rule 5: a broken record is told, and costs no other.
#[test]
fn reading_goes_on_after_a_broken_record() {
    let stray = "Code;Intitulé structure 3\na;\"un \"mot\" ici\"\nb;\"c\"\nd;e\n";
    assert_eq!(rows(stray.as_bytes()), ["2!stray-quote", "3:b|c", "4:d|e"]);
    let open = "Code;Intitulé structure 3\na;\"jamais fermé\nb;\"c\"\nd;\"e\"\n";
    assert_eq!(rows(open.as_bytes()), ["2!stray-quote", "3:b|c", "4:d|e"]);
    let cut = "Code;Intitulé structure 3\na\nb;c\nd;e;f\ng;h;\n";
    assert_eq!(rows(cut.as_bytes()), ["2!cell-count", "3:b|c", "4!cell-count", "5:g|h"]);
}

/// Rule 5, at its worst: a quote never closed in a large file is not held in memory.
#[test]
fn an_open_quote_does_not_swallow_the_file() {
    let mut file = String::from("Code;Intitulé structure 3\na;\"ouvert\n");
    for at in 0..200_000 {
        let _ = writeln!(file, "{at};ligne");
    }
    let found = rows(file.as_bytes());
    assert_eq!((found.len(), found[0].as_str()), (200_001, "2!no-end"));
    assert_eq!(found[200_000], "200002:199999|ligne");
}

/// Rule 7: cp1252 with tabs; C1 characters; both in one file.
#[test]
fn encodings_are_detected() {
    let cp1252 = b"Code\tIntitul\xE9 structure 3\na\tl\x92h\xF4pital \x80\n";
    assert_eq!(rows(cp1252), ["2:a|l\u{2019}hôpital €"]);
    let c1 = "Code;Intitulé structure 3\na;l\u{92}hôpital\n";
    assert_eq!(rows(c1.as_bytes()), ["2:a|l\u{2019}hôpital"]);
    let mut mixed = "Code;Intitulé structure 3\né;".as_bytes().to_vec();
    mixed.resize(mixed.len() + 300_000, b'a');
    mixed.extend_from_slice(b"\nb;\xE9t\xE9\n");
    assert_eq!(rows(&mixed)[1], "3:b|été");
    assert!(matches!(
        Table::read(Box::new(Cursor::new(b"\xFF\xFEC\0".to_vec())), None, &COLUMNS),
        Err(TableError::Utf16)
    ));
}

#[test]
fn characters_that_no_store_takes_are_left_out() {
    assert_eq!(rows(b"Code;x\na\0b;c\n"), ["2:ab|?"]);
    assert_eq!(rows(br#"[{"code":"a\u0000b"}]"#), ["1:ab|?"]);
}

#[test]
fn what_is_no_table_is_refused() {
    let refused =
        |bytes: &[u8]| Table::read(Box::new(Cursor::new(bytes.to_vec())), None, &COLUMNS).err();
    assert!(matches!(refused(b""), Some(TableError::Empty)));
    assert!(matches!(refused(b"  \n"), Some(TableError::Empty)));
    assert!(matches!(refused(b"hello"), Some(TableError::NotATable)));
    assert!(matches!(refused(b"a;b\n1;2\n"), Some(TableError::NoKnownColumn)));
}

/// Rule 18: arrays joined, and broken objects, without loading the file.
#[test]
fn json_arrays_may_be_joined() {
    let file = r#"[{"code":"a","intitule_structure_3":"b \" }"},
{"code":1,"autre":null}][
{"code":null,"intitule_structure_3":["x","y"]},{"code":"d" "e"},{"code":"f"}]"#;
    let mut it = table(file.as_bytes());
    assert_eq!(read(&mut it), ["1:a|b \" }", "2:1|?", "3:|x;y", "3!not-json", "3:f|?"]);
    assert_eq!(it.unknown_columns(), ["autre"]);
}

#[test]
fn a_cut_json_file_gives_what_it_can() {
    let file = "[{\"code\":\"a\"},\n{\"code\":\"b\n";
    assert_eq!(rows(file.as_bytes()), ["1:a|?", "2!no-end"]);
    let file = "[{\"code\":\"a\n,{\"code\":\"b\"}]";
    assert_eq!(rows(file.as_bytes()), ["1!no-end", "2:b|?"]);
}

#[test]
fn cells_differ_by_reason_only_when_they_should() {
    assert_ne!(
        Reason::CellCount { found: 1, expected: 2 }.to_string(),
        Reason::CellCount { found: 3, expected: 2 }.to_string()
    );
}
