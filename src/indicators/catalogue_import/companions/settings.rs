//! The few forms of YAML that `config-viz.yml` is written in: lists of items that begin with their `id`,
//! each with fields of one line. Deeper levels are passed over. No YAML crate is kept well enough to be
//! added for one file.
use std::collections::HashMap;

/// The fields of each item, by its `id`.
pub(super) fn items(text: &str) -> HashMap<String, HashMap<String, String>> {
    let mut items: HashMap<String, HashMap<String, String>> = HashMap::new();
    let mut current: Option<(usize, String)> = None;
    for line in text.lines() {
        let content = line.trim_start();
        let indent = line.len() - content.len();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        if let Some(id) = content.strip_prefix("- id:") {
            current = Some((indent + 2, scalar(id)));
            continue;
        }
        match &current {
            Some((depth, id)) if indent == *depth => {
                if let Some((name, value)) = content.split_once(':') {
                    let fields = items.entry(id.clone()).or_default();
                    fields.insert(name.to_owned(), scalar(value));
                }
            }
            Some((depth, _)) if indent < *depth => current = None,
            _ => {}
        }
    }
    items
}

/// A value of one line: plain, or in quotes of either kind.
fn scalar(text: &str) -> String {
    let text = text.trim();
    if let Some(quoted) = text.strip_prefix('\'') {
        let end = quoted.rfind('\'').unwrap_or(quoted.len());
        return quoted[..end].replace("''", "'");
    }
    if let Some(quoted) = text.strip_prefix('"') {
        let end = quoted.rfind('"').unwrap_or(quoted.len());
        return quoted[..end].replace("\\\"", "\"").replace("\\\\", "\\");
    }
    text.split(" #").next().unwrap_or_default().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "
indicateurs:
  # Un commentaire.
  - id: IND-1
    unite_va: '%'
    unite_courte: \"% d'élèves\" # la plus courte
    pourcentage: true
    values:
      pourcentage: false
    graphs:
      - order_id: 1
        label: \"Graphique\"

  - id: 'IND-2'
    unite_courte: 'l''attente: en jours'
chantiers:
  - id: CH-1
    order_id: 1
";

    #[test]
    fn items_have_the_fields_of_their_own_level() {
        let items = items(TEXT);
        assert_eq!(items["IND-1"]["unite_va"], "%");
        assert_eq!(items["IND-1"]["unite_courte"], "% d'élèves");
        assert_eq!(items["IND-1"]["pourcentage"], "true");
        assert_eq!(items["IND-1"].get("label"), None);
        assert_eq!(items["IND-2"]["unite_courte"], "l'attente: en jours");
        assert_eq!(items["CH-1"]["order_id"], "1");
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "([ -]{0,4}(id|a|\\PC{0,3}): ?['\"]?\\PC{0,4}['\"]?\n){0,12}") {
            let _ = items(&text);
        }
    }
}
