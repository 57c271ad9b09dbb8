//! What one round measured.

use std::fmt;

use super::Failure;
use super::load::{self, Lane};
use super::machine;
use super::process::Server;
use super::servers::RedisServer;

/// One server in one round. Times are microseconds; processor time is for each
/// message, and missing where it cannot be read.
pub struct Figures {
    pub per_second: f64,
    pub server_cpu: Option<f64>,
    pub redis_cpu: Option<f64>,
    pub load_cpu: Option<f64>,
    pub p50: f64,
    pub p99: f64,
}

/// Sends the messages and measures.
pub async fn measure(server: &Server, redis: &RedisServer, lanes: Vec<Lane>) -> Result<Figures, Failure> {
    let clocks = || {
        [
            server.cpu_micros(),
            redis.pid().and_then(machine::cpu_micros),
            machine::cpu_micros(std::process::id()),
        ]
    };
    let before = clocks();
    let served = load::run(server, lanes).await?;
    let after = clocks();
    let count = served.latencies.len() as f64;
    let each = |at: usize| Some((after[at]? - before[at]?) as f64 / count);
    let mut latencies = served.latencies;
    latencies.sort_unstable();
    let quantile = |share: f64| f64::from(latencies[((count - 1.0) * share) as usize]);
    Ok(Figures {
        per_second: count / served.took.as_secs_f64(),
        server_cpu: each(0),
        redis_cpu: each(1),
        load_cpu: each(2),
        p50: quantile(0.5),
        p99: quantile(0.99),
    })
}

/// The middle of some figures.
pub fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    match of.len() {
        0 => f64::NAN,
        n if n % 2 == 1 => of[n / 2],
        n => f64::midpoint(of[n / 2 - 1], of[n / 2]),
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0}/s, {:.1} us", self.per_second, self.server_cpu.unwrap_or(f64::NAN))
    }
}
