//! What a person does in the app: each is an update that the bot gets.

use serde_json::{Map, Value, json};

use super::super::Answer;
use super::{DATE, Sent, TelegramFake, api, private_chat, shown, text};

impl TelegramFake {
    /// The person writes.
    pub async fn say(&self, chat: i64, words: &str) -> Answer {
        let typed = self.typed(chat, words);
        self.send_message(chat, json!({ "text": typed })).await
    }

    /// The words as a person types them who types faster than anybody does: the same
    /// again have a blank behind them, as within three seconds they would count once.
    fn typed(&self, chat: i64, words: &str) -> String {
        let mut inner = self.shared.inner();
        let again = inner.typed.get(&chat).is_some_and(|last| last == words);
        let typed = if again { format!("{words} ") } else { words.to_owned() };
        inner.typed.insert(chat, typed.clone());
        typed
    }

    /// The person shares their own number, without its plus, as phones do.
    pub async fn share_contact(&self, chat: i64, number: &str) -> Answer {
        let number = number.trim_start_matches('+');
        self.send_message(
            chat,
            json!({ "contact": { "phone_number": number, "first_name": "Test", "user_id": chat } }),
        )
        .await
    }

    /// The person shares where they are.
    pub async fn share_location(&self, chat: i64, latitude: f64, longitude: f64) -> Answer {
        self.send_message(chat, json!({ "location": { "latitude": latitude, "longitude": longitude } })).await
    }

    /// The person sends a message with this content.
    pub async fn send_message(&self, chat: i64, content: Value) -> Answer {
        let id = self.shared.inner().updates.len() + 5_000;
        let mut message = json!({
            "message_id": id,
            "date": DATE, "chat": private_chat(chat), "from": self.person(chat),
        });
        message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
        self.post_update(json!({ "message": message })).await
    }

    /// The person taps the button of a message whose label is, or begins with,
    /// this.
    pub async fn tap(&self, message: &Sent, label: &str) -> Answer {
        self.tap_data(message, &message.data(label)).await
    }

    /// A tap that carries this data, which the message need not have.
    pub async fn tap_data(&self, message: &Sent, data: &str) -> Answer {
        let id = format!("77{}", self.shared.inner().updates.len());
        self.shared.inner().taps.insert(id.clone());
        let shown = shown(message);
        self.post_update(json!({ "callback_query": {
            "id": id, "from": self.person(message.chat), "chat_instance": "1", "data": data, "message": shown,
        }}))
        .await
    }

    /// The person blocks the bot, or comes back.
    pub async fn set_blocked(&self, chat: i64, blocked: bool) -> Answer {
        let bot = json!({ "id": 100_001, "is_bot": true, "first_name": "bot", "username": "textpass_bot" });
        let member = |blocked: bool| match blocked {
            true => json!({ "user": bot, "status": "kicked", "until_date": 0 }),
            false => json!({ "user": bot, "status": "member" }),
        };
        self.shared.inner().set_blocked(chat, blocked);
        self.post_update(json!({ "my_chat_member": {
            "chat": private_chat(chat), "from": self.person(chat), "date": DATE,
            "old_chat_member": member(!blocked), "new_chat_member": member(blocked),
        }}))
        .await
    }

    /// Posts an update of this kind under the next id.
    pub async fn post_update(&self, kind: Value) -> Answer {
        let id = self.shared.inner().keep_update(kind);
        self.again(id).await
    }

    /// The id of the last update.
    pub fn last_update(&self) -> u64 {
        *self.shared.inner().updates.last_key_value().expect("an update was posted").0
    }

    /// Posts an update again, as after an answer that was lost. What the
    /// response asks for is done.
    pub async fn again(&self, update_id: u64) -> Answer {
        let (update, delivery) = {
            let inner = self.shared.inner();
            (inner.updates[&update_id].to_string(), inner.delivery.clone())
        };
        let (post_to, secret) = delivery.expect("connect first");
        let headers =
            [("content-type", "application/json"), ("x-telegram-bot-api-secret-token", secret.as_str())];
        let answer = Answer::to_post(&self.shared.http, &post_to, &headers, update).await;
        if answer.is_success() && !answer.body.is_empty() {
            self.obey(&answer);
        }
        answer
    }

    /// Does what a webhook's response asks for; nobody learns whether it worked.
    fn obey(&self, answer: &Answer) {
        assert!(answer.content_type.starts_with("application/json"), "a response in JSON: {answer:?}");
        let mut params: Map<String, Value> = serde_json::from_str(&answer.body).expect("a response in JSON");
        let method = params.remove("method").expect("a method in the response");
        let _ = api::perform(&self.shared, &text(&method).to_lowercase(), &params);
    }

    fn person(&self, chat: i64) -> Value {
        let language = self.shared.inner().language.clone();
        json!({ "id": chat, "is_bot": false, "first_name": "Test", "language_code": language })
    }
}
