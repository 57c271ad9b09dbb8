//! One sentence in one language.

use std::fmt::Write;

use super::escape::escape;
use super::sample::Sample;
use crate::dialog::turns::World;
use crate::domain::lang::Lang;
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

/// The sentence where texts are counted, its cost, and on other channels where it is another text.
fn shown(world: &World, say: &Say, lang: Lang, short: bool) -> String {
    let on = |channel| words(world, channel, &Message::of(lang, std::slice::from_ref(say))).text.into_inner();
    let channels = &world.channels;
    let counted = channels.counted().unwrap_or(channels.first());
    let short_text = on(counted.channel);
    let cost = count(&short_text);
    let letters = if cost.encoding == Encoding::Gsm7 { "GSM-7" } else { "UCS-2" };
    let segments = if cost.segments == 1 { "segment" } else { "segments" };
    let form = if short { ", its own form for SMS" } else { "" };
    let mut out = format!(
        "<p class=\"said {}\">{}</p><span class=\"cost\">{} {segments}, {} {letters}{form}</span>",
        counted.channel,
        escape(&short_text),
        cost.segments,
        cost.units
    );
    let mut said = vec![short_text];
    for can in channels.all().iter().filter(|_| world.catalog.has(lang, &say.key)) {
        let text = on(can.channel);
        if !said.contains(&text) {
            let _ = write!(out, "<p class=\"said {}\">{}</p>", can.channel, escape(&text));
            said.push(text);
        }
    }
    out
}
