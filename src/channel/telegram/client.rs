//! The Bot API through teloxide's `Bot`: sends a message, sets the webhook.

use std::fmt;
use std::future::IntoFuture;

use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};
use teloxide_core::Bot;
use teloxide_core::payloads::{SendMessageSetters, SetWebhookSetters};
use teloxide_core::requests::{Requester, ResponseResult};
use teloxide_core::types::{AllowedUpdate, BotCommand, ChatId};

use super::{Secret, TEXT_CHARS, errors, keyboard};
use crate::channel::{SendError, Timeouts, cut, http_client};
use crate::domain::fault::Fault;
use crate::domain::message::Reply;

/// Where the Bot API lives.
pub const API_URL: &str = "https://api.telegram.org";
/// How many updates Telegram may deliver at a time.
const MAX_CONNECTIONS: u8 = 40;

/// A client of one bot.
#[derive(Clone)]
pub struct Client {
    bot: Bot,
    timeouts: Timeouts,
}

impl Client {
    /// A client of the bot with this token, at [`API_URL`] or a stand-in; a
    /// fault if a setting cannot be right.
    pub fn new(token: &SecretString, api_url: &str, timeouts: Timeouts) -> Result<Self, Fault> {
        let token = token.expose_secret();
        if !is_token(token) {
            return Err(Fault::new(
                "environment",
                "TEXTPASS_TELEGRAM_TOKEN",
                "is no bot token",
                "use the token that @BotFather gave: digits, a colon, and letters",
            ));
        }
        let url = http_client::base("TEXTPASS_TELEGRAM_API_URL", api_url)?;
        let http = http_client::build(&url, timeouts)?;
        Ok(Self { bot: Bot::with_client(token, http).set_api_url(url), timeouts })
    }

    /// Sends a reply to a private chat, as plain text with its buttons. Longer
    /// texts than [`TEXT_CHARS`] are cut.
    pub async fn send(&self, chat: i64, reply: &Reply) -> Result<(), SendError> {
        let text = cut(reply.text.expose(), TEXT_CHARS);
        let mut message = self.bot.send_message(ChatId(chat), text);
        if let Some(buttons) = keyboard::of(reply) {
            message = message.reply_markup(buttons);
        }
        self.within(message).await.map(|_| ())
    }

    /// Tells Telegram where to deliver updates, which ones, and with which
    /// secret. Repeatable: call it at every start.
    pub async fn set_webhook(&self, url: &str, secret: &Secret) -> Result<(), SendError> {
        let url = Url::parse(url).map_err(|_| {
            SendError::never("telegram: the webhook's address is no URL; check TEXTPASS_PUBLIC_URL")
                .alarming()
        })?;
        let wanted = [AllowedUpdate::Message, AllowedUpdate::CallbackQuery, AllowedUpdate::MyChatMember];
        let request = self
            .bot
            .set_webhook(url)
            .secret_token(secret.expose())
            .allowed_updates(wanted)
            .max_connections(MAX_CONNECTIONS);
        self.within(request).await.map(|_| ())
    }

    /// Shows these commands in the bot's menu: name and description.
    pub async fn set_commands(&self, commands: &[(&str, &str)]) -> Result<(), SendError> {
        let commands = commands.iter().map(|(name, about)| BotCommand::new(*name, *about));
        self.within(self.bot.set_my_commands(commands)).await.map(|_| ())
    }

    /// Our own patience with a request: on a server error teloxide sleeps
    /// longer than that before it says so.
    async fn within<T>(&self, request: impl IntoFuture<Output = ResponseResult<T>>) -> Result<T, SendError> {
        match tokio::time::timeout(self.timeouts.total, request).await {
            Ok(answer) => answer.map_err(|e| errors::of(&e)),
            Err(_) => Err(errors::timeout()),
        }
    }
}

/// Never shows the token, which teloxide's own `Debug` does.
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
