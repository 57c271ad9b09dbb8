//! XChaCha20-Poly1305: the cipher by which values are sealed.
//!
//! HChaCha20 of the key and the first 16 bytes of the nonce makes the key of an
//! ordinary ChaCha20-Poly1305, whose nonce ends in the other 8. That one is ring's,
//! as TLS uses it: what a turn seals takes it a quarter of the time that RustCrypto's takes.

use chacha20::{R20, hchacha};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use zeroize::Zeroizing;

/// Bytes of a nonce: so many that they can be drawn at random.
pub(super) const NONCE: usize = 24;
/// Bytes of a tag, behind what was sealed.
pub(super) const TAG: usize = 16;

/// The cipher with its key, which is wiped from memory when dropped.
pub(super) struct Cipher(Zeroizing<[u8; 32]>);

impl Cipher {
    pub(super) fn new(key: Zeroizing<[u8; 32]>) -> Self {
        Self(key)
    }

    /// Seals bytes where they are; the tag belongs behind them. None if they are
    /// more than the cipher can seal (256 GB).
    pub(super) fn seal(&self, nonce: &[u8; NONCE], context: &[u8], bytes: &mut [u8]) -> Option<[u8; TAG]> {
        let (key, nonce) = self.of_message(nonce)?;
        let tag = key.seal_in_place_separate_tag(nonce, Aad::from(context), bytes).ok()?;
        tag.as_ref().try_into().ok()
    }

    /// Opens sealed bytes with their tag, where they are; what they say is at their
    /// beginning. None if they were sealed otherwise, or were changed since.
    pub(super) fn open<'b>(
        &self,
        nonce: &[u8; NONCE],
        context: &[u8],
        bytes: &'b mut [u8],
    ) -> Option<&'b [u8]> {
        let (key, nonce) = self.of_message(nonce)?;
        key.open_in_place(nonce, Aad::from(context), bytes).ok().map(|plain| &*plain)
    }

    /// The key and the nonce of the ordinary cipher for one message.
    fn of_message(&self, nonce: &[u8; NONCE]) -> Option<(LessSafeKey, Nonce)> {
        let (first, last) = nonce.split_first_chunk::<16>()?;
        let key = Zeroizing::new(<[u8; 32]>::from(hchacha::<R20>((&*self.0).into(), first.into())));
        let key = UnboundKey::new(&CHACHA20_POLY1305, &*key).ok()?;
        let mut short = [0; 12];
        short[4..].copy_from_slice(last);
        Some((LessSafeKey::new(key), Nonce::assume_unique_for_key(short)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const SAID: &[u8] = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for \
                          the future, sunscreen would be it.";
    const CONTEXT: &str = "50515253c0c1c2c3c4c5c6c7";
    const SEALED: &str = "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb\
                          731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452\
                          2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9\
                          21f9664c97637da9768812f615c68b13b52e";
    const ITS_TAG: &str = "c0875924c1c7987947deafd8780acf49";

    fn bytes(hex: &str) -> Vec<u8> {
        let two = |at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        (0..hex.len()).step_by(2).map(two).collect()
    }

    /// Of draft-irtf-cfrg-xchacha, A.3.1: what any version sealed opens for ever.
    #[test]
    fn the_example_of_the_draft_is_sealed_and_opened_as_it_says() {
        let cipher = Cipher::new(Zeroizing::new(std::array::from_fn(|at| 0x80 + at as u8)));
        let nonce = std::array::from_fn(|at| 0x40 + at as u8);
        let mut said = SAID.to_vec();
        let tag = cipher.seal(&nonce, &bytes(CONTEXT), &mut said).unwrap();
        assert_eq!((said, tag.to_vec()), (bytes(SEALED), bytes(ITS_TAG)));
        let mut sealed = [bytes(SEALED), bytes(ITS_TAG)].concat();
        assert_eq!(cipher.open(&nonce, &bytes(CONTEXT), &mut sealed), Some(SAID));
        assert_eq!(cipher.open(&nonce, b"another place", &mut sealed), None);
    }
}
