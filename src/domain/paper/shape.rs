//! One length of a number, with what stands where.

/// A letter and a digit that are typed for each other: `O0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alike(char, char);

impl Alike {
    /// Reads a capital and a digit, such as `O0`.
    pub fn parse(written: &str) -> Option<Self> {
        match written.chars().collect::<Vec<_>>()[..] {
            [letter, digit] if letter.is_ascii_uppercase() && digit.is_ascii_digit() => {
                Some(Self(letter, digit))
            }
            _ => None,
        }
    }
}

/// What stands at one place of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    Letter,
    Digit,
    Either,
    /// This letter or digit.
    This(char),
    /// This one, which was left out and is put in.
    Put(char),
    /// Nothing: it only shows.
    Gap(char),
}

/// One length of a number, with what stands where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape(Vec<Slot>);

impl Shape {
    pub(super) fn new(slots: Vec<Slot>) -> Self {
        Self(slots)
    }

    /// How many letters, digits and gaps it has.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    fn typed(&self) -> impl Iterator<Item = &Slot> {
        self.0.iter().filter(|slot| !matches!(slot, Slot::Put(_) | Slot::Gap(_)))
    }

    /// How many letters and digits are typed.
    pub fn signs(&self) -> usize {
        self.typed().count()
    }

    /// Whether no letter is typed.
    pub fn is_bare(&self) -> bool {
        self.typed().all(|slot| matches!(slot, Slot::Digit) || matches!(slot, Slot::This('0'..='9')))
    }

    /// Whether all its digits are typed.
    pub fn has_all_digits(&self) -> bool {
        !self.0.iter().any(|slot| matches!(slot, Slot::Put('0'..='9')))
    }

    /// How many digits are typed for sure.
    pub(super) fn digits(&self) -> usize {
        self.typed().filter(|slot| matches!(slot, Slot::Digit | Slot::This('0'..='9'))).count()
    }

    /// The number that these letters and digits are, if they are one of this shape.
    pub(super) fn fit(&self, typed: &str, alike: &[Alike]) -> Option<String> {
        let mut rest = typed.chars().map(|c| c.to_ascii_uppercase());
        let mut number = String::with_capacity(self.0.len());
        for slot in &self.0 {
            match slot {
                Slot::Put(c) => number.push(*c),
                Slot::Gap(_) => {}
                slot => number.push(slot.take(rest.next()?, alike)?),
            }
        }
        rest.next().is_none().then_some(number)
    }

    /// A number of this shape as staff see it.
    pub(super) fn show(&self, number: &str) -> Option<String> {
        let mut rest = number.chars();
        let mut shown = String::with_capacity(self.0.len());
        for slot in &self.0 {
            match slot {
                Slot::Gap(gap) => shown.push(*gap),
                Slot::Put(c) => shown.push(rest.next().filter(|one| one == c)?),
                slot => shown.push(slot.take(rest.next()?, &[])?),
            }
        }
        rest.next().is_none().then_some(shown)
    }
}

impl Slot {
    /// The sign that stands here if this one is typed.
    fn take(self, typed: char, alike: &[Alike]) -> Option<char> {
        let fits = |c: char| match self {
            Self::Letter => c.is_ascii_uppercase(),
            Self::Digit => c.is_ascii_digit(),
            Self::Either => c.is_ascii_uppercase() || c.is_ascii_digit(),
            Self::This(this) | Self::Put(this) => c == this,
            Self::Gap(_) => false,
        };
        let other = |Alike(letter, digit): &Alike| match typed {
            c if c == *letter => Some(*digit),
            c if c == *digit => Some(*letter),
            _ => None,
        };
        Some(typed).filter(|c| fits(*c)).or_else(|| alike.iter().filter_map(other).find(|c| fits(*c)))
    }
}
