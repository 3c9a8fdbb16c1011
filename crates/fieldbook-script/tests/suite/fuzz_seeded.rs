//! A bounded run of the generators: the same programs each time.
//!
//! `FUZZ_SEED` and `FUZZ_ROUNDS` make it another or a longer one.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::fuzz_input::{Choices, any_text, mutated, token_tree};
use crate::fuzz_survive::survive;

/// No program takes as long on any machine; one that does goes on for ever.
const HANGS: Duration = Duration::from_secs(90);

/// A small generator of numbers; the same seed gives the same ones.
struct Seeded(u64);

impl Seeded {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        let len = self.next() as usize % most + 8;
        (0..len).map(|_| (self.next() >> 24) as u8).collect()
    }
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// Makes so many programs; the first that brings something down is printed whole.
fn rounds(salt: u64, count: u64, most: usize, make: impl Fn(&mut Choices<'_>) -> String) {
    let mut seeded = Seeded(setting("FUZZ_SEED", 20_261_125).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ salt);
    for round in 0..setting("FUZZ_ROUNDS", count) {
        let bytes = seeded.bytes(most);
        let text = make(&mut Choices::new(&bytes));
        let place = seeded.next() as usize % (text.chars().count() + 1);
        let start = Instant::now();
        let survived = catch_unwind(AssertUnwindSafe(|| survive(&text, place)));
        assert!(survived.is_ok(), "round {round}, cursor at {place}, brought the interpreter down:\n{text}");
        let took = start.elapsed();
        assert!(took < HANGS, "round {round}, cursor at {place}, took {took:?}:\n{text}");
    }
}

fn golden() -> Vec<String> {
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the golden programs are there") {
            let path = entry.expect("a readable folder").path();
            match path.is_dir() {
                true => folders.push(path),
                false => found.push(path),
            }
        }
    }
    found.sort();
    let programs: Vec<String> = found
        .iter()
        .filter(|path| path.extension().is_some_and(|ext| ext == "rs"))
        .map(|path| std::fs::read_to_string(path).expect("a text"))
        .collect();
    assert!(programs.len() > 100, "{} golden programs", programs.len());
    programs
}

#[test]
fn arbitrary_text() {
    rounds(1, 60, 400, any_text);
}

#[test]
fn arbitrary_token_trees() {
    rounds(2, 60, 600, token_tree);
}

#[test]
fn mutated_golden_programs() {
    let programs = golden();
    rounds(3, 60, 80, |choices| mutated(choices, &programs));
}
