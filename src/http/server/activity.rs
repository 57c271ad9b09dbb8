//! What a connection is doing, and since when.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

/// How long a connection may be quiet. A head has no longer than a pause after an answer:
/// whoever watches a connection looks again only when the time of its head is over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// For the head of a request, from its first byte, or from the beginning of the
    /// connection.
    pub(super) head: Duration,
    /// After an answer.
    pub(super) idle: Duration,
}

impl Limits {
    /// After an answer longer than proxies keep their connections (Caddy two minutes,
    /// nginx and AWS one), so that they are the ones to close.
    pub(super) const USUAL: Self = Self { head: Duration::from_secs(15), idle: Duration::from_secs(130) };
}

/// What a connection does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    /// It is sending the head of a request, or has sent nothing since it was opened.
    Head,
    /// A request is in hand.
    Busy,
    /// It was answered, and sends nothing.
    Idle,
}

/// What a connection is doing, and since when; written by it, read by whoever watches it.
#[derive(Debug)]
pub(super) struct Activity {
    limits: Limits,
    begun: Instant,
    /// Milliseconds since `begun`, times four, and what is done since then.
    state: AtomicU64,
    /// Told when the connection is to be closed.
    close: Notify,
}

impl Activity {
    /// A connection is opened.
    pub(super) fn begin(limits: Limits) -> Self {
        Self {
            limits,
            begun: Instant::now(),
            state: AtomicU64::new(Doing::Head as u64),
            close: Notify::new(),
        }
    }

    /// How long it may be quiet.
    pub(super) fn limits(&self) -> Limits {
        self.limits
    }

    /// Bytes came.
    pub(super) fn heard(&self) {
        if self.state().0 == Doing::Idle {
            self.set(Doing::Head);
        }
    }

    /// A request is in hand.
    pub(super) fn asked(&self) {
        self.set(Doing::Busy);
    }

    /// Its answer is there.
    pub(super) fn answered(&self) {
        self.set(Doing::Idle);
    }

    /// Until when nothing has to happen; none while a request is in hand, which is
    /// answered in time (`http/in_time.rs`).
    pub(super) fn deadline(&self) -> Option<Instant> {
        let (doing, since) = self.state();
        match doing {
            Doing::Head => Some(since + self.limits.head),
            Doing::Idle => Some(since + self.limits.idle),
            Doing::Busy => None,
        }
    }

    /// Since when no request has been in hand; none while one is.
    pub(super) fn quiet_since(&self) -> Option<Instant> {
        let (doing, since) = self.state();
        (doing != Doing::Busy).then_some(since)
    }

    /// Has the connection closed.
    pub(super) fn close(&self) {
        self.close.notify_one();
    }

    /// Waits until it is to be closed.
    pub(super) async fn closed(&self) {
        self.close.notified().await;
    }

    fn set(&self, doing: Doing) {
        let since = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX >> 2);
        self.state.store(since << 2 | doing as u64, Ordering::Release);
    }

    fn state(&self) -> (Doing, Instant) {
        let state = self.state.load(Ordering::Acquire);
        let doing = [Doing::Head, Doing::Busy, Doing::Idle, Doing::Idle][(state & 3) as usize];
        (doing, self.begun + Duration::from_millis(state >> 2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_has_little_time_an_answered_connection_more_and_a_request_in_hand_all() {
        let activity = Activity::begin(Limits::USUAL);
        let begun = activity.begun;
        assert_eq!(activity.deadline(), Some(begun + Limits::USUAL.head));
        activity.heard();
        assert_eq!(activity.deadline(), Some(begun + Limits::USUAL.head), "further letters give no time");
        activity.asked();
        activity.heard();
        assert_eq!((activity.deadline(), activity.quiet_since()), (None, None));
        activity.answered();
        assert!(activity.deadline() >= Some(begun + Limits::USUAL.idle));
        activity.heard();
        let deadline = activity.deadline();
        assert!(deadline < Some(begun + Limits::USUAL.idle), "the next head has begun");
        activity.heard();
        assert_eq!(activity.deadline(), deadline);
    }
}
