//! The catalogue: every text shown to people, French beside English, checked by the compiler. One
//! file for each part of the site; `words!` turns each line into a function of the language.
pub mod accounts;
pub mod answers;
pub mod browse;
pub mod clarity;
pub mod codes;
pub mod content;
pub mod dashboard;
pub mod dates;
#[cfg(feature = "ssr")]
pub mod document_delays;
pub mod document_desk;
pub mod documents;
pub mod dossier;
pub mod effects;
pub mod errors;
pub mod follow;
pub mod home;
pub mod indicators;
#[cfg(feature = "ssr")]
pub mod letters;
#[cfg(feature = "ssr")]
pub mod measures;
pub mod moderation;
pub mod numbers;
pub mod personal_data;
pub mod plot;
pub mod publishing;
#[cfg(feature = "ssr")]
pub mod refusals;
pub mod register;
pub mod reporting;
pub mod services;
pub mod share;
pub mod show;
pub mod site;
pub mod territories;
pub mod testers;
pub mod trials;

/// Turns lines of the catalogue into functions:
/// - `title => "Titre", "Title";` gives `title(lang) -> &'static str`;
/// - `step(at: u8, of: u8) => "Étape {at} sur {of}", "Step {at} of {of}";` gives a `String`;
/// - `found[n] => "{n} avis" | "{n} avis", "{n} review" | "{n} reviews";` counts `n: i64`: singular,
///   then plural. French is singular for 0 and 1, English for 1 only.
macro_rules! words {
    () => {};
    ($(#[$doc:meta])* $name:ident => $fr:literal, $en:literal; $($rest:tt)*) => {
        $(#[$doc])*
        pub const fn $name(lang: $crate::kernel::lang::Lang) -> &'static str {
            match lang {
                $crate::kernel::lang::Lang::Fr => $fr,
                $crate::kernel::lang::Lang::En => $en,
            }
        }
        $crate::words::words! { $($rest)* }
    };
    ($(#[$doc:meta])* $name:ident ( $($arg:ident : $kind:ty),+ ) => $fr:literal, $en:literal; $($rest:tt)*) => {
        $(#[$doc])*
        pub fn $name(lang: $crate::kernel::lang::Lang, $($arg: $kind),+) -> String {
            match lang {
                $crate::kernel::lang::Lang::Fr => format!($fr),
                $crate::kernel::lang::Lang::En => format!($en),
            }
        }
        $crate::words::words! { $($rest)* }
    };
    ($(#[$doc:meta])* $name:ident [ $n:ident $(, $arg:ident : $kind:ty)* ] =>
        $fr_one:literal | $fr_many:literal, $en_one:literal | $en_many:literal; $($rest:tt)*) => {
        $(#[$doc])*
        pub fn $name(lang: $crate::kernel::lang::Lang, $n: i64 $(, $arg: $kind)*) -> String {
            let one = $crate::words::numbers::is_singular(lang, $n);
            let $n = $crate::words::numbers::integer(lang, $n);
            match (lang, one) {
                ($crate::kernel::lang::Lang::Fr, true) => format!($fr_one),
                ($crate::kernel::lang::Lang::Fr, false) => format!($fr_many),
                ($crate::kernel::lang::Lang::En, true) => format!($en_one),
                ($crate::kernel::lang::Lang::En, false) => format!($en_many),
            }
        }
        $crate::words::words! { $($rest)* }
    };
}
pub(crate) use words;
