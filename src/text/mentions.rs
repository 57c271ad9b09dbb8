//! What a pattern mentions: variables, and other entries by name.

use std::collections::BTreeSet;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement};

/// The names in one pattern, in every variant of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Mentions {
    /// `$name`, without the `$`.
    pub(super) variables: BTreeSet<String>,
    /// Messages, as `message` or `message.attribute`.
    pub(super) messages: BTreeSet<String>,
    /// Terms, as `-term` or `-term.attribute`.
    pub(super) terms: BTreeSet<String>,
    /// Functions, such as `NUMBER`.
    pub(super) functions: BTreeSet<String>,
}

impl Mentions {
    /// Everything that the pattern mentions.
    pub(super) fn of(pattern: &Pattern<&str>) -> Self {
        let mut mentions = Self::default();
        mentions.pattern(pattern);
        mentions
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        let dotted = |name: &str, attribute: Option<&str>| match attribute {
            Some(attribute) => format!("{name}.{attribute}"),
            None => name.to_owned(),
        };
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.messages.insert(dotted(id.name, attribute.as_ref().map(|it| it.name)));
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                self.terms.insert(format!("-{}", dotted(id.name, attribute.as_ref().map(|it| it.name))));
                arguments.iter().for_each(|arguments| self.arguments(arguments));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                self.arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        arguments.positional.iter().chain(named).for_each(|value| self.inline(value));
    }
}
