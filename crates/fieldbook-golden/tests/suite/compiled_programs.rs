//! A program that was compiled beforehand does what it does when it is read: every event, everywhere the same place.

use std::path::Path;
use std::time::Duration;

use fieldbook_script::{Compiled, Limits, RunEvent, SourceFile, SourceFiles, compile, prepare, start_with};
use serde_json::Value;

use crate::book_programs::RANDOM;
use crate::comparison::Program;
use crate::{book_programs, golden_programs, interpreted, workers};

/// Every event of a run but what the clock says, and how it ended.
fn events(files: &SourceFiles) -> Vec<Value> {
    let limits = Limits { time: Duration::from_secs(60), ..Limits::default() };
    let mut all = Vec::new();
    let mut listen = |event: RunEvent| {
        let mut event = serde_json::to_value(event).expect("an event is plain data");
        if let Some(fields) = event.as_object_mut() {
            fields.retain(|name, _| name != "micros");
        }
        all.push(event);
    };
    let (outcome, paused) = start_with(files, limits, Default::default(), &mut listen);
    if let Some(serving) = paused.filter(|paused| paused.is_serving()) {
        serving.shut_down(&mut listen);
    }
    all.push(serde_json::to_value(outcome).expect("an outcome is plain data"));
    // Objects that change at once are told in no order.
    let is_object = |event: &Value| event["event"] == "object";
    let at_once = |one: &Value, other: &Value| is_object(one) && is_object(other) && one["span"] == other["span"];
    all.chunk_by_mut(at_once).for_each(|objects| objects.sort_by_cached_key(Value::to_string));
    all
}

/// What a program does otherwise once it is compiled; `None` for one that is not, for what the check says of it.
fn difference(files: &SourceFiles) -> Option<Result<(), String>> {
    let read = events(files);
    let compiled = match compile(files) {
        Ok(compiled) => compiled,
        Err(diagnostics) if diagnostics.is_empty() => return Some(Err("it cannot be stored".into())),
        Err(_) => return None,
    };
    prepare(Compiled::from_bytes(compiled.bytes().to_vec()).expect("what was just written"));
    // The second run finds the program read.
    for run in ["first", "second"] {
        let prepared = events(files);
        if let Some((one, other)) = read.iter().zip(&prepared).find(|(one, other)| one != other) {
            return Some(Err(format!("{run} run: {one}\nbecame {other}")));
        }
        if read.len() != prepared.len() {
            return Some(Err(format!("{run} run: {} events became {}", read.len(), prepared.len())));
        }
    }
    Some(Ok(()))
}

fn check(programs: Vec<Program>, at_least: usize) {
    let found = workers::map(&programs, |(name, files)| {
        let found = workers::guarded(|| difference(files).transpose());
        found.map_err(|reason| format!("== {name}\n{reason}"))
    });
    let wrong: Vec<&String> = found.iter().filter_map(|found| found.as_ref().err()).collect();
    wrong.iter().for_each(|reason| println!("{reason}"));
    let same = found.iter().filter(|found| matches!(found, Ok(Some(())))).count();
    println!("{same} of {} programs do the same", programs.len());
    assert!(wrong.is_empty(), "{} programs do something else", wrong.len());
    assert!(same >= at_least, "only {same} programs were compiled");
}

#[test]
fn every_compiled_program_of_the_book_does_the_same() {
    let mut programs = book_programs::programs();
    programs.retain(|(_, files)| !files.files.iter().any(|file| file.text.contains(RANDOM)));
    let count = programs.len();
    check(programs, count);
}

#[test]
fn every_compiled_golden_program_does_the_same() {
    let programs = golden_programs::programs().into_iter();
    check(programs.map(|(name, path)| (name, interpreted::files(Path::new(&path)))).collect(), 500);
}

/// A change of the text, and the program is read again.
#[test]
fn another_text_is_another_program() {
    let before = SourceFiles::single("fn main() { println!(\"before\"); }");
    prepare(compile(&before).expect("it has no errors"));
    let after = SourceFiles {
        files: vec![SourceFile { name: "main.rs".into(), text: before.files[0].text.replace("before", "after") }],
    };
    let printed = |files: &SourceFiles| events(files)[0]["text"].clone();
    assert_eq!((printed(&before), printed(&after)), ("before\n".into(), "after\n".into()));
}
