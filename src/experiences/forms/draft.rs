//! What the share form holds: anything at all, as forms give it.
use super::checks::{CHANNEL_FIELDS, SERVICES_MAX, TAG_FIELDS};
use crate::{
    directory::model::StructureRef,
    kernel::{
        query::{pairs, put},
        text::printable,
    },
};
use serde::{Deserialize, Serialize};

/// The fields of a form, in its order; a name may come several times.
pub type Fields = Vec<(String, String)>;

/// The author's department when it is not in France.
pub const ABROAD: &str = "abroad";

/// An experience being written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub services: Vec<ChosenService>,
    pub title: String,
    pub story: String,
    pub feeling: String,
    /// The sign of each general tag, in the order of `Tag::ALL`; empty for none.
    pub tags: [String; 5],
    pub procedure: String,
    pub happened_on: String,
    /// An INSEE code, [`ABROAD`], or nothing.
    pub department: String,
    pub country: String,
    pub pen_name: String,
    pub capacity: String,
    /// Of the link that led here: see `Source::of_link`.
    pub source: String,
    /// Made once for each draft: the same one sent twice is one experience.
    pub token: String,
    /// When the draft was begun, in milliseconds since 1970.
    pub started_at: String,
    /// Nobody sees this field: only robots fill it.
    pub website: String,
    /// `yes` when nothing may be kept on the device.
    pub shared_device: String,
}

/// A service as the author chose it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChosenService {
    /// Empty when the author did not find it: then `label` and `place` are the author's words.
    pub code: String,
    pub label: String,
    pub place: String,
    pub channels: Vec<String>,
}

impl ChosenService {
    pub fn is_known(&self) -> bool {
        !self.code.is_empty()
    }

    fn is_empty(&self) -> bool {
        self.code.is_empty() && self.label.trim().is_empty()
    }
}

impl From<&StructureRef> for ChosenService {
    fn from(it: &StructureRef) -> Self {
        Self {
            code: it.code.clone(),
            label: it.name.clone(),
            place: it.place.clone(),
            channels: Vec::new(),
        }
    }
}

impl Draft {
    /// Reads the fields of any of the share forms; other fields are not ours.
    pub fn of_fields(fields: &[(String, String)]) -> Self {
        let mut draft =
            Self { services: vec![ChosenService::default(); SERVICES_MAX], ..Self::default() };
        for (name, value) in fields {
            draft.read(name, value);
        }
        draft.services.retain(|it| !it.is_empty());
        draft
    }

    /// Reads what [`Draft::to_query`] wrote, or a form as the browser encodes it.
    pub fn of_query(query: &str) -> Self {
        Self::of_fields(&pairs(query).collect::<Fields>())
    }

    fn read(&mut self, name: &str, value: &str) {
        // Browsers send line breaks as two characters; we keep one.
        let value = value.replace("\r\n", "\n");
        if let Some(at) = TAG_FIELDS.iter().position(|it| *it == name) {
            self.tags[at] = value;
            return;
        }
        let slot = match name {
            "title" => &mut self.title,
            "story" => &mut self.story,
            "feeling" => &mut self.feeling,
            "procedure" => &mut self.procedure,
            "happened_on" => &mut self.happened_on,
            "department" => &mut self.department,
            "country" => &mut self.country,
            "pen_name" => &mut self.pen_name,
            "capacity" => &mut self.capacity,
            "source" => &mut self.source,
            "token" => &mut self.token,
            "started_at" => &mut self.started_at,
            "website" => &mut self.website,
            "shared_device" => &mut self.shared_device,
            _ => return self.read_service(name, value),
        };
        *slot = value;
    }

