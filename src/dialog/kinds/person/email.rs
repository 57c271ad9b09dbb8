//! An e-mail address: `read = "e-mail"`.

use crate::dialog::kinds::kind::{Fact, Kind, Longest, maybe};
use crate::dialog::memory::Kept;
use crate::domain::private::Private;
use crate::text::Value;
use crate::understand::Scene;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: NAME,
    facts: &[Fact::Apart, Fact::Unmistakable],
    read: |_, said| maybe(address(said)),
    spot: |_, said| address(said),
    shown: |kept| text(kept).map(|address| Value::from(masked(address))),
    for_staff: |kept| text(kept).map(str::to_owned),
    longest: Longest::Text(|| Some(Value::from(masked(&format!("a@{}.org", "m".repeat(SHOWN)))))),
    ..Kind::PLAIN
};

const NAME: &str = "e-mail";
/// The longest address (RFC 5321, 4.5.3.1.3).
const MOST: usize = 254;
/// Letters of its domain that are shown.
const SHOWN: usize = 12;

/// The address in words, perhaps with blanks around its sign: "ana @ mail.org".
fn address(said: &Scene<'_>) -> Option<Kept> {
    if !said.has_at_sign() {
        return None;
    }
    let text = said.to_keep();
    let (name, domain) = text.split_once('@')?;
    let name = name.trim_end().rsplit(|c: char| !is_of_name(c)).next()?;
    let domain = domain.trim_start().split(|c: char| !is_of_domain(c)).next()?;
    let domain = domain.trim_end_matches(['.', '-']);
    let (host, end) = domain.rsplit_once('.')?;
    let whole = !name.is_empty() && !host.is_empty() && !domain.starts_with(['.', '-']);
    let ends = end.len() >= 2 && end.chars().all(char::is_alphabetic);
    let address = format!("{name}@{}", domain.to_lowercase());
    let fits = whole && ends && address.len() <= MOST;
    fits.then(|| Kept::Text { kind: NAME.to_owned(), text: Private::new(address) })
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c)
}

fn is_of_domain(c: char) -> bool {
    c.is_alphanumeric() || ".-".contains(c)
}

/// The first letter, and where it is: "a...@mail.org".
fn masked(address: &str) -> String {
    let (name, domain) = address.split_once('@').unwrap_or((address, ""));
    let first: String = name.chars().take(1).collect();
    let left = domain.chars().count().saturating_sub(SHOWN);
    let dots = if left > 0 { "..." } else { "" };
    format!("{first}...@{dots}{}", domain.chars().skip(left).collect::<String>())
}

fn text(kept: &Kept) -> Option<&str> {
    match kept {
        Kept::Text { kind, text } if kind == NAME => Some(text.expose()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn an_address_shows_its_first_letter_and_where_it_is() {
        assert_eq!(masked("ana.lopez@mail.org"), "a...@mail.org");
        assert_eq!(masked("x@a-very-long-company-name.com"), "x...@...any-name.com");
    }
}
