//! Text messages against the Twilio fake.

mod found;
mod heard;
mod sent;

use chrono::{DateTime, TimeDelta, Utc};
use textpass::channel::twilio::client::{Client, TwilioAccount};
use textpass::channel::{Manner, Timeouts};

use crate::fakes::twilio::{ACCOUNT_SID, AUTH_TOKEN, NUMBER, TwilioFake};

const ANA: &str = "+15005550006";
/// As a reply is sent.
const PLAIN: Manner<'_> = Manner { report: None, lasts: TimeDelta::minutes(10) };

fn account(api_url: &str) -> TwilioAccount {
    TwilioAccount {
        account_sid: ACCOUNT_SID.into(),
        auth_token: AUTH_TOKEN.into(),
        from: NUMBER.into(),
        api_url: api_url.into(),
        public_url: "https://example.com/texts/".into(),
    }
}

fn client(fake: &TwilioFake, timeouts: Timeouts) -> Client {
    Client::new(account(&fake.api_url), timeouts).unwrap()
}

fn long_ago() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}
