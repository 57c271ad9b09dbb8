//! How Redis is used: `[redis]` of `config/textpass.toml`.

use super::section::Section;
use crate::store::redis::Options;

/// Most characters of the prefix of keys: every key has it.
const LONGEST_PREFIX: usize = 24;
/// Most replicas that can be waited for.
const MOST_REPLICAS: u32 = 9;

/// What was written.
pub(super) fn load(mut section: Section<'_>) -> Options {
    let defaults = Options::default();
    let remedy = format!("write 1 to {LONGEST_PREFIX} letters, digits and signs, but no braces");
    let options = Options {
        prefix: section.parsed("prefix", prefix, &remedy).unwrap_or(defaults.prefix),
        require_durable: section.flag("require_durable").unwrap_or(defaults.require_durable),
        wait_replicas: section.whole("wait_replicas", 0..=MOST_REPLICAS).unwrap_or(defaults.wait_replicas),
        ..Options::default()
    };
    section.done();
    options
}

/// Braces would be taken for the tag by which a cluster keeps keys together.
fn prefix(written: &str) -> Option<String> {
    let fits = |c: char| c.is_ascii_graphic() && !matches!(c, '{' | '}');
    ((1..=LONGEST_PREFIX).contains(&written.len()) && written.chars().all(fits)).then(|| written.to_owned())
}
