//! How far a move is: a bar on a terminal, plain lines elsewhere.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressStyle};

use crate::store::transfer::carry::Stage;

/// From how many things on plain lines tell every tenth of them.
const MANY: u64 = 10_000;

/// What is shown on standard error.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
    stage: Option<Stage>,
    /// Tenths of the stage that were told.
    tenths: u64,
}

impl Progress {
    pub(super) fn new() -> Self {
        let bar = io::stderr().is_terminal().then(|| ProgressBar::new(0));
        Self { bar, stage: None, tenths: 0 }
    }

    /// Shows how far a stage is.
    pub(super) fn hear(&mut self, stage: Stage, done: u64, total: u64) {
        if self.stage != Some(stage) {
            (self.stage, self.tenths) = (Some(stage), 0);
            self.begin(stage, total);
        }
        if let Some(bar) = &self.bar {
            bar.set_position(done);
        } else if total >= MANY && done * 10 / total > self.tenths {
            self.tenths = done * 10 / total;
            eprintln!("{}: {done} of {total}", words(stage));
        }
    }

    fn begin(&self, stage: Stage, total: u64) {
        let Some(bar) = &self.bar else { return eprintln!("{}", words(stage)) };
        // while it is read for the first time, nobody knows how much there is
        let template = if total == 0 { "{msg}: {pos}" } else { "{msg:<26}{wide_bar} {pos}/{len} {eta}" };
        bar.set_position(0);
        bar.set_length(total);
        bar.set_message(words(stage));
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.reset_eta();
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn words(stage: Stage) -> &'static str {
    match stage {
        Stage::Reading => "reading the source",
        Stage::Copying => "copying",
        Stage::Checking => "checking the copy",
        Stage::Comparing => "reading the source again",
    }
}
