//! Logs and metrics. Nothing personal is ever in either: a turn's line has its
//! channel, the names of its effects and how long it took.
//!
//! Floor 5: only `cli` sets it up; everybody else speaks to `tracing` and `metrics`.

use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tracing_subscriber::EnvFilter;

/// What is logged without `RUST_LOG`.
const DEFAULT_FILTER: &str = "warn,textpass=info";
/// Upper bounds of the buckets in which turns are counted, in seconds.
const TURN_SECONDS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 3.0, 10.0];

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

/// Keeps metrics; the handle writes them out for `/metrics`.
///
/// # Errors
/// A sentence, if metrics are kept already.
pub fn metrics() -> Result<PrometheusHandle, String> {
    PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full("textpass_turn_seconds".to_owned()), &TURN_SECONDS)
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|error| format!("metrics cannot be kept: {error}"))
}
