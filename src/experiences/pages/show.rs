//! `/experiences/12-une-longue-attente`: one experience, its answers and what came of it.
use crate::{
    app::{SiteInfo, use_lang},
    experiences::{
        api::{Shown, show_experience},
        views::{
            open_letter::OpenLetter, portrait::ServicePortrait, share_actions::ShareActions,
            similar::Alike, similar_button::SimilarButton, story::in_brackets, timeline::Timeline,
        },
    },
    kernel::{
        error::AppError,
        ids::ExperienceId,
        lang::Lang,
        text::{excerpt, slug},
        wire::fetch,
    },
    links,
    ui::{alert::ErrorPage, moved::Moved, page::Page, skeleton::Skeleton},
    words::{browse, show as words},
};
use leptos::{either::EitherOf3, prelude::*};
use leptos_router::hooks::use_params_map;

/// Characters of the story in the page's description.
const DESCRIPTION: usize = 150;

#[component]
pub fn ShowPage() -> impl IntoView {
    let lang = use_lang();
    let segment = use_own_segment();
    let id = Memo::new(move |_| segment.with(|it| links::leading_id::<ExperienceId>(it)));
    let shown = fetch(
        move || id.get(),
        move |id| async move {
            match id {
                Some(id) => show_experience(lang, id).await,
                None => Err(AppError::NotFound),
            }
        },
    );
    view! {
        <Transition fallback=|| view! { <Skeleton/> }>
            {move || Suspend::new(async move {
                match shown.read().await {
                    Ok(shown) => {
                        let experience = &shown.experience;
                        let own = links::experience(lang, experience.id, &slug(&experience.title));
                        if own.ends_with(&format!("/{}", segment.get_untracked())) {
                            EitherOf3::A(view! { <Whole shown path=own/> })
                        } else {
                            EitherOf3::B(view! { <Moved to=own/> })
                        }
                    }
                    Err(error) => EitherOf3::C(view! { <ErrorPage error/> }),
                }
            })}
        </Transition>
    }
}

/// The part of the address that names the experience; it stands still while another page comes.
fn use_own_segment() -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |before: Option<&String>| {
        let now = params.with(|it| it.get("id"));
        now.or_else(|| before.cloned()).unwrap_or_default()
    })
}

#[component]
fn Whole(shown: Shown, path: String) -> impl IntoView {
    let lang = use_lang();
    let Shown { experience, similar, moments, portrait, documents } = shown;
    let title = in_brackets(&experience.title);
    let description = excerpt(&experience.story, DESCRIPTION);
    let description = words::description(lang, &in_brackets(&description));
    let mut services = experience.mentions.iter().filter_map(|it| it.structure.as_ref());
    let first = services.find(|it| it.is_a_service());
    let trail: Vec<_> = [(links::experiences(lang), browse::title(lang).to_owned())]
        .into_iter()
        .chain(first.map(|it| (links::service(lang, &it.code), it.name.clone())))
        .collect();
    let site = use_context::<SiteInfo>().map(|site| site.public_url).unwrap_or_default();
    let address = format!("{site}{path}");
    let (id, same) = (experience.id, experience.similar);
    view! {
        <Page title=title.clone() description trail own_heading=true>
            <div class="columns">
                <div class="stack" data-gap="large">
                    <OpenLetter experience/>
                    <section aria-labelledby="follow-up">
                        <h2 class="visually-hidden" id="follow-up">
                            {words::follow_up(lang)}
                        </h2>
                        <Timeline experience=id moments/>
                    </section>
                    <SimilarButton id count=same/>
                </div>
                <aside
                    class="columns__side stack"
                    data-gap="large"
                    aria-label=words::the_service(lang)
                >
                    {portrait.map(|portrait| view! { <ServicePortrait portrait/> })}
                    {pointed_at(lang, id, documents)}
                    <ShareActions address title/>
                </aside>
            </div>
            <Alike similar/>
        </Page>
    }
}

/// Documents that made this one harder, and the way to point at another.
fn pointed_at(lang: Lang, id: ExperienceId, links: Vec<(String, String)>) -> impl IntoView {
    let items: Vec<_> = links
        .into_iter()
        .map(|(href, title)| view! { <li><a href=href>{title}</a></li> })
        .collect();
    let title = (!items.is_empty()).then(|| words::documents(lang));
    view! {
        <section class="stack small" data-gap="small" aria-label=words::documents(lang)>
            {title}
            <ul>{items}</ul>
            <a href=links::documents::report_from(lang, id)>{words::complicated(lang)}</a>
        </section>
    }
}
