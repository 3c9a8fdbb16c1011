//! Random sequences of session operations, checked after every step against a model of what must be.
//!
//! A sequence is a list of steps, each three small numbers that mean something whatever came before, so that any part
//! of a sequence is a sequence too. One that fails is shrunk to the steps that matter, printed, and written to
//! `session_random/kept.txt`, which every run replays first.

mod comings;
mod model;
mod sequence;
mod world;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use sequence::{Sequence, shrink};
use world::{KINDS, World};

/// How many sequences a run makes; a browser takes a smaller share of the same ones.
const SEQUENCES: u64 = if cfg!(target_arch = "wasm32") { 2_000 } else { 10_000 };

const KEPT: &str = include_str!("session_random/kept.txt");

#[test]
fn kept_sequences_hold() {
    for line in KEPT.lines().filter(|line| !line.starts_with('#')) {
        let sequence = Sequence::parse(line);
        for autoflush in [true, false] {
            if let Err(problem) = World::new(autoflush).run(&sequence) {
                panic!("{problem}\nin {sequence}, autoflush {autoflush}");
            }
        }
    }
}

#[test]
fn a_failing_sequence_is_shrunk_to_the_steps_that_matter() {
    // Fails where a step of kind 7 comes before one of kind 9 whose first number is even.
    let fails = |sequence: &Sequence| {
        let seven = sequence.0.iter().position(|step| step.kind % KINDS == 7);
        seven.is_some_and(|at| sequence.0[at..].iter().any(|step| step.kind % KINDS == 9 && step.first % 2 == 0))
    };
    let failing: Vec<Sequence> = (0..2_000).map(Sequence::of_seed).filter(|sequence| fails(sequence)).collect();
    assert!(failing.len() > 20, "{} sequences fail", failing.len());
    for sequence in failing {
        assert!(sequence.0.len() > 2);
        assert_eq!(shrink(sequence, fails).to_string(), "7.0.0 9.0.0");
    }
}

#[test]
fn random_sequences_agree_with_the_model() {
    let threads = if cfg!(target_arch = "wasm32") { 1 } else { 2 };
    let share = |part: u64| move || (part..SEQUENCES).step_by(threads as usize).find_map(failure);
    let failure = if threads == 1 {
        share(0)()
    } else {
        let workers: Vec<_> = (0..threads).map(|part| std::thread::spawn(share(part))).collect();
        workers.into_iter().find_map(|worker| worker.join().expect("a worker catches panics"))
    };
    if let Some((seed, sequence, problem)) = failure {
        keep(&sequence);
        panic!("seed {seed}: {problem}\nshrunk to {sequence}");
    }
}

/// The failure of a seed, shrunk; none where it holds.
fn failure(seed: u64) -> Option<(u64, Sequence, String)> {
    let autoflush = !seed.is_multiple_of(3);
    let sequence = Sequence::of_seed(seed);
    attempt(&sequence, autoflush)?;
    let sequence = shrink(sequence, |shorter| attempt(shorter, autoflush).is_some());
    let problem = attempt(&sequence, autoflush)?;
    Some((seed, sequence, problem))
}

/// What is wrong with a sequence, panics included.
fn attempt(sequence: &Sequence, autoflush: bool) -> Option<String> {
    let run = || World::new(autoflush).run(sequence);
    match std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)) {
        Ok(result) => result.err(),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| text.to_string()));
            Some(format!("panicked: {}", text.unwrap_or_default()))
        }
    }
}

fn keep(sequence: &Sequence) {
    use std::io::Write;
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/suite/session_random/kept.txt");
    if let Ok(mut file) = std::fs::OpenOptions::new().append(true).open(path) {
        let _ = writeln!(file, "{sequence}");
    }
}
