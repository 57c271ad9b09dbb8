//! The Bot API: sends messages, sets the webhook and the menu, and asks how
//! deliveries go.

use std::fmt;
use std::time::Instant;

use chrono::{DateTime, Utc};
use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

use super::api::{self, Failure};
use super::{Secret, errors, forms};
use crate::channel::{SendError, Timeouts, http_client};
use crate::domain::fault::Fault;
use crate::domain::message::Reply;

/// Where the Bot API lives.
pub const API_URL: &str = "https://api.telegram.org";
/// How many updates Telegram may deliver at a time.
const MAX_CONNECTIONS: u8 = 40;
/// The kinds of updates that are wanted.
const UPDATES: [&str; 3] = ["message", "callback_query", "my_chat_member"];

/// A client of one bot.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    /// The API's URL with the token in it.
    bot: Url,
    timeouts: Timeouts,
}

/// How Telegram's deliveries go. From
/// <https://core.telegram.org/bots/api#webhookinfo>.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookInfo {
    /// Where updates are delivered; empty if nowhere.
    pub url: String,
    /// How many updates wait.
    pub pending: u64,
    /// When a delivery failed last.
    pub last_error: Option<DateTime<Utc>>,
}

impl Client {
    /// A client of the bot with this token, at [`API_URL`] or a stand-in; a
    /// fault if a setting cannot be right.
    pub fn new(token: &SecretString, api_url: &str, timeouts: Timeouts) -> Result<Self, Fault> {
        let token = token.expose_secret();
        let wrong_token = || {
            Fault::new(
                "environment",
                "TEXTPASS_TELEGRAM_TOKEN",
                "is no bot token",
                "use the token that @BotFather gave: digits, a colon, and letters",
            )
        };
        if !is_token(token) {
            return Err(wrong_token());
        }
        let url = http_client::base("TEXTPASS_TELEGRAM_API_URL", api_url)?;
        let http = http_client::build(&url, timeouts)?;
        let bot = format!("{}/bot{token}", url.as_str().trim_end_matches('/'));
        Ok(Self { http, bot: Url::parse(&bot).map_err(|_| wrong_token())?, timeouts })
    }

    /// Sends a reply to a private chat, as plain text with its buttons; longer
    /// texts than [`super::TEXT_CHARS`] are cut. What is refused for its shape is
    /// sent without buttons, and then without anything but plain words.
    pub async fn send(&self, chat: i64, reply: &Reply) -> Result<(), SendError> {
        let begun = Instant::now();
        let mut refused = None;
        for form in forms::of(chat, reply) {
            if refused.is_some() && begun.elapsed() > self.timeouts.total {
                break;
            }
            match self.call("sendMessage", &form).await {
                Ok(_) => return Ok(()),
                Err(failure) => {
                    let error = errors::of(&failure, form["text"].as_str().unwrap_or_default());
                    if !error.malformed {
                        return Err(error);
                    }
                    // The log tells of the best form.
                    refused.get_or_insert(error);
                }
            }
        }
        Err(refused.unwrap_or_else(|| SendError::never("telegram: there is nothing to send")))
    }

    /// Whether a private chat can be written to: whoever never wrote to the bot, or
    /// blocked it, cannot. Shows "typing" there for a moment.
    pub async fn can_write_to(&self, chat: i64) -> Result<(), SendError> {
        self.done("sendChatAction", &json!({ "chat_id": chat, "action": "typing" })).await.map(drop)
    }

    /// Tells Telegram where to deliver updates, which ones, and with which
    /// secret. Repeatable: call it at every start.
    pub async fn set_webhook(&self, url: &str, secret: &Secret) -> Result<(), SendError> {
        let url = Url::parse(url).map_err(|_| {
            SendError::never("telegram: the webhook's address is no URL; check TEXTPASS_PUBLIC_URL")
                .alarming()
        })?;
        let params = json!({
            "url": url,
            "secret_token": secret.expose(),
            "allowed_updates": UPDATES,
            "max_connections": MAX_CONNECTIONS,
        });
        self.done("setWebhook", &params).await.map(drop)
    }

    /// How deliveries go.
    pub async fn webhook_info(&self) -> Result<WebhookInfo, SendError> {
        let info = self.done("getWebhookInfo", &json!({})).await?;
        Ok(WebhookInfo {
            url: info["url"].as_str().unwrap_or_default().to_owned(),
            pending: info["pending_update_count"].as_u64().unwrap_or_default(),
            last_error: info["last_error_date"].as_i64().and_then(|at| DateTime::from_timestamp(at, 0)),
        })
    }

    /// The bot's user name, by which commands name it.
    pub async fn name(&self) -> Result<String, SendError> {
        let me = self.done("getMe", &json!({})).await?;
        let name = me["username"].as_str().map(str::to_owned);
        name.ok_or_else(|| SendError::later(chrono::TimeDelta::seconds(2), "telegram: the bot has no name"))
    }

    /// Shows these commands in the bot's menu, name and description: to those whose
    /// app is set to a language of two letters, or to all others.
    pub async fn set_commands(
        &self,
        lang: Option<&str>,
        commands: &[(&str, String)],
    ) -> Result<(), SendError> {
        let commands: Vec<_> =
            commands.iter().map(|(name, about)| json!({ "command": name, "description": about })).collect();
        let mut params = json!({ "commands": commands });
        if let Some(lang) = lang {
            params["language_code"] = lang.into();
        }
        self.done("setMyCommands", &params).await.map(drop)
    }

    /// A call that sends nothing to anybody.
    async fn done(&self, method: &str, params: &Value) -> Result<Value, SendError> {
        self.call(method, params).await.map_err(|failure| errors::of(&failure, ""))
    }

    async fn call(&self, method: &str, params: &Value) -> Result<Value, Failure> {
        api::call(&self.http, &self.bot, method, params).await
    }
}

/// Never shows the token.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("telegram::Client")
    }
}

/// Whether this may be a token: the API itself tells a wrong one.
fn is_token(token: &str) -> bool {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"_-:".contains(&b);
    token.contains(':') && token.bytes().all(fits)
}
