//! What the files of a language say, read without the catalog: the letters of
//! every sentence, a space for each value.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use textpass::config::Files;
use textpass::domain::channel::Channel;

/// A sentence as it is written.
pub struct Sentence {
    /// File and key, as a translator looks for them.
    pub place: String,
    /// Its words, in all its variants.
    pub text: String,
}

impl Sentence {
    /// Where it is heard: a short form by SMS, where accents may be missing.
    pub fn channel(&self) -> Channel {
        if self.place.ends_with("sms") { Channel::SMS } else { Channel::TELEGRAM }
    }

    /// Whether it is what the language calls itself, as every menu of languages shows it.
    pub fn is_name(&self) -> bool {
        self.place.split(": ").nth(1).is_some_and(|key| key.starts_with("language-name"))
    }
}

/// Every sentence of a language and of its short forms.
pub fn of(files: &Files, language: &str) -> Vec<Sentence> {
    let folder = format!("locales/{language}/");
    let ftl = files.under(&folder).filter(|(path, _)| path.ends_with(".ftl"));
    ftl.flat_map(|(path, text)| in_file(path, text)).collect()
}

fn in_file(path: &str, text: &str) -> Vec<Sentence> {
    let resource = parser::parse(text).expect("checked at every start");
    let mut all = Vec::new();
    let mut add = |key: String, pattern: &Pattern<&str>| {
        let mut text = String::new();
        spell(pattern, &mut text);
        all.push(Sentence { place: format!("{path}: {key}"), text: text.trim().to_owned() });
    };
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        message.value.iter().for_each(|pattern| add(message.id.name.to_owned(), pattern));
        for form in &message.attributes {
            add(format!("{}.{}", message.id.name, form.id.name), &form.value);
        }
    }
    all
}

fn spell(pattern: &Pattern<&str>, text: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => spell_value(expression, text),
        }
    }
}

fn spell_value(expression: &Expression<&str>, text: &mut String) {
    text.push(' ');
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                spell(&variant.value, text);
                text.push(' ');
            }
        }
        Expression::Inline(InlineExpression::StringLiteral { value }) => text.push_str(value),
        Expression::Inline(_) => {}
    }
    text.push(' ');
}
