//! A form body (`application/x-www-form-urlencoded`) as bytes.
//!
//! Decoding by bytes keeps what a lossy decoder would replace, so that a
//! signature is checked over what was sent.

/// The decoded pairs of a form body, in their order, repeats included.
pub(super) fn pairs(body: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    body.split(|&b| b == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let mut parts = pair.splitn(2, |&b| b == b'=');
            let mut next = || decode(parts.next().unwrap_or_default());
            (next(), next())
        })
        .collect()
}

/// `+` to space and `%xx` to its byte; a `%` without two digits stays as it is.
fn decode(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let mut rest = raw;
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
    out
}

/// The value of a hexadecimal digit.
fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|d| u8::try_from(d).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(key: &[u8], value: &[u8]) -> (Vec<u8>, Vec<u8>) {
        (key.to_vec(), value.to_vec())
    }

    #[test]
    fn repeats_empty_values_and_order_are_kept() {
        assert_eq!(
            pairs(b"b=2&a=1+1&&b=2&empty=&bare"),
            [pair(b"b", b"2"), pair(b"a", b"1 1"), pair(b"b", b"2"), pair(b"empty", b""), pair(b"bare", b"")]
        );
    }

    #[test]
    fn bytes_that_are_no_text_come_through_unchanged() {
        assert_eq!(pairs(b"Body=%FF%2b%zz%4"), [pair(b"Body", b"\xff+%zz%4")]);
    }

    #[test]
    fn an_equals_sign_in_a_value_belongs_to_it() {
        assert_eq!(pairs(b"Body=a=b"), [pair(b"Body", b"a=b")]);
    }
}
