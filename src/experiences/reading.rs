//! Reading experiences: what the public may see of one, and of several in a list.
use super::{
    codes::{Capacity, Channels, MentionState, Source, SourceKind, State, Tags},
    model::{Answer, Detail, Experience, Mention, Promise, Summary, SummaryService},
    store::reading::{self, ExperienceRow, ListRow, MentionRow},
};
use crate::{
    directory::{model::StructureRef, snapshot::Directory},
    kernel::{
        error::AppError,
        feeling::Feeling,
        ids::{AnswerId, ExperienceId, MentionId, StructureId},
        text::{Piece, excerpt, slug},
        time::{Day, Instant},
    },
    platform::{clock::day_in_france, db::StoreError, site::Site},
    search::stems::{Query, highlight},
};
use std::collections::HashMap;

/// Characters of a story in a list: two or three lines.
const EXCERPT: usize = 220;
const ANSWER_EXCERPT: usize = 140;

/// A published experience. Withdrawn is `Gone`; what was never public does not exist.
pub async fn published(site: &Site, id: ExperienceId) -> Result<Experience, AppError> {
    let experience = whole(site, id).await?.ok_or(AppError::NotFound)?;
    match experience.state {
        State::Published => Ok(for_everyone(experience)),
        State::Withdrawn | State::Erased if experience.published_at.is_some() => {
            Err(AppError::Gone)
        }
        _ => Err(AppError::NotFound),
    }
}

/// Without what the author wrote to the service when confirming or contesting: nobody moderates it.
fn for_everyone(mut experience: Experience) -> Experience {
    for promise in experience.mentions.iter_mut().filter_map(|it| it.promise.as_mut()) {
        promise.author_comment = None;
    }
    experience
}

/// An experience in whatever state: for its author, and for moderators.
pub async fn whole(site: &Site, id: ExperienceId) -> Result<Option<Experience>, AppError> {
    let Some(row) = reading::find(&site.db, id.0).await? else { return Ok(None) };
    let mentions = reading::mentions(&site.db, &[id.0]).await?;
    let details = reading::details(&site.db, id.0).await?;
    let directory = site.directory();
    let mut experience = experience(row)?;
    experience.mentions =
        mentions.into_iter().map(|row| mention(row, &directory)).collect::<Result<_, _>>()?;
    experience.details = details
        .into_iter()
        .map(|(text, at)| Detail { text, added_on: day_in_france(Instant(at)) })
        .collect();
    Ok(Some(experience))
}

/// The latest published experiences; first of all the latest that was answered, if there is one.
pub async fn latest_answered_first(site: &Site, most: usize) -> Result<Vec<Summary>, AppError> {
    let ids: Vec<i64> = {
        let facets = site.facets();
        let answered = facets.newest().find(|it| it.answered);
        let others = facets.newest().filter(|it| Some(it.id) != answered.map(|it| it.id));
        answered.into_iter().chain(others).take(most).map(|it| i64::from(it.id)).collect()
    };
    summaries(site, &ids, None).await
}

/// The numbers and slugs of the latest published experiences.
pub async fn titles(site: &Site, most: usize) -> Result<Vec<(ExperienceId, String)>, AppError> {
    let ids: Vec<i64> = site.facets().newest().take(most).map(|it| i64::from(it.id)).collect();
    let rows = reading::titles(&site.db, &ids).await?;
    Ok(rows.into_iter().map(|(id, title)| (ExperienceId(id), slug(&title))).collect())
}

/// These experiences, in this order; with a search, excerpts show what was found.
pub async fn summaries(
    site: &Site,
    ids: &[i64],
    query: Option<&Query>,
) -> Result<Vec<Summary>, AppError> {
    let rows = reading::list(&site.db, ids).await?;
    let mut by_id: HashMap<i64, ListRow> = rows.into_iter().map(|row| (row.id, row)).collect();
    let mut services: HashMap<i64, Vec<MentionRow>> = HashMap::new();
    for row in reading::mentions(&site.db, ids).await? {
        services.entry(row.experience_id).or_default().push(row);
    }
    let directory = site.directory();
    ids.iter()
        .filter_map(|id| Some((by_id.remove(id)?, services.remove(id).unwrap_or_default())))
        .map(|(row, services)| summary(row, &services, &directory, query))
        .collect()
}

