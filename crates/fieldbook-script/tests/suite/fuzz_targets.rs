//! What each target of `fuzz/` makes of its bytes; the bounded run of this suite calls the same.

use crate::fuzz_input::{Choices, any_text, mutated, token_tree};
use crate::fuzz_survive::survive;

/// A target's name, and what it does: bytes become a program and the place of the editor's cursor in it, and both must
/// be survived.
pub type Target = (&'static str, fn(&[u8]));

/// The targets.
pub const TARGETS: [Target; 3] =
    [("arbitrary_text", arbitrary_text), ("token_trees", token_trees), ("mutated_programs", mutated_programs)];

/// The bytes are the text, so that whole programs are a corpus; where they are no text, they choose one.
pub fn arbitrary_text(bytes: &[u8]) {
    match std::str::from_utf8(bytes) {
        Ok(text) => survive(text, place(bytes, text)),
        Err(_) => {
            let text = any_text(&mut Choices::new(bytes));
            survive(&text, place(bytes, &text));
        }
    }
}

/// Tokens in delimiters that match.
pub fn token_trees(bytes: &[u8]) {
    let text = token_tree(&mut Choices::new(bytes));
    survive(&text, place(bytes, &text));
}

/// Golden programs with a few changes.
pub fn mutated_programs(bytes: &[u8]) {
    PROGRAMS.with(|programs| {
        let text = mutated(&mut Choices::new(bytes), programs);
        survive(&text, place(bytes, &text));
    });
}

/// Anywhere in the text, and the same place for the same bytes.
fn place(bytes: &[u8], text: &str) -> usize {
    let mixed = bytes.iter().fold(bytes.len(), |mixed, byte| mixed.wrapping_mul(31).wrapping_add(usize::from(*byte)));
    mixed % (text.chars().count() + 1)
}

thread_local! {
    static PROGRAMS: Vec<String> = golden_programs();
}

/// Every golden program, by path.
#[cfg(not(target_arch = "wasm32"))]
fn golden_programs() -> Vec<String> {
    // `fuzz/` compiles this file too, and its own folder lies elsewhere.
    let manifest = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = manifest.join("tests/golden");
    let root = if own.is_dir() { own } else { manifest.join("../crates/fieldbook-script/tests/golden") };
    let mut found = Vec::new();
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
    found.retain(|path| path.extension().is_some_and(|ext| ext == "rs"));
    found.sort();
    assert!(found.len() > 100, "{} golden programs", found.len());
    found.iter().map(|path| std::fs::read_to_string(path).expect("a text")).collect()
}

/// A browser has no files; the programs of the benchmark have a bit of everything.
#[cfg(target_arch = "wasm32")]
fn golden_programs() -> Vec<String> {
    let programs =
        [include_str!("../../benches/programs/hero_stack.rs"), include_str!("../../benches/programs/loop.rs")];
    programs.map(str::to_owned).to_vec()
}
