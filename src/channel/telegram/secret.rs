//! Whether an update is genuine: the secret that we gave to `setWebhook`.

use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::domain::fault::Fault;

/// The header in which Telegram sends the secret back.
pub const SECRET_HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";

/// Fewer characters than this can be guessed sooner than 128 bits of randomness.
const SHORT: usize = 22;

/// The shared secret of the webhook: 1 to 256 of `A-Z a-z 0-9 _ -`.
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// Takes a secret that Telegram will accept.
    pub fn new(secret: SecretString) -> Result<Self, Fault> {
        let text = secret.expose_secret();
        let fits = (1..=256).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        if fits {
            return Ok(Self(secret));
        }
        Err(Fault::new(
            "environment",
            "TEXTPASS_TELEGRAM_SECRET",
            "is no secret that Telegram accepts",
            "use 43 or more random characters of A-Z a-z 0-9 _ -",
        ))
    }

    /// Whether it is so short that it can hardly be random enough.
    pub fn is_short(&self) -> bool {
        self.0.expose_secret().len() < SHORT
    }

    /// Whether a request's header names this secret. Takes as long for a wrong
    /// one as for a right one, whatever its length.
    pub fn matches(&self, header: Option<&[u8]>) -> bool {
        let given = Sha256::digest(header.unwrap_or_default());
        let wanted = Sha256::digest(self.0.expose_secret().as_bytes());
        wanted.as_slice().ct_eq(given.as_slice()).into()
    }

    /// The secret itself, for `setWebhook`.
    pub(super) fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_the_secret_itself_opens() {
        let secret = Secret::new("s3cret_-".into()).unwrap();
        assert!(secret.matches(Some(b"s3cret_-")));
        for wrong in
            [None, Some(&b""[..]), Some(b"s3cret_"), Some(b"s3cret_-x"), Some(b"S3cret_-"), Some(b"\xff")]
        {
            assert!(!secret.matches(wrong));
        }
    }

    #[test]
    fn a_secret_of_fewer_than_128_random_bits_is_short() {
        assert!(Secret::new("x".repeat(21).into()).unwrap().is_short());
        assert!(!Secret::new("x".repeat(22).into()).unwrap().is_short());
    }

    #[test]
    fn a_secret_that_telegram_would_refuse_is_a_fault() {
        for wrong in ["", "with space", "ümlaut", "a.b", &"x".repeat(257)] {
            assert!(Secret::new(wrong.into()).is_err(), "{wrong}");
        }
        assert!(Secret::new("x".repeat(256).into()).is_ok());
    }
}
