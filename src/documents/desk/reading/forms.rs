//! The forms of a dossier, described.
use crate::{
    documents::{
        codes::{Domain, Kind, State},
        desk::{
            commands::{moves, stamp},
            forms::{Fate, LABEL_MAX, NUMBER_MAX, REASON_MAX, TEXT_MAX, TITLE_MAX, URL_MAX},
            model::{Button, Control, FieldShown, FormShown, Pane, Way},
            store::{attachments::AttachmentRow, reports::ReportRow},
        },
        effect::Whole,
        model::Document,
        rules,
    },
    kernel::{error::FieldCode, ids::DocumentId, lang::Lang, time::Day},
    links::documents as links,
    moderation::model::Reason,
    platform::site::Site,
    words::{dates, document_desk as words, documents, moderation},
};

/// A field with no more than its name, its label and its value.
pub(super) fn field(control: Control, name: &str, label: &str, value: &str) -> FieldShown {
    FieldShown {
        control,
        name: name.to_owned(),
        label: label.to_owned(),
        hint: String::new(),
        value: value.to_owned(),
        most: 0,
        required: false,
        problem: None,
    }
}

impl FieldShown {
    pub fn hint(mut self, hint: &str) -> Self {
        hint.clone_into(&mut self.hint);
        self
    }

    pub const fn most(mut self, most: u32) -> Self {
        self.most = most;
        self
    }

    pub const fn problem(mut self, problem: Option<FieldCode>) -> Self {
        self.problem = problem;
        self
    }

    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }
}

pub(super) fn line() -> Control {
    Control::Line("text".to_owned())
}

pub(super) fn button(gesture: &str, label: &str, kind: &str) -> Button {
    Button {
        gesture: gesture.to_owned(),
        label: label.to_owned(),
        kind: kind.to_owned(),
        sure: String::new(),
    }
}

impl Button {
    /// The same, in two presses.
    fn sure(mut self, sure: &str) -> Self {
        sure.clone_into(&mut self.sure);
        self
    }
}

/// A part of a dossier's page.
pub(super) fn pane(lang: Lang, id: DocumentId, pane: Pane) -> String {
    match pane {
        Pane::Reports => links::desk_dossier(lang, id),
        Pane::Merge => links::desk_merge(lang, id),
        other => format!("{}?do={}", links::desk_dossier(lang, id), other.as_str()),
    }
}

