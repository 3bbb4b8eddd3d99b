//! The form in the browser: checked, masked and sent without a new page; files stay where they are.
use super::{
    keeping,
    sent::{Sent, use_sent},
};
use crate::{
    app::use_lang,
    browser::{
        self,
        pictures::{Picked, Pictures},
        sending,
        typing::{self, Later},
    },
    documents::reporting::{
        forms::{Draft, Fields, NewReport, QUICKEST, SCANNED, ToMask},
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
    links,
    ui::announcer::{Announcer, use_announcer},
    words::{personal_data, reporting as words},
};
use leptos::{
    ev::SubmitEvent,
    prelude::*,
    server_fn::{Bytes, Decodes},
};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use std::sync::Arc;

/// The id of the form.
pub const FORM: &str = "report-form";

/// Milliseconds without typing before the draft is kept.
const PAUSE: u32 = 600;

/// Goes to an address, in the browser. Shared: it outlives the page that asked for it.
type Navigate = Arc<dyn Fn(&str) + Send + Sync>;

/// What the parts of the form share.
#[derive(Clone, Copy)]
pub struct Reporting {
    pub lang: Lang,
    pub errors: RwSignal<Vec<FieldError>>,
    pub failure: RwSignal<Option<AppError>>,
    /// Percents already there, while it is on its way.
    pub on_its_way: RwSignal<Option<u32>>,
    pub masked: RwSignal<bool>,
    /// The texts as they are typed, in the order of [`SCANNED`].
    pub texts: [RwSignal<String>; 2],
    pub pictures: Pictures,
    pub files: RwSignal<Vec<Picked>>,
    /// Files are being prepared: what would leave now is not what the author sees.
    pub is_preparing: RwSignal<bool>,
    /// The form as it began, and as the device may keep it from then on.
    pub blank: StoredValue<Draft>,
    sent: Sent,
    /// When the page woke up, by the device's clock.
    awake_at: StoredValue<i64>,
    later: Later,
    waiting: Later,
    announcer: Announcer,
    navigate: StoredValue<Navigate>,
}

/// The form of this page.
pub fn use_reporting() -> Reporting {
    use_context().unwrap_or_else(|| Reporting::new(use_lang(), &Posted::default()))
}

impl Reporting {
    pub fn new(lang: Lang, posted: &Posted) -> Self {
        let navigate = use_navigate();
        Self {
            lang,
            errors: RwSignal::new(posted.errors.clone()),
            failure: RwSignal::new(posted.failure.clone()),
            on_its_way: RwSignal::new(None),
            masked: RwSignal::new(posted.masked),
            texts: SCANNED.map(|field| RwSignal::new(posted.draft.scanned(field).to_owned())),
            pictures: Pictures::new(),
            files: RwSignal::new(Vec::new()),
            is_preparing: RwSignal::new(false),
            blank: StoredValue::new(Draft::default()),
            sent: use_sent(),
            awake_at: StoredValue::new(0),
            later: Later::new(),
            waiting: Later::new(),
            announcer: use_announcer(),
            navigate: StoredValue::new(Arc::new(move |to: &str| {
                navigate(to, NavigateOptions::default());
            })),
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

    /// The form as it is now in the page; `None` on the server.
    pub fn typed(self) -> Option<Draft> {
        typing::form(FORM).map(|query| Draft::of_query(&query))
    }

    /// In the browser: what was typed before the page woke up is read, and kept.
    pub fn wake(self) {
        self.awake_at.set_value(typing::now().0);
        if let Some(draft) = self.typed() {
            self.read(&draft);
            self.keep_soon();
        }
    }

    /// Takes the texts of a draft for those that are typed.
    pub fn read(self, draft: &Draft) {
        for (field, text) in SCANNED.into_iter().zip(self.texts) {
            text.set(draft.scanned(field).to_owned());
        }
    }

    /// Keeps what is typed, once nobody types for a moment.
    pub fn keep_soon(self) {
        self.later.run(PAUSE, move || {
            if let Some(draft) = self.typed() {
                keeping::keep(&draft, &self.blank.get_value());
            }
        });
    }

    /// Answers the form here. When the browser cannot read it, it is posted as a plain one.
    pub fn submit(self, event: &SubmitEvent) {
        let Some(query) = typing::submitted(event) else { return };
        let fields: Fields = pairs(&query).collect();
        let mut draft = Draft::of_fields(&fields);
        if self.on_its_way.get_untracked().is_some() {
            return event.prevent_default();
        }
        if self.is_preparing.get_untracked() {
            event.prevent_default();
            return self.say(words::files_working(self.lang));
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
        keeping::keep(&draft, &self.blank.get_value());
        // Robots are known by their haste: who checks a form sent back is not one, and waits here.
        let age = typing::now().0 - self.awake_at.get_value();
        let is_sent = if (0..QUICKEST).contains(&age) {
            self.send_in(u32::try_from(QUICKEST - age).unwrap_or_default(), draft);
            true
        } else {
            self.send(draft)
        };
        if is_sent {
            event.prevent_default();
            self.on_its_way.set(Some(0));
            self.say(words::sending(self.lang));
        }
    }

    fn send_in(self, milliseconds: u32, draft: Draft) {
        self.waiting.run(milliseconds, move || {
            if !self.send(draft) {
                self.on_its_way.try_set(None);
                self.failure.try_set(Some(AppError::Network));
            }
        });
    }

    /// False when the browser cannot send it so.
    fn send(self, draft: Draft) -> bool {
        let progress = move |percent| {
            self.on_its_way.try_set(Some(percent));
        };
        let go = self.navigate.try_get_value();
        sending::send(FORM, progress, move |body| self.take(body, &draft, go))
    }

    /// The page may be left before the answer comes: its signals are then gone, the receipt is shown all
    /// the same.
    fn take(self, body: Option<Vec<u8>>, draft: &Draft, go: Option<Navigate>) {
        self.on_its_way.try_set(None);
        let Some(body) = body else {
            self.failure.try_set(Some(AppError::Network));
            return;
        };
        let answer = <Wire as Decodes<Result<Receipt, AppError>>>::decode(Bytes::from(body));
        match answer.unwrap_or(Err(AppError::Outdated)) {
            Ok(receipt) => {
                keeping::received(draft, &receipt);
                self.sent.0.set(Some(receipt));
                if let Some(go) = go {
                    go(&links::documents::receipt(self.lang));
                }
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
        for field in SCANNED {
            typing::write(field, draft.scanned(field));
        }
        self.read(draft);
        self.keep_soon();
        // The button that was pressed is gone.
        let is_second = matches!(which, ToMask::One(number) if number >= first);
        browser::focus(SCANNED[usize::from(is_second)]);
    }
}
