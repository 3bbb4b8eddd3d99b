//! What a document is: number, version, issuer, where to find it.
use crate::{
    documents::{dossier::Fact, model::Identity, register::rows},
    kernel::lang::Lang,
    links,
    platform::site::Site,
    words::{documents, dossier as words, numbers},
};

pub(super) fn facts(site: &Site, lang: Lang, it: &Identity) -> Vec<Fact> {
    let plain = |name: &str, value: String| Fact {
        name: name.to_owned(),
        value,
        href: None,
        is_outside: false,
    };
    let mut facts = vec![plain(words::kind(lang), documents::kind(lang, it.kind).to_owned())];
    if let Some(number) = rows::number(it) {
        facts.push(plain(words::cerfa(lang), number));
    } else if let Some(version) = &it.version {
        facts.push(plain(words::version(lang), version.clone()));
    }
    facts.extend(issuer(site, lang, it));
    facts.push(plain(words::domain(lang), documents::domain(lang, it.domain).to_owned()));
    if let Some(notice) = &it.notice {
        facts.push(plain(words::notice(lang), notice.clone()));
    }
    if let Some(pages) = it.pages {
        facts.push(plain(words::pages(lang), numbers::integer(lang, pages)));
    }
    let web = |it: &&String| it.starts_with("https://") || it.starts_with("http://");
    if let Some(url) = it.url.as_ref().filter(web) {
        facts.push(Fact {
            name: words::found_at(lang).to_owned(),
            value: site_of(url).to_owned(),
            href: Some(url.clone()),
            is_outside: true,
        });
    }
    facts
}

/// The service of the directory, else the name that people or the file gave.
fn issuer(site: &Site, lang: Lang, it: &Identity) -> Option<Fact> {
    let (code, value) = rows::issuer(&site.directory(), it)?;
    let href = code.map(|code| links::service(lang, &code));
    Some(Fact { name: words::issuer(lang).to_owned(), value, href, is_outside: false })
}

/// `www.service-public.gouv.fr`: who one goes to.
fn site_of(url: &str) -> &str {
    let rest = url.split_once("//").map_or(url, |it| it.1);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_said_by_its_site() {
        assert_eq!(site_of("https://www.exemple.fr/a?b#c"), "www.exemple.fr");
        assert_eq!(site_of("http://exemple.fr?b"), "exemple.fr");
    }
}
