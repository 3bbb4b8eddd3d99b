//! Settings and their sources.
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
fn the_panel_needs_a_key_and_a_post() {
    let key = || Some("0f".repeat(32).into());
    let mail = || Some("file:data/mail".to_owned().into());
    let settled = |panel_key, mail| {
        Overrides { panel_key, mail, ..Overrides::default() }.settle().post_office()
    };
    assert!(settled(None, None).unwrap().is_none());
    assert!(settled(key(), None).unwrap().is_none());
    assert!(settled(None, mail()).unwrap().is_none());
    assert!(settled(key(), mail()).unwrap().is_some());
    let wrong = settled(Some("secret-not-hex".to_owned().into()), mail()).unwrap_err();
    assert!(!wrong.to_string().contains("secret-not-hex"));
    let open = "smtp://me:hunter2@mail.exemple.fr".to_owned();
    let wrong = settled(key(), Some(open.into())).unwrap_err();
    assert!(!wrong.to_string().contains("hunter2"));
}

#[test]
fn secrets_are_not_in_what_is_printed() {
    let settings = Overrides {
        panel_key: Some("0f".repeat(32).into()),
        mail: Some("smtps://me:hunter2@mail.exemple.fr".to_owned().into()),
        public_url: Some("https://avis.exemple.fr/".to_owned()),
        ..Overrides::default()
    };
    let settings = settings.settle();
    let printed = format!("{settings:#?} {:?}", settings.post_office().unwrap());
    assert!(!printed.contains("hunter2") && !printed.contains("0f0f"), "{printed}");
    assert_eq!(settings.mail_from, "no-reply@avis.exemple.fr");
}

#[test]
fn passwords_are_hidden() {
    let url = Some("postgres://user:p@ss@host/name?sslkey=x".to_owned());
    let settings = Overrides { database_url: url, ..Overrides::default() }.settle();
    assert_eq!(settings.redacted_database_url(), "postgres://user:***@host/name");
}
