//! The site through its real router, as a browser sees it.
mod guards;
