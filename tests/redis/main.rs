//! What only the store on Redis owes, shown with real servers.

#![allow(unreachable_pub, clippy::unwrap_used, clippy::expect_used)]

#[path = "../servers/mod.rs"]
mod servers;

mod given;

mod monitor;

mod memory;
mod opening;
mod polling;
mod round_trips;
mod scripts;
