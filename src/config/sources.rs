//! The texts that people edit, by path.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// Texts by path, such as `locales/es/book.ftl`, with `/` on every system.
#[derive(Clone, Debug, Default)]
pub struct Files(BTreeMap<String, Cow<'static, str>>);

impl Files {
    /// The text of one file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(AsRef::as_ref)
    }

    /// The same, if it is compiled in.
    pub fn built_in(&self, path: &str) -> Option<&'static str> {
        match self.0.get(path)? {
            Cow::Borrowed(text) => Some(text),
            Cow::Owned(_) => None,
        }
    }

    /// Every file whose path begins with `prefix` (such as `dialogs/`), by path.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let from = self.0.range(prefix.to_owned()..);
        from.take_while(move |(path, _)| path.starts_with(prefix))
            .map(|(path, text)| (path.as_str(), text.as_ref()))
    }

    /// Every text by its path.
    pub(super) fn into_texts(self) -> impl Iterator<Item = (String, Cow<'static, str>)> {
        self.0.into_iter()
    }

    /// Takes a text as it is, compiled in or not.
    pub(super) fn put(&mut self, path: String, text: Cow<'static, str>) {
        self.0.insert(path, text);
    }

    /// Puts a text in the place of a file, or adds it.
    pub fn set(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.0.insert(path.into(), Cow::Owned(text.into()));
    }
}
