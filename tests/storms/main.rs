//! Several processes of the real binary on one Redis, while servers and
//! processes fail or are killed: what people were told stands, whoever texts is
//! answered, and everything comes back by itself.
//!
//! `TEXTPASS_SEED` repeats the moments at which something is killed, as far as
//! they can be repeated; `TEXTPASS_LONG` kills more often.

#![allow(unreachable_pub, dead_code, clippy::unwrap_used, clippy::expect_used)]

#[path = "../fakes/mod.rs"]
mod fakes;
#[path = "../web/server.rs"]
mod server;
#[path = "../servers/mod.rs"]
mod servers;

mod crowd;
mod dice;
mod faults;
mod fleet;
mod kept;
mod killed;
mod side_by_side;
