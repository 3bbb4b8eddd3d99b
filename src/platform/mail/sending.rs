//! Letters leave, a few at a time. One that is refused is tried again, later and later, for a day.
use super::{
    PostOffice,
    post::PostError,
    queue::{self, Waiting},
};
use crate::{
    kernel::time::{DAY_MS, Instant},
    platform::{
        clock::Clock,
        db::{Db, Result},
        sealing::Purpose,
    },
};

/// Letters in one turn: what a server of mail takes without complaint each second.
const MOST: i64 = 5;
const MINUTE: i64 = 60_000;

/// Sends what is due; how many left.
pub async fn send_due(db: &Db, office: &PostOffice, clock: &Clock) -> Result<u32> {
    let mut sent = 0;
    for letter in queue::due(db, clock.now(), MOST).await? {
        // Asked each time: the letter before may have taken as long as a slow server lets it.
        let next = Instant(clock.now().0 + wait_after(letter.attempts));
        // Before it leaves: a process that dies in between sends it twice, never at every second.
        if !queue::take(db, &letter, next).await? {
            continue;
        }
        match post(office, &letter).await {
            Some(Ok(())) => {
                queue::forget(db, letter.id).await?;
                sent += 1;
            }
            // Sealed with another key: nobody will ever read it.
            None => {
                tracing::warn!(mail = letter.id, "a letter was sealed with another key: given up");
                queue::forget(db, letter.id).await?;
            }
            Some(Err(error)) if next.0 > letter.created_at + DAY_MS || is_hopeless(&error) => {
                tracing::warn!(mail = letter.id, %error, "a letter was given up");
                queue::forget(db, letter.id).await?;
            }
            Some(Err(error)) => {
                tracing::warn!(mail = letter.id, %error, "a letter did not leave: tried again later");
            }
        }
    }
    Ok(sent)
}

async fn post(office: &PostOffice, letter: &Waiting) -> Option<std::result::Result<(), PostError>> {
    let open = |purpose, sealed: &[u8]| office.keys.open(purpose, sealed);
    let to = open(Purpose::Recipient, &letter.recipient)?;
    let subject = open(Purpose::Subject, &letter.subject)?;
    let body = open(Purpose::Body, &letter.body)?;
    Some(office.post.send(&to, &subject, &body).await)
}

/// Will the same letter be refused for ever?
const fn is_hopeless(error: &PostError) -> bool {
    matches!(error, PostError::Letter(_) | PostError::Address(_))
}

/// How long before the next try: 1, 2, 4… minutes, 4 hours at most.
fn wait_after(attempts: i64) -> i64 {
    let doubled = u32::try_from(attempts).unwrap_or(0).min(8);
    (MINUTE << doubled).min(4 * 60 * MINUTE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_are_further_and_further_apart() {
        let minutes = |attempts| wait_after(attempts) / MINUTE;
        assert_eq!([0, 1, 2, 7, 8, 100].map(minutes), [1, 2, 4, 128, 240, 240]);
    }
}
