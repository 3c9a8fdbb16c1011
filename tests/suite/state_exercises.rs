//! Every exercise of the book: its start fails for its reason, every right solution passes, every wrong one is told what is
//! wrong. Programs and checks run in the interpreter, as in the page; the checks also as rustc compiles them.

use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use fieldbook_book::{Exercise, Program, load, verdict};
use fieldbook_script::{Limits, SourceFile, SourceFiles};
use fieldbook_site::state::{
    event::Event,
    exercise::{facts, said},
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

/// A check's word on a program's run.
struct Judged {
    exercise: usize,
    file: String,
    facts: String,
    verdict: Result<(), String>,
}

/// What an exercise's check says of a program, in the interpreter.
fn judged(exercise: &Exercise, number: usize, file: &str, text: &str) -> Judged {
    let facts = facts(&ran(&exercise.program(text)));
    let verdict = said(&ran(&facts.judged_by(&exercise.check)));
    Judged { exercise: number, file: file.to_owned(), facts: facts.text(), verdict }
}

/// What is wrong with an exercise, if anything, and what its check said of everything.
fn tried(name: &str, number: usize, exercise: &Exercise) -> (Vec<String>, Vec<Judged>) {
    let (mut faults, mut all) = (Vec::new(), Vec::new());
    let trials = &exercise.trials;
    let says = |file: &str| match file {
        "start" => Some(trials.start_says.as_str()),
        _ => trials
            .wrong
            .iter()
            .find(|(known, ..)| known.starts_with(&format!("{file}.")))
            .map(|(_, says, _)| says.as_str()),
    };
    for (file, text) in exercise.trials() {
        let one = judged(exercise, number, &file, text);
        match (says(&file), &one.verdict) {
            (None, Ok(())) => {}
            (Some(says), Err(said)) if said.contains(says) => {}
            (None, Err(said)) => faults.push(format!("{name}/{file}: right, and was told {said}")),
            (Some(says), said) => faults.push(format!("{name}/{file}: to be told `{says}`, and was told {said:?}")),
        }
        all.push(one);
    }
    if trials.right.is_empty() || trials.wrong.len() < 2 {
        faults.push(format!("{name}: wants another right solution and two wrong ones"));
    }
    if exercise.hints.is_empty() || exercise.hints.len() > 3 {
        faults.push(format!("{name}: wants one to three hints"));
    }
    (faults, all)
}

/// The exercises by their places; `EXERCISE` in the environment, a part of one's place, has only those.
fn exercises() -> Vec<(String, Exercise)> {
    let wanted = std::env::var("EXERCISE").unwrap_or_default();
    let book = load(Path::new("book")).expect("the book");
    let all = book.chapters.into_iter().flat_map(|(part, slug, chapter)| {
        chapter.exercises.into_iter().map(move |exercise| (format!("{part}/{slug}/{}", exercise.slug), exercise))
    });
    all.filter(|(name, _)| name.contains(&wanted)).collect()
}

#[test]
fn every_exercise_judges_its_trials() {
    let exercises = exercises();
    let both = exercises.clone();
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(move || {
        let each = both.iter().enumerate().map(|(number, (name, exercise))| tried(name, number, exercise));
        let (faults, judged): (Vec<_>, Vec<_>) = each.unzip();
        (faults.concat(), judged.into_iter().flatten().collect::<Vec<_>>())
    });
    let (mut faults, judged) = thread.expect("a thread").join().expect("every program runs");
    let native = compiled(&exercises, &judged);
    for (one, native) in judged.iter().zip(&native) {
        if one.verdict != *native {
            let name = &exercises[one.exercise].0;
            faults.push(format!("{name}/{}: compiled, the check says {native:?} and not {:?}", one.file, one.verdict));
        }
    }
    assert_eq!(judged.len(), native.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What the checks say of the same runs where rustc compiled them: all in one program, which reads the runs.
fn compiled(exercises: &[(String, Exercise)], judged: &[Judged]) -> Vec<Result<(), String>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("checks-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("a file");
    let (mut modules, mut arms) = (String::new(), String::new());
    for (number, (_, exercise)) in exercises.iter().enumerate() {
        write(&format!("check_{number}.rs"), &exercise.check);
        modules.push_str(&format!("mod check_{number};\n"));
        arms.push_str(&format!("            {number} => check_{number}::check,\n"));
    }
    let program = facts(&Transcript::default()).judged_by("");
    let run = program.files.iter().find(|file| file.name == "run.rs").expect("what a check sees");
    write("run.rs", &run.text);
    let main = format!(
        "mod run;\n{modules}\nfn main() {{\n    let text = std::io::read_to_string(std::io::stdin()).unwrap();\n    \
         for one in text.split('\\u{{1d}}') {{\n        let (number, facts) = one.split_once('\\u{{1c}}').unwrap();\n        \
         let check: fn(&run::Run) -> Result<(), String> = match number.parse::<usize>().unwrap() {{\n{arms}            \
         _ => unreachable!(),\n        }};\n        print!(\"{{}}\\u{{1d}}\", run::Run::read(facts).judged(check));\n    }}\n}}\n"
    );
    write("main.rs", &main);
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let made = Command::new(rustc)
        .args(["--edition", "2024", "-o", "checks", "main.rs"])
        .current_dir(&folder)
        .output()
        .expect("rustc is there");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let asked: Vec<String> = judged.iter().map(|one| format!("{}\u{1c}{}", one.exercise, one.facts)).collect();
    let mut child = Command::new(folder.join("checks"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the checks run");
    let mut stdin = child.stdin.take().expect("it is piped");
    let feeding = std::thread::spawn(move || stdin.write_all(asked.join("\u{1d}").as_bytes()));
    let output = child.wait_with_output().expect("the checks end");
    feeding.join().expect("a thread").expect("the checks read everything");
    let text = String::from_utf8(output.stdout).expect("text");
    let _ = std::fs::remove_dir_all(&folder);
    let said = text.split_terminator('\u{1d}').map(|word| verdict(word).expect("a verdict"));
    said.collect()
}

#[test]
fn every_chapter_of_the_first_eight_parts_has_an_exercise() {
    let book = load(Path::new("book")).expect("the book");
    let parts: Vec<&str> = book.contents.parts.iter().take(8).map(|part| part.slug.as_str()).collect();
    let without = book
        .chapters
        .iter()
        .filter(|(part, _, chapter)| parts.contains(&part.as_str()) && chapter.exercises.is_empty());
    let without: Vec<String> = without.map(|(part, slug, _)| format!("{part}/{slug}")).collect();
    assert!(without.is_empty(), "{}", without.join(", "));
}

#[test]
fn a_page_holds_no_more_of_an_exercise_than_its_title() {
    let book = load(Path::new("book")).expect("the book");
    for (part, slug, chapter) in &book.chapters {
        let json = serde_json::to_value(chapter).expect("a chapter is JSON");
        for exercise in json["exercises"].as_array().into_iter().flatten() {
            let keys: Vec<&str> = exercise.as_object().expect("an object").keys().map(String::as_str).collect();
            assert_eq!(keys, ["slug", "title"], "{part}/{slug}");
        }
    }
}
