//! A sentence in words, in a language and a register.

use std::borrow::Cow;
use std::fmt::Write;

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentValue};
use tracing::error;

use super::catalog::Catalog;
use super::dates::Dated;
use super::isolate::isolated;
use super::key::short_of;
use super::line::Part;
use super::say::{Say, Value};
use crate::domain::channel::Register;
use crate::domain::lang::Lang;

/// A sentence as one language says it.
struct Words {
    text: String,
    /// What was missing in it: names only, never values.
    missing: Vec<FluentError>,
}

impl Catalog {
    /// Says a sentence. A sentence that the language lacks, or for which a value
    /// is missing, is said in English if that goes better; a sentence that
    /// nobody has is said as its key. Both are logged, without values.
    ///
    /// By SMS the attribute `.sms` of the message wins, or `.x-sms` where the
    /// attribute `.x` was asked for. If a value is in letters that GSM-7 lacks,
    /// `.nameless-sms` goes before both. A message that a sentence mentions as
    /// `{ other }` is said without looking for its `.sms`.
    pub fn render(&self, lang: Lang, register: Register, say: &Say) -> String {
        let mut out = String::new();
        self.render_into(&mut out, lang, register, say);
        out
    }

    /// Whether a value is missing that this sentence, or one in it, names: it would be said
    /// with a hole.
    pub fn has_hole(&self, lang: Lang, register: Register, say: &Say) -> bool {
        let lacks = self.wants(&say.key).iter().any(|name| say.value(name).is_none());
        let own = lacks && self.words(lang, register, say).is_some_and(|words| !words.missing.is_empty());
        own || say.args.iter().any(|(_, value)| self.has_hole_within(lang, register, value))
    }

    fn has_hole_within(&self, lang: Lang, register: Register, value: &Value) -> bool {
        match value {
            Value::Say(say) => self.has_hole(lang, register, say),
            Value::List(values) => values.iter().any(|value| self.has_hole_within(lang, register, value)),
            _ => false,
        }
    }

    /// The same, at the end of what was said before.
    pub fn render_into(&self, out: &mut String, lang: Lang, register: Register, say: &Say) {
        if register == Register::Terse
            && let Some(nameless) = self.nameless(lang, say)
        {
            return out.push_str(&self.by_fluent(lang, register, &nameless));
        }
        let values = |name: &str| say.value(name).map(Cow::Borrowed);
        if !self.in_a_row(out, lang, register, &say.key, &values) {
            out.push_str(&self.by_fluent(lang, register, say));
        }
    }

