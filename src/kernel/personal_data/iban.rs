//! Bank accounts: IBAN of every country (ISO 13616) and the French RIB.

use super::run::{OTHER, Run};

/// Country codes and lengths, four characters each (source: SWIFT's register of IBANs).
const LENGTHS: &str = "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27\
    DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27\
    JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23\
    PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29\
    VA22VG24XK20YE30";

/// An account with the right key, or French digits in the right number; returns its end.
///
/// A French account mistyped is still an account: only its country and length must be right.
pub(super) fn find(run: &Run<'_>) -> Option<usize> {
    let country = [run.symbol(0)?, run.symbol(1)?];
    run.number(2..4)?;
    let length = LENGTHS.as_bytes().chunks_exact(4).find_map(|entry| match entry {
        [a, b, tens, units] if [*a, *b] == country => {
            Some(usize::from(tens - b'0') * 10 + usize::from(units - b'0'))
        }
        _ => None,
    })?;
    let end = run.word_end(length)?;
    let mistyped = country == *b"FR" && run.number(2..length).is_some();
    ((remainder(run, length)? == 1 || mistyped) && run.gaps(length) & OTHER == 0).then_some(end)
}

/// The account read as a number modulo 97, country and key moved to the end (ISO 7064).
fn remainder(run: &Run<'_>, length: usize) -> Option<u32> {
    (4..length).chain(0..4).try_fold(0_u32, |rest, rank| {
        let symbol = run.symbol(rank)?;
        Some(if symbol.is_ascii_digit() {
            (rest * 10 + u32::from(symbol - b'0')) % 97
        } else {
            (rest * 100 + u32::from(symbol - b'A') + 10) % 97
        })
    })
}

/// A French account without its country: bank, branch, account, key; returns its end.
pub(super) fn rib(run: &Run<'_>) -> Option<usize> {
    let end = run.word_end(23)?;
    let (bank, branch) = (run.number(0..5)?, run.number(5..10)?);
    let (account, key) = (run.number(10..21)?, run.number(21..23)?);
    let right = 97 - (89 * bank + 15 * branch + 3 * account) % 97 == key;
    (right && run.gaps(23) & OTHER == 0).then_some(end)
}
