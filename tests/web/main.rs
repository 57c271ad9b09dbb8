//! The real binary behind strict stand-ins for Twilio and the Bot API: signed
//! webhooks in, TwiML and messages out, and what happens when it is killed.

#![allow(unreachable_pub, clippy::unwrap_used, clippy::expect_used)]

#[path = "../fakes/mod.rs"]
mod fakes;
#[path = "../servers/mod.rs"]
mod servers;

mod clock;
mod config_changed;
mod connections;
mod full_disk;
mod handed;
mod joined;
mod killed;
mod lookup;
mod metrics;
mod notes;
mod opening;
mod opting;
mod personal;
mod redis_start;
mod reports;
mod server;
mod serving;
mod sms;
mod starting;
mod telegram;
mod trial;
mod untold;
mod unusual;
