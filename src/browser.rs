//! The few browser calls that have no Leptos wrapper, inert on the server.
