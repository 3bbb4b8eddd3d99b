//! A list to choose one thing from, which follows the address.
use leptos::prelude::*;

/// The first choice, `any`, is what the address does not say. `choices` are codes and words.
#[component]
pub fn Choose(
    name: &'static str,
    #[prop(into)] label: String,
    /// Empty: there is no such choice.
    any: &'static str,
    choices: Vec<(String, String)>,
    #[prop(into)] chosen: Signal<String>,
) -> impl IntoView {
    let option = move |(code, words): (String, String)| {
        let own = code.clone();
        let is_chosen = Memo::new(move |_| chosen.with(|it| *it == own));
        view! {
            <option
                value=code
                selected=is_chosen.get_untracked()
                prop:selected=move || is_chosen.get()
            >
                {words}
            </option>
        }
    };
    let any = (!any.is_empty()).then(|| (String::new(), any.to_owned()));
    let options: Vec<_> = any.into_iter().chain(choices).map(option).collect();
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select class="input" id=name name=name>
                {options}
            </select>
        </div>
    }
}
