//! What the form holds: anything at all, as forms give it.
use crate::kernel::{
    personal_data::{Finding, Kind, mask, mask_one, scan},
    query::{pairs, put},
    text::printable,
};
use serde::{Deserialize, Serialize};

/// The fields of a form, in its order; a name may come several times.
pub type Fields = Vec<(String, String)>;

/// The fields that may be read by everyone one day, hence scanned.
pub const SCANNED: [&str; 2] = ["passage", "suggestion"];

/// A report being written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The number of the document; empty when it is described below.
    pub document: String,
    pub experience: String,
    pub kind: String,
    pub title: String,
    pub cerfa: String,
    /// The issuer as people name it.
    pub issuer: String,
    /// Its code, when it was chosen in the directory under this very name.
    pub issuer_code: String,
    pub url: String,
    pub domain: String,
    pub obstacles: Vec<String>,
    pub passage: String,
    pub place: String,
    pub suggestion: String,
    pub difficulty: String,
    pub minutes: String,
    /// The places of the files blacked out on the device, from 0: `0,2`.
    pub masked: String,
    /// Made once for each form: the same one sent twice is one report.
    pub token: String,
    /// When the form was opened, in milliseconds since 1970.
    pub started_at: String,
    /// The author asks that this device keeps nothing.
    pub shared_device: String,
    /// Nobody sees this field: only robots fill it.
    pub website: String,
}

impl Draft {
    /// Reads the fields of the form; others are not ours.
    pub fn of_fields(fields: &[(String, String)]) -> Self {
        let mut draft = Self::default();
        for (name, value) in fields {
            draft.read(name, value);
        }
        draft
    }

    fn read(&mut self, name: &str, value: &str) {
        // Browsers send line breaks as two characters; we keep one.
        let value = printable(&value.replace("\r\n", "\n"));
        let slot = match name {
            "document" => &mut self.document,
            "experience" => &mut self.experience,
            "kind" => &mut self.kind,
            "title" => &mut self.title,
            "cerfa" => &mut self.cerfa,
            "issuer" => &mut self.issuer,
            "issuer_code" => &mut self.issuer_code,
            "url" => &mut self.url,
            "domain" => &mut self.domain,
            "obstacles" => return self.obstacles.push(value),
            "passage" => &mut self.passage,
            "place" => &mut self.place,
            "suggestion" => &mut self.suggestion,
            "difficulty" => &mut self.difficulty,
            "minutes" => &mut self.minutes,
            "masked" => &mut self.masked,
            "token" => &mut self.token,
            "started_at" => &mut self.started_at,
            "shared_device" => &mut self.shared_device,
            "website" => &mut self.website,
            _ => return,
        };
        *slot = value;
    }

    /// The inverse of [`Self::to_query`].
    pub fn of_query(query: &str) -> Self {
        Self::of_fields(&pairs(query).collect::<Fields>())
    }

    /// As a device keeps it. Files are not in it, nor what is said of them.
    pub fn to_query(&self) -> String {
        let mut query = String::new();
        let fields = [
            ("document", &self.document),
            ("experience", &self.experience),
            ("kind", &self.kind),
            ("title", &self.title),
            ("cerfa", &self.cerfa),
            ("issuer", &self.issuer),
            ("issuer_code", &self.issuer_code),
            ("url", &self.url),
            ("domain", &self.domain),
            ("passage", &self.passage),
            ("place", &self.place),
            ("suggestion", &self.suggestion),
            ("difficulty", &self.difficulty),
            ("minutes", &self.minutes),
            ("token", &self.token),
            ("started_at", &self.started_at),
        ];
        for (name, value) in fields {
            put(&mut query, name, value);
        }
        for it in &self.obstacles {
            put(&mut query, "obstacles", it);
        }
        query
    }

    /// Does it say the same as this other form, whatever their tokens and files?
    pub fn says_as(&self, other: &Self) -> bool {
        let said = |it: &Self| Self {
            token: String::new(),
            started_at: String::new(),
            masked: String::new(),
            ..it.clone()
        };
        said(self) == said(other)
    }

    /// May this device keep it?
    pub const fn may_be_kept(&self) -> bool {
        self.shared_device.is_empty()
    }

    /// Is the document described here?
    pub const fn is_new(&self) -> bool {
        self.document.is_empty()
    }

    /// Was the file at this place blacked out?
    pub fn is_masked(&self, at: usize) -> bool {
        self.masked.split(',').any(|it| it.parse() == Ok(at))
    }

    pub fn scanned(&self, field: &str) -> &str {
        if field == "passage" { &self.passage } else { &self.suggestion }
    }

    fn scanned_mut(&mut self, field: &str) -> &mut String {
        if field == "passage" { &mut self.passage } else { &mut self.suggestion }
    }

    /// Masks what was asked; findings are counted field after field.
    pub fn mask(&mut self, which: ToMask, label: impl Fn(Kind) -> &'static str) {
        let mut left = match which {
            ToMask::One(number) => number,
            ToMask::All => {
                for field in SCANNED {
                    let text = self.scanned_mut(field);
                    *text = mask(text, &scan(text), &label);
                }
                return;
            }
        };
        for field in SCANNED {
            let text = self.scanned_mut(field);
            let seen: Vec<Finding> = scan(text);
            if let Some(finding) = seen.get(left) {
                *text = mask_one(text, *finding, &label);
                return;
            }
            left -= seen.len();
        }
    }
}

/// What is to be masked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToMask {
    /// The finding with this number.
    One(usize),
    All,
}

impl ToMask {
    /// What a button of the notes asks: `mask-2`, `mask-all`.
    pub fn asked(fields: &[(String, String)]) -> Option<Self> {
        let go = &fields.iter().find(|it| it.0 == "go")?.1;
        let what = go.strip_prefix("mask-")?;
        if what == "all" { Some(Self::All) } else { what.parse().ok().map(Self::One) }
    }
}
