//! Server only: everything that touches the outside world.
pub mod assets;
pub mod audit;
pub mod cli;
pub mod clock;
pub mod config;
pub mod db;
pub mod http;
pub mod limits;
pub mod mail;
pub mod outbox;
pub mod progress;
pub mod request;
pub mod run;
pub mod sealing;
pub mod secrets;
pub mod setting;
pub mod site;

pub mod tabular;
pub mod telemetry;
