//! The share flow in the browser: the same turns as the server's, without a new page.
use super::{
    drafting::{Drafting, use_drafting},
    keeping,
};
use crate::{
    app::use_lang,
    browser::{self, typing},
    directory::{api::suggest_services, model::StructureRef},
    experiences::{
        api::share::submit_experience,
        forms::{Ask, ChosenService, Draft, Fields, Posted, Search, Step, Turn, turn},
    },
    kernel::{
        error::{AppError, FieldError},
        feeling::Feeling,
        lang::Lang,
        query::pairs,
        time::{DAY_MS, Day},
    },
    ui::{
        announcer::{Announcer, use_announcer},
        effect::effect,
    },
    words::{personal_data, share as words},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use std::sync::Arc;

/// The id of the form of every step.
pub const FORM: &str = "share-form";

/// What a link to the share page may say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link {
    pub service: Option<String>,
    source: String,
    feeling: Option<Feeling>,
}

impl Link {
    /// Reads `?service=CODE&source=qr-…&feeling=negative`.
    pub fn parse(query: &str) -> Self {
        let mut link = Self::default();
        for (name, value) in pairs(query) {
            match name.as_str() {
                "service" => link.service = Some(value).filter(|it| !it.is_empty()),
                "source" => link.source = value,
                "feeling" => link.feeling = Feeling::parse(&value),
                _ => {}
            }
        }
        link
    }

    /// The draft with what the link says.
    pub fn fill(&self, mut draft: Draft, named: Option<&StructureRef>) -> Draft {
        if let Some(named) = named {
            draft.add(ChosenService::from(named));
        }
        if let Some(feeling) = self.feeling {
            feeling.as_str().clone_into(&mut draft.feeling);
        }
        if !self.source.is_empty() {
            draft.source.clone_from(&self.source);
        }
        draft
    }
}

/// Goes to an address, in the browser. Shared: it outlives the page that asked for it.
type Navigate = Arc<dyn Fn(&str) + Send + Sync>;

/// What the steps share while a page lives.
#[derive(Clone, Copy)]
pub struct Flow {
    pub lang: Lang,
    pub drafting: Drafting,
    pub step: RwSignal<Step>,
    /// Changes when the form must be drawn again from the draft.
    pub version: RwSignal<u32>,
    pub errors: RwSignal<Vec<FieldError>>,
    pub search: RwSignal<Option<Search>>,
    pub failure: RwSignal<Option<AppError>>,
    pub notice: RwSignal<keeping::Notice>,
    announcer: Announcer,
    navigate: StoredValue<Navigate>,
}

/// The flow of this page.
pub fn use_flow() -> Flow {
    use_context().unwrap_or_else(|| Flow::new(use_lang(), use_drafting(), Posted::default()))
}

impl Flow {
    pub fn new(lang: Lang, drafting: Drafting, posted: Posted) -> Self {
        let navigate = use_navigate();
        drafting.receipt.set(posted.receipt);
        Self {
            lang,
            drafting,
            step: RwSignal::new(posted.step),
            version: RwSignal::new(0),
            errors: RwSignal::new(posted.errors),
            search: RwSignal::new(posted.search),
            failure: RwSignal::new(posted.failure),
            notice: RwSignal::new(keeping::Notice::None),
            announcer: use_announcer(),
            navigate: StoredValue::new(Arc::new(move |to: &str| {
                navigate(to, NavigateOptions::default());
            })),
        }
    }

    /// In the browser, once the page is there: takes up the draft that this device keeps.
    pub fn take_up(self, was_posted: bool) {
        effect(move || {
            if self.drafting.receipt.read_untracked().is_some() {
                keeping::forget();
            } else if !was_posted && self.step.get_untracked() != Step::Receipt {
                keeping::restore(self);
            }
        });
    }

    /// The problem with this field, if any.
    pub fn error(self, field: &'static str) -> Signal<Option<crate::kernel::error::FieldCode>> {
        Signal::derive(move || self.errors.with(|it| crate::kernel::form::error_of(it, field)))
    }

    /// The form as it is now in the page; `None` on the server.
    pub fn typed_draft(self) -> Option<Draft> {
        typing::form(FORM).map(|query| self.begun(Draft::of_query(&query)))
    }

