//! Logs and metrics. Nothing personal is ever in either: a turn's line has its
//! channel, the names of its effects and how long it took.
//!
//! Floor 6: only `cli` sets it up; everybody else speaks to `tracing` and `metrics`.

mod metrics;

use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

pub use metrics::keep as metrics;

/// What is logged without `RUST_LOG`.
const DEFAULT_FILTER: &str = "warn,textpass=info";

/// Logs to standard error, as `RUST_LOG` says; `default` is the filter without it.
pub fn log(default: Option<&str>) {
    let wanted = std::env::var("RUST_LOG").ok().and_then(|wanted| wanted.parse().ok());
    let filter = wanted.unwrap_or_else(|| targets(default.unwrap_or(DEFAULT_FILTER)));
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let lines = lines.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()));
    // Fails only if somebody logs already (a test): that one stays.
    let _ = tracing_subscriber::registry().with(lines.with_filter(filter)).try_init();
}

/// A filter by the names of modules: all that is used of `RUST_LOG`.
fn targets(filter: &str) -> Targets {
    filter.parse().unwrap_or_else(|_| Targets::new().with_default(tracing::Level::INFO))
}

/// Makes a panic say where it happened, and not what it was about: its message
/// may hold what somebody typed.
pub fn hush_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        tracing::error!(place, "panicked");
    }));
}
