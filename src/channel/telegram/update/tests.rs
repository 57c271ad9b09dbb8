//! Updates as the Bot API sends them.

#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::domain::bot_command::BotCommand;
use crate::domain::private::Private;

fn person() -> Value {
    json!({ "id": 4001, "is_bot": false, "first_name": "Test", "language_code": "es" })
}

fn chat() -> Value {
    json!({ "id": 4001, "type": "private", "first_name": "Test" })
}

fn message(content: Value) -> Value {
    let mut message = json!({ "message_id": 9, "date": 1_790_000_000, "chat": chat(), "from": person() });
    message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
    json!({ "update_id": 70, "message": message })
}

fn parsed(update: &Value) -> Update {
    parse(update.to_string().as_bytes(), DateTime::UNIX_EPOCH, Some("textpass_bot")).unwrap()
}

fn inbound(update: &Value) -> Inbound {
    match parsed(update).kind {
        Parsed::Inbound(inbound) => *inbound,
        Parsed::Ignored(why) => panic!("ignored: {why}"),
    }
}

fn said_of(content: Value) -> Said {
    inbound(&message(content)).said
}

fn ignored(update: &Value) -> &'static str {
    match parsed(update).kind {
        Parsed::Ignored(why) => why,
        Parsed::Inbound(_) => panic!("not ignored"),
    }
}

fn text(words: &str) -> Said {
    Said::Text(Private::new(words.to_owned()))
}

fn tap(data: &str) -> Value {
    json!({ "update_id": 71, "callback_query": {
        "id": "555", "from": person(), "chat_instance": "1", "data": data,
        "message": { "message_id": 9, "date": 1_790_000_000, "chat": chat(), "text": "Where?" },
    }})
}

fn member(status: &Value) -> Value {
    let mut new = json!({ "user": { "id": 1, "is_bot": true, "first_name": "bot" } });
    new.as_object_mut().unwrap().extend(status.as_object().unwrap().clone());
    json!({ "update_id": 72, "my_chat_member": {
        "chat": chat(), "from": person(), "date": 1_790_000_000,
        "old_chat_member": { "user": { "id": 1, "is_bot": true, "first_name": "bot" }, "status": "left" },
        "new_chat_member": new,
    }})
}

#[test]
fn a_text_is_known_by_its_update_and_chat() {
    let update = parsed(&message(json!({ "text": "quiero una cita" })));
    assert_eq!((update.id, update.callback), (70, None));
    let inbound = inbound(&message(json!({ "text": "quiero una cita" })));
    assert_eq!(inbound.id, "70");
    assert_eq!(inbound.person, Person::telegram(4001));
    assert_eq!(inbound.hint.as_deref(), Some("es"));
    assert_eq!(inbound.said, text("quiero una cita"));
}

#[test]
fn a_command_is_no_words_and_one_for_another_bot_is_nothing() {
    let payload = Private::new("a1B2".to_owned());
    let start = Said::Command { command: BotCommand::Start, payload };
    assert_eq!(said_of(json!({ "text": "/start@textpass_bot a1B2" })), start);
    assert_eq!(said_of(json!({ "text": "start" })), text("start"));
    assert_eq!(ignored(&message(json!({ "text": "/start@otherbot" }))), "a command for another bot");
}

#[test]
fn words_with_entities_of_the_future_are_still_read() {
    let content =
        json!({ "text": "dec 3", "entities": [{ "type": "not_yet_known", "offset": 0, "length": 5 }] });
    assert_eq!(said_of(content), text("dec 3"));
    let quoting = json!({ "text": "yes", "reply_to_message": { "shape": "unknown" } });
    assert_eq!(said_of(quoting), text("yes"));
}

#[test]
fn only_ones_own_card_is_a_contact() {
    let card = |user: Option<u64>, number: &str| json!({ "contact": { "phone_number": number, "first_name": "T", "user_id": user } });
    let own = Said::Contact(Phone::parse("+13035550142").unwrap());
    assert_eq!(said_of(card(Some(4001), "13035550142")), own);
    assert_eq!(said_of(card(Some(4001), "+13035550142")), own);
    assert_eq!(said_of(card(Some(4002), "13035550142")), Said::Media);
    assert_eq!(said_of(card(None, "13035550142")), Said::Media);
}

