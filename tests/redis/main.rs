//! What only the store on Redis owes, shown with real servers.

#![allow(unreachable_pub, clippy::unwrap_used, clippy::expect_used)]

#[path = "../contract/given.rs"]
#[allow(dead_code)]
mod contract;
#[path = "../servers/mod.rs"]
mod servers;

mod between_offices;
mod book_scripts;
mod booking_round_trips;
mod clock;
mod durability;
mod faults;
mod given;
mod hands;
mod memory;
mod memory_book;
mod monitor;
mod names;
mod opening;
mod polling;
mod round_trips;
mod scripts;
mod stores;
mod tls;
mod unreadable;
