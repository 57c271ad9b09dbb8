//! An A-number: the number of a person's file.

use serde::{Deserialize, Serialize};

use super::private::Private;

/// `A` and 7 to 9 digits, padded to 9. A bare number of nine digits is none:
/// it may be a social security number, so it is asked back, never assumed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ANumber(Private<String>);

impl ANumber {
    /// Reads `A` and 7 to 9 digits with any spaces and dashes.
    pub fn parse(said: &str) -> Option<Self> {
        let plain: String = said
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '#' | '\u{2010}'..='\u{2015}'))
            .collect::<String>()
            .to_ascii_uppercase();
        let digits = plain.strip_prefix('A')?;
        Self::from_digits(digits)
    }

    /// Takes 7 to 9 digits of which the person has said that they are an A-number.
    pub fn from_digits(digits: &str) -> Option<Self> {
        let fits = (7..=9).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| Self(Private::new(format!("{digits:0>9}"))))
    }

    /// As it is shown to staff: `A012-345-678`.
    pub fn shown(&self) -> String {
        let digits = self.0.expose();
        format!("A{}-{}-{}", &digits[..3], &digits[3..6], &digits[6..])
    }

    /// All but the last three digits hidden: `A...678`.
    pub fn masked(&self) -> String {
        format!("A...{}", &self.0.expose()[6..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_a_number_is_padded_and_never_guessed() {
        assert_eq!(ANumber::parse("a 12-345-678").map(|a| a.shown()).as_deref(), Some("A012-345-678"));
        assert_eq!(ANumber::parse("A#1234567").map(|a| a.masked()).as_deref(), Some("A...567"));
        for said in ["123456789", "A123456", "A1234567890", "alpha"] {
            assert!(ANumber::parse(said).is_none(), "{said}");
        }
    }
}
