//! Real servers of the tests' own: each on a free port of loopback with its
//! files in a temporary folder. They end with the test program, however it ends.

#![allow(dead_code, unused_imports)]

mod cluster;
mod gate;
mod redis;
mod tls;

pub use cluster::Cluster;
pub use gate::Gate;
pub use redis::{Keeping, RedisServer};
pub use tls::Authority;
