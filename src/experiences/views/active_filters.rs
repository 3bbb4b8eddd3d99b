//! The filters in force, each one removable: links, so that it works without JavaScript.
use crate::{
    experiences::{
        filters::{Answered, Filters},
        listing::Listing,
    },
    kernel::{choice::Choice, lang::Lang, place, query},
    links,
    ui::{filter_link::FilterLink, icon::Icon},
    words::{browse as words, codes, dates},
};
use leptos::prelude::*;

/// `on_follow` is told when a filter is removed: its link goes away with the focus.
pub fn active_filters(
    lang: Lang,
    filters: &Filters,
    listing: &Listing,
    on_follow: Callback<()>,
) -> impl IntoView + use<> {
    let path = links::experiences(lang);
    let chips = chips(lang, filters, listing);
    let clear =
        query::address(&path, &Filters { sort: filters.sort, ..Filters::default() }.to_query());
    let chip = move |(label, rest): (String, Filters)| {
        let href = query::address(&path, &rest.first_page().to_query());
        view! {
            <li>
                <FilterLink class="active-filters__item" href on_follow>
                    <span class="visually-hidden">{words::remove(lang)}</span>
                    {label}
                    " "
                    {Icon::Close}
                </FilterLink>
            </li>
        }
    };
    (!chips.is_empty()).then(|| {
        view! {
            <ul class="active-filters" aria-label=words::chosen(lang)>
                {chips.into_iter().map(chip).collect_view()}
                <li>
                    <FilterLink class="active-filters__item" href=clear on_follow>
                        {words::clear(lang)}
                    </FilterLink>
                </li>
            </ul>
        }
    })
}

/// Each filter in words, and the filters without it.
fn chips(lang: Lang, all: &Filters, listing: &Listing) -> Vec<(String, Filters)> {
    let mut chips = Vec::new();
    let mut add = |label: String, drop: &dyn Fn(&mut Filters)| {
        let mut rest = all.clone();
        drop(&mut rest);
        chips.push((label, rest));
    };
    if !all.q.is_empty() {
        add(words::quoted(lang, &all.q), &|it| it.q.clear());
    }
    if let Some(code) = &all.service {
        let name = listing.service.as_ref().map_or(code, |it| &it.name);
        add(name.clone(), &|it| it.service = None);
    }
    if let Some(slug) = &all.network {
        add(named(&listing.facets.networks, slug), &|it| it.network = None);
    }
    if let Some(code) = &all.region {
        let name = place::region(code).map_or(code.as_str(), |it| it.name);
        add(name.to_owned(), &|it| it.region = None);
    }
    if let Some(code) = &all.department {
        let name = place::department(code).map_or(code.as_str(), |it| it.name);
        add(name.to_owned(), &|it| it.department = None);
    }
    for feeling in &all.feelings {
        let label = codes::feeling(lang, *feeling).to_owned();
        add(label, &|it| it.feelings.retain(|it| it != feeling));
    }
    for channel in &all.channels {
        let label = codes::channel(lang, *channel).to_owned();
        add(label, &|it| it.channels.retain(|it| it != channel));
    }
    for tag in &all.tags {
        add(codes::tag(lang, *tag).to_owned(), &|it| it.tags.retain(|it| it != tag));
    }
    if let Some(answered) = all.answered {
        let label = match answered {
            Answered::Yes => words::answered_yes(lang),
            Answered::No => words::answered_no(lang),
        };
        add(label.to_owned(), &|it| it.answered = None);
    }
    if let Some(day) = all.from {
        add(words::since(lang, &dates::day(lang, day)), &|it| it.from = None);
    }
    if let Some(day) = all.to {
        add(words::until(lang, &dates::day(lang, day)), &|it| it.to = None);
    }
    chips
}

/// How many filters are in force.
pub fn count(filters: &Filters) -> usize {
    let one = |is: bool| usize::from(is);
    one(!filters.q.is_empty())
        + one(filters.service.is_some())
        + one(filters.network.is_some())
        + one(filters.region.is_some())
        + one(filters.department.is_some())
        + filters.feelings.len()
        + filters.channels.len()
        + filters.tags.len()
        + one(filters.answered.is_some())
        + one(filters.from.is_some())
        + one(filters.to.is_some())
}

fn named(choices: &[Choice], value: &str) -> String {
    choices.iter().find(|it| it.value == value).map_or(value, |it| &it.label).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_chip_drops_its_own_filter() {
        let all = Filters::parse(
            "q=attente&service=A&network=b&region=53&department=35&feeling=negative\
             &feeling=neutral&channel=phone&tag=access&answered=no&from=2026-01-01&to=2026-02-01",
        );
        let listing = Listing {
            page: crate::kernel::page::Page { items: Vec::new(), next: None },
            total: 0,
            facets: crate::experiences::listing::Facets::default(),
            service: None,
        };
        let chips = chips(Lang::Fr, &all, &listing);
        assert_eq!(chips.len(), count(&all));
        for (label, rest) in chips {
            assert_eq!(count(&rest), count(&all) - 1, "{label}");
        }
    }
}
