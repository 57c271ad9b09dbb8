//! What the command line asks for.

use std::fmt;

use super::Failure;

const HELP: &str = "\
cargo bench --bench webhook -- [--people N] [--turns N] [--rounds N] [--connections N] [--seed N] [--binary PATH]
  --people       how many people text (2000)
  --turns        messages of each in a round (20)
  --rounds       rounds for each server (3)
  --connections  kept open to the server, each with one message in hand (64)
  --seed         who has which ZIP code and name (1)
  --binary       the textpass to measure (the one just built)";

/// What is to be done.
pub enum Task {
    /// Measure, or only show that it works.
    Measure(Options),
    /// Be the bare server; how the bench starts itself again.
    ServeBare { redis: String },
    /// Nothing: help was asked for, or tests of another name.
    Nothing,
}

/// How much is measured.
pub struct Options {
    pub people: usize,
    pub turns: usize,
    pub rounds: usize,
    pub connections: usize,
    pub seed: u64,
    /// The textpass that is measured.
    pub binary: String,
    /// Whether figures are told.
    pub tell: bool,
}

impl Options {
    fn new(people: usize, turns: usize, rounds: usize, connections: usize) -> Self {
        let binary = env!("CARGO_BIN_EXE_textpass").to_owned();
        Self { people, turns, rounds, connections, seed: 1, binary, tell: true }
    }

    pub fn read(mut arguments: impl Iterator<Item = String>) -> Result<Task, Failure> {
        let mut words = Vec::new();
        let (mut options, mut tried) = (Self::new(2_000, 20, 3, 64), true);
        while let Some(word) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{word} needs a value\n{HELP}"));
            match word.as_str() {
                "--bench" => tried = false,
                "--help" => {
                    println!("{HELP}");
                    return Ok(Task::Nothing);
                }
                // the test runner's own arguments
                "--list" => return Ok(Task::Nothing),
                "--serve-bare" => return Ok(Task::ServeBare { redis: value()? }),
                "--people" => options.people = value()?.parse()?,
                "--turns" => options.turns = value()?.parse()?,
                "--rounds" => options.rounds = value()?.parse()?,
                "--connections" => options.connections = value()?.parse()?,
                "--seed" => options.seed = value()?.parse()?,
                "--binary" => options.binary = value()?,
                _ => words.push(word),
            }
        }
        let named = words.iter().filter(|word| !word.starts_with('-')).all(|word| "webhook".contains(word));
        Ok(match (named, tried) {
            (false, _) => Task::Nothing,
            (true, true) => Task::Measure(Self { tell: false, ..Self::new(20, 10, 1, 5) }),
            (true, false) => Task::Measure(options),
        })
    }
}

impl fmt::Display for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { people, turns, rounds, connections, seed, .. } = self;
        write!(f, "{people} people, {turns} messages each in a round, {rounds} rounds, ")?;
        write!(f, "{connections} connections, seed {seed}")
    }
}
