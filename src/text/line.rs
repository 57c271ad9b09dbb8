//! A pattern that only puts words and values in a row, as most do: read once,
//! so that saying it takes no Fluent. Patterns that choose or call are Fluent's.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::fold::can_say;
use super::plain::Accents;

/// How deep messages may mention each other here; deeper ones are Fluent's,
/// which knows where a circle ends.
const DEPTH: usize = 8;

/// Words and values in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line(Vec<Part>);

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Words, as they are.
    Words(String),
    /// The value of this name, without the `$`.
    Value(String),
}

/// Finds the pattern of a `message`, `message.attribute` or `-term` of the language.
pub(super) type Find<'f> = &'f dyn Fn(&str) -> Option<&'f Pattern<&'f str>>;

impl Line {
    /// The pattern as a line; none if it is more than that.
    pub(super) fn of(pattern: &Pattern<&str>, find: Find<'_>) -> Option<Self> {
        let mut line = Self::default();
        line.pattern(pattern, find, DEPTH)?;
        Some(line)
    }

    /// Its parts, in order.
    pub(super) fn parts(&self) -> &[Part] {
        &self.0
    }

    /// Whether GSM-7 can say its words, without its values.
    pub(super) fn in_gsm7(&self) -> bool {
        self.0.iter().all(|part| match part {
            Part::Words(words) => can_say(words, Accents::Kept),
            Part::Value(_) => true,
        })
    }

    fn pattern(&mut self, pattern: &Pattern<&str>, find: Find<'_>, depth: usize) -> Option<()> {
        pattern.elements.iter().try_for_each(|element| match element {
            PatternElement::TextElement { value } => self.words(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                self.inline(inline, find, depth)
            }
            PatternElement::Placeable { expression: Expression::Select { .. } } => None,
        })
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, find: Find<'_>, depth: usize) -> Option<()> {
        match inline {
            InlineExpression::StringLiteral { value } => self.words(&unescape_unicode_to_string(value)),
            InlineExpression::VariableReference { id } => {
                self.0.push(Part::Value(id.name.to_owned()));
                Some(())
            }
            InlineExpression::MessageReference { id, attribute } => {
                let key = match attribute {
                    Some(attribute) => format!("{}.{}", id.name, attribute.name),
                    None => id.name.to_owned(),
                };
                self.pattern(find(&key)?, find, depth.checked_sub(1)?)
            }
            InlineExpression::Placeable { expression } => match expression.as_ref() {
                Expression::Inline(inline) => self.inline(inline, find, depth.checked_sub(1)?),
                Expression::Select { .. } => None,
            },
            _ => None,
        }
    }

    fn words(&mut self, words: &str) -> Option<()> {
        match self.0.last_mut() {
            Some(Part::Words(before)) => before.push_str(words),
            _ => self.0.push(Part::Words(words.to_owned())),
        }
        Some(())
    }
}
