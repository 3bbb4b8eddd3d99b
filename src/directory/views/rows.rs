//! Services in a list.
use crate::{
    app::use_lang,
    directory::{filters::ServiceFilters, listing::ServiceRow},
    kernel::query,
    links,
    words::services as words,
};
use leptos::prelude::*;

/// One line for each: name, place and kind, how many stories, what is below.
#[component]
pub fn ServiceRows(rows: Vec<ServiceRow>) -> impl IntoView {
    let rows = rows.into_iter().map(|row| view! { <Row row/> }).collect_view();
    view! { <ul class="service-rows">{rows}</ul> }
}

#[component]
fn Row(row: ServiceRow) -> impl IntoView {
    let lang = use_lang();
    let ServiceRow { service, below, experiences, active } = row;
    let href = links::service(lang, &service.code);
    let inside = (below > 0).then(|| {
        let href = query::address(
            &links::services(lang),
            &ServiceFilters::under(&service.code).to_query(),
        );
        view! {
            " · "
            <a class="nowrap" href=href>{words::below(lang, i64::from(below))}</a>
        }
    });
    let place = [service.kind, service.place].into_iter().filter(|it| !it.is_empty());
    view! {
        <li class="service-rows__item">
            <a class="service-rows__name" href=href>
                {service.name}
            </a>
            <span class="service-rows__place">
                {place.collect::<Vec<_>>().join(", ")}
                {(!active).then(|| view! { " · " {words::closed(lang)} })}
                {inside}
            </span>
            <span class="service-rows__count">{words::experiences(lang, experiences)}</span>
        </li>
    }
}
