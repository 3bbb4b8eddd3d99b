//! What forms of a word have in common, as a number.

use crate::kernel::text::fold_char;

/// The stem of a word; `elided` when an apostrophe follows.
///
/// Capitals and accents go; `l’`, `la`, `les` become `le`, `d’`, `du`, `des` become `de`, `au`, `aux`
/// become `a`; forms of « être », « avoir » (but « a ») and « faire » become the infinitive. Words of
/// four letters and more lose `s` or `x`, `er` or `ent` of a verb of six or seven letters and more, then
/// `e`; `aux` becomes `al`, `iv` becomes `if`.
pub(super) fn of(word: &str, elided: bool) -> u64 {
    let mut folded = String::with_capacity(word.len() + 1);
    folded.extend(word.chars().flat_map(fold_char));
    if elided {
        folded.push('e');
    }
    let stem = match folded.as_str() {
        "la" | "les" => "le",
        "du" | "des" => "de",
        "au" | "aux" => "a",
        "nus" | "nue" | "nues" => "nu",
        "etre" | "es" | "est" | "sommes" | "etes" | "sont" | "sera" | "seront" | "serez"
        | "soit" | "soient" | "etant" | "etait" | "etaient" | "serait" | "seraient" => "etre",
        "faire" | "fait" | "faites" | "font" | "fera" | "ferez" | "feront" | "faisant"
        | "fasse" | "fassent" | "faisait" => "faire",
        "avoir" | "avons" | "avez" | "ont" | "aura" | "aurez" | "auront" | "avait" | "avaient"
        | "ayant" | "ayants" => "avoir",
        _ => {
            shorten(&mut folded);
            folded.as_str()
        }
    };
    // FNV-1a
    stem.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn shorten(word: &mut String) {
    if word.len() < 4 {
        return;
    }
    let ends =
        |word: &String, ending: &str, least: usize| word.len() >= least && word.ends_with(ending);
    if ends(word, "aux", 6) && !word.ends_with("eaux") {
        word.truncate(word.len() - 2);
        word.push('l');
        return;
    }
    if word.ends_with(['s', 'x']) {
        word.pop();
    }
    if ends(word, "er", 6) {
        word.truncate(word.len() - 2);
    } else if ends(word, "ent", 7) && !word.ends_with("ment") {
        word.truncate(word.len() - 3);
    } else {
        while word.len() > 3 && word.ends_with('e') {
            word.pop();
        }
    }
    if word.ends_with("iv") {
        word.pop();
        word.push('f');
    }
    if ends(word, "eus", 5) {
        word.pop();
    }
}
