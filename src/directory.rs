//! Who serves whom. A network is a family of public bodies; a structure is an office, a body above
//! it, or a digital product. Structures form a tree inside their network. The whole directory is
//! small (15,000 rows): the server keeps a copy in memory, and answers from it.
pub mod api;
pub mod filters;
pub mod listing;
pub mod model;
pub mod pages;
pub mod views;

#[cfg(feature = "ssr")]
pub mod browsing;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod import;
#[cfg(feature = "ssr")]
pub mod official;
#[cfg(feature = "ssr")]
pub mod showing;
#[cfg(feature = "ssr")]
pub mod snapshot;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod suggest;
#[cfg(feature = "ssr")]
pub mod town;