    /// `code1`, `label2`, `place3`, `channel1`…
    fn read_service(&mut self, name: &str, value: String) {
        // Browsers send a button without a name as a field without a name.
        let digit = name.chars().last().and_then(|it| it.to_digit(10));
        let (Some(number), Some(part)) = (digit, name.get(..name.len().saturating_sub(1))) else {
            return;
        };
        let at = (number as usize).checked_sub(1);
        let Some(service) = at.and_then(|at| self.services.get_mut(at)) else { return };
        match part {
            "code" => service.code = value,
            "label" => service.label = value,
            "place" => service.place = value,
            "channel" => service.channels.push(value),
            _ => {}
        }
    }

    /// Every field that holds something, for hidden inputs and for keeping.
    pub fn fields(&self) -> Fields {
        let mut fields = Fields::new();
        let mut put = |name: &str, value: &str| {
            if !value.is_empty() {
                fields.push((name.to_owned(), value.to_owned()));
            }
        };
        for (service, number) in self.services.iter().zip(1..) {
            put(&format!("code{number}"), &service.code);
            put(&format!("label{number}"), &service.label);
            put(&format!("place{number}"), &service.place);
            for channel in &service.channels {
                put(&format!("channel{number}"), channel);
            }
        }
        for (name, sign) in TAG_FIELDS.iter().zip(&self.tags) {
            put(name, sign);
        }
        put("title", &self.title);
        put("story", &self.story);
        put("feeling", &self.feeling);
        put("procedure", &self.procedure);
        put("happened_on", &self.happened_on);
        put("department", &self.department);
        put("country", &self.country);
        put("pen_name", &self.pen_name);
        put("capacity", &self.capacity);
        put("source", &self.source);
        put("token", &self.token);
        put("started_at", &self.started_at);
        put("website", &self.website);
        put("shared_device", &self.shared_device);
        fields
    }

    /// The same, as one text: what the device keeps.
    pub fn to_query(&self) -> String {
        let mut out = String::new();
        for (name, value) in self.fields() {
            put(&mut out, &name, &value);
        }
        out
    }

    /// Without control characters in what the author typed, whichever road it came by.
    #[must_use]
    pub fn printable(mut self) -> Self {
        let Self { title, story, procedure, country, pen_name, services, .. } = &mut self;
        let services = services.iter_mut().flat_map(|it| [&mut it.label, &mut it.place]);
        for text in [title, story, procedure, country, pen_name].into_iter().chain(services) {
            *text = printable(text);
        }
        self
    }

    /// Has the author written or chosen anything worth keeping?
    pub fn is_blank(&self) -> bool {
        self.services.is_empty() && self.title.is_empty() && self.story.is_empty()
    }

    /// Adds a service, unless it is there or there are three. `false` when there was no room.
    pub fn add(&mut self, service: ChosenService) -> bool {
        let same = |it: &ChosenService| it.code == service.code && it.label == service.label;
        let known = |it: &ChosenService| service.is_known() && it.code == service.code;
        if self.services.iter().any(|it| same(it) || known(it)) {
            return true;
        }
        if self.services.len() >= SERVICES_MAX {
            return false;
        }
        self.services.push(service);
        true
    }

    /// Gives the known services the names and places of `found`.
    pub fn name_services(&mut self, found: impl Fn(&str) -> Option<StructureRef>) {
        for service in self.services.iter_mut().filter(|it| it.is_known()) {
            if let Some(structure) = found(&service.code) {
                service.label = structure.name;
                service.place = structure.place;
            }
        }
    }

    /// The means used with the service at this place, as form values.
    pub fn channels_of(&self, at: usize) -> Vec<String> {
        self.services.get(at).map(|it| it.channels.clone()).unwrap_or_default()
    }

    /// May this device keep the draft?
    pub fn may_be_kept(&self) -> bool {
        let source = crate::experiences::codes::Source::of_link(&self.source);
        self.shared_device.is_empty() && !source.is_shared_device()
    }

    /// The name of the field of channels for the service at this place.
    pub const fn channel_field(at: usize) -> &'static str {
        CHANNEL_FIELDS[if at < SERVICES_MAX { at } else { SERVICES_MAX - 1 }]
    }
}
