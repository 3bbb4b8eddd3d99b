//! The HTTP status of the page being rendered. There is none to set in the browser.
#[cfg(not(feature = "ssr"))]
mod inert;
#[cfg(feature = "ssr")]
mod server;

#[cfg(not(feature = "ssr"))]
pub use inert::set;
#[cfg(feature = "ssr")]
pub use server::set;
