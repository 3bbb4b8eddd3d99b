//! Where letters are posted: a server of mail, or a folder.
use crate::platform::secrets;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use std::{fmt, path::PathBuf, time::Duration};

/// The longest a server of mail may take.
const LONGEST: Duration = Duration::from_secs(20);

/// A place that takes letters, and the address they come from.
#[derive(Clone)]
pub struct Post {
    to: Place,
    from: Mailbox,
    /// The address as a person may read it: without a password.
    shown: String,
}

#[derive(Clone)]
enum Place {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

/// Why a letter was not posted. It says nothing of the letter.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    #[error("the letter cannot be written: {0}")]
    Letter(#[from] lettre::error::Error),
    #[error("its address is none: {0}")]
    Address(#[from] lettre::address::AddressError),
    #[error("the server of mail: {0}")]
    Server(#[from] lettre::transport::smtp::Error),
    #[error("the folder of mail: {0}")]
    Folder(#[from] std::io::Error),
}

impl Post {
    /// `smtps://USER:PASSWORD@HOST`, `smtp://…?tls=required`, `smtp://` to this machine, or `file:FOLDER`.
    /// `None`: not understood, or letters would travel in clear.
    pub fn parse(address: &str, from: &str) -> Option<Self> {
        let from = from.parse().ok()?;
        if let Some(folder) = address.strip_prefix("file:").filter(|it| !it.is_empty()) {
            let to = Place::Folder(PathBuf::from(folder));
            return Some(Self { to, from, shown: address.to_owned() });
        }
        let (scheme, rest) = address.split_once("://")?;
        let (user, host) = rest.rsplit_once('@').unwrap_or(("", rest));
        let bare = host.split(['/', '?']).next()?;
        let is_here = ["localhost", "127.0.0.1"].contains(&bare.split(':').next()?);
        let is_closed = scheme == "smtps" || host.contains("tls=required");
        let stays_here = scheme == "smtp" && is_here;
        if !is_closed && !stays_here {
            return None;
        }
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(address).ok()?;
        let name = user.split(':').next().filter(|it| !it.is_empty());
        let name = name.map(|it| format!("{it}:***@")).unwrap_or_default();
        let to = Place::Server(server.timeout(Some(LONGEST)).build());
        Some(Self { to, from, shown: format!("{scheme}://{name}{bare}") })
    }

    /// Posts one letter, in plain text.
    pub async fn send(&self, to: &str, subject: &str, body: &str) -> Result<(), PostError> {
        let mut letter = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to.parse()?))
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(body.to_owned())?;
        // Nobody answers a letter that nobody wrote: no « absent until Monday ».
        letter.headers_mut().insert_raw(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ));
        match &self.to {
            Place::Server(server) => drop(server.send(letter).await?),
            Place::Folder(folder) => {
                tokio::fs::create_dir_all(folder).await?;
                let file = folder.join(format!("{}.eml", secrets::reference()));
                tokio::fs::write(file, letter.formatted()).await?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} from {}", self.shown, self.from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn letters_never_travel_in_clear() {
        let parse = |address| Post::parse(address, "panel@exemple.fr");
        for right in [
            "smtps://user:p%40ss@mail.exemple.fr",
            "smtp://user:pass@mail.exemple.fr?tls=required",
            "smtp://127.0.0.1:2525",
            "file:data/mail",
        ] {
            assert!(parse(right).is_some(), "{right}");
        }
        for wrong in ["", "file:", "smtp://mail.exemple.fr", "https://mail.exemple.fr", "smtps://"]
        {
            assert!(parse(wrong).is_none(), "{wrong}");
        }
        assert!(Post::parse("file:data/mail", "nobody").is_none());
    }

    #[tokio::test]
    async fn passwords_are_hidden() {
        let post = Post::parse("smtps://user:pa@ss@mail.exemple.fr", "panel@exemple.fr");
        let post = post.unwrap_or_else(|| {
            Post::parse("smtps://user:pa%40ss@mail.exemple.fr", "panel@exemple.fr").unwrap()
        });
        assert_eq!(format!("{post:?}"), "smtps://user:***@mail.exemple.fr from panel@exemple.fr");
    }
}
