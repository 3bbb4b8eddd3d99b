//! `/documents/mots`: phrases of administrations and the plain words that replaced them.
use crate::{
    app::use_lang,
    clarity::{
        api::find_phrases,
        phrases::{Found, Phrase},
    },
    kernel::{
        query,
        text::fold_char,
        wire::{Fetched, fetch},
    },
    links,
    ui::{
        alert::ErrorPage,
        empty::Empty,
        icon::Icon,
        live_form::{Live, LiveForm, SearchInput},
        page::Page,
        skeleton::Skeleton,
    },
    words::{clarity as words, documents, site},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_location;

/// The id of what shows the phrases.
const RESULTS: &str = "results";

const LIVE: Live = Live { fields: &["q"], normalise, results: RESULTS };

fn normalise(query: &str) -> String {
    let mut out = String::new();
    query::put(&mut out, "q", &typed(query));
    out
}

/// What was typed, in the query of an address.
fn typed(query: &str) -> String {
    let found = query::pairs(query).find(|(name, _)| name == "q");
    found.map(|it| it.1.trim_ascii().chars().take(80).collect()).unwrap_or_default()
}

/// What was typed, and what the glossary has of it.
type Answer = (String, Found);

#[component]
pub fn WordsPage() -> impl IntoView {
    let location = use_location();
    let own = location.pathname.get_untracked();
    // It stands still while another page takes the place of this one.
    let query = Memo::new(move |before: Option<&String>| match before {
        Some(before) if location.pathname.get() != own => before.clone(),
        _ => location.search.get(),
    });
    let answer = fetch(
        move || typed(&query.get()),
        |typed| async move { Ok((typed.clone(), find_phrases(typed).await?)) },
    );
    view! {
        <Transition fallback=|| view! { <Skeleton/> }>
            {Suspend::new(async move {
                match answer.read().await {
                    Ok(first) => Either::Left(view! { <Whole query answer first/> }),
                    Err(error) => Either::Right(view! { <ErrorPage error/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn Whole(query: Memo<String>, answer: Fetched<Answer>, first: Answer) -> impl IntoView {
    let lang = use_lang();
    let total = first.1.total;
    // The last answer stays while the next one comes, or when it does not.
    let shown = Memo::new(move |before: Option<&Answer>| match answer.get() {
        Some(Ok(answer)) => answer,
        _ => before.unwrap_or(&first).clone(),
    });
    let value = Signal::derive(move || query.with(|it| typed(it)));
    let trail =
        vec![(links::documents::register(lang), documents::register_title(lang).to_owned())];
    view! {
        <Page
            title=words::words_title(lang)
            lead=words::words_lead(lang)
            description=words::words_lead(lang)
            trail
        >
            <LiveForm
                live=LIVE
                path=links::documents::plain_words(lang)
                query
                id="search"
                class="search-box"
                label=words::words_title(lang)
            >
                <label class="field__label" for="q">
                    {words::words_search(lang)}
                </label>
                <p class="field__hint" id="q-hint">
                    {words::words_hint(lang)}
                </p>
                <div class="search-box__line">
                    <SearchInput id="q" name="q" value described="q-hint" maxlength=80/>
                    <button class="button" type="submit">
                        {Icon::Search}
                        <span>{site::search(lang)}</span>
                    </button>
                </div>
            </LiveForm>
            <div class="section" id=RESULTS tabindex="-1">
                <p class="muted">
                    {words::words_total(lang, total.into())} ". " {words::words_english(lang)}
                </p>
                {move || {
                    let (typed, found) = shown.get();
                    view! { <Phrases searched=!typed.is_empty() phrases=found.phrases/> }
                }}
            </div>
            <section class="section" aria-labelledby="download">
                <h2 id="download">{words::download(lang)}</h2>
                <p>{words::download_text(lang)}</p>
                <ul>
                    <li>
                        <a href=links::documents::PLAIN_WORDS_CSV download rel="external">
                            {words::as_csv(lang)}
                        </a>
                    </li>
                    <li>
                        <a href=links::documents::PLAIN_WORDS_JSON download rel="external">
                            {words::as_json(lang)}
                        </a>
                    </li>
                </ul>
                <p>
                    <a href=links::documents::check(lang)>{words::check_a_text(lang)}</a>
                </p>
            </section>
        </Page>
    }
}

/// Phrases by their first letter.
#[component]
fn Phrases(searched: bool, phrases: Vec<Phrase>) -> impl IntoView {
    let lang = use_lang();
    if phrases.is_empty() {
        return Either::Left(view! {
            <Empty title=words::words_none(lang)>
                <p role="status">{words::words_none_text(lang)}</p>
                <p>
                    <a href=links::documents::plain_words(lang)>{words::words_all(lang)}</a>
                </p>
            </Empty>
        });
    }
    let count = i64::try_from(phrases.len()).unwrap_or_default();
    let mut letters: Vec<(char, Vec<Phrase>)> = Vec::new();
    for phrase in phrases {
        let letter = phrase.phrase.chars().flat_map(fold_char).next().unwrap_or('-');
        match letters.last_mut() {
            Some((last, group)) if *last == letter => group.push(phrase),
            _ => letters.push((letter, vec![phrase])),
        }
    }
    let anchors: Vec<_> = letters
        .iter()
        .map(|(letter, _)| {
            let capital = letter.to_ascii_uppercase().to_string();
            view! {
                <li>
                    <a href=["#letter-", letter.encode_utf8(&mut [0; 4])].concat()>{capital}</a>
                </li>
            }
        })
        .collect();
    let groups: Vec<_> = letters.into_iter().map(|it| group(it.0, it.1)).collect();
    Either::Right(view! {
        {searched.then(|| view! { <p role="status">{words::words_found(lang, count)}</p> })}
        {(!searched)
            .then(|| {
                view! {
                    <nav class="plain-words__letters" aria-label=words::letters(lang) data-print="hide">
                        <ul>{anchors}</ul>
                    </nav>
                }
            })}
        {groups}
    })
}

fn group(letter: char, phrases: Vec<Phrase>) -> impl IntoView {
    let id = ["letter-", letter.encode_utf8(&mut [0; 4])].concat();
    let named = id.clone();
    let rows: Vec<_> = phrases.into_iter().map(row).collect();
    view! {
        <section class="plain-words" aria-labelledby=named>
            <h2 id=id>{letter.to_ascii_uppercase().to_string()}</h2>
            <dl lang="fr">{rows}</dl>
        </section>
    }
}

fn row(it: Phrase) -> impl IntoView {
    let lang = use_lang();
    let source = it.document.map(|(id, title)| {
        view! {
            <span class="plain-words__note">
                <span lang=lang.tag()>{words::replaced_in(lang)} " "</span>
                <a href=links::documents::dossier(lang, id, &title)>{title.clone()}</a>
            </span>
        }
    });
    view! {
        <div class="plain-words__row">
            <dt>{it.phrase}</dt>
            <dd>
                {it.plain}
                {(!it.note.is_empty())
                    .then(|| view! { <span class="plain-words__note">{it.note}</span> })} {source}
            </dd>
        </div>
    }
}
