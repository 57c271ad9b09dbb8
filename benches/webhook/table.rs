//! What the rounds say together, and whether the goals are met.

use std::fmt::Write;

use super::figures::{Figures, median};
use super::subjects::Subject;

/// The least share of the bare limit's throughput, on Redis.
const LEAST_SHARE: f64 = 0.7;
/// The most processor time a message on Redis, in that of the bare limit.
const MOST_CPU: f64 = 1.5;
/// The least throughput on SQLite, in turns a second.
const LEAST_SQLITE: f64 = 3_000.0;

type Measured = [(Subject, Vec<Figures>)];

/// The table and the goals.
pub fn table(measured: &Measured) -> String {
    let mut out = String::from(
        "\n                    messages/s  spread   server CPU  Redis CPU  load CPU   p50      p99\n",
    );
    for (subject, rounds) in measured {
        let of = |figure: fn(&Figures) -> f64| median(rounds.iter().map(figure).collect());
        let cpu = |figure: fn(&Figures) -> Option<f64>| {
            median(rounds.iter().map(|round| figure(round).unwrap_or(f64::NAN)).collect())
        };
        let _ = writeln!(
            out,
            "{subject:<18} {:>11.0}  {:>4.0} %  {:>8.1} us {:>7.1} us {:>6.1} us {:>5.1} ms {:>5.1} ms",
            of(|round| round.per_second),
            spread(rounds) * 100.0,
            cpu(|round| round.server_cpu),
            cpu(|round| round.redis_cpu),
            cpu(|round| round.load_cpu),
            of(|round| round.p50) / 1_000.0,
            of(|round| round.p99) / 1_000.0,
        );
    }
    out.push_str(&goals(measured));
    out
}

/// How far the rounds lie apart, as a share of their median.
fn spread(rounds: &[Figures]) -> f64 {
    let all = || rounds.iter().map(|round| round.per_second);
    (all().fold(f64::MIN, f64::max) - all().fold(f64::MAX, f64::min)) / median(all().collect())
}

fn goals(measured: &Measured) -> String {
    let of = |subject: Subject, figure: fn(&Figures) -> f64| {
        let rounds = measured.iter().find(|(of, _)| *of == subject).map(|(_, rounds)| rounds);
        median(rounds.into_iter().flatten().map(figure).collect())
    };
    let per_second = |subject| of(subject, |round| round.per_second);
    let cpu = |subject| of(subject, |round| round.server_cpu.unwrap_or(f64::NAN));
    let share = per_second(Subject::Redis) / per_second(Subject::Bare);
    let times = cpu(Subject::Redis) / cpu(Subject::Bare);
    let sqlite = per_second(Subject::Sqlite);
    let met = |met: bool| if met { "met" } else { "MISSED" };
    format!(
        "\non Redis: {:.0} % of the bare limit's throughput (goal: at least 70 %): {}\n\
         on Redis: {times:.2} times its processor time a message (goal: at most 1.5): {}\n\
         on SQLite: {sqlite:.0} turns a second (goal: at least 3000): {}\n",
        share * 100.0,
        met(share >= LEAST_SHARE),
        met(times <= MOST_CPU),
        met(sqlite >= LEAST_SQLITE),
    )
}
