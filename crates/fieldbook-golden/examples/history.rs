//! What a run's history costs: every program of the book with what its timeline, objects and plans are made of, and without, in
//! turn, from the compiled form as the page runs it.
//!
//! `cargo run --release -p fieldbook-golden --example history [-- ROUNDS]`

use std::path::Path;
use std::time::{Duration, Instant};

use fieldbook_script::{Compiled, Limits, RunEvent, SourceFile, SourceFiles, compile, prepare, start_with};

const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book");

fn main() {
    let rounds: usize = std::env::args().nth(1).and_then(|rounds| rounds.parse().ok()).unwrap_or(40);
    let book = fieldbook_book::load(Path::new(BOOK)).expect("the book can be read");
    let programs = book.chapters.into_iter().flat_map(|(part, slug, chapter)| {
        let name = format!("{part}/{slug}");
        chapter.programs.into_iter().map(move |program| (name.clone(), program))
    });
    let (mut with, mut without, mut ratios) = (Duration::ZERO, Duration::ZERO, Vec::new());
    for (name, program) in programs {
        let files = program.answering().files.into_iter().map(|file| SourceFile { name: file.name, text: file.text });
        let files = SourceFiles { files: files.collect() };
        // A sheet of SQL is not compiled; it is measured as it is read.
        if let Ok(compiled) = compile(&files) {
            prepare(Compiled::from_bytes(compiled.bytes().to_vec()).expect("what was just written"));
        }
        let mut times = [Duration::MAX; 2];
        for round in 0..rounds + 2 {
            for (kind, history) in [(0, Limits::default().history), (1, 0)] {
                let time = run(&files, history);
                // The first two warm up.
                if round >= 2 {
                    times[kind] = times[kind].min(time);
                }
            }
        }
        (with, without) = (with + times[0], without + times[1]);
        if std::env::var("ALL").is_ok() {
            println!("{name} {times:?}");
        }
        ratios.push((times[0].as_secs_f64() / times[1].as_secs_f64(), name));
    }
    ratios.sort_by(|one, other| one.0.total_cmp(&other.0));
    let most: Vec<String> = ratios.iter().rev().take(5).map(|(ratio, name)| format!("{name} {ratio:.2}")).collect();
    println!("{} programs, the best of {rounds} runs each", ratios.len());
    println!(
        "all together: {with:.1?} with a history, {without:.1?} without: {:.3} times",
        with.as_secs_f64() / without.as_secs_f64()
    );
    println!("median {:.3}, most: {}", ratios[ratios.len() / 2].0, most.join(", "));
}

/// How long one run takes; a program that serves is told to stop.
fn run(files: &SourceFiles, history: usize) -> Duration {
    let limits = Limits { history, ..Limits::default() };
    // As in the page, where each event crosses to JavaScript as plain data.
    let mut listen = |event: RunEvent| drop(std::hint::black_box(serde_json::to_value(&event)));
    let begun = Instant::now();
    let (_, paused) = start_with(files, limits, Default::default(), &mut listen);
    if let Some(serving) = paused.filter(|paused| paused.is_serving()) {
        serving.shut_down(&mut listen);
    }
    begun.elapsed()
}
