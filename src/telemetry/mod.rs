//! Logs and metrics. Nothing personal is ever in either: a turn's line has its
//! channel, the names of its effects and how long it took.
//!
//! Floor 5: only `cli` sets it up; everybody else speaks to `tracing` and `metrics`.

mod metrics;

use tracing_subscriber::EnvFilter;

pub use metrics::keep as metrics;

/// What is logged without `RUST_LOG`.
const DEFAULT_FILTER: &str = "warn,textpass=info";

/// Logs to standard error, as `RUST_LOG` says; `default` is the filter without it.
pub fn log(default: Option<&str>) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new(default.unwrap_or(DEFAULT_FILTER)));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // Fails only if somebody logs already (a test): that one stays.
    let _ = lines.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr())).try_init();
}

/// Makes a panic say where it happened, and not what it was about: its message
/// may hold what somebody typed.
pub fn hush_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        tracing::error!(place, "panicked");
    }));
}
