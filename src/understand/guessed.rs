//! What a message means as far as it was learnt from examples: asked where nothing else tells
//! what it means, or only a part of it does.

use super::scene::Scene;
use crate::answer::learner::{Belief, Guess};
use crate::answer::sayings::Sayings;

/// By so much a meaning leads where words leave no doubt of it: what is learnt of one example by
/// itself.
pub const NO_DOUBT: i64 = 1_000_000;
/// What a meaning that is an inquiry begins with, as the key of its name does.
pub const INQUIRY: &str = "inquiry-";
/// What words may mean that are in no list: what stands for no dialog, line or inquiry.
pub const ASIDE: [&str; 12] = [
    "acknowledge",
    AUTOMATIC,
    "back",
    "bye",
    "give-up",
    "greeting",
    "keep",
    NAME,
    "remark",
    "start-over",
    "thanks",
    "wrong",
];
/// What words wish for that name no time: other times than those that are shown.
pub const TIMES: [&str; 6] =
    ["times-any", "times-earlier", "times-later", "times-latest", "times-more", "times-soonest"];
/// What such words may mean as well, where no times are offered.
const LIKE_TIMES: [&str; 4] = ["book", "what-move", "question-no-times", "question-waiting"];
/// What is said to move an appointment that was just told of.
const OTHER_TIME: [&str; 5] = ["what-move", "times-earlier", "times-later", "times-latest", "times-more"];
/// What names mean.
const NAME: &str = "name";
/// What texts of machines mean, which are known by other means or not at all.
const AUTOMATIC: &str = "automatic";

impl<'w> Scene<'w> {
    /// What it may mean.
    pub fn guess(&self) -> Option<&Guess<'w>> {
        let guess = || Some(self.sayings()?.guess(self.text()));
        self.finds.guess.get_or_init(guess).as_ref()
    }

    /// Which inquiry it may be about, where it is known to be about one.
    pub fn guessed_inquiry(&self) -> Option<&Guess<'w>> {
        let guess = || {
            let sayings = self.sayings().filter(|_| self.says_more_than_a_word())?;
            Some(sayings.guess_among(self.text(), |meaning| meaning.starts_with(INQUIRY)))
        };
        self.finds.inquiry_guess.get_or_init(guess).as_ref()
    }

    /// What was learnt of its language, by which it is read; what we say ourselves asks nothing of
    /// us, whoever sends it.
    fn sayings(&self) -> Option<&'w Sayings> {
        let theirs = self.has_letters() && !self.quotes_us();
        self.lexicon.words.sayings().filter(|_| theirs)
    }

    /// What it surely means; a word alone may be anything.
    pub fn learnt(&self) -> Option<&'w str> {
        let guess =
            self.guess().filter(|guess| guess.belief == Belief::Sure && self.says_more_than_a_word())?;
        guess.best.first().copied().filter(|meaning| *meaning != AUTOMATIC)
    }

    /// Whether what it means leads by so much, such as [`NO_DOUBT`].
    pub fn leads_by(&self, least: i64) -> bool {
        self.guess().is_some_and(|guess| guess.lead >= least)
    }

    /// What it most likely means, however unsure that is.
    pub fn likeliest(&self) -> Option<&'w str> {
        self.guess()?.best.first().copied()
    }

    /// What it may mean, the likeliest first, where that may be asked about; a word alone may be
    /// anything.
    pub fn guessed(&self) -> &[&'w str] {
        let guess = self.guess().filter(|guess| guess.belief > Belief::No && self.says_more_than_a_word());
        guess.map_or(&[], |guess| &guess.best)
    }

    /// Which times it likely wishes for without naming one, where times are offered: one of
    /// [`TIMES`].
    pub fn guessed_times(&self) -> Option<&'w str> {
        let mut likely = self.guessed().iter().filter(|meaning| !LIKE_TIMES.contains(meaning));
        likely.next().copied().filter(|meaning| TIMES.contains(meaning))
    }

    /// Whether both meanings that are likeliest are another time than that of an appointment.
    pub fn guessed_other_time(&self) -> bool {
        let other = |meaning: &&str| OTHER_TIME.contains(meaning);
        self.guessed().len() > 1 && self.guessed().iter().take(2).all(other)
    }

    /// Whether it surely means something else than a name.
    pub fn is_learnt_as_no_name(&self) -> bool {
        self.learnt().is_some_and(|meaning| meaning != NAME)
    }
}
