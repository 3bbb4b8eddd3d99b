//! Settings: flags, then `PSP_*` variables, then an optional TOML file, then defaults.
use serde::Deserialize;
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// What the program runs with. Every field is a flag, a `PSP_` variable and a key of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/NAME`.
    pub database_url: String,
    /// The address people use, for QR codes and canonical links. With `https`, the staff cookie is
    /// `Secure`.
    pub public_url: String,
    /// The folder of the built site. By default: beside the program, else `target/site`.
    pub site: PathBuf,
    /// Where files that people send are kept: `file:FOLDER` or `s3://BUCKET/PREFIX`.
    pub storage: String,
    /// How many proxies of ours stand in front: the caller's network is read that many hops from
    /// the right of `X-Forwarded-For`. 0: the peer itself.
    pub proxies: u8,
    /// A tracing filter: `info`, `warn,sqlx=debug`…
    pub log: String,
    /// Logs as JSON, one object a line.
    pub log_json: bool,
}

/// What a source of settings may say: the same, each optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, clap::Args)]
#[serde(deny_unknown_fields)]
pub struct Overrides {
    /// Address and port to listen on [default: 127.0.0.1:3000]
    #[arg(long, global = true, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
    /// `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/NAME` [default: sqlite:data/public-service-plus.db]
    #[arg(long, global = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// The address people use, for QR codes and canonical links [default: `http://LISTEN`]
    #[arg(long, global = true, value_name = "URL")]
    pub public_url: Option<String>,
    /// Folder of the built site [default: `site` beside the program, else target/site]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub site: Option<PathBuf>,
    /// Where sent files are kept: `file:FOLDER` or `s3://BUCKET/PREFIX` [default: `attachments` beside the SQLite file, else `file:data/attachments`]
    #[arg(long, global = true, value_name = "ADDRESS")]
    pub storage: Option<String>,
    /// How many of your proxies stand in front [default: 0]
    #[arg(long, global = true, value_name = "N")]
    pub proxies: Option<u8>,
    /// What to log: error, warn, info, debug, or a tracing filter [default: info]
    #[arg(long, global = true, value_name = "FILTER")]
    pub log: Option<String>,
    /// Log JSON, one object a line [default: false]
    #[arg(long, global = true, value_name = "true|false")]
    pub log_json: Option<bool>,
}

/// Why settings were refused.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error("cannot read {0}: {1}")]
    File(PathBuf, std::io::Error),
    #[error("{0}: {1}")]
    Toml(PathBuf, toml::de::Error),
    #[error("unknown variable {0}: see `public-service-plus check --help` for the list")]
    UnknownVariable(String),
    #[error("{0}={1}: not understood")]
    Variable(String, String),
}

/// The variables that are read, besides the one that names the file.
pub const VARIABLES: [&str; 8] = [
    "PSP_LISTEN",
    "PSP_DATABASE_URL",
    "PSP_PUBLIC_URL",
    "PSP_SITE",
    "PSP_STORAGE",
    "PSP_PROXIES",
    "PSP_LOG",
    "PSP_LOG_JSON",
];

/// The variable that names the TOML file.
pub const FILE_VARIABLE: &str = "PSP_CONFIG";

impl Overrides {
    /// Reads a TOML file; unknown keys are refused.
    pub fn of_file(path: PathBuf) -> Result<Self, SettingsError> {
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => return Err(SettingsError::File(path, error)),
        };
        toml::from_str(&text).map_err(|error| SettingsError::Toml(path, error))
    }

    /// Reads the `PSP_*` among `variables`; unknown ones are refused, so that a typing error is
    /// seen at start and not on the day it matters.
    pub fn of_environment(
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, SettingsError> {
        let mut found = Self::default();
        for (name, value) in variables.into_iter().filter(|(name, _)| name.starts_with("PSP_")) {
            let bad = || SettingsError::Variable(name.clone(), value.clone());
            match name.as_str() {
                "PSP_LISTEN" => found.listen = Some(value.parse().map_err(|_| bad())?),
                "PSP_DATABASE_URL" => found.database_url = Some(value),
                "PSP_PUBLIC_URL" => found.public_url = Some(value),
                "PSP_SITE" => found.site = Some(value.into()),
                "PSP_STORAGE" => found.storage = Some(value),
                "PSP_PROXIES" => found.proxies = Some(value.parse().map_err(|_| bad())?),
                "PSP_LOG" => found.log = Some(value),
                "PSP_LOG_JSON" => found.log_json = Some(value.parse().map_err(|_| bad())?),
                FILE_VARIABLE => {}
                _ => return Err(SettingsError::UnknownVariable(name)),
            }
        }
        Ok(found)
    }

    /// What `self` says, and `other` where it says nothing.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            listen: self.listen.or(other.listen),
            database_url: self.database_url.or(other.database_url),
            public_url: self.public_url.or(other.public_url),
            site: self.site.or(other.site),
            storage: self.storage.or(other.storage),
            proxies: self.proxies.or(other.proxies),
            log: self.log.or(other.log),
            log_json: self.log_json.or(other.log_json),
        }
    }

    /// The defaults fill the rest.
    pub fn settle(self) -> Settings {
        let listen = self.listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 3000)));
        let public_url = self.public_url.unwrap_or_else(|| format!("http://{listen}"));
        let database_url =
            self.database_url.unwrap_or_else(|| "sqlite:data/public-service-plus.db".to_owned());
        Settings {
            storage: self.storage.unwrap_or_else(|| default_storage(&database_url)),
            listen,
            database_url,
            public_url: public_url.trim_end_matches('/').to_owned(),
            site: self.site.unwrap_or_else(default_site),
            proxies: self.proxies.unwrap_or(0),
            log: self.log.unwrap_or_else(|| "info".to_owned()),
            log_json: self.log_json.unwrap_or(false),
        }
    }
}

