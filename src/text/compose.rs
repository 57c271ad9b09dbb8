//! A whole message: sentences and choices, as a channel shows them.

use super::catalog::Catalog;
use super::say::Say;
use crate::domain::channel::Capabilities;
use crate::domain::lang::Lang;
use crate::domain::message::{Button, Reply, Share};
use crate::domain::private::Private;

/// Room for most messages, in bytes.
const TEXT_BYTES: usize = 512;

/// One of the things that a person can answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is typed for it, such as `1`, and what its button sends.
    pub key: String,
    /// What it is.
    pub label: Say,
    /// Whether the sentences already have its line, so that no line is added.
    pub inline: bool,
}

/// Puts a message together: the sentences, a line each; empty ones are left out.
///
/// Without buttons the choices that are not inline follow as lines of `1 Label`, and nothing can
/// be shared. With them every choice is a button, `1. Label`. In which letters it leaves and how long it may
/// be is the caller's to decide: see [`fold`](super::fold()) and [`fit`](super::fit()).
pub fn compose(
    catalog: &Catalog,
    lang: Lang,
    can: &Capabilities,
    says: &[Say],
    choices: &[Choice],
    tag: &str,
    share: Option<Share>,
) -> Reply {
    let (mut text, register) = (String::with_capacity(TEXT_BYTES), can.register);
    for say in says {
        line(&mut text, |text| catalog.render_into(text, lang, register, say));
    }
    let tag = tag.to_owned();
    if can.buttons {
        let button = |choice: &Choice| Button {
            label: Private::new(numbered(&choice.key, &catalog.render(lang, register, &choice.label))),
            key: choice.key.clone(),
        };
        let buttons = choices.iter().map(button).collect();
        return Reply { text: Private::new(text), buttons, tag, share };
    }
    for choice in choices.iter().filter(|choice| !choice.inline) {
        line(&mut text, |text| {
            text.push_str(&choice.key);
            text.push(' ');
            catalog.render_into(text, lang, register, &choice.label);
        });
    }
    Reply { text: Private::new(text), buttons: Vec::new(), tag, share: None }
}

/// Adds a line; an empty one is left out.
fn line(text: &mut String, add: impl FnOnce(&mut String)) {
    let before = text.len();
    if before > 0 {
        text.push('\n');
    }
    let begins = text.len();
    add(text);
    if text.len() == begins {
        text.truncate(before);
    }
}

/// `1. Denver`; a button that nobody can type goes without its key.
fn numbered(key: &str, label: &str) -> String {
    let typed = key.bytes().all(|b| b.is_ascii_digit());
    if typed { format!("{key}. {label}") } else { label.to_owned() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::channel::{Channel, Register};

    const TEXT: &str = "ask = Which “office”?\n    .sms = Office…\noffice = { $name }\n    .sms = { $name } office\n\
        menu = Menu\nnothing = { \"\" }\n";

    const LINES: Capabilities =
        Capabilities { register: Register::Terse, ..Capabilities::least(Channel::named("lines")) };
    const TAPS: Capabilities = Capabilities { buttons: true, ..Capabilities::least(Channel::named("taps")) };

    fn message(can: &Capabilities, share: Option<Share>) -> Reply {
        let catalog = Catalog::load(vec![(Lang::ENGLISH, "en.ftl".to_owned(), TEXT.to_owned())]).unwrap();
        let choice = |key: &str, label: Say, inline| Choice { key: key.to_owned(), label, inline };
        let choices = [
            choice("1", Say::new("office").with("name", "Denver"), false),
            choice("2", Say::new("office").with("name", "Reno — old"), false),
            choice("0", Say::new("menu"), true),
        ];
        let says = [Say::new("nothing"), Say::new("ask"), Say::new("menu")];
        compose(&catalog, Lang::ENGLISH, can, &says, &choices, "c7-4", share)
    }

    #[test]
    fn without_buttons_choices_are_lines_unless_inline() {
        let reply = message(&LINES, Some(Share::Location));
        assert_eq!(reply.text.expose(), "Office…\nMenu\n1 Denver office\n2 Reno — old office");
        assert!(reply.buttons.is_empty());
        assert_eq!((reply.tag.as_str(), reply.share), ("c7-4", None));
    }

    #[test]
    fn with_buttons_every_choice_is_one() {
        let reply = message(&TAPS, Some(Share::Location));
        assert_eq!(reply.text.expose(), "Which “office”?\nMenu");
        let buttons: Vec<_> =
            reply.buttons.iter().map(|it| (it.key.as_str(), it.label.expose().as_str())).collect();
        assert_eq!(buttons, [("1", "1. Denver"), ("2", "2. Reno — old"), ("0", "0. Menu")]);
        assert_eq!((reply.tag.as_str(), reply.share), ("c7-4", Some(Share::Location)));
    }
}
