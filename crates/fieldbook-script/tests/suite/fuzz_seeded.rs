//! A bounded run of the fuzzing targets, the same programs each time, and every input that once brought something down.
//!
//! `FUZZ_SEED` and `FUZZ_ROUNDS` make it another or a longer one; `FUZZ_SECONDS` makes it as long as that, whatever the
//! rounds. An input that fails is left in the folder for temporary files, to be kept in `tests/findings/<target>`.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use wasm_bindgen_test::wasm_bindgen_test;
use web_time::Instant;

use crate::fuzz_targets::TARGETS;

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

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

/// Feeds one input to a target; one that brings it down is kept.
fn feed(name: &str, target: fn(&[u8]), bytes: &[u8]) {
    let start = Instant::now();
    // In a browser a panic ends the test itself.
    let survived = catch_unwind(AssertUnwindSafe(|| target(bytes))).is_ok();
    let took = start.elapsed();
    if !survived || took > HANGS {
        let file = std::env::temp_dir().join(format!("finding-{name}-{}", bytes.len()));
        std::fs::write(&file, bytes).expect("a finding can be kept");
        panic!("{name}: {} brought the interpreter down, or took {took:?}", file.display());
    }
}

/// Makes so many inputs for a target.
fn rounds(index: usize, count: u64, most: usize) {
    let (name, target) = TARGETS[index];
    let seed = setting("FUZZ_SEED").unwrap_or(20_261_125).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut seeded = Seeded(seed ^ (index as u64 + 1));
    let (start, limit) = (Instant::now(), setting("FUZZ_SECONDS").map(Duration::from_secs));
    let count = setting("FUZZ_ROUNDS").unwrap_or(count);
    let mut round = 0;
    while limit.map_or(round < count, |limit| start.elapsed() < limit) {
        feed(name, target, &seeded.bytes(most));
        round += 1;
    }
    println!("{name}: {round} inputs in {:?}", start.elapsed());
}

#[wasm_bindgen_test(unsupported = test)]
fn arbitrary_text() {
    rounds(0, 60, 400);
}

#[wasm_bindgen_test(unsupported = test)]
fn arbitrary_token_trees() {
    rounds(1, 60, 600);
}

#[wasm_bindgen_test(unsupported = test)]
fn mutated_golden_programs() {
    rounds(2, 60, 80);
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn what_once_failed_is_survived() {
    let findings = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    for (name, target) in TARGETS {
        let Ok(files) = std::fs::read_dir(findings.join(name)) else { continue };
        for file in files {
            let path = file.expect("a readable folder").path();
            feed(name, target, &std::fs::read(&path).expect("a finding"));
        }
    }
}
