//! The store's key: sealing, keyed hashes and appointment codes.
//!
//! Personal values are sealed here before they leave for a disk, and indexes
//! hold keyed hashes made here. Each purpose has a subkey of its own
//! (HKDF-SHA256 of `TEXTPASS_KEY`). Nonces are drawn here, nowhere else.

use std::cell::RefCell;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::StoreError;
use super::cipher::{Cipher, NONCE, TAG};
use crate::domain::appointment::{ApptCode, ApptNumber};
use crate::domain::name_form::{NameForms, SHIPPED};
use crate::domain::person::Person;

/// First byte of everything sealed: which way of sealing was used.
const SEALED_V1: u8 = 1;
/// Bytes before what was sealed: that byte and the nonce.
const HEAD: usize = 1 + NONCE;

/// A keyed hash under which a value is looked up; says nothing without the key.
pub type IndexHash = [u8; 16];
/// A keyed hash of a message id.
pub type DedupeHash = [u8; 8];

/// The secret of a store: 32 bytes, wiped from memory when dropped.
pub struct MasterKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(private)")
    }
}

impl MasterKey {
    /// Reads 32 bytes in standard base64, as in `TEXTPASS_KEY`.
    pub fn parse(written: &str) -> Option<Self> {
        let bytes = Zeroizing::new(STANDARD.decode(written.trim()).ok()?);
        let mut key = Zeroizing::new([0; 32]);
        if bytes.len() != key.len() {
            return None;
        }
        key.copy_from_slice(&bytes);
        Some(Self(key))
    }

    /// Draws a new key.
    ///
    /// # Errors
    /// [`StoreError::Broken`] if the system gives no randomness.
    pub fn draw() -> Result<Self, StoreError> {
        let mut key = Zeroizing::new([0; 32]);
        random(&mut *key)?;
        Ok(Self(key))
    }

    /// The key as `TEXTPASS_KEY` is written, for the file that keeps it.
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(STANDARD.encode(*self.0))
    }

    /// Derives the subkeys.
    ///
    /// # Errors
    /// [`StoreError::Broken`] if a subkey cannot be derived, which does not happen.
    pub fn sealer(&self) -> Result<Sealer, StoreError> {
        Ok(Sealer {
            seal: Cipher::new(self.subkey("seal")?),
            index: self.hasher("index")?,
            dedupe: self.hasher("dedupe")?,
            code: self.hasher("appointment code")?,
            forms: SHIPPED,
        })
    }

    fn subkey<const N: usize>(&self, purpose: &str) -> Result<Zeroizing<[u8; N]>, StoreError> {
        let mut key = Zeroizing::new([0; N]);
        Hkdf::<Sha256>::new(None, &*self.0)
            .expand_multi_info(&[b"textpass v1 ", purpose.as_bytes()], &mut *key)
            .map_err(|_| StoreError::Broken("a subkey could not be derived".to_owned()))?;
        Ok(key)
    }

    fn hasher(&self, purpose: &str) -> Result<Hmac<Sha256>, StoreError> {
        // 64 bytes, the hash's own block: no length that could be refused
        Ok(Hmac::new((&*self.subkey::<64>(purpose)?).into()))
    }
}

/// Seals, opens and hashes by the subkeys of one [`MasterKey`].
pub struct Sealer {
    seal: Cipher,
    index: Hmac<Sha256>,
    dedupe: Hmac<Sha256>,
    code: Hmac<Sha256>,
    /// In which names are hashed.
    pub(super) forms: NameForms,
}

impl fmt::Debug for Sealer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(private)")
    }
}

impl Sealer {
    /// Seals a value. `context` (see [`context`]) names the place where it
    /// rests: what was sealed for one place does not open in another.
    ///
    /// # Errors
    /// [`StoreError::Broken`] if the system gives no randomness for the nonce.
    pub fn seal(&self, context: &[u8], plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let nonce = nonce()?;
        let mut whole = Vec::with_capacity(HEAD + plain.len() + TAG);
        whole.push(SEALED_V1);
        whole.extend_from_slice(&nonce);
        whole.extend_from_slice(plain);
        let tag = self.seal.seal(&nonce, context, &mut whole[HEAD..]);
        let tag = tag.ok_or_else(|| StoreError::Broken("a value could not be sealed".to_owned()))?;
        whole.extend_from_slice(&tag);
        Ok(whole)
    }

    /// Opens what [`Sealer::seal`] sealed for the same place.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] if it was sealed by another key or for
    /// another place, or was changed since.
    pub fn open(&self, context: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        let unreadable = || StoreError::Unreadable("a sealed value");
        let (version, rest) = sealed.split_first().ok_or_else(unreadable)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or_else(unreadable)?;
        if *version != SEALED_V1 {
            return Err(unreadable());
        }
        let mut plain = Zeroizing::new(sealed.to_vec());
        let length = self.seal.open(nonce, context, &mut plain).ok_or_else(unreadable)?.len();
        plain.truncate(length);
        Ok(plain)
    }

    /// The hash under which a value is looked up; `purpose` keeps equal values
    /// of different columns apart.
    pub fn index(&self, purpose: &str, value: &[u8]) -> IndexHash {
        first(&self.index, &context(purpose, &[value]))
    }

    /// The hash under which a person is known.
    pub fn person(&self, person: &Person) -> IndexHash {
        let address = person.address.expose().as_bytes();
        self.index("person", &context(person.channel.as_str(), &[address]))
    }

    /// The hash of a message id by which something rationed was done.
    pub fn rationed_by(&self, id: &str) -> DedupeHash {
        first(&self.dedupe, &context("rationed", &[id.as_bytes()]))
    }

