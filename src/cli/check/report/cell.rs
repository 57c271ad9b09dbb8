//! One sentence in one language.

use std::fmt::Write;

use super::escape::escape;
use super::sample::Sample;
use crate::dialog::turns::World;
use crate::domain::lang::Lang;
use crate::domain::person::Channel;
use crate::service::wording::{Message, words};
use crate::text::key::short_of;
use crate::text::segments::count;
use crate::text::{Encoding, Say};

/// What a cell shows.
pub(super) struct Cell<'a> {
    pub(super) lang: Lang,
    pub(super) rtl: bool,
    pub(super) key: &'a str,
    pub(super) faults: &'a [String],
}

/// The cell, as HTML.
pub(super) fn cell(world: &World, sample: &Sample, of: &Cell<'_>) -> String {
    let Cell { lang, rtl, key, faults } = *of;
    let dir = if rtl { "rtl" } else { "ltr" };
    let class = if faults.is_empty() { "" } else { " class=\"faulty\"" };
    let mut out = format!("<td lang=\"{lang}\" data-key=\"{}\" dir=\"{dir}\"{class}>", escape(key));
    let short = world.catalog.has(lang, &short_of(key));
    if world.catalog.has(lang, key) || short {
        out.push_str(&shown(world, &sample.say(world, key), lang, short));
    } else if world.rules.langs.iter().any(|lang| world.catalog.has(*lang, key)) {
        out.push_str("<span class=\"missing\">missing</span>");
    }
    for fault in faults {
        // Writing to a string cannot fail.
        let _ = write!(out, "<span class=\"fault\">{}</span>", escape(fault));
    }
    out.push_str("</td>");
    out
}

/// The sentence by SMS, its cost, and on Telegram where that is another text.
fn shown(world: &World, say: &Say, lang: Lang, short: bool) -> String {
    let on = |channel| words(world, channel, &Message::of(lang, std::slice::from_ref(say))).text.into_inner();
    let (sms, telegram) = (on(Channel::Sms), on(Channel::Telegram));
    let cost = count(&sms);
    let letters = if cost.encoding == Encoding::Gsm7 { "GSM-7" } else { "UCS-2" };
    let segments = if cost.segments == 1 { "segment" } else { "segments" };
    let form = if short { ", its own form for SMS" } else { "" };
    let mut out = format!(
        "<p class=\"said sms\">{}</p><span class=\"cost\">{} {segments}, {} {letters}{form}</span>",
        escape(&sms),
        cost.segments,
        cost.units
    );
    if telegram != sms && world.catalog.has(lang, &say.key) {
        let _ = write!(out, "<p class=\"said telegram\">{}</p>", escape(&telegram));
    }
    out
}
