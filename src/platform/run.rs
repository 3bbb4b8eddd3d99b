//! From settings to a listening server, and back.
use super::{
    clock::Clock,
    config::Settings,
    db::{Db, StoreError},
    http,
    mail::{queue, sending},
    outbox::{self, reader::Reader, upkeep::Upkeep},
    site::Site,
    storage::Storage,
};
use crate::{
    documents::{reporting, trials},
    indicators::store::pending,
    kernel::time::{DAY_MS, Instant},
    testers,
};
use std::{io, net::SocketAddr, time::Duration};
use tokio::{net::TcpListener, signal, time::MissedTickBehavior};

const HOUR_MS: i64 = 3_600_000;

/// Serves until told to stop.
pub async fn serve(
    settings: Settings,
    clock: Clock,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let db = Db::open(&settings.database_url).await?;
    let listener = TcpListener::bind(settings.listen).await?;
    let address = listener.local_addr()?;
    // Before the copies are read: what changes meanwhile is refreshed after.
    let reader = Reader::start(&db).await?;
    let storage = Storage::open(&settings.storage, &settings.site)?;
    let site = Site::new(settings, db, storage, clock).await?;
    tokio::spawn(keep_fresh(site.clone(), reader));
    tokio::spawn(send_letters(site.clone()));
    let service = http::router(site).into_make_service_with_connect_info::<SocketAddr>();
    tracing::info!("serving at http://{address}");
    axum::serve(listener, service).with_graceful_shutdown(told_to_stop()).await?;
    Ok(())
}

/// Every second: takes in what other processes changed; now and then, forgets what is of no use.
async fn keep_fresh(site: Site, reader: Reader) {
    let mut upkeep = Upkeep::new(reader);
    let mut ticks = tokio::time::interval(Duration::from_secs(1));
    // After a long refresh, no burst of readings.
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    for tick in 0_u64.. {
        ticks.tick().await;
        if tick % 60 == 0 {
            site.limits.forget();
        }
        if tick % 3600 == 0 {
            let a_day_ago = Instant(site.clock.now().0 - DAY_MS);
            if let Err(error) = outbox::forget(&site.db, a_day_ago).await {
                tracing::warn!(%error, "cannot forget the old lines of the outbox");
            }
            if let Err(error) = forget_uploads(&site).await {
                tracing::warn!(%error, "cannot forget the tables that nobody confirmed");
            }
            if let Err(error) = testers::commands::forget(&site.db, site.clock.now()).await {
                tracing::warn!(%error, "cannot forget the testers whose time is over");
            }
            // This is done each hour: an hour before the day is over.
            let almost_a_day_ago = Instant(a_day_ago.0 + HOUR_MS);
            if let Err(error) = queue::forget_before(&site.db, almost_a_day_ago).await {
                tracing::warn!(%error, "cannot forget the letters that never left");
            }
            if let Err(error) = trials::commands::upkeep(&site).await {
                tracing::warn!(%error, "cannot close the trials that are over");
            }
            if let Err(error) = reporting::upkeep(&site).await {
                tracing::warn!(%error, "cannot erase the files whose time is over");
            }
            if tick > 0
                && let Err(error) = reporting::sweep(&site).await
            {
                tracing::warn!(%error, "cannot delete the files that nothing leads to");
            }
        }
        if let Err(error) = upkeep.take_in(&site).await {
            tracing::warn!(%error, "cannot read the outbox");
        }
    }
}

/// Tables wait for a confirmation for a day, even when nobody sends another.
async fn forget_uploads(site: &Site) -> Result<(), StoreError> {
    let mut tx = site.db.begin().await?;
    if pending::forget(&mut tx, site.clock.now()).await? {
        tx.commit().await?;
    }
    Ok(())
}

/// Every second: a few letters leave. Apart from the rest, since a server of mail may be slow.
async fn send_letters(site: Site) {
    let Some(office) = &site.post_office else { return };
    let mut ticks = tokio::time::interval(Duration::from_secs(1));
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        if let Err(error) = sending::send_due(&site.db, office, &site.clock).await {
            tracing::warn!(%error, "cannot send letters");
        }
    }
}

/// Ctrl-C, or a service manager's SIGTERM.
async fn told_to_stop() {
    let terminate = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    let interrupt = async {
        let stopped: io::Result<()> = signal::ctrl_c().await;
        drop(stopped);
    };
    tokio::select! { () = terminate => {}, () = interrupt => {} }
    tracing::info!("stopping");
}