    /// Says a sentence that only puts words and values in a row; false, and
    /// nothing is said, if it does more than that or a value is missing.
    fn in_a_row<'v>(
        &self,
        out: &mut String,
        lang: Lang,
        register: Register,
        key: &str,
        values: &dyn Fn(&str) -> Option<Cow<'v, Value>>,
    ) -> bool {
        let Some(line) = self.line(lang, register, key) else { return false };
        let before = out.len();
        for part in line.parts() {
            match part {
                Part::Words(words) => out.push_str(words),
                Part::Value(name) => match values(name) {
                    Some(value) => self.value_into(out, lang, register, &value),
                    None => {
                        out.truncate(before);
                        return false;
                    }
                },
            }
        }
        true
    }

    /// A date or time: the values that its pattern wants are worked out one by
    /// one, all of them only where it takes Fluent.
    fn date_into(&self, out: &mut String, lang: Lang, register: Register, date: Dated) {
        let values = |name: &str| date.value(name).map(Cow::Owned);
        if !self.in_a_row(out, lang, register, date.key(register), &values) {
            out.push_str(&self.by_fluent(lang, register, &date.say(register)));
        }
    }

    /// Says a sentence as Fluent resolves it.
    fn by_fluent(&self, lang: Lang, register: Register, say: &Say) -> String {
        let own = self.words(lang, register, say);
        if let Some(words) = &own
            && words.missing.is_empty()
        {
            return own.map(|words| words.text).unwrap_or_default();
        }
        let missing = own.as_ref().map(|words| &words.missing);
        error!(%lang, key = say.key, ?missing, "a sentence is missing, or a value in it");
        let english = if lang == Lang::ENGLISH { None } else { self.words(Lang::ENGLISH, register, say) };
        let best = match (own, english) {
            (_, Some(english)) if english.missing.is_empty() => Some(english),
            (own, english) => own.or(english),
        };
        best.map_or_else(|| say.key.clone(), |words| words.text)
    }

    /// The sentence in this language alone, if it has it.
    fn words(&self, lang: Lang, register: Register, say: &Say) -> Option<Words> {
        let bundle = self.bundle(lang)?;
        let pattern = match register {
            Register::Terse => {
                self.pattern(lang, &short_of(&say.key)).or_else(|| self.pattern(lang, &say.key))
            }
            Register::Full => self.pattern(lang, &say.key),
        }?;
        let mut args = FluentArgs::with_capacity(say.args.len());
        for (name, value) in &say.args {
            args.set(name.as_str(), self.fluent(lang, register, value));
        }
        let mut words = Words { text: String::new(), missing: Vec::new() };
        // Writing to a string cannot fail.
        let _ = bundle.write_pattern(&mut words.text, pattern, Some(&args), &mut words.missing);
        Some(words)
    }

    /// A value as Fluent takes it: numbers as numbers, all else in words.
    fn fluent<'v>(&self, lang: Lang, register: Register, value: &'v Value) -> FluentValue<'v> {
        match value {
            Value::Text(words) if !self.isolates(lang, register) => FluentValue::from(words.as_str()),
            Value::Number(number) => FluentValue::from(*number),
            _ => FluentValue::from(self.value(lang, register, value)),
        }
    }

    /// A value in words.
    fn value(&self, lang: Lang, register: Register, value: &Value) -> String {
        let mut out = String::new();
        self.value_into(&mut out, lang, register, value);
        out
    }

    /// A value in words, at the end of what was said before.
    fn value_into(&self, out: &mut String, lang: Lang, register: Register, value: &Value) {
        match value {
            Value::Text(words) if self.isolates(lang, register) => isolated(out, words),
            Value::Text(words) => out.push_str(words),
            // Fluent counts in floating point: beyond its whole numbers it says others.
            Value::Number(number) if number.unsigned_abs() < 1 << 53 => write_number(out, *number),
            Value::Number(number) => out.push_str(&FluentNumber::from(*number).as_string()),
            Value::Date(date) => self.date_into(out, lang, register, Dated::Day(*date)),
            Value::Time(time) => self.date_into(out, lang, register, Dated::Time(*time)),
            Value::Moment(moment) => self.date_into(out, lang, register, Dated::Moment(*moment)),
            Value::Birth(date) => self.date_into(out, lang, register, Dated::Birth(*date)),
            Value::Say(say) => self.render_into(out, lang, register, say),
            Value::List(values) => out.push_str(&self.list(lang, register, values)),
        }
    }

    /// Values joined by `list-pair` (of two) or by `list-more` between all but
    /// the last, and `list-last` before that one.
    fn list(&self, lang: Lang, register: Register, values: &[Value]) -> String {
        let words: Vec<String> = values.iter().map(|value| self.value(lang, register, value)).collect();
        let join = |key: &str, list: &str, next: &str| {
            self.render(lang, register, &Say::new(key).with("list", list).with("next", next))
        };
        match words.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [first, second] => join("list-pair", first, second),
            [first, between @ .., last] => {
                let list = between.iter().fold(first.clone(), |list, next| join("list-more", &list, next));
                join("list-last", &list, last)
            }
        }
    }
}

