//! Weeks of a town in seconds: the whole shell from a message to the last text, on one thread, by
//! a clock that jumps and by luck that is the same in every run of a seed. People of twelve
//! languages book, answer, change their minds, are late or silent; staff cancel and readdress;
//! processes die at any call of the store, which fails before and after its writes; channels are
//! busy, break, take a text and break, and lose it. After each step what was promised must hold.
//!
//! An ordinary run has the same seeds each time. `TEXTPASS_LONG` takes many, from `TEXTPASS_SEED` on;
//! `TEXTPASS_SEEDS=1 TEXTPASS_SEED=7` one of them.

#![allow(unreachable_pub, missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod carrier;
mod chance;
mod days;
#[path = "../gated/mod.rs"]
mod gated;
mod lies;
mod people;
mod plan;
mod process;
mod town;
mod truth;

use std::collections::BTreeMap;

use days::simulate;
use lies::Lie;
use plan::Plan;

/// How many seeds are tried until a planted fault must have been found.
const SEEDS_FOR_A_LIE: u64 = 8;

/// The seeds: the same ones in every ordinary run, others where it is long.
fn seeds() -> std::ops::Range<u64> {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let (wanted, first) = (number("TEXTPASS_SEEDS"), number("TEXTPASS_SEED").unwrap_or(1));
    match (wanted, std::env::var_os("TEXTPASS_LONG")) {
        (Some(count), _) => first..first + count,
        (None, Some(_)) => first..first + 300,
        (None, None) => 1..7,
    }
}

#[test]
fn no_reminder_is_false_and_nothing_is_lost_whatever_happens() {
    let (mut seen, mut reminders) = (BTreeMap::new(), 0);
    for seed in seeds() {
        let came = simulate(Plan::of(seed));
        if let Some(broken) = came.broken {
            println!("TEXTPASS_SEED={seed}: {broken}\n{}", came.story);
            panic!("TEXTPASS_SEED={seed}: {broken}\n\n{}", cut_down(Plan::of(seed), came.story));
        }
        println!("seed {seed}: {} reminders, trace {}", came.reminders, came.hash);
        reminders += came.reminders;
        for (what, times) in came.seen {
            *seen.entry(what).or_insert(0) += times;
        }
    }
    println!("{reminders} reminders, none false; {seen:#?}");
}

/// The story of the smallest town in which something is broken, of those that are like it.
fn cut_down(plan: Plan, story: String) -> String {
    for people in [2, 4, 8] {
        for seed in plan.seed..plan.seed + 3 {
            let came = simulate(Plan { people, seed, ..plan });
            if let Some(broken) = came.broken {
                return format!("TEXTPASS_SEED={seed} with {people} people: {broken}\n{}", came.story);
            }
        }
    }
    story
}

#[test]
fn the_same_holds_on_a_file() {
    let seed = seeds().start;
    let came = simulate(Plan { on_file: true, people: 12, days: 8, ..Plan::of(seed) });
    assert!(came.broken.is_none(), "TEXTPASS_SEED={seed}: {}\n{}", came.broken.unwrap(), came.story);
}

#[test]
fn a_seed_gives_the_same_trace() {
    let seed = seeds().start;
    let [one, other] = [(); 2].map(|()| simulate(Plan::of(seed)));
    assert_eq!(one.hash, other.hash, "{}\n\n{}", one.story, other.story);
}

#[test]
fn every_planted_fault_is_found() {
    let only = std::env::var("TEXTPASS_LIE").ok();
    let long = std::env::var_os("TEXTPASS_LONG").is_some() || only.is_some();
    let mut unfound = Vec::new();
    for lie in Lie::ALL {
        let name = format!("{lie:?}");
        if only.as_ref().is_some_and(|only| *only != name) || !long && lie.is_slow() {
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
