//! The HTTP server: takes connections, and serves the routes on them.
//!
//! hyper reads and writes. Decided here is who may stay: a connection that says nothing
//! is closed in time, and where there are as many as may be, the one that has been quiet
//! for longest makes room for the next. So connections that only stand there, however
//! many they are, keep nobody out.

mod activity;
mod connection;
mod open;
mod watched;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::Instant;

use activity::Limits;
use open::Open;

/// The most connections at a time, however many files may be open.
const AT_MOST: u64 = 10_000;
/// Files that are kept for everything else: the store, what is sent, the program itself.
const FOR_THE_REST: u64 = 256;
/// How long nothing is accepted after it could not be.
const AFTER_A_FAILURE: Duration = Duration::from_millis(100);
/// How often it is logged at most that nothing can be accepted.
const SAID_AGAIN: Duration = Duration::from_secs(10);

/// How many connections may be open at a time in a process that may have so many files
/// open: of few files half are left for the rest.
pub fn most_connections(files: u64) -> usize {
    let connections = (files - (files / 2).min(FOR_THE_REST)).clamp(1, AT_MOST);
    usize::try_from(connections).unwrap_or(usize::MAX)
}

/// Serves the routes until `end`, with at most so many connections at a time; then
/// accepts no more, and returns once the requests in hand are answered.
pub async fn serve(listener: TcpListener, routes: Router, at_most: usize, end: impl Future<Output = ()>) {
    let open = Arc::new(Open::new(at_most, Limits::USUAL));
    let ending = watch::Sender::new(false);
    let mut failures = Failures::default();
    tokio::pin!(end);
    loop {
        let accepted = tokio::select! {
            () = &mut end => break,
            accepted = accept(&listener, &open) => accepted,
        };
        match accepted {
            Ok(stream) => drop(tokio::spawn(connection::serve(
                stream,
                routes.clone(),
                open.enter(),
                ending.subscribe(),
            ))),
            Err(error) => failures.wait(&error, &open).await,
        }
    }
    drop(listener);
    ending.send_replace(true);
    open.emptied().await;
}

/// The next connection, for which there is room.
async fn accept(listener: &TcpListener, open: &Open) -> io::Result<TcpStream> {
    open.room().await;
    listener.accept().await.map(|(stream, _)| stream)
}

/// That connections could not be accepted.
#[derive(Default)]
struct Failures {
    said: Option<Instant>,
}

impl Failures {
    /// Waits a moment, having said so and made room, if it may be for want of it.
    async fn wait(&mut self, error: &io::Error, open: &Open) {
        use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
        // Somebody hung up while still in the queue.
        if matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
            return;
        }
        metrics::counter!("textpass_not_accepted_total").increment(1);
        if self.said.is_none_or(|said| said.elapsed() >= SAID_AGAIN) {
            self.said = Some(Instant::now());
            let open = open.count();
            tracing::error!(%error, open, "no connection can be accepted; if files are too few, raise their limit (ulimit -n, LimitNOFILE)");
        }
        open.close_the_quietest();
        tokio::time::sleep(AFTER_A_FAILURE).await;
    }
}

#[cfg(test)]
mod tests;
