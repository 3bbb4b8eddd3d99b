//! Cells that hold several values.

/// The values of a cell: by `;` when it holds one, by `,` otherwise, each once, in their order.
/// Business tags are joined by `;` in 2023 and by `,` from 2024; channels by `,`, with repeats.
pub(super) fn split(cell: &str) -> Vec<&str> {
    let separator = if cell.contains(';') { ';' } else { ',' };
    let mut values = vec![];
    for value in cell.split(separator).map(str::trim) {
        if !value.is_empty() && !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::split;

    /// Rule 9.
    #[test]
    fn lists_are_split_and_lose_their_repeats() {
        assert_eq!(split("Accueil,Téléphone, Accueil"), ["Accueil", "Téléphone"]);
        assert_eq!(split("Ceci, cela;Autre - chose/bis"), ["Ceci, cela", "Autre - chose/bis"]);
        assert_eq!(split(" ; "), <[&str; 0]>::default());
    }
}