impl Settings {
    /// Over https, cookies are `Secure` and carry the `__Host-` prefix.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The database's address without its password, for people to read.
    pub fn redacted_database_url(&self) -> String {
        match (self.database_url.find("://"), self.database_url.rfind('@')) {
            (Some(scheme), Some(at)) if scheme + 3 < at => {
                let user = self.database_url[scheme + 3..at].split(':').next().unwrap_or_default();
                let rest = self.database_url[at + 1..].split('?').next().unwrap_or_default();
                format!("{}{user}:***@{rest}", &self.database_url[..scheme + 3])
            }
            _ => self.database_url.clone(),
        }
    }
}

/// Beside the SQLite file, where the program may write already.
fn default_storage(database_url: &str) -> String {
    let path = database_url.strip_prefix("sqlite:").and_then(|path| path.split('?').next());
    let path = path.map(|path| path.strip_prefix("//").unwrap_or(path));
    let folder = match path {
        Some(path) if !path.starts_with(':') => Path::new(path).parent().unwrap_or(Path::new("")),
        _ => Path::new("data"),
    };
    format!("file:{}", folder.join("attachments").display())
}

fn default_site() -> PathBuf {
    let beside = std::env::current_exe()
        .ok()
        .and_then(|program| program.parent().map(|folder| folder.join("site")));
    match beside {
        Some(folder) if folder.is_dir() => folder,
        _ => PathBuf::from("target/site"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variable(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn flags_win_over_variables_and_variables_over_the_file() {
        let flags = Overrides { log: Some("debug".to_owned()), ..Overrides::default() };
        let environment = Overrides::of_environment([
            variable("PSP_LOG", "warn"),
            variable("PSP_PROXIES", "1"),
            variable("PSP_STORAGE", "s3://bucket/files"),
            variable("HOME", "/root"),
        ]);
        let file: Overrides =
            toml::from_str("proxies = 2\nsite = \"x\"\nstorage = \"file:y\"").unwrap();
        let settings = flags.or(environment.unwrap()).or(file).settle();
        assert_eq!((settings.log.as_str(), settings.proxies), ("debug", 1));
        assert_eq!(settings.site, PathBuf::from("x"));
        assert_eq!(settings.storage, "s3://bucket/files");
        assert_eq!(settings.public_url, "http://127.0.0.1:3000");
    }

    #[test]
    fn unknown_names_are_refused() {
        assert!(Overrides::of_environment([variable("PSP_LISTN", "x")]).is_err());
        assert!(Overrides::of_environment([variable("PSP_LISTEN", "x")]).is_err());
        assert!(toml::from_str::<Overrides>("listn = 1").is_err());
    }

    #[test]
    fn files_are_kept_beside_the_database() {
        for (database, storage) in [
            ("sqlite:data/public-service-plus.db", "file:data/attachments"),
            ("sqlite:///var/lib/psp/psp.db?mode=rwc", "file:/var/lib/psp/attachments"),
            ("sqlite:psp.db", "file:attachments"),
            ("sqlite::memory:", "file:data/attachments"),
            ("postgres://user@host/name", "file:data/attachments"),
        ] {
            let url = Some(database.to_owned());
            let settings = Overrides { database_url: url, ..Overrides::default() }.settle();
            assert_eq!(settings.storage, storage);
        }
    }

    #[test]
    fn passwords_are_hidden() {
        let url = Some("postgres://user:p@ss@host/name?sslkey=x".to_owned());
        let settings = Overrides { database_url: url, ..Overrides::default() }.settle();
        assert_eq!(settings.redacted_database_url(), "postgres://user:***@host/name");
    }
}
