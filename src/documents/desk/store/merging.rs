//! Two dossiers made one. Both are held (`changing::hold`) by who calls.
use crate::{
    kernel::ids::DocumentId,
    platform::db::{Db, Result, Tx, on, within},
};

/// Runs a statement about the one that goes ($1) and the one that stays ($2).
async fn run(tx: &mut Tx, sql: &'static str, goes: DocumentId, stays: DocumentId) -> Result<()> {
    within!(tx, c => sqlx::query(sql).bind(goes.0).bind(stays.0).execute(c).await.map(drop))?;
    Ok(())
}

/// What nobody may lose of a dossier: its texts, and what readers are being asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct WorkRow {
    pub rewritings: i64,
    pub open_trials: i64,
}

impl WorkRow {
    /// May `goes` join `stays`? Of two texts one would be lost, and readers answer about one address.
    pub const fn may_join(goes: Self, stays: Self) -> bool {
        goes.open_trials == 0 && (goes.rewritings == 0 || stays.rewritings == 0)
    }
}

const WORK: &str = "
    select count(distinct rewriting.id) as rewritings, count(trial.id) as open_trials
    from rewriting
    left join trial on trial.rewriting_id = rewriting.id and trial.state = 'open'
    where document_id = $1";

/// The work that a dossier holds.
pub async fn work(db: &Db, id: DocumentId) -> Result<WorkRow> {
    Ok(on!(db, pool => sqlx::query_as(WORK).bind(id.0).fetch_one(pool).await)?)
}

/// The same, in this transaction.
pub async fn work_in(tx: &mut Tx, id: DocumentId) -> Result<WorkRow> {
    Ok(within!(tx, c => sqlx::query_as(WORK).bind(id.0).fetch_one(c).await)?)
}

/// Moves reports and counts, fills in what the one that stays did not say, and leads the old addresses
/// to it: those that led to the one that goes, too. What names a document that no moderator checked is
/// taken by nobody, and forgotten.
pub async fn join(tx: &mut Tx, goes: DocumentId, stays: DocumentId) -> Result<()> {
    const REPORTS: &str = "update report set document_id = $2 where document_id = $1";
    const MONTHS: &str = "
        insert into document_month (document_id, month, reports, difficulties, struggled)
        select cast($2 as bigint), month, reports, difficulties, struggled
        from document_month
        where document_id = $1
        on conflict (document_id, month) do update set
          reports = document_month.reports + excluded.reports,
          difficulties = document_month.difficulties + excluded.difficulties,
          struggled = document_month.struggled + excluded.struggled";
    const NO_MONTH: &str = "delete from document_month where document_id = $1 and $2 <> $1";
    const COUNTS: &str = "
        update document
        set reports = document.reports + other.reports,
          difficulties = document.difficulties + other.difficulties,
          struggled = document.struggled + other.struggled
        from (select id, reports, difficulties, struggled from document) as other
        where document.id = $2 and other.id = $1";
    const GONE: &str = "
        update document
        set merged_into = $2, reports = 0, difficulties = 0, struggled = 0, due_on = null
        where id = $1";
    const LED: &str = "update document set merged_into = $2 where merged_into = $1";
    // Its number is free once it is merged.
    const NUMBER: &str = "
        update document
        set cerfa = other.cerfa, version = other.version, notice = other.notice, pages = other.pages
        from (select id, state, cerfa, version, notice, pages from document) as other
        where document.id = $2 and document.cerfa is null and other.id = $1
          and other.cerfa is not null and other.state <> 'reported'";
    const REST: &str = "
        update document
        set url = coalesce(document.url, other.url),
          issuer_label = case when document.issuer_id is null and document.issuer_label = ''
            then other.issuer_label else document.issuer_label end,
          issuer_id = coalesce(document.issuer_id, other.issuer_id),
          event_id = coalesce(document.event_id, other.event_id)
        from (select id, state, url, issuer_id, issuer_label, event_id from document) as other
        where document.id = $2 and other.id = $1 and other.state <> 'reported'";
    // Its words were somebody's, who may erase the report and not them.
    const WORDS: &str = "
        update document
        set title = '—', issuer_label = '', url = null, cerfa = null, version = null
        where id = $1 and $2 <> $1 and state = 'reported'";
    // A draft goes along when it comes in the way of no other.
    const DRAFTS: &str = "
        update rewriting
        set document_id = $2
        where document_id = $1
          and not exists (select 1 from rewriting as other where other.document_id = $2)";
    for sql in [REPORTS, MONTHS, NO_MONTH, COUNTS, GONE, LED, NUMBER, REST, WORDS, DRAFTS] {
        run(tx, sql, goes, stays).await?;
    }
    Ok(())
}
