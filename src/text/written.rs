//! Sentences as they stand in their files, for whoever checks or shows all of
//! them: where, under which comment, and everything that each of them can say.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::catalog::Catalog;
use super::mentions::Mentions;
use super::source::{Place, Source};
use crate::domain::lang::Lang;

/// What stands for a value in [`Written::texts`].
pub const VALUE: char = '\u{fffc}';

/// A sentence as it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub file: String,
    /// `message` or `message.attribute`.
    pub key: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What translators are told right above the message; empty if nothing.
    pub comment: String,
    /// What it can say: a text for each variant of each choice, with [`VALUE`]
    /// where a value or another message stands.
    pub texts: Vec<String>,
    /// Where it chooses.
    pub choices: Vec<Chooses>,
    /// The messages that it says in itself.
    pub mentions: BTreeSet<String>,
}

/// A choice between variants in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chooses {
    /// The value that decides, without the `$`; empty if it is something else.
    pub by: String,
    /// The names of its variants, the one for all other cases included.
    pub variants: Vec<String>,
}

impl Catalog {
    /// What the sentences of these keys can say in a language, as in
    /// [`Written::texts`], without where they stand.
    pub fn texts(&self, lang: Lang, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let places = self.sources(lang).iter().flat_map(Source::places);
        let wanted = places.filter(|place| is_wanted(&place.key));
        wanted.flat_map(|place| texts(place.pattern, &mut Vec::new())).collect()
    }

    /// Every sentence of a language, in the order of its files. Terms are none.
    pub fn written(&self, lang: Lang) -> Vec<Written> {
        let of = |source: &Source| {
            let said = source.places().into_iter().filter(|place| !place.key.starts_with('-'));
            said.map(|place| written(source, &place)).collect::<Vec<_>>()
        };
        self.sources(lang).iter().flat_map(of).collect()
    }
}

fn written(source: &Source, place: &Place<'_>) -> Written {
    let mut choices = Vec::new();
    let texts = texts(place.pattern, &mut choices);
    let comment = comment(source, place.key.split('.').next().unwrap_or_default(), place.line);
    let mentions = Mentions::of(place.pattern).messages;
    let (file, key, line) = (source.file.clone(), place.key.clone(), place.line);
    Written { file, key, line, comment, texts, choices, mentions }
}

/// The comment right above a message, of which this is one of the lines. The
/// parser passes comments over, so they are read from the text.
fn comment(source: &Source, message: &str, line: usize) -> String {
    let above: Vec<&str> = source.resource.source().lines().take(line).collect();
    let begins =
        |line: &&str| line.strip_prefix(message).is_some_and(|rest| rest.trim_start().starts_with('='));
    let Some(at) = above.iter().rposition(begins) else { return String::new() };
    let comment: Vec<&str> = above[..at].iter().rev().map_while(|line| line.strip_prefix("# ")).collect();
    comment.into_iter().rev().collect::<Vec<_>>().join(" ")
}

/// Everything that a pattern can say. The first text goes by the last variant of
/// each choice, which is the usual one; each other variant gives one text more.
fn texts(pattern: &Pattern<&str>, choices: &mut Vec<Chooses>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let said = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => expressed(expression, choices),
        };
        let usual = all.first().cloned().unwrap_or_default();
        let Some((first, others)) = said.split_first() else { continue };
        all.iter_mut().for_each(|text| text.push_str(first));
        all.extend(others.iter().map(|other| format!("{usual}{other}")));
    }
    all
}

fn expressed(expression: &Expression<&str>, choices: &mut Vec<Chooses>) -> Vec<String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            vec![unescape_unicode_to_string(value).into_owned()]
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => expressed(expression, choices),
        Expression::Inline(_) => vec![VALUE.to_string()],
        Expression::Select { selector, variants } => {
            let by = match selector {
                InlineExpression::VariableReference { id } => id.name.to_owned(),
                _ => String::new(),
            };
            let name = |key: &VariantKey<&str>| match key {
                VariantKey::Identifier { name } => (*name).to_owned(),
                VariantKey::NumberLiteral { value } => (*value).to_owned(),
            };
            choices.push(Chooses { by, variants: variants.iter().map(|it| name(&it.key)).collect() });
            variants.iter().rev().flat_map(|it| texts(&it.value, choices)).collect()
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn written(text: &str) -> Vec<Written> {
        let file = (Lang::ENGLISH, "en/a.ftl".to_owned(), text.to_owned());
        Catalog::load(vec![file]).unwrap().written(Lang::ENGLISH)
    }

    #[test]
    fn a_sentence_has_its_place_its_comment_and_everything_that_it_can_say() {
        let text = "# Said first.\nhello = Hi { $name }{ \"!\" }\n    .sms = Hi\n\n# Of the file.\n\n\
            left = { $n ->\n    [one] one\n    [few] { $n } few\n   *[other] { $n } many\n } left, { hello }\n";
        let all = written(text);
        let [hello, sms, left] = &all[..] else { panic!("{all:?}") };
        assert_eq!((hello.key.as_str(), hello.line, hello.comment.as_str()), ("hello", 2, "Said first."));
        assert_eq!(hello.texts, ["Hi \u{fffc}!"]);
        assert_eq!((sms.key.as_str(), sms.comment.as_str()), ("hello.sms", "Said first."));
        assert_eq!(
            left.texts,
            ["\u{fffc} many left, \u{fffc}", "\u{fffc} few left, \u{fffc}", "one left, \u{fffc}"]
        );
        assert_eq!(left.choices.len(), 1);
        assert_eq!((left.choices[0].by.as_str(), left.comment.as_str()), ("n", ""));
        assert_eq!(left.choices[0].variants, ["one", "few", "other"]);
        assert_eq!(left.mentions.iter().collect::<Vec<_>>(), ["hello"]);
    }
}
