//! What stands behind a command: words, or the codes of a link.

use crate::answer::{Call, Cut};
use crate::dialog::turns::{Turn, World};
use crate::domain::bot_command::BotCommand;
use crate::domain::lang::Lang;
use crate::domain::office::OfficeCode;
use crate::text::{Register, Say};

/// A command with its words, to be obeyed once the language is known.
pub(in crate::dialog) fn kept(command: BotCommand, said: &str) -> String {
    let name = BotCommand::KNOWN.iter().find(|(_, known)| *known == command).map(|(name, _)| *name);
    name.map_or_else(String::new, |name| format!("/{name} {said}").trim().to_owned())
}

/// The command that was kept so, and its words.
pub(in crate::dialog) fn obeyed_late(text: &str) -> Option<(BotCommand, &str)> {
    let (name, said) = text.strip_prefix('/').map(|rest| rest.split_once(' ').unwrap_or((rest, "")))?;
    Some((BotCommand::named(name), said)).filter(|(command, _)| *command != BotCommand::Other)
}

/// The words that the codes of a link stand for: offices and inquiries, one or more
/// with `_` between them; nothing if it holds anything else.
pub(in crate::dialog) fn of_link(world: &World, turn: &Turn, link: &str) -> String {
    let parts: Option<Vec<String>> = link.split('_').map(|code| of_code(world, turn, code)).collect();
    parts.unwrap_or_default().join(", ")
}

/// Words behind a command: those of its codes, or as they are.
pub(in crate::dialog) fn words(world: &World, turn: &Turn, said: &str) -> String {
    let of_codes = of_link(world, turn, said);
    if of_codes.is_empty() { said.to_owned() } else { of_codes }
}

/// The language that is named, in any language or by its code.
pub(in crate::dialog) fn lang(world: &World, said: &str) -> Option<Lang> {
    let called = world.languages.called(&Cut::of(said));
    let named = called.filter(|called| called.call == Call::Named).map(|called| called.langs);
    let all = Lang::parse(said).into_iter().chain(named.unwrap_or_default());
    all.into_iter().find(|lang| world.rules.langs.contains(lang))
}

/// The words for a code: an office's city with its state, an inquiry's name.
fn of_code(world: &World, turn: &Turn, code: &str) -> Option<String> {
    if let Some(office) = OfficeCode::parse(code).and_then(|code| world.offices.get(&code)) {
        return Some(format!("{}, {}", office.name, office.state));
    }
    let inquiry = world.inquiries.all().iter().find(|known| known.id.as_str().eq_ignore_ascii_case(code))?;
    Some(world.catalog.render(turn.lang(world), Register::Full, &Say::new(inquiry.label_key())))
}
