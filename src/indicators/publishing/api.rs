//! What the browser may ask of what is published. Publishing itself is plain posts: a file and its
//! preview, each a fresh page. Each body: who, then what.
use super::model::{
    About, DeliveryShown, Events, Grid, Preview, Results, Shelf, Tokens, ValueShown,
};
use crate::{
    accounts::model::OnDesk,
    kernel::{
        error::AppError,
        ids::{DeliveryId, UploadId},
        wire::WireAnswer,
    },
};
use leptos::{prelude::*, server_fn::codec::Json};

/// What one may write.
#[server(endpoint = "publishing/about", input = Json, output = WireAnswer)]
pub async fn show_about() -> Result<OnDesk<About>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let found = super::reading::about(&request.site, &member, request.lang())?;
    around(&request.site, member, found).await
}

/// The indicators that one answers for.
#[server(endpoint = "publishing/shelf", input = Json, output = WireAnswer)]
pub async fn show_shelf() -> Result<OnDesk<Shelf>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let found = super::reading::shelf(&request.site, &member, request.lang()).await?;
    around(&request.site, member, found).await
}

/// What one's upload would do.
#[server(endpoint = "publishing/preview", input = Json, output = WireAnswer)]
pub async fn show_preview(id: UploadId) -> Result<OnDesk<Preview>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let found = super::reading::preview(&request.site, &member, id, request.lang()).await?;
    around(&request.site, member, found).await
}

/// Cells to type in. `level` and `to` are what the address says, empty for the usual ones.
#[server(endpoint = "publishing/grid", input = Json, output = WireAnswer)]
pub async fn show_grid(code: String, level: String, to: String) -> Result<OnDesk<Grid>, AppError> {
    use crate::{
        accounts::desk::around,
        kernel::{period::Period, territory::Level},
        platform::request::Request,
    };
    let request = Request::current()?;
    let member = request.staff().await?;
    let view = (Level::parse(&level), Period::parse(&to));
    let found = super::reading::grid(&request.site, &member, &code, view, request.lang()).await?;
    around(&request.site, member, found).await
}

/// The results of one indicator for a territory, empty for the first.
#[server(endpoint = "publishing/results", input = Json, output = WireAnswer)]
pub async fn show_results(code: String, territory: String) -> Result<OnDesk<Results>, AppError> {
    use crate::{accounts::desk::around, kernel::territory::Territory, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let asked = (code.as_str(), Territory::parse(&territory));
    let found = super::reading::results(&request.site, &member, asked, request.lang()).await?;
    around(&request.site, member, found).await
}

/// One value, to correct or withdraw.
#[server(endpoint = "publishing/value", input = Json, output = WireAnswer)]
pub async fn show_value(
    code: String,
    territory: String,
    period: String,
) -> Result<OnDesk<ValueShown>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let place = super::table::place(&territory, &period).ok_or(AppError::NotFound)?;
    let asked = (code.as_str(), &place);
    let found = super::reading::value(&request.site, &member, asked, request.lang()).await?;
    around(&request.site, member, found).await
}

/// What a delivery brought to an indicator, to withdraw.
#[server(endpoint = "publishing/delivery", input = Json, output = WireAnswer)]
pub async fn show_delivery(
    code: String,
    id: DeliveryId,
) -> Result<OnDesk<DeliveryShown>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let asked = (code.as_str(), id);
    let found = super::reading::delivery(&request.site, &member, asked, request.lang()).await?;
    around(&request.site, member, found).await
}

/// The rights of programs.
#[server(endpoint = "publishing/tokens", input = Json, output = WireAnswer)]
pub async fn show_tokens() -> Result<OnDesk<Tokens>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let found = super::reading::tokens(&request.site, &member, request.lang()).await?;
    around(&request.site, member, found).await
}

/// The events told.
#[server(endpoint = "publishing/events", input = Json, output = WireAnswer)]
pub async fn show_events() -> Result<OnDesk<Events>, AppError> {
    use crate::{accounts::desk::around, platform::request::Request};
    let request = Request::current()?;
    let member = request.staff().await?;
    let found = super::reading::events(&request.site, &member, request.lang()).await?;
    around(&request.site, member, found).await
}
