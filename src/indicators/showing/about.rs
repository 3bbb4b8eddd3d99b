//! What the indicator is, and how up to date.
use super::{Asked, selected::Selected};
use crate::{
    indicators::{
        catalogue, rules,
        shown::{About, Freshly},
        store,
    },
    kernel::{error::AppError, territory::Level},
    words::{dates, indicators as words, measures, numbers},
};

const REGIONS_DRAWN: i64 = 18;

pub(super) fn about(asked: &Asked<'_>) -> About {
    let (it, lang) = (asked.indicator, asked.lang);
    let directory = asked.site.directory();
    let network = it.network.and_then(|id| directory.network(id));
    let label = Some(&it.words.unit_label).filter(|it| !it.is_empty());
    let unit = label.map_or(words::unit_name(lang, it.nature.unit), |it| it.as_str());
    let official = Some(it.words.official_title.clone()).filter(|title| *title != it.words.title);
    About {
        code: it.code.clone(),
        title: it.words.title.clone(),
        official_title: official.unwrap_or_default(),
        theme: it.words.theme.clone(),
        description: it.words.description.clone(),
        network: network.map(|it| (it.name.clone(), it.slug.clone())),
        family: Some(it.nature.family),
        dimension: it.nature.dimension,
        unit: format!("{unit}, {}", words::direction(lang, it.nature.direction)),
        core: rules::comparable(it.nature),
        counts: it.words.counts.clone(),
        leaves_out: it.words.leaves_out.clone(),
        source: it.words.source.clone(),
        sample: it.words.sample.clone(),
    }
}

/// The first curve tells how fresh the indicator is: the widest territory that is shown.
pub(super) async fn state(asked: &Asked<'_>, selected: &Selected) -> Result<Freshly, AppError> {
    let lang = asked.lang;
    let coverage = coverage(asked).await?;
    let Some(last) =
        selected.curves.iter().filter_map(|it| it.all.last()).max_by_key(|it| it.measure.period)
    else {
        return Ok(Freshly { coverage, ..Freshly::default() });
    };
    let today = asked.site.clock.today();
    let frequency = asked.indicator.nature.frequency;
    let due = rules::next_due(last.measure.period, frequency);
    let day = dates::day(lang, due);
    let next =
        if today <= due { words::next_value(lang, &day) } else { words::was_due(lang, &day) };
    Ok(Freshly {
        freshness: Some(rules::freshness(last.measure.period, frequency, today)),
        last: words::last_value(lang, &measures::period(lang, last.measure.period)),
        next,
        coverage,
    })
}

/// « 62 départements sur 101 », of the finest level that has a public value, services aside.
async fn coverage(asked: &Asked<'_>) -> Result<String, AppError> {
    let lang = asked.lang;
    let (db, id) = (&asked.site.db, asked.indicator.id);
    let covered = store::coverage::territories(db, id, asked.at).await?;
    let count = |level: Level| {
        let of_level = covered.iter().filter(|it| it.level() == level);
        i64::try_from(of_level.filter(|it| catalogue::is_drawn(it)).count()).unwrap_or(i64::MAX)
    };
    let of = |level, total: i64| {
        let (n, total) = (numbers::integer(lang, count(level)), numbers::integer(lang, total));
        words::covered(lang, &n, &total, words::level_name(lang, level))
    };
    Ok(match (count(Level::Department), count(Level::Region)) {
        (0, 0) => String::new(),
        (0, _) => of(Level::Region, REGIONS_DRAWN),
        _ => of(Level::Department, catalogue::DEPARTMENTS_DRAWN),
    })
}
