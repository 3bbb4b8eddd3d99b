//! The measures one by one, as people read them.
use crate::{
    clarity::measured::Measured,
    kernel::lang::Lang,
    words::{clarity as words, numbers::integer},
};

/// One of the measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    Words,
    Sentences,
    Mean,
    Longest,
    LongSentences,
    Passives,
    Jargon,
    Score,
    Time,
}

impl Measure {
    pub(super) const ALL: [Self; 9] = [
        Self::Words,
        Self::Sentences,
        Self::Mean,
        Self::Longest,
        Self::LongSentences,
        Self::Passives,
        Self::Jargon,
        Self::Score,
        Self::Time,
    ];

    pub(super) const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Words => words::words(lang),
            Self::Sentences => words::sentences(lang),
            Self::Mean => words::mean(lang),
            Self::Longest => words::longest(lang),
            Self::LongSentences => words::long_sentences(lang),
            Self::Passives => words::passives(lang),
            Self::Jargon => words::jargon(lang),
            Self::Score => words::score(lang),
            Self::Time => words::reading_time(lang),
        }
    }

    /// What was measured: tenths for the mean and the score, seconds for the time. `None` when the
    /// text has no word.
    fn of(self, measured: &Measured) -> Option<i64> {
        let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
        Some(match self {
            Self::Words => measured.words.into(),
            Self::Sentences => measured.sentences.into(),
            Self::Mean => measured.mean_tenths.into(),
            Self::Longest => measured.longest.map_or(0, |it| it.words).into(),
            Self::LongSentences => measured.long_sentences.into(),
            Self::Passives => count(measured.passives.len()),
            Self::Jargon => count(measured.jargon.len()),
            Self::Score => measured.score_tenths?.into(),
            Self::Time => measured.seconds.into(),
        })
    }

    fn write(self, lang: Lang, value: i64) -> String {
        match self {
            Self::Mean | Self::Score => words::tenths(lang, value),
            Self::Time => words::duration(lang, value),
            _ => integer(lang, value),
        }
    }

    /// The value, with the class of the score.
    pub(super) fn value(self, lang: Lang, measured: &Measured) -> String {
        let Some(value) = self.of(measured) else { return words::none(lang).to_owned() };
        let written = self.write(lang, value);
        match measured.band() {
            Some(band) if self == Self::Score => {
                words::score_of(lang, &written, words::band(lang, band))
            }
            _ => written,
        }
    }

    /// How the value changed, with its sign.
    pub(super) fn difference(self, lang: Lang, before: &Measured, after: &Measured) -> String {
        let (Some(before), Some(after)) = (self.of(before), self.of(after)) else {
            return words::none(lang).to_owned();
        };
        let gap = after - before;
        let sign = match gap {
            0 => "=",
            1.. => "+",
            _ => "−",
        };
        if gap == 0 { sign.to_owned() } else { [sign, &self.write(lang, gap.abs())].concat() }
    }
}
