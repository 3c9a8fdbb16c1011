//! `cargo xtask spell`: the book's words, in British spelling.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use crate::error::{Context, Result, failed};
use crate::install::{self, Need};
use crate::{paths, process};

/// The dictionary, as Debian's `hunspell-en-gb` has it.
const DICTIONARY: &str = "en_GB";

/// Words that are right and in no dictionary, one a line.
const OWN_WORDS: &str = "book/words.txt";

/// Installs the spell checker and runs it.
pub fn run() -> Result<()> {
    install::ensure(Need::WORDS)?;
    check()
}

/// Fails where a chapter has a word that neither the dictionary nor the list knows, or the list a word that no chapter has.
pub fn check() -> Result<()> {
    let words = read_folder(&paths::in_root("book"))?;
    let list = fs::read_to_string(paths::in_root(OWN_WORDS)).context(format!("cannot read {OWN_WORDS}"))?;
    let known: BTreeSet<&str> = list.lines().filter(|line| !line.is_empty()).collect();
    let unknown = unknown(words.keys())?;
    let mut faults = Vec::new();
    for word in unknown.iter().filter(|word| !known.contains(word.as_str())) {
        let files: Vec<&str> = words[word].iter().map(String::as_str).collect();
        faults.push(format!("{word}: {}", files.join(", ")));
    }
    faults.extend(
        known.iter().filter(|word| !unknown.contains(**word)).map(|word| format!("{word}: needless in {OWN_WORDS}")),
    );
    println!("{} different words, {} of them the book's own", words.len(), known.len());
    match faults.is_empty() {
        true => Ok(()),
        false => failed(format!("{} words:\n{}", faults.len(), faults.join("\n"))),
    }
}

/// The words of every markdown file below, each with the files that have it.
fn read_folder(folder: &Path) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut words: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in paths::files_under(folder, ".md")? {
        let text = fs::read_to_string(&path).context(format!("cannot read {}", path.display()))?;
        let name = path.strip_prefix(paths::root()).unwrap_or(&path).display().to_string();
        for word in prose(&text).split(|c: char| !c.is_alphabetic() && c != '\'').filter(|word| !word.is_empty()) {
            let word = word.trim_matches('\'').trim_end_matches("'s");
            words.entry(word.to_owned()).or_default().insert(name.clone());
        }
    }
    words.remove("");
    Ok(words)
}

/// A chapter's text without its listings, code, front matter and the targets of its links.
fn prose(markdown: &str) -> String {
    let body =
        markdown.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map_or(markdown, |(_, body)| body);
    let mut listing = false;
    let lines = body.lines().filter(|line| {
        let fence = line.trim_start().starts_with("```");
        listing ^= fence;
        !fence && !listing
    });
    let text: String = lines.map(|line| format!("{line}\n")).collect();
    let without_code: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let mut pieces = without_code.split("](");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| text + " " + piece.split_once(')').map_or(piece, |(_, behind)| behind))
}

/// The words that the dictionary does not know.
fn unknown<'w>(words: impl Iterator<Item = &'w String>) -> Result<BTreeSet<String>> {
    let mut checker = process::command("hunspell")
        .args(["-d", DICTIONARY, "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start hunspell")?;
    let text: String = words.map(|word| format!("{word}\n")).collect();
    // A few thousand words fit into the pipes; hunspell reads all before it writes much.
    checker
        .stdin
        .take()
        .map_or(Ok(()), |mut pipe| pipe.write_all(text.as_bytes()))
        .context("cannot write to hunspell")?;
    let output = checker.wait_with_output().context("cannot read from hunspell")?;
    Ok(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn only_prose_is_read() {
        let text = "---\nprogram: none\n---\n# Tables\n\nOne `colum` and [two rows](<?sent after \"x\">) more.\n\n```rust\nlet qx = 1;\n```\nEnd.\n";
        let prose = prose(text);
        let words: Vec<&str> = prose.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        assert_eq!(words, ["Tables", "One", "and", "two", "rows", "more", "End"]);
    }
}
