//! Which of the days and hours that a text names are wished for, which are refused, and which are
//! told for another reason, learnt from examples: in `locales/<lang>/times.txt` they are marked,
//! and [`super::learner`] learns which words around them speak for which role. `build.rs` compiles
//! these files too.
//!
//! The field calls this the labelling of semantic roles (Gildea and Jurafsky 2002); it is done from
//! left to right, and what was told of the one before speaks for the next one too.

mod around;
mod marked;

use std::ops::Range;

use super::learner::{Belief, Guess, Learnt, Lesson, Size, learn as learn_lessons};
use super::pieces::Piece;

pub use marked::{Marked, Unmarked, marked};

/// How much is learnt of a language.
const SIZE: Size = Size { bits: 14, weights: 8_000, sure: 90 };

/// What a day or an hour is to a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// It is wished for, or bounds what is.
    Wished,
    /// It does not do.
    Refused,
    /// It is told for another reason: when work ends, when the bus comes.
    Beside,
}

impl Role {
    /// All of them.
    const ALL: [Self; 3] = [Self::Wished, Self::Refused, Self::Beside];

    /// Its name, as it is learnt.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wished => "wished",
            Self::Refused => "refused",
            Self::Beside => "beside",
        }
    }
}

/// What is told of a day or an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it most likely is.
    pub likeliest: Option<Role>,
    /// Whether that may be acted on.
    pub sure: bool,
}

impl Told {
    /// What it surely is.
    pub fn surely(self) -> Option<Role> {
        self.likeliest.filter(|_| self.sure)
    }
}

/// What was learnt of one language.
#[derive(Clone, Debug)]
pub struct Roles(Learnt);

impl From<Learnt> for Roles {
    fn from(learnt: Learnt) -> Self {
        Self(learnt)
    }
}

impl Roles {
    /// As it is packed.
    pub fn bytes(&self) -> &[u8] {
        self.0.bytes()
    }

    /// What is told of each day and hour of a text, which are given by the pieces that they take.
    pub fn told(&self, pieces: &[Piece], spans: &[Range<usize>]) -> Vec<Told> {
        let mut before = None;
        let around = around::Around::new(pieces, spans);
        let told = (0..spans.len()).map(|at| {
            let Guess { best, belief, .. } = self.0.guess(&around.features(at, before));
            let likeliest = Role::ALL.into_iter().find(|role| best.first() == Some(&role.name()));
            before = likeliest;
            Told { likeliest, sure: belief == Belief::Sure }
        });
        told.collect()
    }
}

/// Learns from marked texts; `source` is told by [`super::learner::digest`] of the file.
pub fn learn(texts: &[Marked], source: u64) -> Roles {
    let lessons = texts.iter().enumerate().flat_map(|(text, marked)| {
        let spans: Vec<Range<usize>> = marked.roles.iter().map(|(span, _)| span.clone()).collect();
        let around = around::Around::new(&marked.pieces, &spans);
        let roles: Vec<Role> = marked.roles.iter().map(|(_, role)| *role).collect();
        let lesson = |at: usize| {
            let before = at.checked_sub(1).map(|before| roles[before]);
            Lesson { class: roles[at].name(), text, features: around.features(at, before) }
        };
        (0..roles.len()).map(lesson).collect::<Vec<_>>()
    });
    Roles(learn_lessons(lessons.collect(), SIZE, source))
}
