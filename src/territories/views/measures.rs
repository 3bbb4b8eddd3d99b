//! The indicators of a territory, each beside its region and the nation.
use crate::{
    app::use_lang,
    indicators::{brief::Brief, codes::Standing, views::freshness::FreshnessBadge},
    territories::shown::{Group, Row, Spark},
    ui::{badge::Badge, icon::Icon},
    words::territories as words,
};
use leptos::prelude::*;

#[component]
pub fn Measures(groups: Vec<Group>) -> impl IntoView {
    let lang = use_lang();
    let group = |it: Group| {
        view! {
            <div class="stack" data-gap="small">
                <h3>{it.title}</h3>
                <ul class="measures">{it.rows.into_iter().map(row).collect::<Vec<_>>()}</ul>
            </div>
        }
    };
    let content = if groups.is_empty() {
        view! { <p>{words::no_indicator(lang)}</p> }.into_any()
    } else {
        view! {
            <p class="muted">{words::indicators_hint(lang)}</p>
            {groups.into_iter().map(group).collect::<Vec<_>>()}
        }
        .into_any()
    };
    view! {
        <section class="section stack" aria-labelledby="indicators">
            <h2 id="indicators">{words::indicators(lang)}</h2>
            {content}
        </section>
    }
}

fn row(it: Row) -> impl IntoView {
    let lang = use_lang();
    let Row { brief, wider, standing, spark } = it;
    let Brief { title, value, period, change, freshness, href, .. } = brief;
    let change = (!change.is_empty()).then(|| view! { <p class="measures__change">{change}</p> });
    let wider: Vec<_> = wider.into_iter().map(|it| view! { <li>{it}</li> }).collect();
    view! {
        <li class="measures__item">
            <a class="measures__title" href=href>
                {title}
            </a>
            <p class="measures__value">
                <b>{value}</b>
                " "
                <span>{period}</span>
            </p>
            {spark.map(drawn)}
            {change}
            <ul class="measures__wider">{wider}</ul>
            <p class="measures__state">
                {standing
                    .map(|it| {
                        let label = words::standing(lang, it);
                        view! { <StandingBadge standing=it label/> }
                    })}
                <FreshnessBadge freshness/>
            </p>
        </li>
    }
}

/// The words beside say what the line shows.
fn drawn(it: Spark) -> impl IntoView {
    view! {
        <svg class="measures__spark" viewBox="0 0 160 40" aria-hidden="true">
            <path d=it.line></path>
            <path class="measures__end" d=it.end></path>
        </svg>
    }
}

/// A word and a shape, never a colour alone.
#[component]
pub fn StandingBadge(standing: Standing, label: &'static str) -> impl IntoView {
    let (state, icon) = match standing {
        Standing::Better => ("positive", Icon::Positive),
        Standing::Worse => ("negative", Icon::Negative),
        Standing::Comparable => ("neutral", Icon::Neutral),
    };
    view! { <Badge state=Some(state) icon=Some(icon) label/> }
}
