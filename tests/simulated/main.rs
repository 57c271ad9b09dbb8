//! Weeks of a town in seconds: the whole shell from a message to the last text, on one thread, by
//! a clock that jumps and by luck that is the same in every run of a seed. People of twelve
//! languages book, answer, change their minds, are late or silent; staff cancel and readdress;
//! processes die at any call of the store, which fails before and after its writes; channels are
//! busy, break, take a text and break, and lose it. After each step what was promised must hold.
//!
//! An ordinary run has the same seeds each time. `TEXTPASS_LONG` takes many, from `TEXTPASS_SEED` on;
//! `TEXTPASS_SEEDS=1 TEXTPASS_SEED=7` one of them, `TEXTPASS_STORY=9999` with so many lines of its story,
//! and `TEXTPASS_LIE=Ahead` one of the planted faults.

#![allow(unreachable_pub, missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod carrier;
mod chance;
mod crowd;
mod days;
#[path = "../gated/mod.rs"]
mod gated;
mod lies;
mod morning;
mod people;
mod plan;
mod process;
mod town;
mod truth;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use days::simulate;
use lies::Lie;
use plan::Plan;

/// How many seeds are tried until a planted fault must have been found.
const SEEDS_FOR_A_LIE: u64 = 96;

/// What rarely happens, and happened in the seeds of every ordinary run: else they say little.
const SOMETIMES: [&str; 23] = [
    "a command of staff is cut off",
    "a process dies after a write",
    "a process dies before a write",
    "a reminder is answered by a cancellation",
    "a reminder is answered by a move",
    "a reminder is answered by a stop word",
    "a reminder is answered days later",
    "a reminder is answered twice at once",
    "a reminder was for somebody else",
    "a response is never handed over",
    "a text never arrives",
    "a text that nobody knew of is found",
    "a webhook comes again",
    "a webhook comes twice",
    "one text reminds of several visits",
    "staff cancel",
    "staff readdress",
    "the channel breaks",
    "the channel says that it is busy",
    "the channel takes a text and breaks",
    "the machine begins anew with a wrong clock",
    "the store fails after",
    "the store fails before",
];

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|value| value.parse().ok())
}

fn is_long() -> bool {
    std::env::var_os("TEXTPASS_LONG").is_some()
}

/// The seeds: the same ones in every ordinary run, others where it is long.
fn seeds(ordinary: u64, long: u64) -> std::ops::Range<u64> {
    let first = number("TEXTPASS_SEED").unwrap_or(1);
    match number("TEXTPASS_SEEDS") {
        Some(count) => first..first + count,
        None if is_long() => first..first + long,
        None => 1..1 + ordinary,
    }
}

/// What came of many seeds.
#[derive(Default)]
struct All {
    reminders: u64,
    seen: BTreeMap<&'static str, u64>,
}

/// Simulates a plan of each seed, on every core. The first promise that is broken ends it, with a story.
fn all(seeds: std::ops::Range<u64>, plan: fn(u64) -> Plan) -> All {
    let next = AtomicU64::new(seeds.start);
    let so_far = Mutex::new(All::default());
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::SeqCst);
            if seed >= seeds.end {
                return;
            }
            let came = simulate(plan(seed));
            if let Some(broken) = came.broken {
                next.store(seeds.end, Ordering::SeqCst);
                println!("TEXTPASS_SEED={seed}: {broken}\n{}", came.story);
                panic!("TEXTPASS_SEED={seed}: {broken}\n\n{}", cut_down(plan(seed), came.story));
            }
            let mut all = so_far.lock().unwrap();
            println!("seed {seed}: {} reminders, trace {}", came.reminders, came.hash);
            all.reminders += came.reminders;
            for (what, times) in came.seen {
                *all.seen.entry(what).or_insert(0) += times;
            }
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(work);
        }
    });
    so_far.into_inner().unwrap()
}

#[test]
fn no_reminder_is_false_and_nothing_is_lost_whatever_happens() {
    let all = all(seeds(6, 300), Plan::of);
    println!("{} reminders, none false; {:#?}", all.reminders, all.seen);
    let unseen: Vec<_> = SOMETIMES.iter().filter(|what| !all.seen.contains_key(*what)).collect();
    assert!(unseen.is_empty() || number("TEXTPASS_SEEDS").is_some(), "never seen: {unseen:?}");
}

#[test]
fn no_reminder_is_false_in_a_crowd() {
    let all = all(seeds(1, 150), Plan::crowded);
    println!("{} reminders to a crowd, none false; {:#?}", all.reminders, all.seen);
}

/// The story of the smallest town in which something is broken, of those that are like it.
fn cut_down(plan: Plan, story: String) -> String {
    for people in [2, 4, 8] {
        for seed in plan.seed..plan.seed + 3 {
            let came = simulate(Plan { people, crowd: plan.crowd.min(20 * people), seed, ..plan });
            if let Some(broken) = came.broken {
                return format!("TEXTPASS_SEED={seed} with {people} people: {broken}\n{}", came.story);
            }
        }
    }
    story
}

#[test]
fn the_same_holds_on_a_file() {
    let seed = seeds(1, 1).start;
    let came = simulate(Plan { on_file: true, people: 12, days: 8, ..Plan::of(seed) });
    assert!(came.broken.is_none(), "TEXTPASS_SEED={seed}: {}\n{}", came.broken.unwrap(), came.story);
}

#[test]
fn a_seed_gives_the_same_trace() {
    let seed = seeds(1, 1).start;
    let [one, other] = [(); 2].map(|()| simulate(Plan::of(seed)));
    assert_eq!(one.hash, other.hash, "{}\n\n{}", one.story, other.story);
}

#[test]
fn every_planted_fault_is_found() {
    let only = std::env::var("TEXTPASS_LIE").ok();
    let long = is_long() || only.is_some();
    let mut unfound = Vec::new();
    for lie in Lie::ALL {
        let name = format!("{lie:?}");
        if only.as_ref().is_some_and(|only| *only != name) || !long && !lie.is_ordinary() {
            continue;
        }
        let begun = std::time::Instant::now();
        let found = (1..=SEEDS_FOR_A_LIE).find_map(|seed| {
            let came = simulate(Plan { lie: Some(lie), people: 14, days: 9, ..Plan::of(seed) });
            came.broken.map(|broken| (seed, broken, came.story))
        });
        match found {
            Some((seed, broken, story)) => {
                println!("{name}: seed {seed}, {:.1} s: {broken}", begun.elapsed().as_secs_f64());
                if only.is_some() {
                    println!("{story}");
                }
            }
            None => unfound.push(name),
        }
    }
    assert!(unfound.is_empty(), "nothing tells of {unfound:?}");
}
