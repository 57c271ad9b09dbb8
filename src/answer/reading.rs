//! What came of reading an answer.

/// One answer, several that it may be, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading<T> {
    /// It is this.
    Is(T),
    /// It may be any of these (two or more): ask back.
    Either(Vec<T>),
    /// It is no such answer.
    No,
}

impl<T> Reading<T> {
    /// None, one, or several.
    pub fn of(mut all: Vec<T>) -> Self {
        match all.len() {
            0 => Self::No,
            1 => all.pop().map_or(Self::No, Self::Is),
            _ => Self::Either(all),
        }
    }

    /// The answer, if there is exactly one.
    pub fn is(self) -> Option<T> {
        match self {
            Self::Is(one) => Some(one),
            Self::Either(_) | Self::No => None,
        }
    }

    /// The same reading of what each answer stands for.
    pub fn map<U>(self, of: impl FnMut(T) -> U) -> Reading<U> {
        let mut of = of;
        match self {
            Self::Is(one) => Reading::Is(of(one)),
            Self::Either(all) => Reading::Either(all.into_iter().map(of).collect()),
            Self::No => Reading::No,
        }
    }

    /// This reading, or the next one if this is none.
    pub fn or_else(self, next: impl FnOnce() -> Self) -> Self {
        match self {
            Self::No => next(),
            read => read,
        }
    }
}
