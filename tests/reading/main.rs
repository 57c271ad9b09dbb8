//! What people type, and what is understood by it, in every language.
//!
//! A golden file has sections, and lines `typed => understood`. To write down
//! what is understood now, after reading every line of the difference:
//!
//! ```sh
//! TEXTPASS_REWRITE=1 cargo test --test reading
//! ```

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub, dead_code)]

mod any_text;
mod asked;
mod booked;
mod decided;
#[path = "../walk/facts.rs"]
mod facts;
mod frames;
mod golden;
mod meant;
mod said;
mod wished;

use std::path::Path;
use std::sync::OnceLock;

use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::dialog::turns::World;

/// Everything that is shipped, as it is on the disk.
pub fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        assemble(&config::files(Some(Path::new(env!("CARGO_MANIFEST_DIR")))).unwrap()).unwrap().world
    })
}
