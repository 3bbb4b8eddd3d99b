//! The site through its real router, as a browser sees it.
mod accounts;
mod answers;
mod browse;
mod clarity;
mod controls;
mod effects;
mod follow;
mod guards;
mod indicator_lists;
mod indicators;
mod moderation;
mod permissions;
mod publishing;
mod ranking;
mod submit;
mod territories;
