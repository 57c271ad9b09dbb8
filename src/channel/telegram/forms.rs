//! The forms in which a message can be sent, the best one first: what the API
//! refuses with its buttons is sent without them, and then as the plainest text.

use serde_json::{Value, json};

use super::{TEXT_CHARS, keyboard};
use crate::channel::cut;
use crate::domain::message::Reply;

/// The longest plain text, in characters: within the limit however it is counted.
const PLAIN_CHARS: usize = TEXT_CHARS / 2;

/// The parameters of `sendMessage`, for each form in turn.
pub(super) fn of(chat: i64, reply: &Reply) -> Vec<Value> {
    let text = cut(reply.text.expose(), TEXT_CHARS);
    let whole =
        keyboard::of(reply).map(|markup| json!({ "chat_id": chat, "text": text, "reply_markup": markup }));
    let lines = with_choices(reply);
    let bare = json!({ "chat_id": chat, "text": cut(&lines, TEXT_CHARS) });
    let plain = json!({ "chat_id": chat, "text": cut(&plain(&lines), PLAIN_CHARS) });
    whole.into_iter().chain([bare, plain]).collect()
}

/// The words, with the choices as lines, which can be typed as well.
fn with_choices(reply: &Reply) -> String {
    let shared = |button: &&crate::domain::message::Button| button.key != keyboard::SHARE_KEY;
    let labels = reply.buttons.iter().filter(shared).map(|button| button.label.expose().as_str());
    std::iter::once(reply.text.expose().as_str()).chain(labels).collect::<Vec<_>>().join("\n")
}

/// Without signs that cannot be seen: controls, marks of direction, joiners.
fn plain(text: &str) -> String {
    let unseen = |c: &char| {
        let invisible = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        (c.is_control() && *c != '\n') || invisible
    };
    text.chars().filter(|c| !unseen(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::message::Button;

    #[test]
    fn without_buttons_the_choices_stand_in_lines_and_at_last_nothing_unseen_is_left() {
        let button = |label: &str, key: &str| Button { label: label.to_owned().into(), key: key.to_owned() };
        let buttons = vec![button("1. \u{2068}Yes\u{2069}", "1"), button("Share", keyboard::SHARE_KEY)];
        let forms = of(7, &Reply { buttons, ..Reply::text("Right?\u{0}") });
        let texts: Vec<_> = forms.iter().map(|form| form["text"].as_str().unwrap_or_default()).collect();
        assert_eq!(texts, ["Right?\u{0}", "Right?\u{0}\n1. \u{2068}Yes\u{2069}", "Right?\n1. Yes"]);
        assert!(forms[0]["reply_markup"].is_object() && forms[1]["reply_markup"].is_null());
        assert_eq!(of(7, &Reply::text("hi")).len(), 2, "once more, even if there is nothing to leave out");
    }
}
