//! Everything that a store holds is moved into another one, whole or not at all.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, unreachable_pub)]

#[allow(dead_code)]
#[path = "../contract/given.rs"]
mod given;

#[path = "../servers/mod.rs"]
mod servers;

mod command;
mod faulty;
mod files;
mod interrupted;
mod life;
mod names;
mod older;
mod places;
mod questions;
mod redis;
mod refused;
mod rows;
mod told;
mod whole;