    /// The hash under which a message id of a person is remembered.
    pub fn dedupe(&self, person: &Person, id: &str) -> DedupeHash {
        let address = person.address.expose().as_bytes();
        first(&self.dedupe, &context(person.channel.as_str(), &[address, id.as_bytes()]))
    }

    /// The code of an appointment number at a version: never stored, the same
    /// on every retry, another after every move.
    pub fn code(&self, number: &ApptNumber, version: u32) -> ApptCode {
        let mut said = number.to_string().into_bytes();
        said.extend_from_slice(&version.to_be_bytes());
        ApptCode::from_hash(&first(&self.code, &said))
    }
}

/// Names a place: a table and the parts of a row's key. Each part carries its
/// length, so that no two places share a name.
pub fn context(table: &str, parts: &[&[u8]]) -> Vec<u8> {
    let bytes = parts.iter().fold(8 + table.len(), |sum, part| sum + 8 + part.len());
    let mut whole = Vec::with_capacity(bytes);
    for part in std::iter::once(&table.as_bytes()).chain(parts) {
        whole.extend_from_slice(&(part.len() as u64).to_be_bytes());
        whole.extend_from_slice(part);
    }
    whole
}

/// The first bytes of a keyed hash.
fn first<const N: usize>(key: &Hmac<Sha256>, said: &[u8]) -> [u8; N] {
    let hash: [u8; 32] = key.clone().chain_update(said).finalize().into_bytes().into();
    std::array::from_fn(|at| hash[at])
}

/// Draws a name that no other process or call has.
///
/// # Errors
/// [`StoreError::Broken`] if the system gives no randomness.
pub fn draw_name() -> Result<[u8; 16], StoreError> {
    let mut name = [0; 16];
    random(&mut name)?;
    Ok(name)
}

/// A nonce that was never used: random, and long enough for that. The system is
/// asked for many at a time, since each question is a call into it.
fn nonce() -> Result<[u8; NONCE], StoreError> {
    const AT_A_TIME: usize = 32;
    thread_local! {
        static DRAWN: RefCell<Vec<[u8; NONCE]>> = const { RefCell::new(Vec::new()) };
    }
    DRAWN.with_borrow_mut(|drawn| {
        if let Some(nonce) = drawn.pop() {
            return Ok(nonce);
        }
        let mut bytes = [[0; NONCE]; AT_A_TIME];
        random(bytes.as_flattened_mut())?;
        let [nonce, others @ ..] = bytes;
        drawn.extend_from_slice(&others);
        Ok(nonce)
    })
}

/// Fills a buffer with the system's randomness.
fn random(bytes: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(bytes).map_err(|e| StoreError::Broken(format!("no randomness: {e}")))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn sealer(byte: u8) -> Sealer {
        MasterKey::parse(&STANDARD.encode([byte; 32])).unwrap().sealer().unwrap()
    }

    #[test]
    fn a_key_is_32_bytes_of_base64_and_never_prints() {
        let key = MasterKey::draw().unwrap();
        assert_eq!(*MasterKey::parse(&key.expose()).unwrap().0, *key.0);
        assert_eq!(format!("{key:?} {:?}", key.sealer().unwrap()), "(private) (private)");
        for wrong in ["", "c2hvcnQ=", "not base64 at all", &STANDARD.encode([7; 33])] {
            assert!(MasterKey::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn what_is_sealed_opens_in_its_own_place_only() {
        let (ours, theirs) = (sealer(1), sealer(2));
        let sealed = ours.seal(b"people 1", b"Ana").unwrap();
        assert_eq!(*ours.open(b"people 1", &sealed).unwrap(), b"Ana");
        assert!(ours.open(b"people 2", &sealed).is_err());
        assert!(theirs.open(b"people 1", &sealed).is_err());
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(ours.open(b"people 1", &changed).is_err(), "byte {at}");
            assert!(ours.open(b"people 1", &sealed[..at]).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn the_same_value_is_never_sealed_alike_twice() {
        let one = sealer(1);
        let mut sealed: Vec<_> = (0..100).map(|_| one.seal(b"x", b"Ana").unwrap()).collect();
        sealed.sort();
        sealed.dedup_by_key(|sealed| sealed[1..=NONCE].to_vec());
        assert_eq!(sealed.len(), 100);
    }

    #[test]
    fn hashes_depend_on_key_purpose_and_every_part() {
        let (one, two) = (sealer(1), sealer(2));
        assert_eq!(one.index("name", b"ana"), sealer(1).index("name", b"ana"));
        assert_ne!(one.index("name", b"ana"), two.index("name", b"ana"));
        assert_ne!(one.index("name", b"ana"), one.index("mane", b"ana"));
        assert_ne!(context("a", &[b"bc", b"d"]), context("a", &[b"b", b"cd"]));
        let (sms, chat) = (Person::sms("42"), Person::telegram(42));
        assert_ne!(one.person(&sms), one.person(&chat));
        assert_ne!(one.dedupe(&sms, "SM1"), one.dedupe(&chat, "SM1"));
        assert_ne!(one.dedupe(&sms, "SM1"), one.dedupe(&sms, "SM2"));
    }

    #[test]
    fn a_code_is_the_same_on_every_retry_and_changed_by_a_move() {
        let (one, number) = (sealer(1), |written: &str| ApptNumber::parse(written).unwrap());
        let code = one.code(&number("DEN-26-6307"), 1);
        assert_eq!(code, sealer(1).code(&number("DEN-26-6307"), 1));
        assert_ne!(code, one.code(&number("DEN-26-6307"), 2));
        assert_ne!(code, one.code(&number("DEN-26-6308"), 1));
        assert_ne!(code, sealer(2).code(&number("DEN-26-6307"), 1));
    }
}
