//! A store that fails at a call of one's choice, or that changes by itself.

use std::sync::atomic::{AtomicUsize, Ordering};

use chrono::{DateTime, Utc};
use textpass::store::transfer::record::Record;
use textpass::store::transfer::{Cursor, Page, State, Transfer};
use textpass::store::{Pending, StoreError};

/// Counts the calls, and fails the chosen one before or after it is done.
pub struct Faulty<'s> {
    pub inner: &'s dyn Transfer,
    pub calls: AtomicUsize,
    pub fails: usize,
    /// Whether the failing call was carried out all the same.
    pub afterwards: bool,
}

impl<'s> Faulty<'s> {
    pub fn new(inner: &'s dyn Transfer, fails: usize, afterwards: bool) -> Self {
        Self { inner, calls: AtomicUsize::new(0), fails, afterwards }
    }

    fn call<'a, T: Send + 'a>(&'a self, work: Pending<'a, T>) -> Pending<'a, T> {
        let fails = self.calls.fetch_add(1, Ordering::Relaxed) == self.fails;
        let fault = || StoreError::Unavailable("as planned".to_owned());
        Box::pin(async move {
            if fails && !self.afterwards {
                return Err(fault());
            }
            let done = work.await;
            if fails { Err(fault()) } else { done }
        })
    }
}

impl Transfer for Faulty<'_> {
    fn kind(&self) -> &'static str {
        self.inner.kind()
    }

    fn state<'a>(&'a self) -> Pending<'a, State> {
        self.call(self.inner.state())
    }

    fn pull<'a>(&'a self, from: Option<Cursor>) -> Pending<'a, Page> {
        self.call(self.inner.pull(from))
    }

    fn begin<'a>(&'a self, from: &'a str) -> Pending<'a, ()> {
        self.call(self.inner.begin(from))
    }

    fn put<'a>(&'a self, records: Vec<Record>, now: DateTime<Utc>) -> Pending<'a, ()> {
        self.call(self.inner.put(records, now))
    }

    fn finish<'a>(&'a self) -> Pending<'a, ()> {
        self.call(self.inner.finish())
    }

    fn is_served<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, bool> {
        self.call(self.inner.is_served(now))
    }

    fn leave<'a>(&'a self, to: &'a str, now: DateTime<Utc>) -> Pending<'a, bool> {
        self.call(self.inner.leave(to, now))
    }

    fn come_back<'a>(&'a self) -> Pending<'a, ()> {
        self.call(self.inner.come_back())
    }
}
