//! The site through its real router, as a browser sees it.
mod accounts;
mod answers;
mod browse;
mod controls;
mod follow;
mod guards;
mod indicator_lists;
mod moderation;
mod permissions;
mod ranking;
mod submit;
