//! Messages go out to private chats.

use futures_util::future::BoxFuture;

use super::client::Client;
use crate::channel::{Manner, SendError, Sender};
use crate::domain::message::Reply;
use crate::domain::person::Person;

impl Sender for Client {
    fn send<'a>(
        &'a self,
        to: &'a Person,
        reply: &'a Reply,
        _manner: Manner<'a>,
    ) -> BoxFuture<'a, Result<(), SendError>> {
        let chat = to.address.expose().parse();
        Box::pin(async move {
            self.send(chat.map_err(|_| SendError::never("the address is no chat id"))?, reply).await
        })
    }

    fn can_write_to<'a>(&'a self, to: &'a Person) -> BoxFuture<'a, Option<bool>> {
        let chat = to.address.expose().parse();
        Box::pin(async move {
            match self.can_write_to(chat.ok()?).await {
                Ok(()) => Some(true),
                Err(error) if error.closed => Some(false),
                Err(_) => None,
            }
        })
    }
}
