//! A CERFA number as people type it: « 12345*02 », « cerfa n° 12345 ».

/// Five digits, and two of the version when they are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cerfa {
    pub number: String,
    pub version: Option<String>,
}

impl Cerfa {
    /// Reads the number, alone or after words; `None` when there is not exactly one.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut groups = typed.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty());
        let number = groups.next()?;
        let version = groups.next();
        let right = number.len() == 5
            && version.is_none_or(|it| (1..=2).contains(&it.len()))
            && groups.next().is_none()
            && has_only_its_words(typed);
        right.then(|| Self {
            number: number.to_owned(),
            version: version.map(|it| if it.len() == 1 { format!("0{it}") } else { it.to_owned() }),
        })
    }

    /// As it is written on the form.
    pub fn written(number: Option<&str>, version: Option<&str>) -> String {
        match (number, version) {
            (Some(number), Some(version)) => format!("{number}*{version}"),
            (Some(number), None) => number.to_owned(),
            (None, _) => String::new(),
        }
    }
}

/// « cerfa », « n° », « numéro », « version », signs, and nothing else.
fn has_only_its_words(typed: &str) -> bool {
    const WORDS: [&str; 7] = ["cerfa", "n", "no", "numero", "numéro", "version", "v"];
    let words = typed.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty());
    words.into_iter().all(|word| WORDS.iter().any(|it| word.eq_ignore_ascii_case(it)))
}
