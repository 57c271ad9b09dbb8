//! What Twilio reports of texts that it took: status callbacks.

use super::super::Answer;
use super::{ACCOUNT_SID, AUTH_TOKEN, NUMBER, Sent, TwilioFake, encode, sign};

impl TwilioFake {
    /// The last text that this number was sent.
    pub fn last_to(&self, number: &str) -> Sent {
        self.sent().into_iter().rfind(|sent| sent.to == number).expect("a text to this number")
    }

    /// Reports that a text got so far, with the error's code where there is one.
    pub async fn report(&self, sent: &Sent, status: &str, code: Option<u32>) -> Answer {
        self.report_signed(sent, status, code, AUTH_TOKEN).await
    }

    /// The same, signed by this token.
    pub async fn report_signed(&self, sent: &Sent, status: &str, code: Option<u32>, token: &str) -> Answer {
        let (post_to, signed_as) = self.shared.inner().webhook.clone().expect("connect first");
        let url = sent.report_to.as_deref().expect("a text whose status is asked for");
        let base = |url: &str| url.strip_suffix("/sms").expect("a webhook").to_owned();
        let path = url.strip_prefix(&base(&signed_as)).expect("an address of ours");
        let mut params: Vec<(String, String)> = [
            ("SmsSid", &*sent.sid),
            ("SmsStatus", status),
            ("MessageStatus", status),
            ("To", &sent.to),
            ("MessageSid", &sent.sid),
            ("AccountSid", ACCOUNT_SID),
            ("From", NUMBER),
            ("ApiVersion", "2010-04-01"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
        params.extend(code.map(|code| ("ErrorCode".to_owned(), code.to_string())));
        let signature = sign(url, &params, token);
        let headers = [
            ("content-type", "application/x-www-form-urlencoded; charset=UTF-8"),
            ("x-twilio-signature", signature.as_str()),
        ];
        let post_to = format!("{}{path}", base(&post_to));
        Answer::to_post(&self.shared.http, &post_to, &headers, encode(&params)).await
    }
}
