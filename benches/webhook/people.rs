//! Who texts what: webhooks as Twilio posts them, written and signed beforehand.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

use super::load::Lane;
use super::subjects::Subject;

/// Twilio's account, its token, its number, and where it calls.
pub const ACCOUNT_SID: &str = "AC00000000000000000000000000000001";
pub const AUTH_TOKEN: &str = "0123456789abcdef0123456789abcdef";
pub const NUMBER: &str = "+15005550001";
pub const PUBLIC_URL: &str = "https://textpass.example.com";

/// What everybody begins with: the words, and what the answer must hold.
const HELLO: [(&str, &str); 2] = [("hi", "What can we do for you?"), ("1", "What city and state")];
/// An ordinary dialog that ends where it began; it asks nothing of the
/// appointment book. `ZIP`, `NAME` and `BORN` are each person's own.
const TURNS: [(&str, &str); 10] = [
    ("start over", "What city and state"),
    ("ZIP", "Which office?"),
    ("1", "What is the appointment for?"),
    ("1 ", "What is it about?"),
    ("1", "Full name of the person"),
    ("NAME", "Date of birth?"),
    ("?", "Type the number of your answer"),
    ("BORN", "Receipt number?"),
    ("back", "Date of birth?"),
    ("ok", "Receipt number?"),
];

const ZIPS: [&str; 8] = ["80111", "10001", "94103", "60601", "77002", "33101", "98101", "30303"];
const FIRST: [&str; 8] = ["Ana", "Bo", "Chidi", "Dagny", "Emre", "Farah", "Goran", "Hana"];
const LAST: [&str; 8] = ["Lindqvist", "Okafor", "Marchetti", "Duarte", "Nguyen", "Haddad", "Petrov", "Sato"];

struct Person {
    number: String,
    zip: &'static str,
    name: String,
    born: String,
}

/// Everybody, and how many messages they have written.
pub struct People {
    all: Vec<Person>,
    written: u64,
}

impl People {
    pub fn new(count: usize, seed: u64) -> Self {
        let mut state = seed;
        let mut draw = |among: usize| {
            // Knuth's linear congruential generator; its upper bits are good enough
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap_or_default() % among
        };
        let person = |n| Person {
            number: format!("+1500{:07}", 5_600_000 + n),
            zip: ZIPS[draw(ZIPS.len())],
            name: format!("{} {}", FIRST[draw(FIRST.len())], LAST[draw(LAST.len())]),
            born: format!("March {} {}", 13 + draw(15), 1950 + draw(50)),
        };
        Self { all: (0..count).map(person).collect(), written: 0 }
    }

    /// Everybody says hello.
    pub fn hello(&mut self, subject: Subject, lanes: usize) -> Vec<Lane> {
        self.lanes(subject, &HELLO, lanes)
    }

    /// Everybody writes so many messages.
    pub fn turns(&mut self, subject: Subject, turns: usize, lanes: usize) -> Vec<Lane> {
        let said: Vec<_> = TURNS.iter().copied().cycle().take(turns).collect();
        self.lanes(subject, &said, lanes)
    }

    /// People are dealt out to the connections; on each, everybody's first
    /// message comes before anybody's second.
    fn lanes(&mut self, subject: Subject, said: &[(&str, &'static str)], lanes: usize) -> Vec<Lane> {
        let mut dealt: Vec<Lane> = (0..lanes).map(|_| Lane::default()).collect();
        for (words, expected) in said {
            for (at, person) in self.all.iter().enumerate() {
                self.written += 1;
                // the bare server says the same to everything
                let expected = if subject == Subject::Bare { "<Message>" } else { expected };
                dealt[at % lanes].push(&person.webhook(words, self.written), expected);
            }
        }
        dealt
    }
}

impl Person {
    /// A whole request.
    fn webhook(&self, words: &str, count: u64) -> Vec<u8> {
        let body = match words {
            "ZIP" => self.zip,
            "NAME" => &self.name,
            "BORN" => &self.born,
            words => words,
        };
        let sid = format!("SM{count:032x}");
        // sorted, as they are signed
        let parameters = [
            ("AccountSid", ACCOUNT_SID),
            ("ApiVersion", "2010-04-01"),
            ("Body", body),
            ("From", &self.number),
            ("FromCity", "DENVER"),
            ("FromCountry", "US"),
            ("FromState", "CO"),
            ("FromZip", self.zip),
            ("MessageSid", &sid),
            ("NumMedia", "0"),
            ("NumSegments", "1"),
            ("SmsMessageSid", &sid),
            ("SmsSid", &sid),
            ("SmsStatus", "received"),
            ("To", NUMBER),
            ("ToCity", "DENVER"),
            ("ToCountry", "US"),
            ("ToState", "CO"),
            ("ToZip", "80202"),
        ];
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish();
        let mut request = String::with_capacity(1_200);
        request
            .push_str("POST /sms HTTP/1.1\r\nHost: textpass.example.com\r\nUser-Agent: TwilioProxy/1.1\r\n");
        request.push_str("Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nAccept: */*\r\n");
        let _ = write!(request, "X-Twilio-Signature: {}\r\n", signature(&parameters));
        let _ = write!(request, "I-Twilio-Idempotency-Token: {count:036x}\r\n");
        let _ = write!(request, "Content-Length: {}\r\n\r\n{form}", form.len());
        request.into_bytes()
    }
}

/// Twilio's signature over the address and the parameters.
fn signature(parameters: &[(&str, &str)]) -> String {
    let keyed = <Hmac<Sha1> as KeyInit>::new_from_slice(AUTH_TOKEN.as_bytes());
    let Ok(mut keyed) = keyed else { return String::new() };
    keyed.update(format!("{PUBLIC_URL}/sms").as_bytes());
    for (name, value) in parameters {
        keyed.update(name.as_bytes());
        keyed.update(value.as_bytes());
    }
    STANDARD.encode(keyed.finalize().into_bytes())
}
