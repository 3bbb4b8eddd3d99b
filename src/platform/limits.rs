//! Limits on what one network may do in a while. No address is stored: a caller is a keyed hash of
//! its network, whose key is random, changes every day and lives in memory only.
use crate::kernel::{error::AppError, time::DAY_MS};
use axum::{
    extract::{ConnectInfo, Request, State},
    middleware::Next,
    response::Response,
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock as _};
use std::{
    net::{IpAddr, SocketAddr},
    num::NonZeroU32,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use super::{secrets, site::Site};

/// Clicks remembered at most: 4 MB or so.
const CLICKS_REMEMBERED: u64 = 50_000;

/// Who calls, as far as limits are concerned: a hash that means nothing tomorrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Caller(u64);

/// What is limited, and how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// Sending an experience. A counter with ten advisers, or a mobile carrier's shared address,
    /// never sends sixty in a row; a robot does.
    Submit,
    /// Asking with a receipt code: guessing one of 2^80 must stay hopeless.
    Follow,
    /// Signing in.
    SignIn,
    /// One-click counters.
    Click,
    /// Batches of a publisher's program: a file a day for each indicator, and a hundred to begin with.
    Publish,
}

/// A thing that counts one click a day from one network, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Clicked {
    /// "I lived the same", of an experience.
    Similar(i64),
    /// "Useful" or not, of an answer.
    Useful(i64),
    /// "I struggled with it too", of a document.
    MeToo(i64),
}

/// The limiters, one for each gesture.
pub struct Limits {
    submit: DefaultKeyedRateLimiter<Caller>,
    follow: DefaultKeyedRateLimiter<Caller>,
    sign_in: DefaultKeyedRateLimiter<Caller>,
    click: DefaultKeyedRateLimiter<Caller>,
    publish: DefaultKeyedRateLimiter<Caller>,
    salt: Mutex<(i64, String)>,
    clicked: moka::sync::Cache<(Caller, Clicked), ()>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            submit: RateLimiter::keyed(quota(60, Duration::from_secs(10))),
            follow: RateLimiter::keyed(quota(40, Duration::from_secs(3))),
            sign_in: RateLimiter::keyed(quota(10, Duration::from_secs(30))),
            click: RateLimiter::keyed(quota(120, Duration::from_secs(1))),
            publish: RateLimiter::keyed(quota(120, Duration::from_secs(5))),
            salt: Mutex::default(),
            clicked: moka::sync::Cache::builder()
                .max_capacity(CLICKS_REMEMBERED)
                .time_to_live(Duration::from_millis(DAY_MS.unsigned_abs()))
                .build(),
        }
    }
}

/// `burst` at once, then one more each `period`.
fn quota(burst: u32, period: Duration) -> Quota {
    let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(period).unwrap_or(Quota::per_second(burst)).allow_burst(burst)
}

impl Limits {
    /// Counts one gesture of `caller`; refuses when there were too many.
    pub fn check(&self, gesture: Gesture, caller: Caller) -> Result<(), AppError> {
        let limiter = match gesture {
            Gesture::Submit => &self.submit,
            Gesture::Follow => &self.follow,
            Gesture::SignIn => &self.sign_in,
            Gesture::Click => &self.click,
            Gesture::Publish => &self.publish,
        };
        limiter.check_key(&caller).map_err(|until| {
            let wait = until.wait_time_from(limiter.clock().now());
            AppError::TooMany(u32::try_from(wait.as_secs() + 1).unwrap_or(60))
        })
    }

    /// Is it the first time today that `caller` clicks on this?
    pub fn is_first(&self, caller: Caller, clicked: Clicked) -> bool {
        self.clicked.entry((caller, clicked)).or_insert(()).is_fresh()
    }

    /// Forgets the callers whose allowance is full again. Run it now and then.
    pub fn forget(&self) {
        for limiter in [&self.submit, &self.follow, &self.sign_in, &self.click, &self.publish] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }

    /// The caller at this address, today.
    pub fn caller(&self, address: IpAddr, now_ms: i64) -> Caller {
        self.named(&network(address), now_ms)
    }

    /// Whoever uses this name, today: an account that somebody tries to open.
    pub fn named(&self, name: &str, now_ms: i64) -> Caller {
        let day = now_ms.div_euclid(DAY_MS);
        let mut salt = self.salt.lock().unwrap_or_else(PoisonError::into_inner);
        if salt.1.is_empty() || salt.0 != day {
            *salt = (day, secrets::token());
        }
        let hash = secrets::keyed(&salt.1, name);
        Caller(u64::from_le_bytes(hash[..8].try_into().unwrap_or_default()))
    }
}

/// One IPv4 address, or the /64 that one IPv6 subscriber holds.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
    }
}

/// Marks each request with its caller.
pub async fn mark_caller(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let address = address_of(&request, site.settings.proxies);
    let caller = site.limits.caller(address, site.clock.now().0);
    request.extensions_mut().insert(caller);
    next.run(request).await
}

/// Where a request comes from, behind as many of our own proxies as configured: what lies further
/// left in `X-Forwarded-For` is the client's word, and is not believed.
fn address_of(request: &Request, proxies: u8) -> IpAddr {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let forwarded = || {
        let hops: Vec<_> = request
            .headers()
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(str::trim)
            .collect();
        hops.get(hops.len().checked_sub(usize::from(proxies))?)?.parse().ok()
    };
    let address = if proxies > 0 { forwarded().or(peer) } else { peer };
    address.unwrap_or(IpAddr::from([0, 0, 0, 0]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caller_is_not_the_same_tomorrow() {
        let limits = Limits::default();
        let address = IpAddr::from([192, 0, 2, 7]);
        let today = limits.caller(address, 0);
        assert_eq!(limits.caller(address, 1), today);
        assert_ne!(limits.caller(IpAddr::from([192, 0, 2, 8]), 1), today);
        assert_ne!(limits.caller(address, DAY_MS), today);
    }

    #[test]
    fn one_click_a_day_counts() {
        let limits = Limits::default();
        let caller = limits.caller(IpAddr::from([192, 0, 2, 7]), 0);
        assert!(limits.is_first(caller, Clicked::Similar(1)));
        assert!(!limits.is_first(caller, Clicked::Similar(1)));
        assert!(limits.is_first(caller, Clicked::Similar(2)));
        assert!(limits.is_first(caller, Clicked::Useful(1)));
    }

    #[test]
    fn a_shared_counter_sends_sixty_in_a_row() {
        let limits = Limits::default();
        let counter = limits.caller(IpAddr::from([192, 0, 2, 7]), 0);
        for _ in 0..60 {
            assert_eq!(limits.check(Gesture::Submit, counter), Ok(()));
        }
        assert!(matches!(limits.check(Gesture::Submit, counter), Err(AppError::TooMany(1..=10))));
        let neighbour = limits.caller(IpAddr::from([192, 0, 2, 8]), 0);
        assert_eq!(limits.check(Gesture::Submit, neighbour), Ok(()));
    }
}
