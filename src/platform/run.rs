//! From settings to a listening server, and back.
use super::{
    clock::Clock,
    config::Settings,
    db::Db,
    http,
    outbox::{self, Topic},
    site::Site,
};
use std::{io, net::SocketAddr, time::Duration};
use tokio::{net::TcpListener, signal};

/// Serves until told to stop.
pub async fn serve(
    settings: Settings,
    clock: Clock,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let db = Db::open(&settings.database_url).await?;
    let listener = TcpListener::bind(settings.listen).await?;
    let address = listener.local_addr()?;
    let site = Site::new(settings, db, clock).await?;
    tokio::spawn(keep_fresh(site.clone()));
    let service = http::router(site).into_make_service_with_connect_info::<SocketAddr>();
    tracing::info!("serving at http://{address}");
    axum::serve(listener, service).with_graceful_shutdown(told_to_stop()).await?;
    Ok(())
}

/// Every second: takes in what other processes changed; now and then, forgets spent limits.
async fn keep_fresh(site: Site) {
    let mut last = outbox::last(&site.db).await.unwrap_or_default();
    let mut ticks = tokio::time::interval(Duration::from_secs(1));
    for tick in 0_u64.. {
        ticks.tick().await;
        if tick % 60 == 0 {
            site.limits.forget();
        }
        match outbox::since(&site.db, last).await {
            Ok(lines) => last = take_in(&site, &lines).await.unwrap_or(last),
            Err(error) => tracing::warn!(%error, "cannot read the outbox"),
        }
    }
}

/// Refreshes what `lines` are about; the number of the last one.
async fn take_in(site: &Site, lines: &[(i64, String, i64)]) -> Option<i64> {
    let is = |topic: Topic| lines.iter().any(|line| Topic::parse(&line.1) == Some(topic));
    let done = if is(Topic::Directory) {
        site.refresh_directory().await.is_ok()
    } else if is(Topic::Experiences) {
        site.refresh_experiences().await.is_ok()
    } else {
        let mut done = true;
        for line in lines {
            done &= site.refresh_experience(line.2).await.is_ok();
        }
        done
    };
    lines.last().filter(|_| done).map(|line| line.0)
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
