//! Limits of a conversation, with their units.

use chrono::TimeDelta;

/// Steps whose names *back* remembers.
pub const TRAIL: usize = 16;
/// Answers of an unfinished conversation are kept this long after the last message.
pub const UNFINISHED: TimeDelta = TimeDelta::hours(24);
/// Whoever writes after this long a silence is told where they were.
pub const SILENCE: TimeDelta = TimeDelta::minutes(30);
/// Characters of one message that are read; more gets a sentence.
pub const SAID_CHARS: usize = 1_600;
/// Tasks of one person that can be paused at once; the oldest gives way.
pub const TASKS: usize = 4;
/// Steps that one turn may pass without asking; a script that passes more has
/// a circle in it.
pub const PASSED: usize = 64;
/// Stages that one call of the step may go through; far more than any turn takes.
pub const STAGES: usize = 1_000;
/// Lists are numbered 1-9; a longer one is offered in parts. Only the list of
/// languages is always whole.
pub const LIST: usize = 9;
/// Offices in one list, where there are many: all of a state, or those farther away.
pub const OFFICES: usize = 6;
/// Offices nearby that have a time, where the chosen one has none.
pub const ELSEWHERE: usize = 3;
/// Lines that are offered where it can only be guessed what was meant.
pub const MEANINGS: usize = 3;
/// Characters of answers in the person's own words that the review shows by SMS,
/// of all of them together.
pub const OWN_WORDS_SHOWN: usize = 24;
/// Characters of each such answer that it shows however many there are.
pub const OWN_WORDS_EACH: usize = 8;
