//! The SQLModel programs beside the book's: each sends what the chapter's program sends, as the library's parity with SQLModel
//! is compared, or says which entry of DIFFERENCES.md is the reason.

use std::{collections::HashMap, fs, path::Path};

use fieldbook_book::{Chapter, Program, Twin, fingerprint, highlight, load};
use fieldbook_script::{Limits, RunEvent, SourceFile, SourceFiles};
use serde_json::Value;

use crate::{
    interpreted,
    twin_events::{Step, normalised},
};

/// The repository.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The chapters without a twin, by the beginning of their addresses, and why they have none.
const WITHOUT: [(&str, &str); 5] = [
    ("before/", "sheets of SQL, or a first look at what part 2 teaches"),
    ("web/the-document", "prints the document of an API, and sends nothing"),
    ("playground/", "about this page"),
    ("reference/", "tables to look things up in"),
    ("examples/", "programs to begin from, which teach nothing that a chapter does not"),
];

fn chapters() -> Vec<(String, Chapter)> {
    let book = load(&Path::new(ROOT).join("book")).expect("the book can be read");
    book.chapters.into_iter().map(|(part, slug, chapter)| (format!("{part}/{slug}"), chapter)).collect()
}

/// What a program of the book sends; one that serves is handed the chapter's requests, as the twin hands them to itself.
fn sent(program: &Program) -> Vec<Step> {
    let file = |file: &fieldbook_book::SourceFile| SourceFile { name: file.name.clone(), text: file.text.clone() };
    let files = SourceFiles { files: program.files.iter().map(file).collect() };
    let mut steps = Vec::new();
    let mut listen = |event: RunEvent| steps.extend(step(&serde_json::to_value(&event).expect("an event is JSON")));
    interpreted::follow(&files, Limits::default(), &program.requests, &mut listen);
    steps
}

/// An event's steps, those of statements and boundaries alone.
fn step(event: &Value) -> Vec<Step> {
    match event["event"].as_str() {
        Some("statement" | "transaction") => Step::of_run(event),
        _ => Vec::new(),
    }
}

/// The first difference between what a chapter's program and its twin sent, for people to read.
fn difference(chapter: &Chapter, twin: &Twin<Value>) -> Option<String> {
    let ours = normalised(&sent(&chapter.programs[0]), &mut HashMap::new());
    let theirs: Vec<Step> = twin.events.iter().flat_map(step).collect();
    let theirs = normalised(&theirs, &mut HashMap::new());
    assert!(ours.len() > 2 && theirs.len() > 2, "both send something");
    let at = ours.iter().zip(&theirs).take_while(|(ours, theirs)| ours == theirs).count();
    (ours != theirs).then(|| {
        let line = |steps: &[Step]| steps.get(at).map_or_else(|| "nothing more".to_owned(), Step::to_string);
        format!("step {at}\n  ours   {}\n  theirs {}", line(&ours), line(&theirs))
    })
}

#[test]
fn every_chapter_has_a_twin_or_a_reason_for_none() {
    for (address, chapter) in chapters() {
        let reason = WITHOUT.iter().find(|(part, _)| address.starts_with(part));
        assert_eq!(chapter.twin.is_none(), reason.is_some(), "{address}: a twin, or a place on the list");
        assert_eq!(chapter.has_twin, chapter.twin.is_some(), "{address}");
    }
}

#[test]
fn every_twin_was_recorded_as_it_stands() {
    for (address, chapter) in chapters() {
        let Some(twin) = chapter.twin else { continue };
        let text = twin.text();
        assert_eq!(twin.recorded, fingerprint([text.as_str()]), "{address}: run `cargo xtask twins {address}`");
        assert!(text.contains("from sqlmodel import"), "{address} uses SQLModel");
        let prints = twin.events.iter().any(|event| event["event"] == "stdout");
        assert!(prints, "{address}: the recording has the output");
    }
}

#[test]
fn a_twin_sends_the_same_or_its_chapter_names_the_difference() {
    let twins: Vec<(String, Chapter)> = chapters().into_iter().filter(|(_, chapter)| chapter.has_twin).collect();
    let found = interpreted::map(&twins, |(_, chapter)| difference(chapter, chapter.twin.as_ref().expect("has one")));
    let mut faults = Vec::new();
    for ((address, chapter), difference) in twins.iter().zip(&found) {
        let explained = &chapter.twin.as_ref().expect("has one").differs;
        match (difference, explained.is_empty()) {
            (Some(difference), true) => faults.push(format!("{address} sends something else, at {difference}")),
            (None, false) => faults.push(format!("{address} sends the same, and explains {explained:?}")),
            (Some(_), false) => println!("{address} differs: {}", explained.join("; ")),
            (None, true) => {}
        }
    }
    let same = found.iter().filter(|difference| difference.is_none()).count();
    println!("{same} of {} chapters send what SQLModel sent", twins.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_reason_is_an_entry_of_the_differences() {
    let text = fs::read_to_string(Path::new(ROOT).join("DIFFERENCES.md")).expect("it can be read");
    let entries: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next()).collect();
    for (address, chapter) in chapters() {
        let Some(twin) = chapter.twin else { continue };
        assert_eq!(twin.differs.is_empty(), twin.note.is_empty(), "{address}: readers are told why");
        for reason in &twin.differs {
            assert!(entries.contains(&reason.as_str()), "{address}: `{reason}` is no entry of DIFFERENCES.md");
        }
    }
}

#[test]
fn python_tokens_have_their_kinds() {
    use highlight::{Kind, Token, python};
    let text = "@field_validator(\"name\")\ndef tidy(cls, name):  # é\n    return f'{name!r}' or Hero(3.5) if r\"\\d\" else '''a\nb'''\n";
    let tokens = python(text);
    assert_eq!(tokens.iter().map(|Token(_, text)| text.as_str()).collect::<String>(), text);
    let kind = |part: &str| tokens.iter().find(|token| token.1.contains(part)).map(|token| token.0);
    assert_eq!(kind("@field_validator"), Some(Kind::Attribute));
    assert_eq!(kind("def"), Some(Kind::Keyword));
    assert_eq!(kind("tidy"), Some(Kind::Function));
    assert_eq!(kind("# é"), Some(Kind::Comment));
    assert_eq!(kind("f'{name!r}'"), Some(Kind::Text));
    assert_eq!(kind("r\"\\d\""), Some(Kind::Text));
    assert_eq!(kind("a\nb"), Some(Kind::Text));
    assert_eq!(kind("Hero"), Some(Kind::Type));
    assert_eq!(kind("3.5"), Some(Kind::Number));
}
