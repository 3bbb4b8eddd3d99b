//! What is shown: a GET form whose address is the state of the charts.
use crate::{
    app::use_lang,
    indicators::{
        shown::{Choices, Named},
        view::{FIELDS, Layout, Show, View},
    },
    kernel::{query, territory::Level},
    ui::{
        disclosure::Disclosure,
        effect::effect,
        icon::Icon,
        live_form::{Live, LiveForm},
    },
    words::indicators as words,
};
use leptos::{html, prelude::*};

/// The id of what the form changes.
pub const CURVES: &str = "curves";

const LIVE: Live = Live { fields: &FIELDS, normalise, results: CURVES };

fn normalise(query: &str) -> String {
    View::parse(query).to_query()
}

#[component]
pub fn Controls(
    /// The page's address without its query.
    path: String,
    query: Memo<String>,
    choices: Memo<Choices>,
) -> impl IntoView {
    let lang = use_lang();
    let asked = Memo::new(move |_| query.with(|it| View::parse(it)));
    let here = path.clone();
    let shown = move || {
        let view = asked.get();
        let chips = choices.with(|it| it.shown.clone());
        let removable = chips.len() > 1;
        let here = here.clone();
        chips
            .iter()
            .map(|it| {
                chip(&here, &view, &chips, it, removable.then(|| words::remove(lang, &it.name)))
            })
            .collect::<Vec<_>>()
    };
    let level = move || asked.with(|it| it.level.map(Level::as_str).unwrap_or_default());
    // What was added has left the list: the choice goes back to none, or the next one would be taken.
    let add = NodeRef::<html::Select>::new();
    effect(move || {
        choices.track();
        if let Some(add) = add.get() {
            add.set_value("");
        }
    });
    view! {
        <LiveForm live=LIVE path query id="controls" class="controls" label=words::controls(lang)>
            <div class="controls__chips">
                <span class="controls__label">{words::shown_territories(lang)}</span>
                {shown}
            </div>
            <div class="controls__line">
                <div class="field">
                    <label for="add">{words::add_territory(lang)}</label>
                    <select class="input" id="add" name="add" data-waits="" node_ref=add>
                        {move || addable(choices)}
                    </select>
                </div>
                <button class="button" data-kind="second" type="submit">
                    {words::add(lang)}
                </button>
            </div>
            <More asked choices/>
            <input type="hidden" name="level" prop:value=level value=untrack(level)/>
        </LiveForm>
    }
}

/// The period, how it is drawn, and of what date.
#[component]
fn More(asked: Memo<View>, choices: Memo<Choices>) -> impl IntoView {
    let lang = use_lang();
    let period = move |name: &'static str, label: &'static str, last: bool| {
        let options = move || {
            let Choices { periods, from, to, .. } = choices.get();
            let chosen = if last { to } else { from };
            let option = |it: Named| {
                let selected = it.code == chosen;
                view! {
                    <option value=it.code selected=selected>
                        {it.name}
                    </option>
                }
            };
            let free = if last { words::the_last(lang) } else { words::the_first(lang) };
            let free = Named { code: String::new(), name: free.to_owned() };
            std::iter::once(free).chain(periods).map(option).collect::<Vec<_>>()
        };
        view! {
            <div class="field">
                <label for=name>{label}</label>
                <select class="input" id=name name=name>
                    {options}
                </select>
            </div>
        }
    };
    let changes = move || asked.with(|it| it.show == Show::Change);
    let apart = move || asked.with(|it| it.layout == Layout::Apart);
    let on = move || asked.with(|it| it.on.map(|it| it.to_string()).unwrap_or_default());
    // Whoever has already chosen more finds it open.
    let is_chosen = asked.with_untracked(|it| {
        let View { territories, level, order, .. } = it.clone();
        *it != View { territories, level, order, ..View::default() }
    });
    view! {
        <Disclosure summary=words::more_choices(lang) plain=true open=is_chosen>
            <div class="controls__line">
                {period("from", words::from(lang), false)}
                {period("to", words::to(lang), true)}
                <Select
                    name="show"
                    label=words::show(lang)
                    first=words::show_value(lang)
                    other=("change", words::show_change(lang))
                    is_other=Signal::derive(changes)
                />
                <Select
                    name="as"
                    label=words::layout(lang)
                    first=words::together(lang)
                    other=("apart", words::apart(lang))
                    is_other=Signal::derive(apart)
                />
                <div class="field">
                    <label for="on">{words::as_published_on(lang)}</label>
                    <input class="input" type="date" id="on" name="on" prop:value=on value=untrack(on)/>
                </div>
                <button class="button" data-kind="second" type="submit">
                    {words::apply(lang)}
                </button>
            </div>
        </Disclosure>
    }
}

/// One territory that is shown, with a link that takes it away.
fn chip(
    path: &str,
    view: &View,
    all: &[Named],
    it: &Named,
    remove: Option<String>,
) -> impl IntoView + use<> {
    let mut without = View { territories: vec![], ..view.clone() }.to_query();
    for other in all.iter().filter(|other| other.code != it.code) {
        query::put(&mut without, "t", &other.code);
    }
    let href = query::address(path, &normalise(&without));
    view! {
        <span class="chip">
            <input type="hidden" name="t" value=it.code.clone()/>
            {it.name.clone()}
            {remove
                .map(|label| {
                    view! {
                        <a class="chip__remove" href=href aria-label=label>
                            {Icon::Close}
                        </a>
                    }
                })}
        </span>
    }
}

/// What can be added, by level.
fn addable(choices: Memo<Choices>) -> impl IntoView {
    let lang = use_lang();
    let Choices { nation, regions, departments, services, .. } = choices.get();
    let nation =
        nation.then(|| Named { code: "FR".to_owned(), name: words::nation(lang).to_owned() });
    let group = |label: &'static str, all: Vec<Named>| {
        (!all.is_empty()).then(|| {
            view! { <optgroup label=label>{all.into_iter().map(option).collect::<Vec<_>>()}</optgroup> }
        })
    };
    view! {
        <option value="">{words::choose(lang)}</option>
        {nation.map(option)}
        {group(words::regions(lang), regions)}
        {group(words::departments(lang), departments)}
        {group(words::services(lang), services)}
    }
}

fn option(it: Named) -> impl IntoView {
    view! { <option value=it.code>{it.name}</option> }
}

/// A choice of two; the first is what the address does not say.
#[component]
fn Select(
    name: &'static str,
    label: &'static str,
    first: &'static str,
    other: (&'static str, &'static str),
    is_other: Signal<bool>,
) -> impl IntoView {
    let (code, words) = other;
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select class="input" id=name name=name>
                <option value="" selected=move || !is_other.get()>
                    {first}
                </option>
                <option value=code selected=move || is_other.get()>
                    {words}
                </option>
            </select>
        </div>
    }
}
