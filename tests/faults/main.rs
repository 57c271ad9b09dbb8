//! The shell with a fault at every call of the store in turn, through a whole
//! booking, a move and a cancellation: with the message delivered again, and
//! without. Nothing is lost, nothing is doubled, and the person is told.

#![allow(unreachable_pub, clippy::unwrap_used, clippy::expect_used)]

#[path = "../gated/mod.rs"]
mod gated;

mod again_and_again;
mod deaths;
mod every_call;
mod faulty;
mod phone;
mod rehearsal;
mod reported;
mod round_trips;
mod staff;
mod waiting;
