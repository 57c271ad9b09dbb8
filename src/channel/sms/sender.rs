//! Text messages go out through Twilio.

use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;

use crate::channel::twilio::client::Client;
use crate::channel::{Manner, SendError, Sender};
use crate::domain::message::Reply;
use crate::domain::person::Person;

impl Sender for Client {
    fn send<'a>(
        &'a self,
        to: &'a Person,
        reply: &'a Reply,
        manner: Manner<'a>,
    ) -> BoxFuture<'a, Result<(), SendError>> {
        let (to, text) = (to.address.expose(), reply.text.expose());
        Box::pin(async move { self.send(to, text, manner).await.map(drop) })
    }

    fn looks_up(&self) -> bool {
        true
    }

    fn went_out<'a>(
        &'a self,
        to: &'a Person,
        reply: &'a Reply,
        since: DateTime<Utc>,
    ) -> BoxFuture<'a, Result<bool, SendError>> {
        let (to, text) = (to.address.expose(), reply.text.expose());
        Box::pin(async move { Ok(self.find(to, text, since).await?.is_some()) })
    }

    fn report_to(&self, name: &str) -> Option<String> {
        Some(self.report_to(name))
    }
}
