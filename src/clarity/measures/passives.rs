//! Verbs in the passive: a form of « être » and a past participle, with at most two adverbs between.
//!
//! Left out: verbs that take « être » in the active (« est allé »), pronominal verbs (« s’est
//! présenté »), and participles that say a state more than an act (« âgé », « situé »). Limits: « est
//! fermé » is counted whether it is an act or a state; a participle far from its verb, or after a
//! question's pronoun (« est-elle versée »), is missed; « soit » is taken for a verb.

use super::super::{
    letters::{is_blank, lower},
    measured::Span,
};

const BE: &str = " suis es est sommes êtes sont étais était étions étiez étaient serai seras sera \
    serons serez seront serais serait serions seriez seraient fus fut furent sois soit soyons soyez \
    soient fût fussent être étant ";
const HAVE: &str = " ai as a avons avez ont avais avait avions aviez avaient aurai auras aura aurons \
    aurez auront aurais aurait aurions auriez auraient aie ait aient ayons ayez eut eût avoir ayant ";
const ADVERBS: &str = " pas plus jamais bien mal ainsi déjà toujours donc aussi souvent alors enfin \
    encore ensuite parfois ici là tous toutes tout toute désormais dorénavant guère peu mieux ";
/// Active with « être », or a state: masculine, singular.
const ACTIVE: &str = " allé arrivé entré rentré retourné tombé resté passé monté né décédé demeuré \
    devenu redevenu venu revenu parvenu intervenu survenu advenu parti reparti sorti ressorti \
    descendu redescendu mort apparu disparu remonté retombé âgé situé désolé marié divorcé pacsé \
    handicapé privé carré fatigué ";
/// Participles without « é »: masculine, singular.
const OTHERS: &str = " fait refait défait dit redit interdit contredit écrit inscrit décrit prescrit \
    souscrit transcrit retranscrit proscrit circonscrit mis remis soumis transmis admis permis émis \
    commis promis compromis omis démis pris repris compris appris surpris entrepris acquis requis \
    conquis assis reçu perçu aperçu déçu conçu prévu revu vu pourvu lu relu élu réélu exclu conclu \
    inclus résolu dissous absous tenu retenu maintenu obtenu détenu soutenu contenu entretenu \
    prévenu rendu vendu entendu étendu suspendu attendu défendu tendu perdu répandu répondu fondu \
    confondu connu reconnu cru accru vécu battu débattu abattu combattu vaincu convaincu couru \
    encouru secouru parcouru dû promu défini établi rétabli fourni rempli saisi dessaisi \
    puni choisi garanti suivi poursuivi fini réuni muni banni averti converti investi réparti \
    accompli affaibli agrandi aplani assorti assujetti bâti enrichi élargi franchi nourri régi servi \
    desservi subi trahi traduit conduit reconduit produit reproduit réduit déduit construit \
    reconstruit détruit introduit instruit séduit induit cuit ouvert rouvert couvert recouvert \
    découvert offert souffert joint rejoint adjoint atteint restreint contraint craint peint plaint \
    éteint enfreint astreint ";

/// The passive verbs, each from its first word to its participle.
pub(super) fn find(text: &str, words: &[Span]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut at = 0;
    let mut buffer = String::new();
    while let Some(word) = words.get(at) {
        at += 1;
        let Some(start) = being(text, words, at - 1, &mut buffer) else { continue };
        let mut last = *word;
        for next in words.iter().skip(at).take(3) {
            if !touch(text, last, *next) {
                break;
            }
            last = *next;
            read(next.of(text), &mut buffer);
            if listed(ADVERBS, &buffer) || buffer.ends_with("ment") {
                continue;
            }
            // « étant donné que » says why, nobody gives anything
            let given = buffer == "donné" && word.of(text).ends_with("tant");
            if !given && is_participle(&mut buffer) {
                found.push(Span { start, end: next.end });
            }
            break;
        }
    }
    found
}

/// Where the verb begins when this word is its « être »: at « avoir » for « a été ».
fn being(text: &str, words: &[Span], at: usize, buffer: &mut String) -> Option<u32> {
    let word = words.get(at)?;
    read(word.of(text), buffer);
    let reflexive = ["s'", "m'", "t'"].iter().any(|with| buffer.starts_with(with));
    let bare = buffer.rsplit('\'').next().unwrap_or_default();
    if bare == "été" {
        // « n’a pas été », « a toujours été »
        let mut place = at;
        for _ in 0..3 {
            place = place.checked_sub(1)?;
            let before = words.get(place)?;
            if !touch(text, *before, *words.get(place + 1)?) {
                return None;
            }
            read(before.of(text), buffer);
            let bare = buffer.rsplit('\'').next().unwrap_or_default();
            if listed(HAVE, bare) {
                return Some(before.start);
            }
            if !(listed(ADVERBS, buffer) || buffer.ends_with("ment")) {
                return None;
            }
        }
        return None;
    }
    if reflexive || !listed(BE, bare) {
        return None;
    }
    let plural = matches!(bare, "sommes" | "êtes");
    if let Some(before) = at.checked_sub(1).and_then(|place| words.get(place)) {
        let doubled = plural
            && at.checked_sub(2).and_then(|place| words.get(place)).is_some_and(|first| {
                let (one, two) = (first.of(text).chars(), before.of(text).chars());
                one.map(lower).eq(two.map(lower))
            });
        read(before.of(text), buffer);
        if doubled || matches!(buffer.as_str(), "se" | "me" | "te") {
            return None;
        }
    }
    Some(word.start)
}

/// Whether only blanks part two words.
fn touch(text: &str, one: Span, two: Span) -> bool {
    let gap = text.get(one.end as usize..two.start as usize).unwrap_or(".");
    gap.chars().all(is_blank)
}

/// Reads a word in lower case.
fn read(word: &str, into: &mut String) {
    into.clear();
    into.extend(word.chars().map(lower));
}

fn listed(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|one| one == word)
}

/// Whether the word is a past participle that « être » makes passive. Leaves it masculine singular.
fn is_participle(word: &mut String) -> bool {
    if is_passive(word) {
        return true;
    }
    let mut changed = false;
    for ending in ['s', 'e'] {
        if word.ends_with(ending) {
            word.pop();
            changed = true;
            if is_passive(word) {
                return true;
            }
        }
    }
    // « dissoute », « due »
    changed && matches!(word.as_str(), "dissout" | "absout" | "du" | "mu" | "inclu")
}

fn is_passive(word: &str) -> bool {
    let is_first_group = word.ends_with('é') && word.chars().count() > 2 && word != "été";
    (is_first_group || listed(OTHERS, word)) && !listed(ACTIVE, word)
}