/// A whole number in digits.
fn write_number(out: &mut String, number: i64) {
    // Writing to a string cannot fail.
    let _ = write!(out, "{number}");
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const ENGLISH: &str = "hello = Hello, { $name }!\n    .sms = Hi { $name }\n    .again = Hello again\n    \
        .again-sms = Hi again\n    .plain = Plain\nonly-english = Welcome\nslots = { $n ->\n    [one] one slot\n   \
        *[other] { $n } slots\n }\nquote = He said { $what }.\n\
        egg = egg of { hen }\nhen = hen of { egg }\n\
        list-pair = { $list } and { $next }\nlist-more = { $list }, { $next }\nlist-last = { $list } and { $next }\n";
    const SPANISH: &str = "hello = ¡Hola, { $nombre }!\nslots = { $n ->\n    [one] un turno\n   \
        *[other] { $n } turnos\n }\nquote = Dijo { $what }.\n\
        list-pair = { $list } y { $next }\nlist-more = { $list }, { $next }\nlist-last = { $list } y { $next }\n";

    fn spanish() -> Lang {
        Lang::parse("es").unwrap()
    }

    fn say(lang: Lang, register: Register, say: &Say) -> String {
        let files = [(Lang::ENGLISH, "en.ftl", ENGLISH), (spanish(), "es.ftl", SPANISH)];
        let files = files.into_iter().map(|(lang, file, text)| (lang, file.to_owned(), text.to_owned()));
        Catalog::load(files.collect()).unwrap().render(lang, register, say)
    }

    fn english(said: &Say) -> String {
        say(Lang::ENGLISH, Register::Full, said)
    }

    #[test]
    fn the_short_form_wins_by_sms_only() {
        let hello = Say::new("hello").with("name", "Ana");
        assert_eq!(english(&hello), "Hello, Ana!");
        assert_eq!(say(Lang::ENGLISH, Register::Terse, &hello), "Hi Ana");
        let again = Say::new("hello.again");
        assert_eq!(english(&again), "Hello again");
        assert_eq!(say(Lang::ENGLISH, Register::Terse, &again), "Hi again");
        assert_eq!(say(Lang::ENGLISH, Register::Terse, &Say::new("hello.plain")), "Plain");
    }

    #[test]
    fn a_missing_sentence_is_said_in_english_then_as_its_key() {
        assert_eq!(say(spanish(), Register::Terse, &Say::new("only-english")), "Welcome");
        assert_eq!(say(spanish(), Register::Terse, &Say::new("hello.again")), "Hi again");
        assert_eq!(say(spanish(), Register::Terse, &Say::new("nowhere.at-all")), "nowhere.at-all");
        assert_eq!(say(Lang::parse("ht").unwrap(), Register::Full, &Say::new("only-english")), "Welcome");
        assert_eq!(english(&Say::new("")), "");
    }

    #[test]
    fn a_missing_value_is_said_in_english_or_shows_its_name() {
        assert_eq!(say(spanish(), Register::Full, &Say::new("hello").with("name", "Ana")), "Hello, Ana!");
        assert_eq!(say(spanish(), Register::Full, &Say::new("hello")), "¡Hola, {$nombre}!");
        assert_eq!(english(&Say::new("slots")), "{$n} slots");
    }

    #[test]
    fn sentences_that_mention_each_other_end_somewhere() {
        assert!(english(&Say::new("egg")).starts_with("egg of hen of "));
    }

    #[test]
    fn fluent_syntax_in_a_value_means_nothing() {
        let name = "{$x} { hello } {\"q\"} -t = 1\n    .sms = x";
        assert_eq!(english(&Say::new("hello").with("name", name)), format!("Hello, {name}!"));
        let listed = Say::new("quote").with("what", vec!["{$x}", "{hello}"]);
        assert_eq!(english(&listed), "He said {$x} and {hello}.");
    }

    #[test]
    fn numbers_choose_their_plural() {
        for (n, words) in [(1, "one slot"), (0, "0 slots"), (-3, "-3 slots"), (1234, "1234 slots")] {
            assert_eq!(english(&Say::new("slots").with("n", n)), words);
        }
        assert_eq!(english(&Say::new("slots").with("n", "1")), "1 slots");
        for edge in [i64::MIN, i64::MAX] {
            assert!(english(&Say::new("slots").with("n", edge)).ends_with(" slots"));
        }
    }

    #[test]
    fn a_sentence_in_a_sentence_is_said_in_the_same_voice() {
        let nested = Say::new("quote").with("what", Say::new("slots").with("n", 2));
        assert_eq!(say(spanish(), Register::Full, &nested), "Dijo 2 turnos.");
        let nested = Say::new("quote").with("what", Say::new("hello").with("name", "Ana"));
        assert_eq!(say(Lang::ENGLISH, Register::Terse, &nested), "He said Hi Ana.");
    }

    #[test]
    fn a_list_is_joined_as_the_language_does() {
        let list = |values: Vec<&str>| Say::new("quote").with("what", values);
        assert_eq!(english(&list(vec![])), "He said .");
        assert_eq!(english(&list(vec!["a"])), "He said a.");
        assert_eq!(english(&list(vec!["a", "b"])), "He said a and b.");
        assert_eq!(english(&list(vec!["a", "b", "c", "d"])), "He said a, b, c and d.");
        assert_eq!(say(spanish(), Register::Terse, &list(vec!["a", "b", "c"])), "Dijo a, b y c.");
    }
}
