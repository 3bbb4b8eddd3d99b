//! The rules of docs/architecture.md that a program can check.
use std::{collections::BTreeSet, fs, path::Path};

const LONGEST_FILE: usize = 300;

struct Source {
    path: String,
    text: String,
}

impl Source {
    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The lines of code that hold `needle`, each with its address.
    fn lines_with(&self, needle: &str) -> Vec<String> {
        let is_code = |line: &str| !line.trim_start().starts_with("//");
        let numbered = (1..).zip(self.text.lines());
        numbered
            .filter(|(_, line)| is_code(line) && line.contains(needle))
            .map(|(number, line)| format!("{}:{number}: {}", self.path, line.trim()))
            .collect()
    }
}

fn sources(root: &str) -> Vec<Source> {
    fn walk(folder: &Path, into: &mut Vec<Source>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                // What a fuzzer builds.
                if path.ends_with("target") {
                    continue;
                }
                walk(&path, into);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                into.push(Source { text, path: path.to_string_lossy().replace('\\', "/") });
            }
        }
    }
    let mut all = Vec::new();
    walk(Path::new(root), &mut all);
    assert!(!all.is_empty());
    all
}

#[track_caller]
fn none(what: &str, found: impl IntoIterator<Item = String>) {
    let found: Vec<_> = found.into_iter().collect();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn files_stay_short() {
    let all = sources("src").into_iter().chain(sources("tests"));
    let long = all.filter(|it| it.text.lines().count() > LONGEST_FILE).map(|it| it.path);
    none("too long", long);
}

#[test]
fn every_file_says_what_it_is() {
    let all = sources("src").into_iter().chain(sources("tests"));
    none("no //! line", all.filter(|it| !it.text.starts_with("//!")).map(|it| it.path));
}

#[test]
fn sql_lives_in_stores() {
    let at_home = |it: &Source| {
        it.name() == "store.rs" || it.path.contains("/store/") || it.path.contains("/platform/")
    };
    let abroad = sources("src").into_iter().filter(|it| !at_home(it));
    none("sqlx outside a store", abroad.flat_map(|it| it.lines_with("sqlx::")));
}

#[test]
fn engines_are_named_in_few_places() {
    let allowed = [
        "platform/db",
        "search/store",
        "platform/cli.rs",
        "platform/config.rs",
        "platform/demo.rs",
    ];
    let elsewhere =
        sources("src").into_iter().filter(|it| !allowed.iter().any(|at| it.path.contains(at)));
    let named = elsewhere
        .flat_map(|it| [it.lines_with("Db::Sqlite"), it.lines_with("Db::Postgres")].concat());
    none("an engine named outside its files", named);
}

#[test]
fn decisions_do_not_know_the_framework() {
    let pure = ["model.rs", "rules.rs", "forms.rs"];
    let pure = sources("src")
        .into_iter()
        .filter(|it| pure.contains(&it.name()) && !it.path.contains("gallery"));
    none("leptos in a pure file", pure.flat_map(|it| it.lines_with("leptos")));
}

#[test]
fn server_code_is_gated_at_the_module_line() {
    let gates =
        ["mod ", "fn main", "fn hydrate", "static ALLOCATOR", "use ", "#[global_allocator]"];
    none(
        "cfg(feature) that is not above a `mod`, a `main` or `hydrate`",
        sources("src").iter().flat_map(|it| {
            let lines: Vec<_> = it.text.lines().collect();
            let is_gated = |window: &&[&str]| {
                window[1..].iter().any(|next| gates.iter().any(|gate| next.contains(gate)))
            };
            lines
                .windows(3)
                .filter(|window| window[0].contains("cfg(feature") && !is_gated(window))
                .map(|window| format!("{}: {}", it.path, window[1]))
                .collect::<Vec<_>>()
        }),
    );
}

#[test]
fn nothing_is_bound_to_a_thread() {
    // The server drops a page's memory on any thread: a value bound to one panics there.
    let shared = sources("src").into_iter().filter(|it| !it.path.ends_with("/live.rs"));
    none(
        "a value bound to its thread",
        shared.flat_map(|it| [it.lines_with("new_local("), it.lines_with("SendWrapper")].concat()),
    );
}

#[test]
fn server_functions_have_stable_addresses() {
    none(
        "#[server] without endpoint",
        sources("src").iter().flat_map(|it| {
            let found = it.lines_with("#[server");
            found.into_iter().filter(|line| !line.contains("endpoint = \"")).collect::<Vec<_>>()
        }),
    );
}

#[test]
fn texts_live_in_the_catalogue() {
    // A letter with an accent inside a string literal of a view is a French text out of place.
    let views = sources("src").into_iter().filter(|it| {
        it.path.contains("/pages/") || it.path.contains("/views/") || it.path.starts_with("src/ui")
    });
    none(
        "a text outside src/words",
        views.flat_map(|it| {
            let code = it.text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            let found = Source { text: code, ..it }.lines_with("\"");
            let french = |line: &String| {
                line.split('"')
                    .skip(1)
                    .step_by(2)
                    .any(|text| text.contains(['é', 'è', 'à', 'ê', 'ç']))
            };
            found.into_iter().filter(french).collect::<Vec<_>>()
        }),
    );
}

#[test]
fn both_engines_have_the_same_migrations() {
    let names = |engine: &str| -> BTreeSet<_> {
        let folder = fs::read_dir(format!("migrations/{engine}")).unwrap();
        folder.map(|entry| entry.unwrap().file_name()).collect()
    };
    assert_eq!(names("sqlite"), names("postgres"));
}

#[test]
fn both_languages_have_the_same_fixed_pages() {
    let names = |lang: &str| -> BTreeSet<_> {
        let folder = fs::read_dir(format!("src/content/texts/{lang}")).unwrap();
        folder.map(|entry| entry.unwrap().file_name()).collect()
    };
    assert_eq!(names("fr"), names("en"));
}
