//! The text before and the text after, to write and to publish.
use super::forms::{button, field, line};
use crate::{
    accounts::model::StaffMember,
    clarity::{diff, lexicon::Lexicon, measures::measure},
    documents::{
        desk::{
            commands::{is_open, may_read, may_simplify, seen},
            forms::{
                REASON_MAX, has_personal_data,
                written::{LONGEST, PHRASE_MAX, PHRASES},
            },
            model::{Control, FieldShown, FormShown, Preview, RewritingShown, Tried, Way},
            store::rewriting::{self, RewritingRow},
        },
        store::writing,
        trials,
    },
    kernel::{
        error::AppError,
        ids::{DocumentId, RewritingId},
        lang::Lang,
    },
    links::documents as links,
    platform::site::Site,
    words::document_desk as words,
};

/// Rows left empty for more phrases.
const MORE: usize = 3;

pub async fn rewriting(
    site: &Site,
    member: &StaffMember,
    id: DocumentId,
    lang: Lang,
) -> Result<RewritingShown, AppError> {
    let document = writing::find(&site.db, id).await?.ok_or(AppError::NotFound)?;
    let issuer = document.identity.issuer;
    if !may_read(site, member, issuer) || !may_simplify(site, member, issuer) {
        return Err(AppError::Forbidden);
    }
    let last = rewriting::last(&site.db, id).await?;
    let draft = last.as_ref().filter(|it| it.published_at.is_none());
    let tried = match draft {
        Some(row) if trials::store::is_under_way(&site.db, id).await? => Some(Tried {
            href: links::desk_trial(lang, id),
            before: row.before_text.clone(),
            after: row.after_text.clone(),
        }),
        _ => None,
    };
    let may_write = is_open(document.state);
    let is_open = may_write && tried.is_none();
    // A new version starts from the one in use.
    let start = match &last {
        Some(row) => {
            let phrases = match draft {
                Some(row) => rewriting::phrases(&site.db, RewritingId(row.id)).await?,
                None => vec![],
            };
            Some((row, phrases))
        }
        None => None,
    };
    let form = is_open.then(|| form(id, start.as_ref(), draft, lang));
    let preview = last.as_ref().filter(|it| !it.after_text.is_empty());
    let preview = match preview {
        Some(row) => Some(measured(row).await?),
        None => None,
    };
    let publish = draft.filter(|_| is_open && preview.is_some()).map(|it| publish(id, it, lang));
    let note = (!may_write).then(|| words::not_the_time(lang).to_owned());
    Ok(RewritingShown { id, title: document.identity.title, note, form, tried, preview, publish })
}

/// Both texts measured and compared, on a thread of their own: twenty pages take a while.
async fn measured(row: &RewritingRow) -> Result<Preview, AppError> {
    let (before, after) = (row.before_text.clone(), row.after_text.clone());
    let work = move || {
        let lexicon = Lexicon::new();
        Preview {
            before: measure(&before, &lexicon),
            after: measure(&after, &lexicon),
            difference: diff::compare(&before, &after),
        }
    };
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| AppError::Internal("measure".to_owned()))
}

fn form(
    id: DocumentId,
    start: Option<&(&RewritingRow, Vec<(String, String)>)>,
    draft: Option<&RewritingRow>,
    lang: Lang,
) -> FormShown {
    let row = start.map(|it| it.0);
    let text = |of: fn(&RewritingRow) -> &str| row.map(of).unwrap_or_default();
    let number = |it: Option<i64>| it.map(|it| it.to_string()).unwrap_or_default();
    let (before, after) = match (row, draft) {
        (Some(row), Some(_)) => (row.before_text.as_str(), row.after_text.as_str()),
        // What was new is what is in use.
        (Some(row), None) => (row.after_text.as_str(), ""),
        (None, _) => ("", ""),
    };
    let pieces = |of: fn(&RewritingRow) -> Option<i64>| number(draft.and_then(of));
    let area = |name, label, value| field(Control::Area(14), name, label, value).most(LONGEST);
    let file = |name, label| field(Control::File, name, label, "").hint(words::pdf_hint(lang));
    let count = |name, label, value: &str| field(line(), name, label, value).most(2);
    let mut fields = vec![
        area("before", words::before(lang), before),
        file("before_file", words::before_file(lang)),
        count("before_pieces", words::before_pieces(lang), &pieces(|it| it.before_pieces)),
        area("after", words::after(lang), after),
        file("after_file", words::after_file(lang)),
        count("after_pieces", words::after_pieces(lang), &pieces(|it| it.after_pieces)),
        field(
            Control::Area(3),
            "note",
            words::rewriting_note(lang),
            if draft.is_some() { text(|it| &it.note) } else { "" },
        )
        .most(REASON_MAX)
        .hint(words::rewriting_note_hint(lang)),
    ];
    let phrases = start.map(|it| it.1.as_slice()).unwrap_or_default();
    fields.extend(rows(phrases, lang));
    FormShown {
        title: words::rewriting(lang).to_owned(),
        lead: words::rewriting_lead(lang).to_owned(),
        action: links::desk_rewriting(lang, id),
        way: Way::Multipart,
        hidden: vec![("draft".to_owned(), seen(draft))],
        fields,
        buttons: vec![
            button("save", words::save(lang), ""),
            button("read", words::read_pdf(lang), "second"),
        ],
    }
}

/// The phrases that were replaced, two fields each, and a few more rows.
fn rows(phrases: &[(String, String)], lang: Lang) -> Vec<FieldShown> {
    let count = (phrases.len() + MORE).min(PHRASES);
    (0..count)
        .flat_map(|at| {
            let (phrase, plain) = phrases
                .get(at)
                .map_or(("", ""), |(phrase, plain)| (phrase.as_str(), plain.as_str()));
            let number = i64::try_from(at + 1).unwrap_or_default();
            [
                field(line(), &format!("phrase-{at}"), &words::phrase(lang, number), phrase)
                    .most(PHRASE_MAX),
                field(line(), &format!("plain-{at}"), &words::plain(lang, number), plain)
                    .most(PHRASE_MAX),
            ]
        })
        .collect()
}

fn publish(id: DocumentId, draft: &RewritingRow, lang: Lang) -> FormShown {
    let risky = [&draft.before_text, &draft.after_text, &draft.note];
    let hint = if risky.into_iter().any(|it| has_personal_data(it)) {
        words::sure_risky(lang)
    } else {
        words::sure_hint(lang)
    };
    let sure = field(Control::Tick, "sure", words::sure(lang), "yes").hint(hint).required();
    FormShown {
        title: words::publish_title(lang).to_owned(),
        lead: words::publish_lead(lang).to_owned(),
        action: links::desk_rewriting(lang, id),
        way: Way::Multipart,
        hidden: vec![("draft".to_owned(), seen(Some(draft)))],
        fields: vec![sure],
        buttons: vec![button("publish", words::publish(lang), "")],
    }
}
