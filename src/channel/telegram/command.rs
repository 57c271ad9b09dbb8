//! Words that are a command: `/name@bot payload`. From
//! <https://core.telegram.org/bots/features#commands>.

use crate::domain::bot_command::BotCommand;
use crate::domain::message::Said;
use crate::domain::private::Private;

/// The longest name of a command, in characters.
const NAME: usize = 32;

/// The words as what they are: a command, or words. None if they are a command for
/// another bot than `bot`; while nobody knows our name, each is for us.
pub fn said(words: &str, bot: Option<&str>) -> Option<Said> {
    let Some((name, to, rest)) = parts(words) else { return Some(text(words)) };
    let other = to.zip(bot).is_some_and(|(to, bot)| !to.eq_ignore_ascii_case(bot));
    if other {
        return None;
    }
    // A number of the list that was taken for a command.
    if name.bytes().all(|b| b.is_ascii_digit()) {
        return Some(text(words.trim().trim_start_matches('/')));
    }
    let command = BotCommand::named(name);
    let payload = match command {
        BotCommand::Other => format!("{name} {rest}").trim().to_owned(),
        _ => rest.to_owned(),
    };
    Some(Said::Command { command, payload: Private::new(payload) })
}

fn text(words: &str) -> Said {
    Said::Text(Private::new(words.to_owned()))
}

/// The name of the command, the bot that it is for if it says so, and the rest.
fn parts(words: &str) -> Option<(&str, Option<&str>, &str)> {
    let words = words.trim().strip_prefix('/')?;
    let (head, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let (name, to) = match head.split_once('@') {
        Some((name, to)) => (name, Some(to)),
        None => (head, None),
    };
    let is_name = |part: &str| {
        (1..=NAME).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    (is_name(name) && to.is_none_or(is_name)).then_some((name, to, rest.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(command: BotCommand, payload: &str) -> Option<Said> {
        Some(Said::Command { command, payload: Private::new(payload.to_owned()) })
    }

    #[test]
    fn a_command_is_known_by_its_name_and_brings_its_payload() {
        let ours = Some("textpass_bot");
        assert_eq!(said("/start", ours), command(BotCommand::Start, ""));
        assert_eq!(said("/start DEN", ours), command(BotCommand::Start, "DEN"));
        assert_eq!(said(" /BOOK@TextPass_Bot  monday 8:30 ", ours), command(BotCommand::Book, "monday 8:30"));
        assert_eq!(said("/cita en Denver", ours), command(BotCommand::Other, "cita en Denver"));
        assert_eq!(said("/cancel@somebody_else", None), command(BotCommand::Cancel, ""));
        for (name, known) in BotCommand::KNOWN {
            assert_eq!(said(&format!("/{name}"), ours), command(known, ""));
        }
    }

    #[test]
    fn a_command_for_another_bot_is_none_of_ours() {
        assert_eq!(said("/start@otherbot", Some("textpass_bot")), None);
        assert_eq!(said("/cancel@textpass_bo now", Some("textpass_bot")), None);
    }

    #[test]
    fn what_only_looks_like_one_is_words() {
        for words in ["start", "1/2", "/", "/ start", "3/14/1990", "/ayuda!", "/привет", "and /start"] {
            assert_eq!(said(words, Some("textpass_bot")), Some(text(words)), "{words}");
        }
        assert_eq!(said("/2", None), Some(text("2")));
    }
}
