//! A page for translators: every sentence in all languages, as phones show it.

mod cell;
mod escape;
mod sample;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use cell::{Cell, cell};
use escape::escape;
use sample::Sample;

use crate::dialog::turns::World;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::text::key::long_of;
use crate::text::written::Written;
use crate::text::{Register, Say};

/// The page around it all; `@name@` is where something goes.
const PAGE: &str = include_str!("page.html");

/// A language's column.
struct Column {
    lang: Lang,
    /// Its own name.
    name: String,
    rtl: bool,
    written: Vec<Written>,
    /// Faults by file and key.
    faults: BTreeMap<(String, String), Vec<String>>,
}

/// The whole page.
pub(super) fn page(world: &World, faults: &[Fault]) -> String {
    let columns: Vec<_> = world.rules.langs.iter().map(|lang| column(world, *lang, faults)).collect();
    let sample = Sample::of(world);
    let files: Vec<String> =
        names(&columns).into_iter().map(|file| table(world, &sample, &columns, &file)).collect();
    let title = format!("{}: every sentence in {} languages", world.rules.organisation, columns.len());
    let counts = format!("Faults: {}.", faults.len());
    PAGE.replace("@title@", &escape(&title))
        .replace("@counts@", &counts)
        .replace("@hidden@", &hidden(&columns))
        .replace("@languages@", &boxes(&columns))
        .replace("@faults@", &elsewhere(&columns, faults))
        .replace("@files@", &files.concat())
}

fn column(world: &World, lang: Lang, faults: &[Fault]) -> Column {
    let written = world.catalog.written(lang);
    let mut of_keys = BTreeMap::<_, Vec<String>>::new();
    for fault in faults {
        let said = format!("{}; {}", fault.fault, fault.remedy);
        of_keys.entry((fault.file.clone(), key_of(fault).to_owned())).or_default().push(said);
    }
    let name = world.catalog.render(lang, Register::Full, &Say::new("language-name"));
    Column { lang, name, rtl: world.catalog.is_from_the_right(lang), written, faults: of_keys }
}

/// The key of the sentence that a fault is about, without its line; a short form
/// is shown with the sentence.
fn key_of(fault: &Fault) -> &str {
    long_of(fault.place.split(" (").next().unwrap_or_default())
}

/// The names of the files, such as `book.ftl`, in the order of the first language.
fn names(columns: &[Column]) -> Vec<String> {
    let all = columns.iter().flat_map(|column| &column.written);
    let mut seen = BTreeSet::new();
    all.map(|it| name(&it.file)).filter(|name| seen.insert((*name).to_owned())).map(str::to_owned).collect()
}

fn name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

/// The keys of a file in all languages, in the order of the first that has each.
fn keys(columns: &[Column], file: &str) -> Vec<String> {
    let all = columns.iter().flat_map(|column| &column.written).filter(|it| name(&it.file) == file);
    let mut seen = BTreeSet::new();
    all.map(|it| long_of(&it.key)).filter(|key| seen.insert((*key).to_owned())).map(str::to_owned).collect()
}

/// The sentences of one file.
fn table(world: &World, sample: &Sample, columns: &[Column], file: &str) -> String {
    let mut out = format!("<h2>{}</h2>\n<table><thead><tr><th class=\"key\">sentence</th>", escape(file));
    for Column { lang, name, .. } in columns {
        // Writing to a string cannot fail.
        let _ = write!(out, "<th lang=\"{lang}\">{} <small>{lang}</small></th>", escape(name));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for key in keys(columns, file) {
        let _ = write!(out, "<tr><th class=\"key\">{}{}</th>", escape(&key), comments(columns, &key));
        for Column { lang, rtl, faults, .. } in columns {
            let faults = faults.get(&(format!("locales/{lang}/{file}"), key.clone()));
            let faults = faults.map_or(&[][..], Vec::as_slice);
            out.push_str(&cell(world, sample, &Cell { lang: *lang, rtl: *rtl, key: &key, faults }));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table>\n");
    out
}

/// What translators are told about a sentence, in the first language that tells it.
fn comments(columns: &[Column], key: &str) -> String {
    let all = columns.iter().flat_map(|column| &column.written);
    let mut told = all.filter(|it| it.key == key && !it.comment.is_empty()).map(|it| &it.comment);
    let comment = told.next().map(|comment| escape(comment));
    comment.map_or_else(String::new, |comment| format!("<span class=\"comment\">{comment}</span>"))
}

/// A rule for each language that hides its column when its box is not ticked.
fn hidden(columns: &[Column]) -> String {
    let rule = |column: &Column| {
        let lang = column.lang;
        format!("body:has(#show-{lang}:not(:checked)) :is(th, td)[lang=\"{lang}\"] {{ display: none; }}\n")
    };
    columns.iter().map(rule).collect()
}

fn boxes(columns: &[Column]) -> String {
    let one = |column: &Column| {
        let (lang, name) = (column.lang, escape(&column.name));
        format!("<label><input type=\"checkbox\" id=\"show-{lang}\" checked> {name}</label>")
    };
    columns.iter().map(one).collect()
}

/// Faults that no sentence of the page shows: those of other files, and of
/// sentences that are not there.
fn elsewhere(columns: &[Column], faults: &[Fault]) -> String {
    let shown = |fault: &&Fault| {
        let mut written = columns.iter().flat_map(|it| &it.written);
        written.any(|it| it.file == fault.file && long_of(&it.key) == key_of(fault))
    };
    let items = faults.iter().filter(|fault| !shown(fault));
    let items: String =
        items.map(|it| format!("<li class=\"fault\">{}</li>", escape(&it.to_string()))).collect();
    if items.is_empty() { items } else { format!("<h2>Faults elsewhere</h2><ul>{items}</ul>") }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::cli::parts::world::load;

    #[test]
    fn the_page_has_every_sentence_in_every_language_and_nothing_that_runs() {
        let mut world = load(None).unwrap().world;
        world.rules.organisation = "<script>x</script> & \"Office\"".to_owned();
        let lang = world.rules.langs[1];
        let file = format!("locales/{lang}/engine.ftl");
        let faults = [Fault::new(&file, "hello.sms (line 5)", "too <long>", "shorten it")];
        let page = page(&world, &faults);
        for lang in &world.rules.langs {
            for (_, key) in world.catalog.keys(*lang) {
                let cell = format!("<td lang=\"{lang}\" data-key=\"{}\"", long_of(&key));
                assert_eq!(page.matches(&cell).count(), 1, "{cell}");
            }
        }
        assert!(!page.contains("<script") && !page.contains("http") && !page.contains("@files@"));
        assert!(page.contains("&lt;script&gt;x&lt;/script&gt; &amp; &quot;Office&quot;"));
        assert!(page.contains("<span class=\"fault\">too &lt;long&gt;; shorten it</span>"));
        let rtl = world.rules.langs.iter().filter(|lang| world.catalog.is_from_the_right(**lang));
        for lang in rtl {
            assert!(page.contains(&format!("<td lang=\"{lang}\" data-key=\"help\" dir=\"rtl\"")));
        }
        let unfilled = page.lines().find(|line| line.contains("{$") || line.contains('\u{fffc}'));
        assert_eq!(unfilled, None);
    }
}
