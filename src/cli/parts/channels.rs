//! The channels, as far as their credentials are in the environment.

use std::net::IpAddr;

use secrecy::{ExposeSecret, SecretString};

use super::environment::{fault, long_enough, long_secret, long_secrets, secret, value};
use crate::channel;
use crate::channel::telegram::Secret;
use crate::channel::twilio::client::TwilioAccount;
use crate::channel::twilio::signature::Verifier;
use crate::channel::{Timeouts, telegram, twilio};
use crate::domain::channel::Capabilities;
use crate::domain::fault::Fault;
use crate::service::senders::Way;

/// A channel that is on, or what it takes to turn it on.
#[derive(Debug)]
pub enum Switch<T> {
    /// It is on.
    On(T),
    /// These variables are missing.
    Off(Vec<&'static str>),
}

impl<T> Switch<T> {
    /// The channel, if it is on.
    pub fn on(self) -> Option<T> {
        match self {
            Self::On(on) => Some(on),
            Self::Off(_) => None,
        }
    }
}

/// Everything that SMS needs.
pub struct Sms {
    /// Sends.
    pub client: twilio::client::Client,
    /// Tells genuine webhooks from others.
    pub verifier: Verifier,
}

/// Everything that Telegram needs.
pub struct Telegram {
    /// Sends.
    pub client: telegram::client::Client,
    /// What genuine updates carry.
    pub secret: Secret,
}

/// The base under which the world reaches us.
pub fn public_url() -> Result<Option<String>, Fault> {
    value("TEXTPASS_PUBLIC_URL")
}

/// SMS, if its credentials are there.
pub fn sms() -> Result<Switch<Sms>, Fault> {
    let needed = (
        value("TEXTPASS_TWILIO_ACCOUNT_SID")?,
        long_secrets("TEXTPASS_TWILIO_AUTH_TOKEN")?,
        value("TEXTPASS_TWILIO_FROM")?,
        public_url()?,
    );
    let (Some(account_sid), Some(tokens), Some(from), Some(url)) = needed else {
        let (sid, tokens, from, url) = needed;
        return Ok(Switch::Off(missing(&[
            ("TEXTPASS_TWILIO_ACCOUNT_SID", sid.is_some()),
            ("TEXTPASS_TWILIO_AUTH_TOKEN", tokens.is_some()),
            ("TEXTPASS_TWILIO_FROM", from.is_some()),
            ("TEXTPASS_PUBLIC_URL", url.is_some()),
        ])));
    };
    let auth_token = tokens.first().cloned().ok_or_else(|| {
        fault("TEXTPASS_TWILIO_AUTH_TOKEN", "has no token in it", "set it to the account's auth token")
    })?;
    let api_url = value("TEXTPASS_TWILIO_API_URL")?.unwrap_or_else(|| twilio::client::API_URL.to_owned());
    let verifier = Verifier::new(&account_sid, &url, tokens, shared_keys()?)?;
    let account = TwilioAccount { account_sid, auth_token, from, api_url, public_url: url };
    let client = twilio::client::Client::new(account, Timeouts::TWILIO)?;
    Ok(Switch::On(Sms { client, verifier }))
}

/// Keys beside the auth token, as `id:secret`, comma separated.
fn shared_keys() -> Result<Vec<(String, SecretString)>, Fault> {
    const NAME: &str = "TEXTPASS_TWILIO_SHARED_KEYS";
    let Some(keys) = secret(NAME)? else { return Ok(Vec::new()) };
    let wrong = || fault(NAME, "cannot be read", "write id:secret, several with commas between them");
    let pair = |key: &str| {
        let (id, secret) = key.split_once(':').filter(|(id, _)| !id.trim().is_empty()).ok_or_else(wrong)?;
        Ok((id.trim().to_owned(), long_enough(NAME, SecretString::from(secret.trim()))?))
    };
    keys.expose_secret().split(',').map(str::trim).map(pair).collect()
}

/// Telegram, if its credentials are there.
pub fn telegram() -> Result<Switch<Telegram>, Fault> {
    let needed = (long_secret("TEXTPASS_TELEGRAM_TOKEN")?, long_secret("TEXTPASS_TELEGRAM_SECRET")?);
    let (Some(token), Some(shared)) = needed else {
        let (token, shared) = needed;
        return Ok(Switch::Off(missing(&[
            ("TEXTPASS_TELEGRAM_TOKEN", token.is_some()),
            ("TEXTPASS_TELEGRAM_SECRET", shared.is_some()),
        ])));
    };
    let api_url = value("TEXTPASS_TELEGRAM_API_URL")?.unwrap_or_else(|| telegram::client::API_URL.to_owned());
    let client = telegram::client::Client::new(&token, &api_url, Timeouts::TELEGRAM)?;
    Ok(Switch::On(Telegram { client, secret: Secret::new(shared)? }))
}

/// The ways out of the channels that are on.
pub fn ways() -> Result<Vec<(Capabilities, Way)>, Fault> {
    let (sms, telegram) = (sms()?.on().map(|on| on.client), telegram()?.on().map(|on| on.client));
    Ok(ways_of(sms, telegram))
}

/// The ways out of these clients.
pub fn ways_of(
    sms: Option<twilio::client::Client>,
    telegram: Option<telegram::client::Client>,
) -> Vec<(Capabilities, Way)> {
    let sms = sms.map(|client| (channel::sms::CAPABILITIES, Way::Open(Box::new(client))));
    let telegram = telegram.map(|client| (channel::telegram::CAPABILITIES, Way::Open(Box::new(client))));
    sms.into_iter().chain(telegram).collect()
}

/// The variable of the API of a channel that is on, if that is on another machine.
pub fn reaches_others() -> Result<Option<&'static str>, Fault> {
    let twilio = long_secret("TEXTPASS_TWILIO_AUTH_TOKEN")?.is_some();
    let telegram = long_secret("TEXTPASS_TELEGRAM_TOKEN")?.is_some();
    for (is_on, api) in [(twilio, "TEXTPASS_TWILIO_API_URL"), (telegram, "TEXTPASS_TELEGRAM_API_URL")] {
        if is_on && !value(api)?.is_some_and(|url| is_here(&url)) {
            return Ok(Some(api));
        }
    }
    Ok(None)
}

/// Whether an address is this machine's own: `http://127.0.0.1:8081/x`.
fn is_here(url: &str) -> bool {
    let after = url.split_once("://").map_or(url, |(_, after)| after);
    let authority = after.split(['/', '?', '#']).next().unwrap_or_default();
    // what is before an @ is no host
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = match host.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn missing(variables: &[(&'static str, bool)]) -> Vec<&'static str> {
    variables.iter().filter(|(_, is_set)| !is_set).map(|(name, _)| *name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_here() {
        for here in ["http://127.0.0.1:8081", "http://localhost/x", "http://[::1]:9/a?b", "127.0.0.2"] {
            assert!(is_here(here), "{here}");
        }
        for away in
            ["https://api.twilio.com", "http://127.0.0.1@example.com", "http://127.0.0.1.example.com", ""]
        {
            assert!(!is_here(away), "{away}");
        }
    }
}