    /// A draft has one token and one beginning, from the first thing typed.
    fn begun(self, mut draft: Draft) -> Draft {
        self.drafting.draft.with_untracked(|known| {
            draft.token.clone_from(&known.token);
            draft.started_at.clone_from(&known.started_at);
        });
        if draft.token.is_empty() {
            draft.token = typing::token();
        }
        if draft.started_at.is_empty() {
            draft.started_at = typing::now().0.to_string();
        }
        draft
    }

    /// Answers the form of a step here. When the browser cannot read it, it is posted as a plain one.
    pub fn submit(self, event: &SubmitEvent) {
        let Some(query) = typing::submitted(event) else { return };
        event.prevent_default();
        let fields: Fields = pairs(&query).collect();
        let mut turn = turn(&fields, today(), personal_data::masked);
        turn.draft = self.begun(turn.draft);
        let known = self.search.get_untracked().unwrap_or_default().found;
        let name = |code: &str| known.iter().find(|it| it.code == code).cloned();
        turn.draft.name_services(name);
        self.take(turn);
    }

    fn take(self, turn: Turn) {
        let Turn { draft, step, errors, ask } = turn;
        self.failure.set(None);
        keeping::keep(&draft);
        self.drafting.draft.set(draft.clone());
        match ask {
            Ask::Search(typed) if errors.is_empty() => return self.look_for(typed),
            Ask::Send => return self.send(draft),
            _ => {}
        }
        let refused = !errors.is_empty();
        self.errors.set(errors);
        if refused && step == self.step.get_untracked() {
            return;
        }
        self.search.set(None);
        self.show(step);
    }

    /// Puts this draft in the page, on the same step, with the focus on this element.
    pub fn redraw(self, draft: Draft, focus: &'static str) {
        keeping::keep(&draft);
        self.drafting.draft.set(draft);
        self.errors.set(Vec::new());
        self.search.set(None);
        self.version.update(|it| *it += 1);
        request_animation_frame(move || browser::focus(focus));
    }

    /// Goes to a step: another page, or this one again.
    pub fn show(self, step: Step) {
        let address = step.address(self.lang);
        if browser::pathname() != address {
            if let Some(go) = self.navigate.try_get_value() {
                go(&address);
            }
            return;
        }
        let same = self.step.get_untracked() == step;
        self.step.set(step);
        self.version.update(|it| *it += 1);
        let focus = match step {
            Step::Service if same => "service",
            Step::Story if same => "story",
            _ => return typing::focus_heading_soon(),
        };
        request_animation_frame(move || browser::focus(focus));
    }

    fn look_for(self, typed: String) {
        spawn_local(async move {
            match suggest_services(typed.clone()).await {
                Ok(found) => {
                    let count = i64::try_from(found.len()).unwrap_or_default();
                    self.announcer.say(words::found(self.lang, count));
                    self.errors.set(Vec::new());
                    self.search.set(Some(Search { typed, found }));
                }
                Err(error) => self.failure.set(Some(error)),
            }
            self.version.update(|it| *it += 1);
            request_animation_frame(|| browser::focus("results"));
        });
    }

    /// The page may be left before the answer comes: its signals are then gone, the drafting lives
    /// on, and the receipt is shown all the same.
    fn send(self, draft: Draft) {
        let Self { lang, drafting, .. } = self;
        let Some(go) = self.navigate.try_get_value().filter(|_| !drafting.sending.get_untracked())
        else {
            return;
        };
        drafting.sending.set(true);
        spawn_local(async move {
            let sent = submit_experience(draft.clone()).await;
            drafting.sending.set(false);
            match sent {
                Ok(receipt) => {
                    drafting.received(&draft, receipt);
                    if self.step.is_disposed() {
                        go(&Step::Receipt.address(lang));
                    } else {
                        self.show(Step::Receipt);
                    }
                }
                Err(AppError::Invalid(errors)) => drop(self.errors.try_set(errors)),
                Err(error) => drop(self.failure.try_set(Some(error))),
            }
        });
    }

    /// Says something aloud.
    pub fn say(self, text: String) {
        self.announcer.say(text);
    }
}

/// Today, by the device's clock.
fn today() -> Day {
    Day::from_number(i32::try_from(typing::now().0.div_euclid(DAY_MS)).unwrap_or_default())
}
