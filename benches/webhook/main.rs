//! How fast the webhook answers, over HTTP: `cargo bench --bench webhook`.
//!
//! Three servers are asked in turns, each in a process of its own:
//!
//! | row | what it does with a message |
//! |---|---|
//! | bare limit | Twilio's signature checked, one GET and one SET with expiry on a multiplexed Redis connection, a constant TwiML: less than this no bot can do |
//! | Redis | `textpass serve` on Redis: an ordinary turn |
//! | SQLite | `textpass serve` on a file: the same turn |
//!
//! With two cores or more the server has one to itself; the load and Redis, of
//! the bench's own (append-only file, synced every second), share another.
//! All messages are written and signed before the clock runs. A round asks each
//! server once; what is told is the median of the rounds, and how far they lie
//! apart. Without `--bench` (as `cargo test` runs it) a few messages show that
//! all of it works, and nothing is told of speed.

#![allow(unreachable_pub, clippy::unwrap_used, clippy::expect_used)] // by tests/servers

mod bare;
mod figures;
mod load;
mod machine;
mod options;
mod people;
mod process;
#[allow(dead_code)]
#[path = "../../tests/servers/redis.rs"]
mod servers;
mod subjects;
mod table;

use std::error::Error;
use std::process::ExitCode;

use figures::Figures;
use options::{Options, Task};
use people::People;
use subjects::{Subject, Subjects};

/// Why the bench could not measure.
type Failure = Box<dyn Error + Send + Sync>;

fn main() -> ExitCode {
    let done = Options::read(std::env::args().skip(1)).and_then(|task| match task {
        Task::ServeBare { redis } => bare::serve(&redis),
        Task::Measure(options) => measure(&options),
        Task::Nothing => Ok(()),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("webhook: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn measure(options: &Options) -> Result<(), Failure> {
    let cores = machine::Cores::take();
    if options.tell {
        println!("{}\n{options}\n", machine::describe(&cores));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let measured = runtime.block_on(rounds(options, &cores))?;
    if options.tell {
        print!("{}", table::table(&measured));
    }
    Ok(())
}

/// Everybody says hello to every server, uncounted; then the rounds.
async fn rounds(options: &Options, cores: &machine::Cores) -> Result<Vec<(Subject, Vec<Figures>)>, Failure> {
    let subjects = Subjects::start(cores, &options.binary)?;
    let mut people = People::new(options.people, options.seed);
    let mut measured = Vec::new();
    for (subject, server) in subjects.servers() {
        load::run(server, people.hello(*subject, options.connections)).await?;
        measured.push((*subject, Vec::new()));
    }
    for round in 1..=options.rounds {
        for ((subject, server), (_, figures)) in subjects.servers().zip(&mut measured) {
            let lanes = people.turns(*subject, options.turns, options.connections);
            let figure = figures::measure(server, &subjects.redis, lanes).await?;
            if options.tell {
                println!("round {round}, {subject}: {figure}");
            }
            figures.push(figure);
        }
    }
    Ok(measured)
}
