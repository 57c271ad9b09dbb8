//! Telegram against the fake of the Bot API.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use chrono::Utc;
use secrecy::SecretString;
use serde_json::json;
use textpass::channel::Timeouts;
use textpass::channel::telegram::client::{Client, WebhookInfo};
use textpass::channel::telegram::update::{self, Parsed, Update};
use textpass::channel::telegram::{SECRET_HEADER, Secret, callback_answer};
use textpass::domain::bot_command::BotCommand;
use textpass::domain::message::{Button, Reply, Said, Share};
use textpass::domain::person::Person;
use textpass::domain::phone::Phone;
use textpass::domain::place::Point;

use crate::PATIENT;
use crate::fakes::serve;
use crate::fakes::telegram::{TOKEN, TapAnswer, TelegramFake, Webhook};

pub(super) const ANA: i64 = 4001;

pub(super) fn client_at(api_url: &str, timeouts: Timeouts) -> Client {
    Client::new(&SecretString::from(TOKEN), api_url, timeouts).unwrap()
}

pub(super) async fn open() -> (TelegramFake, Client) {
    let fake = TelegramFake::start().await;
    fake.open_chat(ANA);
    let client = client_at(&fake.api_url, PATIENT);
    (fake, client)
}

pub(super) fn choices(labels: &[(&str, &str)]) -> Reply {
    let button =
        |(label, key): &(&str, &str)| Button { label: (*label).to_owned().into(), key: (*key).to_owned() };
    Reply { buttons: labels.iter().map(button).collect(), tag: "c9t4".into(), ..Reply::text("Which office?") }
}

#[tokio::test]
async fn a_reply_is_sent_as_plain_text_with_its_buttons() {
    let (fake, client) = open().await;
    client.send(ANA, &choices(&[("1. Denver <A&B> *x*", "1"), ("0. Menu", "0")])).await.unwrap();
    client.send(ANA, &Reply::text("a_b *c* <d> & e")).await.unwrap();
    let screen = fake.screen(ANA);
    assert_eq!(screen[0].text, "Which office?");
    assert_eq!(
        screen[0].buttons(),
        [("1. Denver <A&B> *x*".into(), "c9t4:1".into()), ("0. Menu".into(), "c9t4:0".into())]
    );
    assert_eq!((screen[1].text.as_str(), screen[1].buttons().len()), ("a_b *c* <d> & e", 0));
}

#[tokio::test]
async fn sharing_is_asked_for_in_place_of_the_keyboard() {
    let (fake, client) = open().await;
    let reply = Reply {
        share: Some(Share::Location),
        ..choices(&[("Share where I am", "share"), ("1. Choose a state", "1")])
    };
    client.send(ANA, &reply).await.unwrap();
    let shown = fake.last(ANA);
    assert_eq!(shown.keyboard(), ["Share where I am", "1. Choose a state"]);
    assert_eq!(shown.markup["keyboard"][0][0]["request_location"], json!(true));
}

#[tokio::test]
async fn strange_labels_and_long_texts_still_arrive() {
    let (fake, client) = open().await;
    let long_key = "я".repeat(60);
    let reply = Reply { text: "я".repeat(5_000).into(), ..choices(&[(" ", "1"), ("2. Long", &long_key)]) };
    client.send(ANA, &reply).await.unwrap();
    assert_eq!(fake.last(ANA).text.chars().count(), 4_096);
    assert_eq!(fake.last(ANA).buttons()[0].0, "1");
}

#[tokio::test]
async fn the_webhook_is_set_with_its_secret_and_its_kinds() {
    let (fake, client) = open().await;
    let secret = Secret::new("s3cret_-".into()).unwrap();
    client.set_webhook("https://texts.example.com/telegram", &secret).await.unwrap();
    assert_eq!(
        fake.webhook(),
        Some(Webhook {
            url: "https://texts.example.com/telegram".into(),
            secret: Some("s3cret_-".into()),
            allowed_updates: ["message", "callback_query", "my_chat_member"].map(str::to_owned).into(),
        })
    );
    assert!(client.set_webhook("no url", &secret).await.unwrap_err().alarm);
}

#[tokio::test]
async fn the_commands_are_shown_in_the_menu() {
    let (fake, client) = open().await;
    client.set_commands(None, &[("my", "Mine".into()), ("help", "Help".into())]).await.unwrap();
    client.set_commands(Some("es"), &[("help", "Ayuda".into())]).await.unwrap();
    assert_eq!(fake.commands()[""][1], json!({ "command": "help", "description": "Help" }));
    assert_eq!(fake.commands()["es"], json!([{ "command": "help", "description": "Ayuda" }]));
    assert_eq!(client.name().await.unwrap(), "textpass_bot");
}

#[tokio::test]
async fn how_deliveries_go_is_told() {
    let (fake, client) = open().await;
    assert_eq!(
        client.webhook_info().await.unwrap(),
        WebhookInfo { url: String::new(), pending: 0, last_error: None }
    );
    let secret = Secret::new("s3cret_-".into()).unwrap();
    client.set_webhook("https://texts.example.com/telegram", &secret).await.unwrap();
    fake.set_backlog(7, Some(1_790_000_000));
    let info = client.webhook_info().await.unwrap();
    assert_eq!((info.url.as_str(), info.pending), ("https://texts.example.com/telegram", 7));
    assert_eq!(info.last_error.unwrap().timestamp(), 1_790_000_000);
}

