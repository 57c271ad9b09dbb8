//! Why somebody comes, by everyday words or a form number.

use std::collections::BTreeMap;

use crate::domain::inquiry::{Inquiries, InquiryId};

use super::cut::{Cut, Typed};
use super::nearly::nearly;
use super::pieces::{self, Kind, Piece};
use super::reading::Reading;
use super::words::Words;

/// How much must be said of an inquiry for it to be no name: three words, or six
/// characters of a script without blanks.
const TOLD: usize = 6;

/// The longest message that is compared with everyday words as a whole, in characters.
const MOST_MISSPELT: usize = 80;

/// Reads an inquiry: a message that is one, or in which one is named.
pub fn read(said: &(impl Typed + ?Sized), words: &Words, inquiries: &Inquiries) -> Reading<InquiryId> {
    let cut = said.cut();
    by_form(&cut.pieces, inquiries)
        .or_else(|| by_words(&cut.words, words, inquiries, Names::Anything))
        .or_else(|| misspelt(&cut, words, inquiries))
}

/// The inquiry that a longer text names for sure.
pub fn spot(said: &(impl Typed + ?Sized), words: &Words, inquiries: &Inquiries) -> Option<InquiryId> {
    let cut = said.cut();
    by_form(&cut.pieces, inquiries).or_else(|| by_words(&cut.words, words, inquiries, Names::Inquiry)).is()
}

/// Whether a longer text says what a visit shall be about, if not why one comes.
pub fn is_about_one(said: &(impl Typed + ?Sized), words: &Words, inquiries: &Inquiries) -> bool {
    let cut = said.cut();
    let about = || by_words(&cut.words, words, inquiries, Names::Topic);
    !matches!(by_form(&cut.pieces, inquiries).or_else(about), Reading::No)
}

/// Whether all of a message names an inquiry, but for what is polite.
pub fn is_one(said: &Cut, words: &Words) -> bool {
    words.is_inquiry(said)
}

/// Whether a message tells why somebody comes and can hardly be anything else: all
/// of it does but for what is polite, or a part of it that is as long as a sentence.
pub fn is_told(said: &Cut, words: &Words) -> bool {
    is_one(said, words) || words.inquiry_weight(&said.words) >= TOLD
}

/// Which of the everyday words count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    /// All: they are the whole answer.
    Anything,
    /// In a longer text none that may be a name.
    Topic,
    /// Nor those that leave it open why one comes.
    Inquiry,
}

/// By a form number: `I-130`, `i130`, `form n 400`.
fn by_form(pieces: &[Piece], inquiries: &Inquiries) -> Reading<InquiryId> {
    let typed: Vec<String> = (0..pieces.len()).filter_map(|at| form_at(&pieces[at..])).collect();
    if typed.is_empty() {
        return Reading::No;
    }
    let names = |form: &String| {
        let bare = form.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
        typed.iter().any(|typed| bare.clone().eq(typed.bytes()))
    };
    let found = inquiries.all().iter().filter(|i| i.forms.iter().any(names));
    finest(found.map(|i| i.id.clone()).collect(), inquiries)
}

/// A form's number without signs: letters, digits, and letters glued to them.
fn form_at(pieces: &[Piece]) -> Option<String> {
    let (letters, rest) = pieces.split_first().filter(|(p, _)| p.kind == Kind::Word && p.text.len() <= 3)?;
    let rest = match rest {
        [dash, rest @ ..] if dash.is_sign('-') => rest,
        rest => rest,
    };
    let (digits, rest) = rest.split_first().filter(|(p, _)| p.kind == Kind::Number && p.text.len() <= 4)?;
    let tail = rest.first().filter(|p| p.kind == Kind::Word && p.glued && p.text.len() <= 2);
    Some(format!("{}{}{}", letters.text, digits.text, tail.map_or("", |p| &p.text)))
}

/// By the longest everyday words in it that count.
fn by_words(all: &[String], words: &Words, inquiries: &Inquiries, names: Names) -> Reading<InquiryId> {
    let counts = |run: &[String]| match names {
        Names::Anything => true,
        Names::Topic => !words.says_nothing(run),
        Names::Inquiry => !words.says_nothing(run) && !words.only_a_topic(run),
    };
    let mut found: BTreeMap<usize, Vec<InquiryId>> = BTreeMap::new();
    for phrase in words.inquiries.everywhere(all) {
        let run = &all[phrase.at..phrase.at + phrase.words];
        let known = phrase.means.into_iter().filter(|id| inquiries.get(id).is_some());
        let known = known.filter(|_| counts(run));
        found.entry(pieces::weight(run)).or_default().extend(known.cloned());
    }
    let longest = found.into_values().rev().find(|ids| !ids.is_empty());
    finest(longest.unwrap_or_default(), inquiries)
}

/// By everyday words with a slip of the finger, as the whole message.
fn misspelt(said: &Cut, words: &Words, inquiries: &Inquiries) -> Reading<InquiryId> {
    let forms = words.forms(&*said.beginning(MOST_MISSPELT));
    let close = |form: &String| -> Vec<InquiryId> {
        let letters = form.chars().count();
        let phrases = words.inquiries.all().filter(|(phrase, _)| {
            // Most of them are longer or shorter than two slips of the finger make up for.
            let long = phrase.chars().count();
            letters > 4 && long > 4 && letters.abs_diff(long) <= 2 && nearly(form, phrase)
        });
        phrases.map(|(_, id)| id.clone()).filter(|id| inquiries.get(id).is_some()).collect()
    };
    let found = forms.iter().map(close).find(|ids| !ids.is_empty());
    finest(found.unwrap_or_default(), inquiries)
}

/// Without an inquiry of which a finer reason is there as well.
fn finest(mut ids: Vec<InquiryId>, inquiries: &Inquiries) -> Reading<InquiryId> {
    ids.sort();
    ids.dedup();
    let parents: Vec<InquiryId> =
        ids.iter().filter_map(|id| inquiries.get(id)).filter_map(|i| i.parent.clone()).collect();
    ids.retain(|id| !parents.contains(id));
    Reading::of(ids)
}
