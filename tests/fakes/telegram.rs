//! A stand-in for the Bot API and the people who chat with the bot.

mod api;
mod markup;
mod params;
mod person;

use std::collections::{BTreeMap, HashSet, VecDeque};
use std::sync::Arc;

use serde_json::{Value, json};

use super::{serve, wait_until};

/// The token of the bot that the fake knows.
pub const TOKEN: &str = "100001:fake-token_of-the-tests";
/// When everything happens, in Unix seconds.
const DATE: i64 = 1_790_000_000;

/// What goes wrong with the next request that sends a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 429, to be tried again after so many seconds.
    Busy(u32),
    /// 500; nothing was sent.
    ServerError,
    /// This status with a page of a gateway; nothing was sent.
    Page(u16),
    /// 401.
    Unauthorized,
    /// 403 with this description.
    Forbidden(&'static str),
    /// 400 with this description.
    Refused(&'static str),
    /// The message is sent, and the connection breaks before the answer.
    SentThenBroken,
    /// The message is sent, and no answer comes.
    SentThenSilent,
    /// The message is sent, and this stands in the answer.
    SentAndSaid(&'static str),
    /// The message is sent, and of the answer only this comes.
    SentAndCutOff(&'static str),
}

/// A message that the bot sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    pub id: i64,
    pub chat: i64,
    pub text: String,
    /// `reply_markup`, as it is shown now.
    pub markup: Value,
}

impl Sent {
    /// Labels and data of the buttons in the message, row by row.
    pub fn buttons(&self) -> Vec<(String, String)> {
        self.cells("inline_keyboard").map(|b| (text(&b["text"]), text(&b["callback_data"]))).collect()
    }

    /// Labels of the buttons in place of the keyboard.
    pub fn keyboard(&self) -> Vec<String> {
        self.cells("keyboard").map(|b| text(&b["text"])).collect()
    }

    fn cells(&self, name: &str) -> impl Iterator<Item = &Value> {
        self.markup[name]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|row| row.as_array().into_iter().flatten())
    }

    /// The data behind the button whose label is, or begins with, this.
    fn data(&self, label: &str) -> String {
        let buttons = self.buttons();
        let found =
            buttons.iter().find(|(l, _)| l == label).or(buttons.iter().find(|(l, _)| l.starts_with(label)));
        found.unwrap_or_else(|| panic!("no button {label:?} in {buttons:?}")).1.clone()
    }
}

/// The answer to a tap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TapAnswer {
    pub callback_query_id: String,
    pub text: Option<String>,
}

/// The webhook that was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    pub url: String,
    pub secret: Option<String>,
    pub allowed_updates: Vec<String>,
}

#[derive(Default)]
struct Inner {
    sent: Vec<Sent>,
    taps: HashSet<String>,
    tap_answers: Vec<TapAnswer>,
    webhook: Option<Webhook>,
    /// The commands by language; "" for everybody else.
    commands: BTreeMap<String, Value>,
    faults: VecDeque<Fault>,
    /// With which codes the next requests to set the webhook are refused.
    webhook_refusals: VecDeque<u16>,
    /// Updates that wait, and when a delivery failed last.
    backlog: (u64, Option<i64>),
    /// Chats to which nothing may be sent, and for how long.
    busy: BTreeMap<i64, u32>,
    /// Texts that have these words are refused.
    refused_words: Option<&'static str>,
    chats: HashSet<i64>,
    blocked: HashSet<i64>,
    updates: BTreeMap<u64, Value>,
    delivery: Option<(String, String)>,
    requests: usize,
    language: String,
    /// What was typed last in each chat.
    typed: BTreeMap<i64, String>,
}

impl Inner {
    fn set_blocked(&mut self, chat: i64, blocked: bool) {
        if blocked {
            self.blocked.insert(chat)
        } else {
            self.blocked.remove(&chat)
        };
    }

    /// Gives an update its id; whoever wrote once may be written to.
    fn keep_update(&mut self, mut update: Value) -> u64 {
        let id = self.updates.last_key_value().map_or(900, |(id, _)| id + 1);
        update["update_id"] = id.into();
        self.chats.extend(update.pointer("/message/chat/id").and_then(Value::as_i64));
        self.updates.insert(id, update);
        id
    }
}

/// The fake; clones share it.
#[derive(Clone)]
pub struct TelegramFake {
    /// For `TEXTPASS_TELEGRAM_API_URL`.
    pub api_url: String,
    shared: Arc<Shared>,
}