#[tokio::test]
async fn only_who_wrote_and_did_not_block_can_be_written_to() {
    let (fake, client) = open().await;
    listening(&fake, "s3cret_-").await;
    assert!(client.can_write_to(ANA).await.is_ok());
    assert!(client.can_write_to(ANA + 1).await.unwrap_err().closed);
    fake.set_blocked(ANA, true).await;
    assert!(client.can_write_to(ANA).await.unwrap_err().closed);
    assert!(fake.screen(ANA).is_empty());
}

#[test]
fn settings_that_cannot_be_right_are_faults() {
    for token in ["", "token", "12:a/b", "12:a b", "12:a\n"] {
        assert!(Client::new(&token.into(), "https://example.com", PATIENT).is_err(), "{token}");
    }
    let fault = Client::new(&TOKEN.into(), "example.com", PATIENT).unwrap_err();
    assert_eq!(fault.place, "TEXTPASS_TELEGRAM_API_URL");
    assert!(!format!("{fault}").contains(TOKEN));
}

/// A service of one line: it remembers updates and answers taps. Made of the
/// adapters only.
struct Listener {
    secret: Secret,
    heard: Mutex<Vec<Update>>,
}

async fn hear(State(listener): State<Arc<Listener>>, headers: HeaderMap, body: Bytes) -> Response {
    if !listener.secret.matches(headers.get(SECRET_HEADER).map(|v| v.as_bytes())) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let Ok(update) = update::parse(&body, Utc::now(), None) else { return StatusCode::OK.into_response() };
    let callback = update.callback.clone();
    listener.heard.lock().unwrap().push(update);
    match callback {
        Some(id) => {
            ([("content-type", "application/json")], callback_answer(&id, Some("got it"))).into_response()
        }
        None => StatusCode::OK.into_response(),
    }
}

async fn listening(fake: &TelegramFake, secret_of_sender: &str) -> Arc<Listener> {
    let secret = Secret::new("s3cret_-".into()).unwrap();
    let listener = Arc::new(Listener { secret, heard: Mutex::default() });
    let router = Router::new().route("/telegram", axum::routing::post(hear)).with_state(listener.clone());
    fake.connect(&format!("{}/telegram", serve(router).await), secret_of_sender);
    listener
}

impl Listener {
    fn said(&self) -> Vec<Said> {
        let heard = self.heard.lock().unwrap();
        heard
            .iter()
            .filter_map(|u| if let Parsed::Inbound(i) = &u.kind { Some(i.said.clone()) } else { None })
            .collect()
    }
}

#[tokio::test]
async fn what_a_person_does_is_heard() {
    let (fake, client) = open().await;
    let listener = listening(&fake, "s3cret_-").await;
    assert!(fake.say(ANA, "/start a1B2").await.is_success());
    fake.share_contact(ANA, "+13035550142").await;
    fake.share_location(ANA, 39.74, -104.98).await;
    fake.set_blocked(ANA, true).await;
    assert!(client.send(ANA, &Reply::text("hello")).await.unwrap_err().closed);
    fake.set_blocked(ANA, false).await;
    assert!(client.send(ANA, &Reply::text("hello")).await.is_ok());
    assert_eq!(
        listener.said(),
        [
            Said::Command { command: BotCommand::Start, payload: "a1B2".to_owned().into() },
            Said::Contact(Phone::parse("+13035550142").unwrap()),
            Said::Location(Point { lat: 39.74, lon: -104.98 }),
            Said::Blocked(true),
            Said::Blocked(false),
        ]
    );
}

#[tokio::test]
async fn a_tap_is_heard_and_answered_in_the_same_breath() {
    let (fake, client) = open().await;
    let listener = listening(&fake, "s3cret_-").await;
    client.send(ANA, &choices(&[("1. Denver", "1"), ("0. Menu", "0")])).await.unwrap();
    assert_eq!(fake.tap(&fake.last(ANA), "0. Menu").await.status, 200);
    assert_eq!(listener.said(), [Said::Choice { tag: "c9t4".into(), key: "0".into() }]);
    let answers = fake.tap_answers();
    assert!(matches!(answers.as_slice(), [TapAnswer { text: Some(text), .. }] if text == "got it"));
}

#[tokio::test]
async fn the_same_update_again_has_the_same_id() {
    let (fake, _) = open().await;
    let listener = listening(&fake, "s3cret_-").await;
    fake.set_language("es");
    fake.say(ANA, "hola").await;
    fake.again(fake.last_update()).await;
    let heard = listener.heard.lock().unwrap();
    assert_eq!(heard[0].id, heard[1].id);
    let Parsed::Inbound(inbound) = &heard[0].kind else { panic!("ignored") };
    assert_eq!((&inbound.person, inbound.hint.as_deref()), (&Person::telegram(ANA), Some("es")));
    assert_eq!(inbound.id, heard[0].id.to_string());
}

#[tokio::test]
async fn a_forged_update_is_refused() {
    let (fake, _) = open().await;
    let listener = listening(&fake, "guessed").await;
    assert_eq!(fake.say(ANA, "hi").await.status, 401);
    assert!(listener.said().is_empty());
}
