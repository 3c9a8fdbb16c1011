//! Every exercise of the book: its start fails for its reason, every right solution passes, every wrong one is told what is
//! wrong; programs and checks run in the interpreter, as in the page.

use std::{path::Path, time::Duration};

use fieldbook_book::{Exercise, Program, load};
use fieldbook_script::{Limits, SourceFile, SourceFiles};
use fieldbook_site::state::{
    event::Event,
    exercise::{judge, said},
    transcript::Transcript,
};
use serde::Deserialize;

fn ran(program: &Program) -> Transcript {
    let file = |file: &fieldbook_book::SourceFile| SourceFile { name: file.name.clone(), text: file.text.clone() };
    let files = SourceFiles { files: program.files.iter().map(file).collect() };
    let limits = Limits { time: Duration::from_secs(60), ..Limits::default() };
    let mut transcript = Transcript::default();
    let outcome = fieldbook_script::run(&files, limits, &mut |event: fieldbook_script::RunEvent| {
        let json = serde_json::to_value(&event).expect("an event is JSON");
        transcript.push(Event::deserialize(json).expect("the page understands it"));
    });
    if let fieldbook_script::Outcome::Rejected { diagnostics } = outcome {
        panic!("{diagnostics:#?}\n{}", program.files[0].text);
    }
    transcript
}

/// What an exercise's check says of a program.
fn verdict(exercise: &Exercise, text: &str) -> Result<(), String> {
    let main = fieldbook_book::SourceFile { name: "main.rs".to_owned(), text: text.to_owned() };
    let run = ran(&Program { name: "main".to_owned(), files: vec![main], requests: Vec::new() });
    said(&ran(&judge(&run, &exercise.check)))
}

/// What is wrong with an exercise, if anything.
fn faults(name: &str, exercise: &Exercise) -> Vec<String> {
    let mut faults = Vec::new();
    let mut refused = |file: &str, text: &str, says: &str| match verdict(exercise, text) {
        Err(said) if said.contains(says) => {}
        other => faults.push(format!("{name}/{file}: to be told `{says}`, and was told {other:?}")),
    };
    let trials = &exercise.trials;
    refused("start.rs", &exercise.start, &trials.start_says);
    trials.wrong.iter().for_each(|(file, says, text)| refused(file, text, says));
    let solution = ("solution.rs".to_owned(), exercise.solution.clone());
    for (file, text) in trials.right.iter().chain([&solution]) {
        if let Err(said) = verdict(exercise, text) {
            faults.push(format!("{name}/{file}: right, and was told {said}"));
        }
    }
    if trials.right.is_empty() || trials.wrong.len() < 2 {
        faults.push(format!("{name}: wants another right solution and two wrong ones"));
    }
    if exercise.hints.is_empty() || exercise.hints.len() > 3 {
        faults.push(format!("{name}: wants one to three hints"));
    }
    faults
}

#[test]
fn every_exercise_judges_its_trials() {
    let book = load(Path::new("book")).expect("the book");
    let exercises: Vec<(String, Exercise)> = book
        .chapters
        .into_iter()
        .flat_map(|(part, slug, chapter)| {
            chapter.exercises.into_iter().map(move |exercise| (format!("{part}/{slug}/{}", exercise.slug), exercise))
        })
        .collect();
    assert!(exercises.len() >= 10, "{}", exercises.len());
    let thread = std::thread::Builder::new()
        .stack_size(256 << 20)
        .spawn(move || exercises.iter().flat_map(|(name, exercise)| faults(name, exercise)).collect::<Vec<_>>());
    let faults = thread.expect("a thread").join().expect("every program runs");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
