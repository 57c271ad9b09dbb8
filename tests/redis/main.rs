//! What only the store on Redis owes, shown with real servers.

#![allow(unreachable_pub, clippy::unwrap_used, clippy::expect_used)]

#[path = "../servers/mod.rs"]
mod servers;

mod clock;
mod durability;
mod faults;
mod given;
mod memory;
mod monitor;
mod opening;
mod polling;
mod round_trips;
mod scripts;
