//! Towns as people write them: official files shout them.

/// The small words of French town names, in lower case unless they come first.
const SMALL: [&str; 17] = [
    "à", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "lès", "près",
    "sous", "sur",
];

/// `SAINT-GERMAIN EN LAYE` becomes `Saint-Germain en Laye`. A name that has lower-case letters
/// already is left as it is.
pub fn written(town: &str) -> String {
    if town.chars().any(char::is_lowercase) {
        return town.to_owned();
    }
    let mut out = String::with_capacity(town.len());
    let mut word = String::new();
    for letter in town.chars().chain(['\0']) {
        if letter.is_alphanumeric() {
            word.extend(letter.to_lowercase());
            continue;
        }
        if SMALL.contains(&word.as_str()) && !out.is_empty() {
            out.push_str(&word);
        } else {
            let mut letters = word.chars();
            out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            out.push_str(letters.as_str());
        }
        word.clear();
        if letter != '\0' {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn towns_stop_shouting() {
        assert_eq!(written("LAVAL"), "Laval");
        assert_eq!(written("SAINT-GERMAIN-EN-LAYE"), "Saint-Germain-en-Laye");
        assert_eq!(written("L'HAŸ-LES-ROSES"), "L'Haÿ-les-Roses");
        assert_eq!(written("PARIS 14"), "Paris 14");
        assert_eq!(written("Le Havre"), "Le Havre");
    }
}
