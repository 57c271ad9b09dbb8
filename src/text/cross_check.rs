//! What only shows when all files of a language are read together.

use std::collections::{BTreeMap, BTreeSet};

use super::mentions::Mentions;
use super::source::{Place, Source};
use crate::domain::fault::Fault;

/// The only function that sentences may call.
const FUNCTIONS: [&str; 1] = ["NUMBER"];

/// Keys that stand in more than one place of a language. A term and a message
/// of one name count too: Fluent keeps only the first of the two.
pub(super) fn twice(sources: &[Source]) -> Vec<Fault> {
    let mut first = BTreeMap::<String, (&str, usize)>::new();
    let mut faults = Vec::new();
    for (source, place) in places(sources) {
        let name = place.key.trim_start_matches('-');
        let Some((file, line)) = first.get(name) else {
            first.insert(name.to_owned(), (&source.file, place.line));
            continue;
        };
        faults.push(Fault::new(
            &source.file,
            format!("{} (line {})", place.key, place.line),
            format!("this key is already in {file}, line {line}"),
            "rename one of the two, or remove it",
        ));
    }
    faults
}

/// Mentions of what the language does not have.
pub(super) fn dangling(sources: &[Source]) -> Vec<Fault> {
    let known: BTreeSet<String> = places(sources).map(|(_, place)| place.key).collect();
    let mut faults = Vec::new();
    for (source, place) in places(sources) {
        let mentions = Mentions::of(place.pattern);
        let entries = mentions.messages.iter().chain(&mentions.terms).filter(|name| !known.contains(*name));
        let calls = mentions.functions.iter().filter(|name| !FUNCTIONS.contains(&name.as_str()));
        faults.extend(entries.chain(calls).map(|name| {
            Fault::new(
                &source.file,
                format!("{} (line {})", place.key, place.line),
                format!("mentions {{ {name} }}, which this language does not have"),
                "add it, or write a value as { $name }; the only function is NUMBER",
            )
        }));
    }
    faults
}

fn places(sources: &[Source]) -> impl Iterator<Item = (&Source, Place<'_>)> {
    sources.iter().flat_map(|source| source.places().into_iter().map(move |place| (source, place)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::domain::lang::Lang;
    use crate::text::Catalog;

    fn faults(files: &[(&str, &str, &str)]) -> Vec<String> {
        let file = |(lang, file, text): &(&str, &str, &str)| {
            (Lang::parse(lang).unwrap(), (*file).to_owned(), (*text).to_owned())
        };
        Catalog::load(files.iter().map(file).collect()).unwrap_err().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn all_faults_of_all_files_are_told_at_once() {
        let told = faults(&[
            ("en", "en/a.ftl", "hello = Hi\nbroken { $x\n\nfine = ok\nopen = { $x\n"),
            ("es", "es/a.ftl", "# about\nhello Hola\n"),
            ("es", "es/b.ftl", "n = { $n ->\n    [one] uno\n }\n"),
        ]);
        assert_eq!(told.len(), 4, "{told:#?}");
        assert!(told[0].starts_with("en/a.ftl: line 2: not Fluent: expected"), "{}", told[0]);
        assert!(told[1].starts_with("en/a.ftl: open (line "), "{}", told[1]);
        assert!(told[2].starts_with("es/a.ftl: line 2: not Fluent"), "{}", told[2]);
        assert!(told[3].starts_with("es/b.ftl: n (line "), "{}", told[3]);
        assert!(told.iter().all(|told| told.contains("; write `key = sentence`")));
    }

    #[test]
    fn a_key_in_two_files_of_a_language_is_a_fault() {
        let told = faults(&[
            ("en", "en/a.ftl", "hello = Hi\n"),
            ("en", "en/b.ftl", "\nhello = Hey\n    .sms = H\n    .sms = H\n"),
            ("es", "es/a.ftl", "hello = Hola\n"),
        ]);
        assert_eq!(
            told,
            [
                "en/b.ftl: hello (line 2): this key is already in en/a.ftl, line 1; rename one of the two, or remove it",
                "en/b.ftl: hello.sms (line 4): this key is already in en/b.ftl, line 3; rename one of the two, or remove it",
            ]
        );
    }

    #[test]
    fn a_term_with_the_name_of_a_message_is_a_fault() {
        let told = faults(&[("en", "en/a.ftl", "office = Office\n-office = the office\n")]);
        assert_eq!(told.len(), 1);
        assert!(told[0].starts_with("en/a.ftl: -office (line 2): this key is already in"), "{}", told[0]);
    }

    #[test]
    fn a_mention_of_nothing_is_a_fault() {
        let told = faults(&[
            (
                "en",
                "en/a.ftl",
                "a = { b } { -c } { DATE($d) } { NUMBER($n) } { d.e } { $x ->\n   *[y] { f }\n }\n",
            ),
            ("en", "en/b.ftl", "d = { a }\n"),
            ("es", "es/a.ftl", "b = b\nf = f\n-c = c\n"),
        ]);
        let missing: Vec<_> = told
            .iter()
            .map(|it| it.split("mentions { ").nth(1).unwrap().split(' ').next().unwrap())
            .collect();
        assert_eq!(missing, ["b", "d.e", "f", "-c", "DATE"]);
        assert!(told.iter().all(|it| it.starts_with("en/a.ftl: a (line 1): ")));
    }
}
