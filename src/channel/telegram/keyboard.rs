//! Choices as buttons under a message.
//!
//! Telegram shows either buttons in the message (inline, they send a key) or
//! buttons in place of the keyboard (they send their label, and only they can
//! ask for a location or a contact), never both.

use teloxide_core::types::{
    ButtonRequest, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, KeyboardMarkup, ReplyMarkup,
};

use crate::domain::message::{Button, Reply, Share};

/// The key of the button that shares; its label comes with the reply.
pub const SHARE_KEY: &str = "share";
/// The longest data behind a button, in bytes.
const DATA_BYTES: usize = 64;
/// Up to this many characters, two labels fit side by side on a phone.
const SHORT_LABEL: usize = 14;

/// The buttons of a reply; none if it has none. A reply that asks to share
/// something, and has a button of the key [`SHARE_KEY`], shows all its choices
/// in place of the keyboard.
pub(super) fn of(reply: &Reply) -> Option<ReplyMarkup> {
    let share = reply.share.filter(|_| reply.buttons.iter().any(|b| b.key == SHARE_KEY));
    match share {
        Some(share) => Some(ReplyMarkup::Keyboard(in_place_of_keyboard(&reply.buttons, share))),
        None if reply.buttons.is_empty() => None,
        None => Some(ReplyMarkup::InlineKeyboard(inline(&reply.buttons, &reply.tag))),
    }
}

fn inline(buttons: &[Button], tag: &str) -> InlineKeyboardMarkup {
    let button = |b: &Button| InlineKeyboardButton::callback(label(b), data(tag, &b.key));
    InlineKeyboardMarkup::new(rows(buttons, button))
}

fn in_place_of_keyboard(buttons: &[Button], share: Share) -> KeyboardMarkup {
    let request = match share {
        Share::Location => ButtonRequest::Location,
        Share::Contact => ButtonRequest::Contact,
    };
    let button = |b: &Button| match KeyboardButton::new(label(b)) {
        sharing if b.key == SHARE_KEY => sharing.request(request.clone()),
        plain => plain,
    };
    KeyboardMarkup::new(rows(buttons, button)).resize_keyboard().one_time_keyboard()
}

/// Two buttons a row if every label is short, else one.
fn rows<T>(buttons: &[Button], button: impl Fn(&Button) -> T) -> Vec<Vec<T>> {
    let short = buttons.iter().all(|b| label(b).chars().count() <= SHORT_LABEL);
    buttons.chunks(if short { 2 } else { 1 }).map(|row| row.iter().map(&button).collect()).collect()
}

/// What a button says: Telegram refuses one that says nothing.
fn label(button: &Button) -> &str {
    let label = button.label.expose();
    if label.trim().is_empty() { &button.key } else { label }
}

/// `tag:key`. Tags and keys are short by design; what is over the limit is cut,
/// so that the message goes out and the choice can still be typed.
fn data(tag: &str, key: &str) -> String {
    let mut data = format!("{tag}:{key}");
    while data.len() > DATA_BYTES {
        data.pop();
    }
    data
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::domain::private::Private;

    fn reply(labels: &[(&str, &str)], share: Option<Share>) -> Reply {
        let button = |(label, key): &(&str, &str)| Button {
            label: Private::new((*label).to_owned()),
            key: (*key).to_owned(),
        };
        Reply {
            buttons: labels.iter().map(button).collect(),
            tag: "t7".into(),
            share,
            ..Reply::text("Where?")
        }
    }

    fn shown(reply: &Reply) -> Value {
        serde_json::to_value(of(reply)).unwrap()
    }

    #[test]
    fn a_long_label_puts_every_button_on_its_own_row() {
        let long = reply(&[("1. Yes", "1"), ("2. No, show me other times", "2")], None);
        assert_eq!(
            shown(&long),
            json!({ "inline_keyboard": [
                [{ "text": "1. Yes", "callback_data": "t7:1" }],
                [{ "text": "2. No, show me other times", "callback_data": "t7:2" }],
            ]})
        );
    }

    #[test]
    fn short_labels_stand_two_in_a_row() {
        let short = shown(&reply(&[("1. Yes", "1"), ("2. No", "2"), ("0. Menu", "0")], None));
        let rows = short["inline_keyboard"].as_array().unwrap();
        assert_eq!(rows.iter().map(|row| row.as_array().unwrap().len()).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn sharing_takes_the_place_of_the_keyboard() {
        let choices = [("Share where I am", "share"), ("1. Denver", "1")];
        assert_eq!(
            shown(&reply(&choices, Some(Share::Location))),
            json!({
                "keyboard": [
                    [{ "text": "Share where I am", "request_location": true }],
                    [{ "text": "1. Denver" }],
                ],
                "resize_keyboard": true,
                "one_time_keyboard": true,
            })
        );
        let contact = shown(&reply(&choices, Some(Share::Contact)));
        assert_eq!(contact["keyboard"][0][0]["request_contact"], json!(true));
    }

    #[test]
    fn without_a_label_to_share_by_the_choices_stay_in_the_message() {
        assert!(shown(&reply(&[("1. Denver", "1")], Some(Share::Location)))["inline_keyboard"].is_array());
        assert_eq!(of(&reply(&[], Some(Share::Location))), None);
        assert_eq!(of(&Reply::text("hello")), None);
    }

    #[test]
    fn data_stays_within_its_bytes() {
        assert_eq!(data("t7", &"я".repeat(60)).len(), 63);
        assert_eq!(data("t7", "12"), "t7:12");
    }
}
