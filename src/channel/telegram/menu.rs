//! The commands that the app shows in its menu.

use crate::domain::bot_command::BotCommand;
use crate::domain::lang::Lang;
use crate::text::{Catalog, Register, Say};

/// The commands by name, each with what it does in this language.
pub fn of(catalog: &Catalog, lang: Lang) -> Vec<(&'static str, String)> {
    let about = |key| catalog.render(lang, Register::Full, &Say::new(key));
    BotCommand::KNOWN
        .into_iter()
        .filter_map(|(name, command)| Some((name, about(sentence(command)?))))
        .collect()
}

/// The sentence that says what a command does; none for one that is in no menu.
fn sentence(command: BotCommand) -> Option<&'static str> {
    Some(match command {
        BotCommand::Book => "telegram-menu-book",
        BotCommand::My => "telegram-menu-my",
        BotCommand::Language => "telegram-menu-language",
        BotCommand::Back => "telegram-menu-back",
        BotCommand::Cancel => "telegram-menu-cancel",
        BotCommand::Restart => "telegram-menu-restart",
        BotCommand::Help => "telegram-menu-help",
        BotCommand::Privacy => "telegram-menu-privacy",
        BotCommand::Stop => "telegram-menu-stop",
        BotCommand::Start | BotCommand::Other => return None,
    })
}

/// The code of a language as the Bot API takes it, ISO 639-1, if it has one:
/// Filipino goes by that of Tagalog.
pub fn two_letters(lang: Lang) -> Option<String> {
    match lang.as_str() {
        "fil" => Some("tl".to_owned()),
        code => Some(code.to_owned()).filter(|code| code.len() == 2),
    }
}
