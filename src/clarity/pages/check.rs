//! `/documents/verifier`: anybody measures a text. The browser measures as one types and sends
//! nothing; without JavaScript the text is posted, measured and forgotten.
use crate::{
    app::use_lang,
    browser::{
        self,
        typing::{Later, submitted},
    },
    clarity::{
        checked::{Checked, EXAMPLE, FIELD, LONGEST},
        lexicon::Lexicon,
        measures::measure,
        views::{hints::Hints, jargon::JargonTable, marked::Marked, measures::Measures},
    },
    kernel::{query::pairs, wire::carried},
    links,
    ui::{effect::effect, empty::Empty, page::Page, text_area::TextArea},
    words::{clarity as words, documents},
};
use leptos::{either::Either, ev::SubmitEvent, prelude::*};

/// The id of what shows the measures.
const RESULTS: &str = "results";

/// How long typing must rest before the text is measured, in milliseconds.
const REST: u32 = 300;

#[component]
pub fn CheckPage() -> impl IntoView {
    let lang = use_lang();
    let posted = carried(|| use_context::<Checked>().unwrap_or_default());
    let lexicon = StoredValue::new(Lexicon::new());
    let typed = RwSignal::new(posted.text.clone());
    let checked = RwSignal::new(posted);
    // What the page promises depends on who measures.
    let here = RwSignal::new(false);
    effect(move || here.set(true));

    let later = Later::new();
    let on_input = Callback::new(move |text: String| {
        typed.set(text);
        later.run(REST, move || {
            checked.set(Checked { text: typed.get_untracked(), sent: false });
        });
    });
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let fields = submitted(&event).unwrap_or_default();
        let asked = Checked::of_fields(pairs(&fields), words::example());
        typed.set(asked.text.clone());
        checked.set(asked);
        browser::focus(RESULTS);
    };
    let error = Signal::derive(move || checked.with(Checked::problem));
    let trail =
        vec![(links::documents::register(lang), documents::register_title(lang).to_owned())];

    view! {
        <Page
            title=words::check_title(lang)
            lead=words::check_lead(lang)
            description=words::check_lead(lang)
            trail
        >
            <div class="stack" data-gap="large">
                <form class="stack" method="post" action=links::documents::check(lang) on:submit=on_submit>
                    <TextArea
                        name=FIELD
                        label=words::your_text(lang)
                        hint=words::text_hint(lang)
                        value=typed
                        error
                        rows=10
                        maxlength=LONGEST
                        described="text-privacy"
                        on_input
                    />
                    <p class="muted" id="text-privacy">
                        {move || {
                            if here.get() { words::stays_here(lang) } else { words::sent_to_us(lang) }
                        }}
                    </p>
                    <div class="cluster">
                        <button class="button" type="submit">
                            {words::measure(lang)}
                        </button>
                        <button class="button" data-kind="quiet" type="submit" name=EXAMPLE value="1">
                            {words::show_example(lang)}
                        </button>
                    </div>
                </form>
                <section class="stack" data-gap="large" id=RESULTS tabindex="-1" aria-labelledby="result">
                    <h2 id="result">{words::results(lang)}</h2>
                    {move || {
                        let checked = checked.get();
                        let usable = checked.problem().is_none() && !checked.text.is_empty();
                        if usable {
                            Either::Left(view! { <Results text=checked.text lexicon/> })
                        } else {
                            Either::Right(
                                view! {
                                    <Empty title=words::nothing_yet(lang)>
                                        <p>{words::nothing_yet_text(lang)}</p>
                                    </Empty>
                                },
                            )
                        }
                    }}
                </section>
            </div>
        </Page>
    }
}

/// Everything that is known of a text.
#[component]
fn Results(text: String, lexicon: StoredValue<Lexicon>) -> impl IntoView {
    let lang = use_lang();
    let measured = lexicon.with_value(|lexicon| measure(&text, lexicon));
    view! {
        <section class="stack" aria-labelledby="hints">
            <h3 id="hints">{words::hints(lang)}</h3>
            <Hints measured=measured.clone()/>
        </section>
        <section class="stack" aria-labelledby="measures">
            <h3 id="measures">{words::measures_title(lang)}</h3>
            <Measures measured=measured.clone()/>
        </section>
        <JargonTable measured=measured.clone() lexicon/>
        <section class="stack" aria-labelledby="marked">
            <h3 id="marked">{words::marked_title(lang)}</h3>
            <Marked text measured/>
        </section>
        <p>
            <a href=links::documents::plain_words(lang)>{words::all_words(lang)}</a>
        </p>
    }
}
