//! The search of a service: a plain field with a button, which suggests as one types once there is
//! JavaScript (ARIA combobox pattern: focus stays in the field, arrows move in the list).
use super::{actions::CONTINUE, flow::use_flow};
use crate::{
    browser::typing::Later,
    directory::{api::suggest_services, model::StructureRef},
    experiences::forms::ChosenService,
    ui::{effect::effect, icon::Icon},
    words::{share as words, site},
};
use leptos::{ev::KeyboardEvent, prelude::*, task::spawn_local};

/// Milliseconds without typing before we look.
const PAUSE: u32 = 200;
const LIST: &str = "service-list";

/// `typed` is what the field holds when the page opens.
#[component]
pub fn ServiceSearch(typed: String, described: &'static str) -> impl IntoView {
    let flow = use_flow();
    let lang = flow.lang;
    let awake = RwSignal::new(false);
    let options = RwSignal::new(Vec::<StructureRef>::new());
    let active = RwSignal::new(None::<usize>);
    let typing = Later::new();
    effect(move || awake.set(true));

    let open = move || options.with(|it| !it.is_empty());
    let close = move || {
        options.set(Vec::new());
        active.set(None);
    };
    let choose = move |structure: StructureRef| {
        let Some(mut draft) = flow.typed_draft() else { return };
        flow.say(words::chosen_now(lang, &structure.name));
        draft.add(ChosenService::from(&structure));
        flow.redraw(draft, CONTINUE);
    };
    let look = move |typed: String| {
        if typed.trim().chars().count() < 2 {
            return close();
        }
        typing.run(PAUSE, move || {
            spawn_local(async move {
                // Without an answer, the button still searches.
                let Ok(found) = suggest_services(typed).await else { return };
                flow.say(words::found(lang, i64::try_from(found.len()).unwrap_or_default()));
                options.try_set(found);
                active.try_set(None);
            });
        });
    };
    let keys = move |event: KeyboardEvent| {
        let count = options.with_untracked(Vec::len);
        if count == 0 {
            return;
        }
        let now = active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => active.set(Some(now.map_or(0, |at| (at + 1) % count))),
            "ArrowUp" => active.set(Some(now.map_or(count - 1, |at| (at + count - 1) % count))),
            "Escape" => close(),
            "Enter" => {
                let Some(it) = now.and_then(|at| options.with_untracked(|it| it.get(at).cloned()))
                else {
                    return;
                };
                choose(it);
            }
            _ => return,
        }
        event.prevent_default();
    };

    view! {
        <div class="combobox">
            <div class="search-box__line">
                <input
                    class="input"
                    id="service"
                    name="q"
                    type="search"
                    autocomplete="off"
                    value=typed
                    role=move || awake.get().then_some("combobox")
                    aria-expanded=move || awake.get().then(|| open().to_string())
                    aria-controls=move || open().then_some(LIST)
                    aria-autocomplete=move || awake.get().then_some("list")
                    aria-activedescendant=move || active.get().map(option_id)
                    aria-describedby=described
                    aria-invalid=move || flow.error("service").get().map(|_| "true")
                    on:input:target=move |event| look(event.target().value())
                    on:keydown=keys
                    on:blur=move |_| close()
                />
                <button class="button" data-kind="second" type="submit" name="go" value="search">
                    {Icon::Search}
                    " "
                    {site::search(lang)}
                </button>
            </div>
            {move || {
                open().then(|| view! { <Options options active choose=Callback::new(choose)/> })
            }}
        </div>
    }
}

fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}

#[component]
fn Options(
    options: RwSignal<Vec<StructureRef>>,
    active: RwSignal<Option<usize>>,
    choose: Callback<StructureRef>,
) -> impl IntoView {
    let lang = use_flow().lang;
    let row = move |(at, it): (usize, StructureRef)| {
        let detail = [it.kind.as_str(), it.place.as_str()];
        let detail: Vec<&str> = detail.into_iter().filter(|it| !it.is_empty()).collect();
        let detail = detail.join(" · ");
        let name = it.name.clone();
        view! {
            <li
                class="combobox__option"
                role="option"
                id=option_id(at)
                aria-selected=move || (active.get() == Some(at)).to_string()
                on:mousedown=move |event| event.prevent_default()
                on:click=move |_| choose.run(it.clone())
            >
                <span>{name}</span>
                <span class="combobox__detail">{detail}</span>
            </li>
        }
    };
    view! {
        <ul class="combobox__list" id=LIST role="listbox" aria-label=words::suggestions(lang)>
            {options.get_untracked().into_iter().enumerate().map(row).collect::<Vec<_>>()}
        </ul>
    }
}
