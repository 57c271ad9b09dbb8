//! A form body (`application/x-www-form-urlencoded`) as bytes.
//!
//! Decoding by bytes keeps what a lossy decoder would replace, so that a
//! signature is checked over what was sent.

use std::borrow::Cow;

/// A key and its value, decoded; borrowed where there was nothing to decode.
type Pair<'a> = (Cow<'a, [u8]>, Cow<'a, [u8]>);

/// A form body, decoded once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form<'a>(Vec<Pair<'a>>);

/// Room for the parameters of a webhook: Twilio sends about twenty.
const PARAMETERS: usize = 32;

impl<'a> Form<'a> {
    /// Decodes a body: all pairs in their order, repeats included.
    pub fn read(body: &'a [u8]) -> Self {
        let mut pairs = Vec::with_capacity(PARAMETERS);
        pairs.extend(raw_pairs(body).map(|(key, value)| (decode(key), decode(value))));
        Self(pairs)
    }

    /// Keys and values, as they stand there.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        self.0.iter().map(|(key, value)| (&**key, &**value))
    }

    /// The first value of this key.
    pub(super) fn value(&self, key: &str) -> Option<&[u8]> {
        self.0.iter().find(|(named, _)| **named == *key.as_bytes()).map(|(_, value)| &**value)
    }

    /// Keys and values as Twilio signs them: sorted, each pair once.
    pub(super) fn signed(&self) -> Vec<u8> {
        let mut pairs: Vec<_> = self.0.iter().collect();
        pairs.sort();
        pairs.dedup();
        let mut signed = Vec::with_capacity(pairs.iter().map(|(key, value)| key.len() + value.len()).sum());
        for (key, value) in pairs {
            signed.extend_from_slice(key);
            signed.extend_from_slice(value);
        }
        signed
    }
}

/// Keys and values as they stand there.
fn raw_pairs(body: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    body.split(|&b| b == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
        let equals = pair.iter().position(|&b| b == b'=').unwrap_or(pair.len());
        (&pair[..equals], pair.get(equals + 1..).unwrap_or_default())
    })
}

/// `+` to space and `%xx` to its byte; a `%` without two digits stays as it is.
fn decode(raw: &[u8]) -> Cow<'_, [u8]> {
    let Some(plain) = raw.iter().position(|b| matches!(b, b'+' | b'%')) else { return Cow::Borrowed(raw) };
    let mut out = Vec::with_capacity(raw.len());
    out.extend_from_slice(&raw[..plain]);
    let mut rest = &raw[plain..];
    while let [first, tail @ ..] = rest {
        let (byte, left) = match (first, tail) {
            (b'+', _) => (b' ', tail),
            (b'%', [high, low, after @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => (high << 4 | low, after),
                _ => (b'%', tail),
            },
            _ => (*first, tail),
        };
        out.push(byte);
        rest = left;
    }
    Cow::Owned(out)
}

/// The value of a hexadecimal digit.
fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|d| u8::try_from(d).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair<'a>(key: &'a [u8], value: &'a [u8]) -> Pair<'a> {
        (Cow::Borrowed(key), Cow::Borrowed(value))
    }

    fn all(body: &[u8]) -> Vec<Pair<'_>> {
        Form::read(body).0
    }

    #[test]
    fn repeats_empty_values_and_order_are_kept() {
        assert_eq!(
            all(b"b=2&a=1+1&&b=2&empty=&bare"),
            [pair(b"b", b"2"), pair(b"a", b"1 1"), pair(b"b", b"2"), pair(b"empty", b""), pair(b"bare", b"")]
        );
    }

    #[test]
    fn of_a_repeated_key_the_first_value_counts() {
        let form = Form::read(b"a=1+1&b=2&%61=3&c=&c=4");
        assert_eq!(["a", "c", "d"].map(|key| form.value(key)), [Some(&b"1 1"[..]), Some(&b""[..]), None]);
    }

    #[test]
    fn bytes_that_are_no_text_come_through_unchanged() {
        assert_eq!(all(b"Body=%FF%2b%zz%4"), [pair(b"Body", b"\xff+%zz%4")]);
    }

    #[test]
    fn an_equals_sign_in_a_value_belongs_to_it() {
        assert_eq!(all(b"Body=a=b"), [pair(b"Body", b"a=b")]);
    }
}
