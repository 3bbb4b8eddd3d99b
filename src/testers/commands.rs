//! What testers do: join, confirm, change, leave. Who knows whether an address is of the panel? Its owner.
mod joining;
mod leaving;

pub use joining::{behind, change, confirm, join, ticket};
pub use leaving::{forget, leave};

use crate::{
    kernel::{lang::Lang, time::Instant},
    links::documents as links,
    platform::{sealing::Keys, secrets, site::Site},
};

/// The token of somebody's link to leave, and the link. It is made again for each letter, from what is
/// known without opening the address; its hash alone is kept.
pub fn leave_link(
    site: &Site,
    keys: &Keys,
    (lang, mark, created_at): (Lang, &str, Instant),
) -> (String, String) {
    let token = leave_token(keys, mark, created_at);
    let link = link(site, lang, &token);
    (token, link)
}

fn leave_token(keys: &Keys, mark: &str, created_at: Instant) -> String {
    keys.token(&format!("leave {mark} {}", created_at.0))
}

fn link(site: &Site, lang: Lang, token: &str) -> String {
    format!("{}{}", site.settings.public_url, links::tester(lang, token))
}

fn hash(token: &str) -> String {
    secrets::fingerprint(token)
}
