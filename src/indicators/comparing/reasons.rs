//! What is about the same thing and is not compared, with the reason.
use super::{publisher, stands};
use crate::{
    indicators::{
        catalogue::Known,
        codes::{Comparability, CoreMeasure},
        compared::Apart,
    },
    kernel::lang::Lang,
    words::{dashboard as words, indicators},
};

pub(super) fn apart(lang: Lang, all: &[Known], measure: CoreMeasure) -> Vec<Apart> {
    let about_it = all.iter().filter(|it| it.indicator.nature.core == Some(measure));
    let left_out = about_it.filter(|it| stands(it, measure).is_none());
    left_out
        .map(|it| Apart {
            network: publisher(it).to_owned(),
            title: it.indicator.words.title.clone(),
            code: it.indicator.code.clone(),
            reason: reason(lang, it, measure),
        })
        .collect()
}

fn reason(lang: Lang, it: &Known, measure: CoreMeasure) -> String {
    let nature = it.indicator.nature;
    if nature.comparability == Comparability::None {
        return words::because_publisher(lang).to_owned();
    }
    if nature.unit != measure.unit() || nature.direction != measure.direction() {
        let unit = indicators::unit_name(lang, nature.unit);
        let direction = indicators::direction(lang, nature.direction);
        return words::because_unit(lang, &format!("{unit}, {direction}"));
    }
    words::because_place(lang).to_owned()
}
