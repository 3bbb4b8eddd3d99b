//! The form in the browser: checked, masked and sent without a new page; files stay where they are.
use crate::{
    app::use_lang,
    browser::{
        self,
        pictures::{Picked, Pictures},
        sending, typing,
    },
    documents::reporting::{
        forms::{Draft, Fields, NewReport, SCANNED, ToMask},
        model::{Posted, Receipt},
    },
    kernel::{
        error::{AppError, FieldCode, FieldError},
        form::error_of,
        lang::Lang,
        personal_data::scan,
        query::pairs,
        wire::Wire,
    },
    ui::announcer::{Announcer, use_announcer},
    words::{personal_data, reporting as words},
};
use leptos::{
    ev::SubmitEvent,
    prelude::*,
    server_fn::{Bytes, Decodes},
};

/// The id of the form.
pub const FORM: &str = "report-form";

/// What the parts of the form share.
#[derive(Clone, Copy)]
pub struct Reporting {
    pub lang: Lang,
    pub errors: RwSignal<Vec<FieldError>>,
    pub failure: RwSignal<Option<AppError>>,
    /// Percents already there, while it is on its way.
    pub on_its_way: RwSignal<Option<u32>>,
    pub receipt: RwSignal<Option<Receipt>>,
    pub masked: RwSignal<bool>,
    /// The texts as they are typed, in the order of [`SCANNED`].
    pub texts: [RwSignal<String>; 2],
    pub pictures: Pictures,
    pub files: RwSignal<Vec<Picked>>,
    announcer: Announcer,
}

/// The form of this page.
pub fn use_reporting() -> Reporting {
    use_context().unwrap_or_else(|| Reporting::new(use_lang(), &Posted::default()))
}

impl Reporting {
    pub fn new(lang: Lang, posted: &Posted) -> Self {
        Self {
            lang,
            errors: RwSignal::new(posted.errors.clone()),
            failure: RwSignal::new(posted.failure.clone()),
            on_its_way: RwSignal::new(None),
            receipt: RwSignal::new(posted.receipt.clone()),
            masked: RwSignal::new(posted.masked),
            texts: SCANNED.map(|field| RwSignal::new(posted.draft.scanned(field).to_owned())),
            pictures: Pictures::new(),
            files: RwSignal::new(Vec::new()),
            announcer: use_announcer(),
        }
    }

    /// The problem with this field, if any.
    pub fn error(self, field: &'static str) -> Signal<Option<FieldCode>> {
        Signal::derive(move || self.errors.with(|it| error_of(it, field)))
    }

    /// Read aloud.
    pub fn say(self, text: impl Into<String>) {
        self.announcer.say(text);
    }

    /// In the browser: what was typed before the page woke up.
    pub fn read_typed(self) {
        if let Some(query) = typing::form(FORM) {
            let draft = Draft::of_fields(&pairs(&query).collect::<Fields>());
            for (field, text) in SCANNED.into_iter().zip(self.texts) {
                text.set(draft.scanned(field).to_owned());
            }
        }
    }

    /// Answers the form here. When the browser cannot read it, it is posted as a plain one.
    pub fn submit(self, event: &SubmitEvent) {
        let Some(query) = typing::submitted(event) else { return };
        let fields: Fields = pairs(&query).collect();
        let mut draft = Draft::of_fields(&fields);
        if self.on_its_way.get_untracked().is_some() {
            return event.prevent_default();
        }
        if let Some(which) = ToMask::asked(&fields) {
            event.prevent_default();
            return self.mask(&mut draft, which);
        }
        self.failure.set(None);
        self.masked.set(false);
        if let Err(errors) = NewReport::parse(&draft) {
            event.prevent_default();
            return self.errors.set(errors);
        }
        self.errors.set(Vec::new());
        let progress = move |percent| {
            self.on_its_way.try_set(Some(percent));
        };
        if sending::send(FORM, progress, move |body| self.take(body)) {
            event.prevent_default();
            self.on_its_way.set(Some(0));
            self.say(words::sending(self.lang));
        }
    }

    fn take(self, body: Option<Vec<u8>>) {
        self.on_its_way.try_set(None);
        let Some(body) = body else {
            self.failure.try_set(Some(AppError::Network));
            return;
        };
        let answer = <Wire as Decodes<Result<Receipt, AppError>>>::decode(Bytes::from(body));
        match answer.unwrap_or(Err(AppError::Outdated)) {
            Ok(receipt) => {
                self.receipt.try_set(Some(receipt));
                browser::scroll_to(0.0);
                typing::focus_heading_soon();
            }
            Err(AppError::Invalid(errors)) => {
                self.errors.try_set(errors);
            }
            Err(error) => {
                self.failure.try_set(Some(error));
            }
        }
    }

    fn mask(self, draft: &mut Draft, which: ToMask) {
        let first = scan(&draft.passage).len();
        draft.mask(which, personal_data::masked);
        for (field, text) in SCANNED.into_iter().zip(self.texts) {
            typing::write(field, draft.scanned(field));
            text.set(draft.scanned(field).to_owned());
        }
        // The button that was pressed is gone.
        let is_second = matches!(which, ToMask::One(number) if number >= first);
        browser::focus(SCANNED[usize::from(is_second)]);
    }
}
