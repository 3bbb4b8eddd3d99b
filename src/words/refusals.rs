//! Why a row of a table was left out, for whoever sent it.
use crate::{kernel::lang::Lang, platform::tabular::faults::Reason};

super::words! {
    stray_quote => "Un guillemet n’est ni doublé ni à la fin de sa case.", "A quote is neither doubled nor at the end of its cell.";
    no_end => "La ligne ne se termine pas\u{a0}: un guillemet ou une accolade reste ouvert.", "The row has no end: a quote or a brace is left open.";
    cell_count(found: usize, expected: usize) => "La ligne a {found} cases au lieu de {expected}.", "The row has {found} cells instead of {expected}.";
    not_json => "L’objet n’est pas un JSON correct.", "The object is not valid JSON.";
    not_an_object => "Le tableau JSON contient autre chose qu’un objet.", "The JSON array holds something else than an object.";
    empty => "Cette case doit être remplie.", "This cell must be filled.";
    not_a_number => "Ce n’est pas un nombre.", "This is not a number.";
    not_an_address => "La case ne contient pas une adresse web.", "The cell does not hold a web address.";
    not_a_date => "Cette période n’existe pas. Écrivez 2025, 2025-S1, 2025-T4 ou 2025-03.", "There is no such period. Write 2025, 2025-S1, 2025-Q4 or 2025-03.";
    not_in_the_list => "Cette valeur n’est pas dans la liste.", "This value is not in the list.";
    repeated => "Le même identifiant est déjà plus haut dans le fichier.", "The same identifier came earlier in the file.";
    in_a_loop => "Le service se trouve au-dessus de lui-même.", "The service is above itself.";
    contradicts => "Le même résultat est plus haut dans le fichier, avec une autre valeur.", "The same result came earlier in the file, with another value.";
    unknown_indicator => "Cet indicateur n’est pas au catalogue.", "The catalogue has no such indicator.";
    unknown_network => "Ce réseau n’est pas dans l’annuaire.", "The directory has no such network.";
    unknown_territory => "Ce territoire ou ce service n’existe pas.", "There is no such territory or service.";
    out_of_scope => "Cet indicateur ou ce territoire n’est pas dans votre périmètre.", "This indicator or this territory is not in your scope.";
    impossible => "Aucune valeur de cette unité ne peut être ainsi.", "No value of this unit can be so.";
    out_of_time => "Cette période est d’avant 1990, ou dans plus de vingt ans.", "This period is before 1990, or more than twenty years ahead.";
    in_the_future => "Cette période n’a pas commencé.", "This period has not begun.";
    cannot_wait => "Une valeur déjà publique se corrige tout de suite, pas plus tard.", "A public value is corrected at once, not later.";
}

/// A sentence.
pub fn reason(lang: Lang, it: Reason) -> String {
    let plain = match it {
        Reason::CellCount { found, expected } => return cell_count(lang, found, expected),
        Reason::StrayQuote => stray_quote(lang),
        Reason::NoEnd => no_end(lang),
        Reason::NotJson => not_json(lang),
        Reason::NotAnObject => not_an_object(lang),
        Reason::Empty => empty(lang),
        Reason::NotANumber => not_a_number(lang),
        Reason::NotADate => not_a_date(lang),
        Reason::NotAnAddress => not_an_address(lang),
        Reason::NotInTheList => not_in_the_list(lang),
        Reason::Repeated => repeated(lang),
        Reason::Loop => in_a_loop(lang),
        Reason::Contradicts => contradicts(lang),
        Reason::UnknownIndicator => unknown_indicator(lang),
        Reason::UnknownNetwork => unknown_network(lang),
        Reason::UnknownTerritory => unknown_territory(lang),
        Reason::OutOfScope => out_of_scope(lang),
        Reason::Impossible => impossible(lang),
        Reason::OutOfTime => out_of_time(lang),
        Reason::InTheFuture => in_the_future(lang),
        Reason::CannotWait => cannot_wait(lang),
    };
    plain.to_owned()
}
