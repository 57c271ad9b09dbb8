//! A phone number that the office may call.

use serde::{Deserialize, Serialize};

use super::private::Private;

/// An international phone number: `+` and 8 to 15 digits (ITU-T E.164).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(Private<String>);

impl Phone {
    /// Reads digits with an optional `+`, ignoring spaces, dots, dashes and
    /// brackets. Ten digits, or eleven that start with 1, are North American.
    pub fn parse(said: &str) -> Option<Self> {
        let plus = said.trim_start().starts_with('+');
        let mut digits = String::new();
        for c in said.trim().trim_start_matches('+').chars() {
            match c {
                '0'..='9' => digits.push(c),
                ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' => {}
                _ => return None,
            }
        }
        let number = match (plus, digits.len()) {
            (true, 8..=15) => format!("+{digits}"),
            (false, 10) => format!("+1{digits}"),
            (false, 11) if digits.starts_with('1') => format!("+{digits}"),
            _ => return None,
        };
        Some(Self(Private::new(number)))
    }

    /// The number in E.164 form.
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// All but the last four digits hidden, to echo what was typed.
    pub fn masked(&self) -> String {
        let number = self.0.expose();
        format!("...{}", &number[number.len() - 4..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_type_it() {
        for said in ["(303) 555-0142", "303.555.0142", "1 303 555 0142", "+1 303 555 0142"] {
            assert_eq!(
                Phone::parse(said).map(|p| p.expose().to_owned()).as_deref(),
                Some("+13035550142"),
                "{said}"
            );
        }
        assert_eq!(Phone::parse("+82 10-1234-5678").map(|p| p.masked()).as_deref(), Some("...5678"));
        for said in ["", "12345", "call me", "303-555-01422"] {
            assert!(Phone::parse(said).is_none(), "{said}");
        }
    }
}