fn pairs(of: impl IntoIterator<Item = (&'static str, String)>) -> Vec<(String, String)> {
    of.into_iter().map(|(code, words)| (code.to_owned(), words)).collect()
}

/// Keeping a report, or refusing it.
pub(super) fn report(
    document: DocumentId,
    row: &ReportRow,
    pieces: &[&AttachmentRow],
    lang: Lang,
) -> Vec<FormShown> {
    let action = super::list::report_address(lang, document, crate::kernel::ids::ReportId(row.id));
    let hidden = vec![("report".to_owned(), row.id.to_string())];
    let area = Control::Area;
    let texts = [
        (area(4), "passage", words::passage(lang), &row.passage, TEXT_MAX),
        (line(), "place", words::place(lang), &row.place, LABEL_MAX),
        (area(4), "suggestion", words::suggestion(lang), &row.suggestion, TEXT_MAX),
    ];
    // What its author left empty stays so.
    let texts = texts.into_iter().filter(|it| !it.3.is_empty());
    let mut fields: Vec<_> = texts
        .map(|(control, name, label, value, most)| field(control, name, label, value).most(most))
        .collect();
    if !fields.is_empty() {
        let quoted = field(Control::Tick, "quoted", words::quote(lang), "yes");
        fields.push(quoted.hint(words::quote_hint(lang)));
    }
    let fates = pairs(Fate::ALL.map(|it| (it.as_str(), words::fate(lang, it).to_owned())));
    for (piece, at) in pieces.iter().zip(1..) {
        let name = format!("piece-{}", piece.id);
        let label = words::piece(lang, at, None);
        fields.push(field(Control::Radios(fates.clone()), &name, &label, Fate::Seen.as_str()));
    }
    let reasons = std::iter::once(("", words::choose(lang).to_owned()))
        .chain(Reason::ALL.map(|it| (it.as_str(), moderation::reason(lang, it).to_owned())));
    let refusal = field(Control::Select(pairs(reasons)), "refusal", words::refusal(lang), "");
    vec![
        FormShown {
            title: words::keep_title(lang).to_owned(),
            lead: words::keep_lead(lang).to_owned(),
            action: action.clone(),
            hidden: hidden.clone(),
            fields,
            buttons: vec![button("keep", words::keep(lang), "")],
            way: Way::Post,
        },
        FormShown {
            title: words::refuse_title(lang).to_owned(),
            lead: words::refuse_lead(lang).to_owned(),
            action,
            hidden,
            fields: vec![refusal.required()],
            buttons: vec![
                button("refuse", words::refuse(lang), "danger").sure(words::refuse_sure(lang)),
            ],
            way: Way::Post,
        },
    ]
}

/// The form of a gesture about the document as it was seen.
fn about(document: &Document, at: Pane, lang: Lang) -> FormShown {
    FormShown {
        action: pane(lang, document.id, at),
        hidden: vec![("seen".to_owned(), stamp(document))],
        ..FormShown::default()
    }
}

/// What names it: checked for the first time, or corrected.
pub(super) fn identity(document: &Document, lang: Lang) -> FormShown {
    let it = &document.identity;
    let kinds = pairs(Kind::ALL.map(|it| (it.as_str(), documents::kind(lang, it).to_owned())));
    let domains =
        pairs(Domain::ALL.map(|it| (it.as_str(), documents::domain(lang, it).to_owned())));
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    let fields = vec![
        field(line(), "title", words::title(lang), &it.title).most(TITLE_MAX).required(),
        field(Control::Select(kinds), "kind", words::kind(lang), it.kind.as_str()),
        field(line(), "cerfa", words::cerfa(lang), &text(&it.cerfa))
            .most(NUMBER_MAX)
            .hint(words::cerfa_hint(lang)),
        field(line(), "version", words::version(lang), &text(&it.version)).most(NUMBER_MAX),
        field(Control::Line("url".to_owned()), "url", words::url(lang), &text(&it.url))
            .most(URL_MAX),
        field(Control::Select(domains), "domain", words::domain(lang), it.domain.as_str()),
        field(line(), "issuer_label", words::issuer_label(lang), &it.issuer_label)
            .most(LABEL_MAX)
            .hint(words::issuer_label_hint(lang)),
    ];
    let (title, lead, gesture, label) = if document.state == State::Reported {
        (words::qualify_title(lang), words::qualify_lead(lang), "qualify", words::qualify(lang))
    } else {
        (words::correct_title(lang), words::correct_lead(lang), "correct", words::correct(lang))
    };
    FormShown {
        title: title.to_owned(),
        lead: lead.to_owned(),
        fields,
        buttons: vec![button(gesture, label, "")],
        ..about(document, Pane::Identity, lang)
    }
}

/// Who answers for it: a search, then a choice.
pub(super) fn issuer(site: &Site, document: &Document, q: &str, lang: Lang) -> Vec<FormShown> {
    let search = FormShown {
        title: words::issuer_title(lang).to_owned(),
        lead: words::issuer_lead(lang).to_owned(),
        action: links::desk_dossier(lang, document.id),
        way: Way::Get,
        hidden: vec![("do".to_owned(), Pane::Issuer.as_str().to_owned())],
        fields: vec![
            field(Control::Line("search".to_owned()), "q", words::issuer_search(lang), q).most(100),
        ],
        buttons: vec![button("", words::search(lang), "second")],
    };
    let directory = site.directory();
    let found = if q.is_empty() { vec![] } else { directory.suggest(q, 12) };
    let named = |code: &str, name: &str, place: &str| {
        let words = if place.is_empty() { name.to_owned() } else { format!("{name} ({place})") };
        (code.to_owned(), words)
    };
    let mut choices: Vec<_> = found
        .into_iter()
        .map(|it| named(&it.code, it.display_name(), &directory.reference(it).place))
        .collect();
    let now = document.identity.issuer.and_then(|id| directory.by_id(id));
    choices.push((String::new(), words::no_issuer(lang).to_owned()));
    let value = now.map(|it| it.code.clone()).unwrap_or_default();
    let choice = FormShown {
        fields: vec![field(
            Control::Radios(choices),
            "structure",
            words::issuer_choice(lang),
            &value,
        )],
        buttons: vec![button("assign", words::assign(lang), "")],
        ..about(document, Pane::Issuer, lang)
    };
    vec![search, choice]
}

/// Where it goes next.
pub(super) fn advance(document: &Document, months: Option<Whole>, lang: Lang) -> Option<FormShown> {
    let next: Vec<State> = moves(document.state).collect();
    let first = next.first()?;
    let states = pairs(next.iter().map(|it| (it.as_str(), documents::state(lang, *it).to_owned())));
    let note = field(Control::Area(3), "note", words::reason(lang), "");
    let measures = next.contains(&State::Measured);
    let early = months.filter(|it| measures && !it.is_enough()).map(|it| it.told(lang));
    Some(FormShown {
        title: words::move_title(lang).to_owned(),
        lead: words::move_lead(lang).to_owned(),
        fields: vec![
            field(Control::Radios(states), "to", words::next_state(lang), first.as_str())
                .hint(&early.unwrap_or_default()),
            note.most(REASON_MAX).hint(words::reason_hint(lang)),
            field(Control::Line("date".to_owned()), "next_on", words::due(lang), "")
                .hint(words::due_hint(lang)),
        ],
        buttons: vec![button("move", words::advance(lang), "")],
        ..about(document, Pane::Move, lang)
    })
}

/// Another day for the next step.
pub(super) fn reschedule(document: &Document, today: Day, lang: Lang) -> Option<FormShown> {
    rules::due_after(document.state, today)?;
    let now = document.due_on.map(|it| words::due_by(lang, &dates::day(lang, it)));
    let note = field(Control::Area(3), "note", words::reason(lang), "");
    Some(FormShown {
        title: words::reschedule_title(lang).to_owned(),
        lead: now.unwrap_or_default(),
        fields: vec![
            field(Control::Line("date".to_owned()), "next_on", words::new_due(lang), "").required(),
            note.most(REASON_MAX).hint(words::reason_hint(lang)).required(),
        ],
        buttons: vec![button("reschedule", words::reschedule(lang), "")],
        ..about(document, Pane::Due, lang)
    })
}
