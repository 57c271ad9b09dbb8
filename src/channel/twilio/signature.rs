//! Whether a webhook is genuine: `X-Twilio-Signature`.
//!
//! The signature is `base64(HMAC(secret, url + sorted parameters))`, SHA-1 with
//! an auth token, or SHA-256 with a shared key that a second header names.
//! Check it before anything else is done with a request.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use subtle::{Choice, ConstantTimeEq};

use super::form::Form;
use super::public_url::PublicUrl;
use crate::domain::fault::Fault;

/// The header that carries the signature.
pub const SIGNATURE_HEADER: &str = "x-twilio-signature";
/// The header that names a shared key and its algorithm; absent for auth tokens.
pub const SETTINGS_HEADER: &str = "x-twilio-webhooks-signature-settings";

/// Room for the bytes of a signature; ours have 20 or 32, a longer one is wrong.
const SIGNATURE_BYTES: usize = 64;

/// What of a request its signature covers.
#[derive(Clone, Copy)]
pub struct Signed<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// Path and query exactly as they arrived, not decoded.
    pub path_and_query: &'a str,
    /// The value of [`SIGNATURE_HEADER`].
    pub signature: Option<&'a str>,
    /// The value of [`SETTINGS_HEADER`].
    pub settings: Option<&'a str>,
    /// The value of `Content-Type`.
    pub content_type: Option<&'a str>,
    /// The raw body.
    pub body: &'a [u8],
}

/// Knows our address and secrets, and tells genuine requests from others.
///
/// Secrets are kept as hashes keyed by them, so that a request need not do that.
pub struct Verifier {
    account_sid: String,
    url: PublicUrl,
    tokens: Vec<Hmac<Sha1>>,
    shared_keys: Vec<(String, Hmac<Sha256>)>,
}

impl Verifier {
    /// `public_url` is the base under which Twilio calls us, as configured
    /// there but without the route: `https://host[:port][/prefix]`. `tokens` are
    /// the account's auth tokens (two while they are rotated), `shared_keys` are
    /// keys by the id that [`SETTINGS_HEADER`] names.
    pub fn new(
        account_sid: &str,
        public_url: &str,
        tokens: Vec<SecretString>,
        shared_keys: Vec<(String, SecretString)>,
    ) -> Result<Self, Fault> {
        let shared_keys = shared_keys.iter().filter_map(|(id, key)| Some((id.clone(), keyed(key)?)));
        Ok(Self {
            account_sid: account_sid.to_owned(),
            url: PublicUrl::parse(public_url)?,
            tokens: tokens.iter().filter_map(keyed).collect(),
            shared_keys: shared_keys.collect(),
        })
    }

    /// The account whose texts these are.
    pub fn account_sid(&self) -> &str {
        &self.account_sid
    }

    /// The form of a request that Twilio sent (an empty one of a body that is
    /// none); nothing of any other request. Takes as long for a wrong signature
    /// as for a right one.
    pub fn genuine<'a>(&self, request: &Signed<'a>) -> Option<Form<'a>> {
        let mut given = [0; SIGNATURE_BYTES];
        let length = STANDARD.decode_slice(request.signature?.trim(), &mut given).ok()?;
        let given = &given[..length];
        let form = signed_form(request)?;
        let parameters = form.signed();
        let mut genuine = Choice::from(0);
        for url in self.url.candidates(request.path_and_query) {
            genuine |= match request.settings.map(SharedKey::parse) {
                None => any_fits(self.tokens.iter(), &url, &parameters, given),
                Some(None) => Choice::from(0),
                Some(Some(named)) => {
                    let named = self.shared_keys.iter().filter(|(id, _)| *id == named.0).map(|(_, key)| key);
                    any_fits(named, &url, &parameters, given)
                }
            };
        }
        bool::from(genuine).then_some(form)
    }
}

/// Whether a signature is right for this message by any of these secrets.
fn any_fits<'k, M: Mac + Clone + 'k>(
    keys: impl Iterator<Item = &'k M>,
    url: &[&str],
    parameters: &[u8],
    given: &[u8],
) -> Choice {
    keys.fold(Choice::from(0), |genuine, key| {
        let mut mac = key.clone();
        url.iter().for_each(|piece| mac.update(piece.as_bytes()));
        mac.update(parameters);
        genuine | mac.finalize().into_bytes().ct_eq(given)
    })
}

/// The id of a shared key, from [`SETTINGS_HEADER`].
struct SharedKey<'a>(&'a str);

impl<'a> SharedKey<'a> {
    /// Reads `key=<id>,algorithm=HMAC_SHA256`; another algorithm is refused.
    fn parse(settings: &'a str) -> Option<Self> {
        let value = |name: &str| {
            settings.split(',').filter_map(|part| part.trim().split_once('=')).find(|(k, _)| *k == name)
        };
        let (_, algorithm) = value("algorithm")?;
        let (_, id) = value("key")?;
        (algorithm == "HMAC_SHA256").then_some(Self(id))
    }
}

/// The form that is signed after the URL; none if the body does not fit its hash.
fn signed_form<'a>(request: &Signed<'a>) -> Option<Form<'a>> {
    if !request.method.eq_ignore_ascii_case("POST") || request.body.is_empty() {
        return Some(Form::default());
    }
    if is_form(request.content_type) {
        return Some(Form::read(request.body));
    }
    body_fits_hash(request).then(Form::default)
}

fn is_form(content_type: Option<&str>) -> bool {
    let kind = content_type.unwrap_or_default().split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

/// Whether the query names this body's hash: `bodySHA256=<hex>`.
fn body_fits_hash(request: &Signed<'_>) -> bool {
    let query = request.path_and_query.split_once('?').map_or("", |(_, query)| query);
    let query = Form::read(query.as_bytes());
    let actual: String = Sha256::digest(request.body).iter().map(|byte| format!("{byte:02x}")).collect();
    query.value("bodySHA256").is_some_and(|hash| hash.to_ascii_lowercase().ct_eq(actual.as_bytes()).into())
}

/// A hash keyed by a secret, which may have any length.
fn keyed<M: KeyInit>(secret: &SecretString) -> Option<M> {
    <M as KeyInit>::new_from_slice(secret.expose_secret().as_bytes()).ok()
}

#[cfg(test)]
mod tests;
