//! The bot beside its messages: Telegram is told where we are and which commands
//! there are, again and again until it has heard, and is asked how deliveries go.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::shell::Shell;
use crate::channel::SendError;
use crate::channel::telegram::Secret;
use crate::channel::telegram::client::{Client, WebhookInfo};
use crate::channel::telegram::menu;

/// How long after Telegram did not hear something it is told again; each wait is
/// twice as long as the one before.
const AGAIN: Duration = Duration::from_secs(2);
/// The longest of these waits.
const AGAIN_AT_MOST: Duration = Duration::from_secs(300);
/// How often it is asked how deliveries go.
const LOOK: Duration = Duration::from_secs(180);

/// A delivery that failed within this time may be failing still.
const LATELY: TimeDelta = TimeDelta::minutes(5);

/// One bot.
pub struct Bot {
    client: Client,
    /// What genuine updates carry.
    pub secret: Secret,
    /// Where updates are to be delivered; none if Telegram cannot be told.
    webhook: Option<String>,
    name: OnceLock<String>,
    trouble: Mutex<Option<String>>,
}

/// What Telegram has heard of us.
#[derive(Debug, Default)]
struct Told {
    webhook: bool,
    menu: bool,
}

impl Bot {
    /// A bot whose updates carry this secret and are delivered to this URL.
    pub fn new(client: Client, secret: Secret, webhook: Option<String>) -> Self {
        Self { client, secret, webhook, name: OnceLock::new(), trouble: Mutex::default() }
    }

    /// Its name, by which commands may name it, once it is known.
    pub fn name(&self) -> Option<&str> {
        self.name.get().map(String::as_str)
    }

    /// What keeps updates from coming, if anything is known to.
    pub fn trouble(&self) -> Option<String> {
        self.troubled().clone()
    }

    fn troubled(&self) -> MutexGuard<'_, Option<String>> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells Telegram what it must know, and asks how deliveries go, until the end
    /// is called.
    pub async fn run(self: Arc<Self>, shell: Arc<Shell>) {
        let (mut told, mut wait) = (Told::default(), AGAIN);
        while !shell.going.is_stopping() {
            let sleep = match self.once(&shell, &mut told).await {
                Ok(()) => {
                    wait = AGAIN;
                    LOOK
                }
                Err(error) => {
                    tracing::warn!(%error, "Telegram did not take what it must know of us; it is told again");
                    let now = wait;
                    wait = AGAIN_AT_MOST.min(wait * 2);
                    now
                }
            };
            tokio::select! {
                () = tokio::time::sleep(sleep) => {}
                () = shell.going.stopped() => {}
            }
        }
    }

    /// Tells what was not told yet, and looks.
    async fn once(&self, shell: &Shell, told: &mut Told) -> Result<(), SendError> {
        if !told.webhook {
            self.tell_where_we_are().await?;
            told.webhook = true;
        }
        let info = self.client.webhook_info().await?;
        told.webhook = self.look(&info, shell.now());
        if self.name.get().is_none() {
            let name = self.client.name().await?;
            self.name.get_or_init(|| name);
        }
        if !told.menu {
            self.show_menu(shell).await?;
            told.menu = true;
        }
        let gone = || SendError::later(TimeDelta::zero(), "telegram: the webhook was taken away");
        if told.webhook { Ok(()) } else { Err(gone()) }
    }

    async fn tell_where_we_are(&self) -> Result<(), SendError> {
        let Some(url) = &self.webhook else { return Ok(()) };
        let told = self.client.set_webhook(url, &self.secret).await;
        match &told {
            Ok(()) => tracing::info!("Telegram was told where we are"),
            Err(error) => {
                metrics::gauge!("textpass_telegram_webhook_set").set(0);
                *self.troubled() = Some(format!("telegram webhook not set: {error}"));
            }
        }
        told
    }

    /// Keeps how deliveries go; false if our webhook was taken away.
    fn look(&self, info: &WebhookInfo, now: DateTime<Utc>) -> bool {
        let ours = self.webhook.as_deref();
        let is_set = !info.url.is_empty();
        metrics::gauge!("textpass_telegram_webhook_set").set(u8::from(is_set));
        metrics::gauge!("textpass_telegram_webhook_pending_updates").set(info.pending as f64);
        let failed = info.last_error.map_or(0, |at| at.timestamp());
        metrics::gauge!("textpass_telegram_webhook_last_error_timestamp_seconds").set(failed as f64);
        let trouble = trouble(info, ours, now);
        let mut before = self.troubled();
        if let Some(trouble) = trouble.as_ref().filter(|_| trouble != *before) {
            tracing::warn!(pending = info.pending, "{trouble}");
        }
        *before = trouble;
        ours.is_none() || is_set
    }

    /// Shows the commands in the app's menu, in every language.
    async fn show_menu(&self, shell: &Shell) -> Result<(), SendError> {
        let world = &shell.world;
        self.client.set_commands(None, &menu::of(&world.catalog, world.default_lang())).await?;
        for lang in &world.rules.langs {
            let commands = menu::of(&world.catalog, *lang);
            if let Some(code) = menu::two_letters(*lang) {
                self.client.set_commands(Some(&code), &commands).await?;
            }
        }
        Ok(())
    }
}

/// What keeps updates from coming.
fn trouble(info: &WebhookInfo, ours: Option<&str>, now: DateTime<Utc>) -> Option<String> {
    let lately = |at: DateTime<Utc>| now - at <= LATELY;
    match ours {
        _ if info.url.is_empty() => Some("telegram webhook not set".to_owned()),
        Some(ours) if info.url != ours => Some("telegram webhook leads to another address".to_owned()),
        _ if info.pending > 0 && info.last_error.is_some_and(lately) => {
            Some(format!("telegram cannot deliver: {} updates wait", info.pending))
        }
        _ => None,
    }
}

/// Never shows the secret.
impl fmt::Debug for Bot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bot")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_keeps_updates_from_coming_is_told() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(9);
        let info = |url: &str, pending, ago| WebhookInfo {
            url: url.to_owned(),
            pending,
            last_error: Some(now - TimeDelta::minutes(ago)),
        };
        let ours = Some("https://a.example/telegram");
        let told = |info: &WebhookInfo| trouble(info, ours, now);
        assert_eq!(told(&info("", 0, 60)).as_deref(), Some("telegram webhook not set"));
        let elsewhere = told(&info("https://b.example/telegram", 0, 60));
        assert_eq!(elsewhere.as_deref(), Some("telegram webhook leads to another address"));
        let stuck = told(&info("https://a.example/telegram", 3, 1));
        assert_eq!(stuck.as_deref(), Some("telegram cannot deliver: 3 updates wait"));
        assert_eq!(told(&info("https://a.example/telegram", 3, 60)), None, "an error of long ago");
        assert_eq!(trouble(&info("https://b.example/telegram", 0, 60), None, now), None);
    }
}