#[test]
fn a_location_is_read_from_a_pin_and_from_a_venue() {
    let place = json!({ "latitude": 39.74, "longitude": -104.98 });
    let denver = Said::Location(Point { lat: 39.74, lon: -104.98 });
    assert_eq!(said_of(json!({ "location": place })), denver);
    let venue =
        json!({ "venue": { "location": place, "title": "Cafe", "address": "1 Main" }, "location": place });
    assert_eq!(said_of(venue), denver);
}

#[test]
fn what_cannot_be_read_is_media_and_a_caption_is_words() {
    let photo = json!([{ "file_id": "a", "file_unique_id": "b", "width": 1, "height": 1, "file_size": 1 }]);
    assert_eq!(said_of(json!({ "photo": photo })), Said::Media);
    assert_eq!(said_of(json!({ "photo": photo, "caption": "my card" })), text("my card"));
    assert_eq!(said_of(json!({ "dice": { "emoji": "🎲", "value": 3 } })), Said::Media);
    assert_eq!(said_of(json!({ "a_kind_of_the_future": {} })), Said::Media);
}

#[test]
fn a_tap_carries_the_tag_of_its_message_and_wants_an_answer() {
    let choice = |tag: &str, key: &str| Said::Choice { tag: tag.to_owned(), key: key.to_owned() };
    assert_eq!(inbound(&tap("t7:3")).said, choice("t7", "3"));
    assert_eq!(inbound(&tap("t7:a:b")).said, choice("t7", "a:b"));
    assert_eq!(inbound(&tap("forged")).said, choice("", "forged"));
    assert_eq!(parsed(&tap("t7:3")).callback.as_deref(), Some("555"));
}

#[test]
fn a_tap_on_a_message_too_old_to_see_still_has_its_chat() {
    let mut old = tap("t7:3");
    old["callback_query"]["message"] = json!({ "message_id": 9, "date": 0, "chat": chat() });
    assert_eq!(inbound(&old).person, Person::telegram(4001));
}

#[test]
fn a_tap_that_cannot_be_used_still_wants_its_answer() {
    let mut strange = tap("t7:3");
    strange["callback_query"]["message"] = Value::Null;
    assert_eq!(ignored(&strange), "a tap outside a chat");
    assert_eq!(parsed(&strange).callback.as_deref(), Some("555"));
    strange["callback_query"]["from"] = json!("unreadable");
    assert_eq!(ignored(&strange), "a kind that is not known");
    assert_eq!(parsed(&strange).callback.as_deref(), Some("555"));
}

#[test]
fn blocking_and_coming_back_are_told() {
    assert_eq!(inbound(&member(&json!({ "status": "kicked", "until_date": 0 }))).said, Said::Blocked(true));
    assert_eq!(inbound(&member(&json!({ "status": "kicked" }))).said, Said::Blocked(true));
    assert_eq!(inbound(&member(&json!({ "status": "member" }))).said, Said::Blocked(false));
}

#[test]
fn groups_bots_edits_and_notices_are_ignored() {
    let group = json!({ "chat": { "id": -5, "type": "group", "title": "g" }, "text": "hi" });
    assert_eq!(ignored(&message(group)), "not a private chat");
    let bot = json!({ "from": { "id": 5, "is_bot": true, "first_name": "b" }, "text": "hi" });
    assert_eq!(ignored(&message(bot)), "not from a person");
    let edited = json!({ "update_id": 73, "edited_message": message(json!({ "text": "hi" }))["message"] });
    assert_eq!(ignored(&edited), "an edited message");
    let notice = json!({ "message_auto_delete_timer_changed": { "message_auto_delete_time": 60 } });
    assert_eq!(ignored(&message(notice)), "a notice of the chat itself");
}

#[test]
fn an_unknown_kind_keeps_its_id_and_only_a_missing_id_is_a_fault() {
    let unknown = parsed(&json!({ "update_id": 74, "a_kind_of_the_future": { "deep": [1] } }));
    assert_eq!((unknown.id, unknown.kind), (74, Parsed::Ignored("a kind that is not known")));
    assert_eq!(parsed(&json!({ "update_id": 75, "message": { "broken": true } })).id, 75);
    assert_eq!(parsed(&json!({ "update_id": 76 })).id, 76);
    for body in ["", "{}", "[]", "null", "{\"message\":{}}", "{\"update_id\":\"x\"}", "\u{fffd}"] {
        assert_eq!(parse(body.as_bytes(), DateTime::UNIX_EPOCH, None), Err(NoUpdate), "{body}");
    }
}
