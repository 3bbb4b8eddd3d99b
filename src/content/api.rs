//! What the browser may call for the home page and the fixed pages.
use crate::{
    experiences::model::Summary,
    kernel::{error::AppError, lang::Lang, wire::WireAnswer},
    ui::html::SafeHtml,
};
use leptos::{prelude::*, server_fn::codec::Json};
use serde::{Deserialize, Serialize};

/// Three figures about the whole site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HomeFigures {
    /// Experiences published.
    pub published: i64,
    /// Of these, those that at least one service answered.
    pub answered: i64,
    /// Days before the first answer, for half of the answered ones; `None` while there is none.
    pub median_days: Option<i64>,
}

/// What the home page shows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct HomeData {
    pub figures: HomeFigures,
    /// The story beside the question: the latest that was answered, or else the latest.
    pub lifted: Option<Summary>,
    /// The others, newest first: at most [`LATEST`].
    pub latest: Vec<Summary>,
}

/// How many letters are below the question.
pub const LATEST: usize = 3;

/// A fixed page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Text {
    About,
    Charter,
    Privacy,
    Accessibility,
    Terms,
    Contact,
}

impl Text {
    pub const ALL: [Self; 6] = [
        Self::About,
        Self::Charter,
        Self::Privacy,
        Self::Accessibility,
        Self::Terms,
        Self::Contact,
    ];
}

/// A fixed page, ready to show.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FixedText {
    pub title: String,
    /// The first paragraph, as plain text.
    pub lead: String,
    pub body: SafeHtml,
}

#[server(endpoint = "content/home", input = Json, output = WireAnswer)]
pub async fn read_home() -> Result<HomeData, AppError> {
    use crate::{experiences::reading, platform::request::Request, statistics::figures};
    let request = Request::current()?;
    let figures = figures::read(&request.site.db, None).await?;
    let mut latest = reading::latest_answered_first(&request.site, LATEST + 1).await?.into_iter();
    let figures = HomeFigures {
        published: figures.published,
        answered: figures.answered,
        median_days: figures.median_days,
    };
    Ok(HomeData { figures, lifted: latest.next(), latest: latest.collect() })
}

#[server(endpoint = "content/text", input = Json, output = WireAnswer)]
pub async fn read_text(which: Text, lang: Lang) -> Result<FixedText, AppError> {
    Ok(super::texts::read(which, lang))
}