fn summary(
    row: ListRow,
    services: &[MentionRow],
    directory: &Directory,
    query: Option<&Query>,
) -> Result<Summary, AppError> {
    let answer = services.iter().find_map(|it| it.answer_text.as_deref());
    let services = services
        .iter()
        .map(|it| {
            let structure = structure(it, directory);
            Ok(SummaryService {
                label: structure.as_ref().map_or_else(|| it.label.clone(), |it| it.name.clone()),
                place: structure.as_ref().map(|it| it.place.clone()).unwrap_or_default(),
                code: structure.map(|it| it.code),
                state: code("mention.state", it.id, MentionState::parse(&it.state))?,
            })
        })
        .collect::<Result<_, AppError>>()?;
    Ok(Summary {
        id: ExperienceId(row.id),
        excerpt: match query {
            Some(query) => highlight(&row.story, query, EXCERPT),
            None => vec![Piece { text: excerpt(&row.story, EXCERPT), hit: false }],
        },
        title: row.title,
        feeling: code("experience.feeling", row.id, Feeling::parse(&row.feeling))?,
        published_on: row.published_at.map(|at| day_in_france(Instant(at))),
        answer_excerpt: answer.map(|text| excerpt(text, ANSWER_EXCERPT)),
        services,
        similar: row.similar_count,
    })
}

fn experience(row: ExperienceRow) -> Result<Experience, AppError> {
    let id = row.id;
    let kind = code("experience.source", id, SourceKind::parse(&row.source))?;
    Ok(Experience {
        id: ExperienceId(id),
        state: code("experience.state", id, State::parse(&row.state))?,
        title: row.title,
        story: row.story,
        feeling: code("experience.feeling", id, Feeling::parse(&row.feeling))?,
        tags: code("experience.tags", id, Tags::parse(&row.tags))?,
        pen_name: row.pen_name,
        capacity: code("experience.capacity", id, Capacity::parse(&row.capacity))?,
        procedure: row.procedure,
        department: row.department,
        country: row.country,
        source: Source { kind, code: row.source_code },
        written_on: code("experience.written_on", id, Day::parse(&row.written_on))?,
        happened_on: row.happened_on.as_deref().and_then(Day::parse),
        published_at: row.published_at.map(Instant),
        similar: row.similar_count,
        mentions: Vec::new(),
        details: Vec::new(),
    })
}

fn mention(row: MentionRow, directory: &Directory) -> Result<Mention, AppError> {
    let structure = structure(&row, directory);
    let answer = row.answer_id.zip(row.answer_text).map(|(id, text)| Answer {
        id: AnswerId(id),
        text,
        signature: row.signature,
        answered_on: row.answered_on.as_deref().and_then(Day::parse),
        useful: row.useful.unwrap_or(0),
        useless: row.useless.unwrap_or(0),
        author_found_it_useful: row.author_vote.map(|vote| vote != 0),
    });
    let promise = row.promise.map(|action| Promise {
        action,
        due_on: row.promised_on.as_deref().and_then(Day::parse),
        done_on: row.done_on.as_deref().and_then(Day::parse),
        author_comment: row.author_comment,
    });
    Ok(Mention {
        id: MentionId(row.id),
        label: structure.as_ref().map_or(row.label, |it| it.name.clone()),
        structure,
        channels: Channels(u16::try_from(row.channels).unwrap_or_default()),
        state: code("mention.state", row.id, MentionState::parse(&row.state))?,
        answer,
        promise,
    })
}

fn structure(row: &MentionRow, directory: &Directory) -> Option<StructureRef> {
    let id = StructureId(row.structure_id?);
    directory.by_id(id).map(|it| directory.reference(it))
}

/// A value this program never writes is reported with its column and row.
fn code<T>(column: &'static str, row: i64, value: Option<T>) -> Result<T, AppError> {
    value.ok_or_else(|| StoreError::Corrupt(column, row).into())
}