type Shared = super::Shared<Inner>;

impl TelegramFake {
    /// Starts the Bot API on a free port.
    pub async fn start() -> Self {
        let inner = Inner { language: "en".into(), ..Inner::default() };
        let shared = Shared::new(inner);
        Self { api_url: serve(api::router(shared.clone())).await, shared }
    }

    /// Where updates are posted, and with which secret.
    pub fn connect(&self, post_to: &str, secret: &str) {
        self.shared.inner().delivery = Some((post_to.to_owned(), secret.to_owned()));
    }

    /// The next requests to set the webhook are refused with these codes.
    pub fn refuse_webhooks(&self, codes: impl IntoIterator<Item = u16>) {
        self.shared.inner().webhook_refusals.extend(codes);
    }

    /// Somebody takes the webhook away.
    pub fn forget_webhook(&self) {
        self.shared.inner().webhook = None;
    }

    /// So many updates wait, and a delivery failed at this time, in Unix seconds.
    pub fn set_backlog(&self, pending: u64, last_error: Option<i64>) {
        self.shared.inner().backlog = (pending, last_error);
    }

    /// Texts that have these words are refused by 400; none ends it.
    pub fn refuse_words(&self, words: Option<&'static str>) {
        self.shared.inner().refused_words = words;
    }

    /// Whatever is sent to this chat is answered by 429 with so many seconds; 0 ends it.
    pub fn set_busy(&self, chat: i64, seconds: u32) {
        let busy = &mut self.shared.inner().busy;
        busy.retain(|known, _| *known != chat);
        busy.extend((seconds > 0).then_some((chat, seconds)));
    }

    /// The next requests that send a message go wrong like this, in order.
    pub fn fail_next(&self, faults: impl IntoIterator<Item = Fault>) {
        self.shared.inner().faults.extend(faults);
    }

    /// The language of everybody's app; `en` until this is called.
    pub fn set_language(&self, code: &str) {
        self.shared.inner().language = code.to_owned();
    }

    /// Everybody knows the bot already: it may write to this chat.
    pub fn open_chat(&self, chat: i64) {
        self.shared.inner().chats.insert(chat);
    }

    /// What the chat shows of the bot, oldest first.
    pub fn screen(&self, chat: i64) -> Vec<Sent> {
        self.shared.inner().sent.iter().filter(|m| m.chat == chat).cloned().collect()
    }

    /// The bot's last message in the chat.
    pub fn last(&self, chat: i64) -> Sent {
        self.screen(chat).pop().expect("a message")
    }

    /// Waits until the chat shows `count` messages of the bot.
    pub async fn wait_for(&self, chat: i64, count: usize) -> Vec<Sent> {
        let enough = || Some(self.screen(chat)).filter(|screen| screen.len() >= count);
        wait_until(&self.shared.changes, enough).await.expect("the messages to arrive")
    }

    /// How every tap was answered, oldest first.
    pub fn tap_answers(&self) -> Vec<TapAnswer> {
        self.shared.inner().tap_answers.clone()
    }

    /// The webhook that was set.
    pub fn webhook(&self) -> Option<Webhook> {
        self.shared.inner().webhook.clone()
    }

    /// The commands that were set, by language; "" is for everybody else.
    pub fn commands(&self) -> BTreeMap<String, Value> {
        self.shared.inner().commands.clone()
    }

    /// Waits until something about the bot is so.
    pub async fn until<T>(&self, read: impl Fn(&Self) -> Option<T>) -> T {
        wait_until(&self.shared.changes, || read(self)).await.expect("it to come")
    }

    /// How often any method was called.
    pub fn requests(&self) -> usize {
        self.shared.inner().requests
    }
}

fn shown(sent: &Sent) -> Value {
    let mut message = json!({
        "message_id": sent.id, "date": DATE, "chat": private_chat(sent.chat), "from": bot(), "text": sent.text,
    });
    if sent.markup["inline_keyboard"].is_array() {
        message["reply_markup"] = sent.markup.clone();
    }
    message
}

fn bot() -> Value {
    json!({
        "id": 100_001, "is_bot": true, "first_name": "textpass", "username": "textpass_bot",
        "can_join_groups": false, "can_read_all_group_messages": false, "supports_inline_queries": false,
        "can_connect_to_business": false, "has_main_web_app": false,
    })
}

fn private_chat(id: i64) -> Value {
    json!({ "id": id, "type": "private", "first_name": "Test" })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
