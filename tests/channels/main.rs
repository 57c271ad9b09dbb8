//! The channels against strict stand-ins: what goes out is accepted as the real
//! service would, what comes in is read, and each fault is told for what it is.

#![allow(clippy::unwrap_used)]

#[path = "../fakes/mod.rs"]
mod fakes;

mod sending;
mod telegram;
mod telegram_faults;
mod twilio;
mod waiting;

use std::time::Duration;

use textpass::channel::Timeouts;

/// Patience that no test runs out of.
const PATIENT: Timeouts = Timeouts { connect: Duration::from_secs(20), total: Duration::from_secs(20) };
/// Patience for what never comes.
const IMPATIENT: Timeouts = Timeouts { connect: Duration::from_secs(20), total: Duration::from_millis(300) };

/// An address at which nobody listens.
async fn nowhere() -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}
