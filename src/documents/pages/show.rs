//! `/documents/12-demande-d-aide`: what a document is, where it stands, what people say of it.
use crate::{
    app::{SiteInfo, use_lang},
    documents::{
        api::dossier::show_document,
        dossier::Dossier,
        views::{
            around::{Identity, Told},
            effect::EffectSection,
            heard::HeardSection,
            history::History,
            quotes::QuotesSection,
            rewriting::{RewritingSection, Tried},
            standing::StandingSection,
        },
    },
    experiences::views::share_actions::ShareActions,
    kernel::{error::AppError, ids::DocumentId, wire::fetch},
    links,
    ui::{alert::ErrorPage, moved::Moved, page::Page, skeleton::Skeleton},
    words::{documents, dossier as words},
};
use leptos::{either::EitherOf3, prelude::*};
use leptos_router::hooks::{use_params_map, use_query_map};

#[component]
pub fn DossierPage() -> impl IntoView {
    let lang = use_lang();
    let segment = use_own_segment();
    let query = use_query_map();
    let id = Memo::new(move |_| segment.with(|it| links::leading_id::<DocumentId>(it)));
    let page = Memo::new(move |_| {
        query.with(|it| it.get("passages").and_then(|it| it.parse().ok()).unwrap_or(1_i64))
    });
    let shown = fetch(
        move || (id.get(), page.get()),
        move |(id, page)| async move {
            match id {
                Some(id) => show_document(lang, id, page).await,
                None => Err(AppError::NotFound),
            }
        },
    );
    view! {
        <Transition fallback=|| view! { <Skeleton/> }>
            {move || Suspend::new(async move {
                match shown.read().await {
                    Ok(shown) => {
                        if shown.path.ends_with(&format!("/{}", segment.get_untracked())) {
                            EitherOf3::A(view! { <Whole shown/> })
                        } else {
                            EitherOf3::B(view! { <Moved to=shown.path/> })
                        }
                    }
                    Err(error) => EitherOf3::C(view! { <ErrorPage error/> }),
                }
            })}
        </Transition>
    }
}

/// The part of the address that names the document; it stands still while another page comes.
pub(super) fn use_own_segment() -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |before: Option<&String>| {
        let now = params.with(|it| it.get("id"));
        now.or_else(|| before.cloned()).unwrap_or_default()
    })
}

#[component]
fn Whole(shown: Dossier) -> impl IntoView {
    let lang = use_lang();
    let Dossier { id, title, path, description, facts, standing, heard, .. } = shown;
    let trail =
        vec![(links::documents::register(lang), documents::register_title(lang).to_owned())];
    let site = use_context::<SiteInfo>().map(|site| site.public_url).unwrap_or_default();
    let address = format!("{site}{path}");
    view! {
        <Page title=title.clone() description trail>
            <div class="columns dossier">
                <Identity facts/>
                <div class="dossier__main stack" data-gap="large">
                    <StandingSection id standing struggled=heard.struggled/>
                    <HeardSection heard/>
                    <QuotesSection quotes=shown.quotes pieces=shown.pieces/>
                    {shown.tried.map(|sentence| view! { <Tried sentence/> })}
                    {shown.rewriting.map(|brief| view! { <RewritingSection brief/> })}
                    {shown.effect.map(|effect| view! { <EffectSection effect/> })}
                    <History id moments=shown.history/>
                </div>
                <aside
                    class="dossier__side stack"
                    data-gap="large"
                    aria-label=words::around(lang)
                >
                    <Told experiences=shown.experiences/>
                    <ShareActions address title/>
                </aside>
            </div>
        </Page>
    }
}
