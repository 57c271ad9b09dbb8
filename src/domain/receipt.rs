//! A receipt number: the number of a case already filed.

use serde::{Deserialize, Serialize};

use super::private::Private;

/// Three letters and ten digits, such as `IOE0912345678`; known prefixes (EAC,
/// WAC, LIN, SRC, MSC, NBC, YSC, IOE) are hints, never filters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Receipt(Private<String>);

impl Receipt {
    /// Reads a receipt number as people type it: any case, with spaces,
    /// dashes, dots and asterisks.
    pub fn parse(said: &str) -> Option<Self> {
        let plain: String = said
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '*' | '\u{2010}'..='\u{2015}'))
            .collect::<String>()
            .to_ascii_uppercase();
        let (letters, digits) = plain.split_at_checked(3)?;
        let fits = letters.bytes().all(|b| b.is_ascii_uppercase())
            && digits.len() == 10
            && digits.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| Self(Private::new(plain)))
    }

    /// The number itself.
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// All but the prefix and the last four digits hidden: `IOE...5678`.
    pub fn masked(&self) -> String {
        let number = self.0.expose();
        format!("{}...{}", &number[..3], &number[number.len() - 4..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_number_is_read_as_people_type_it() {
        for said in ["IOE0912345678", "ioe 09-123-45678", "IOE*0912345678", " i.o.e 0912 345 678 "] {
            assert_eq!(Receipt::parse(said).map(|r| r.masked()).as_deref(), Some("IOE...5678"), "{said}");
        }
        for said in ["IOE091234567", "0912345678", "IOEX912345678", "né0912345678"] {
            assert!(Receipt::parse(said).is_none(), "{said}");
        }
    }
}
