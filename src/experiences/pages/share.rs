//! `/partager` and its steps. A page shows the step of its address, unless the server answered a
//! form with another one: without JavaScript a refused step comes back at the address it aimed at.
pub mod feeling;
pub mod receipt;
pub mod review;
pub mod service;
pub mod story;
pub mod you;

use crate::{
    app::use_lang,
    directory::{api::find_service, model::StructureRef},
    experiences::{
        forms::{Draft, Posted, Step},
        views::share::{
            drafting::use_drafting,
            flow::{Flow, Link},
        },
    },
    kernel::wire::{carried, fetch},
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The one page of all the steps.
#[component]
pub fn SharePage() -> impl IntoView {
    let posted = carried(use_context::<Posted>);
    let location = use_location();
    let link = Link::parse(&location.search.get_untracked());
    let step = Step::of_address(&location.pathname.get_untracked()).unwrap_or_default();
    let asked = link.service.clone().filter(|_| posted.is_none() && step == Step::Service);
    let named = fetch(
        move || asked.clone(),
        |code| async move {
            match code {
                Some(code) => find_service(code).await.map(Some),
                None => Ok(None),
            }
        },
    );

    view! {
        <Suspense>
            {move || {
                let (posted, link) = (posted.clone(), link.clone());
                Suspend::new(async move {
                    let named = named.read().await.ok().flatten();
                    view! { <Steps posted step link named/> }
                })
            }}
        </Suspense>
    }
}

/// The step to show, and everything that steps share.
#[component]
fn Steps(
    posted: Option<Posted>,
    step: Step,
    link: Link,
    named: Option<StructureRef>,
) -> impl IntoView {
    let lang = use_lang();
    let drafting = use_drafting();
    let was_posted = posted.is_some();
    let posted = posted.unwrap_or_else(|| Posted {
        step,
        draft: link.fill(drafting.draft.get_untracked(), named.as_ref()),
        receipt: drafting.receipt.get_untracked(),
        ..Posted::default()
    });
    drafting.draft.set(posted.draft.clone());
    let flow = Flow::new(lang, drafting, posted);
    provide_context(flow);
    flow.take_up(was_posted);

    // Drawn anew each time: a field in which one typed would keep its text, whatever the draft says.
    let drawing = move || [(flow.step.get(), flow.version.get())];
    view! { <For each=drawing key=|it| (it.0.number(), it.1) children=|(step, _)| page_of(step)/> }
}

fn page_of(step: Step) -> AnyView {
    // Erased: six different pages would make one type of six sizes.
    match step {
        Step::Service => view! { <service::ServiceStep/> }.into_any(),
        Step::Story => view! { <story::StoryStep/> }.into_any(),
        Step::Feeling => view! { <feeling::FeelingStep/> }.into_any(),
        Step::You => view! { <you::YouStep/> }.into_any(),
        Step::Review => view! { <review::ReviewStep/> }.into_any(),
        Step::Receipt => view! { <receipt::ReceiptStep/> }.into_any(),
    }
}

/// The draft as it stands when a step opens.
fn opening_draft(flow: Flow) -> Draft {
    flow.drafting.draft.get_untracked()
}
