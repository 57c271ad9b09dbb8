//! What office workers and translators edit: a question more takes no Rust, and
//! a faulty file is one clear error.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod broken;
mod broken_config;
mod email;
mod explain;
mod languages;
mod paper;
mod question;
mod town;
mod workplace;
