//! Golden programs with a mistake in each: does the checker say what rustc says?
//!
//! `cargo run -p fieldbook-golden --example mutants -- --seed 1 --count 300` makes 300 programs, each with one change
//! that people make (a `&` left out, a name misspelt, two arguments swapped, …), asks rustc and the checker, and prints
//! where they disagree, the worst first: rustc accepts and the checker refuses; rustc refuses and the checker accepts;
//! both refuse, but for another reason or on another line. The same seed makes the same programs. `--kind <part>` makes
//! only changes whose kind has the part in its name, `--area <part>` changes only programs with the part in theirs.
//!
//! The changed programs are kept in `target/mutants/`, and rustc's answers with them.

mod asked;
mod changes;
#[path = "../../tests/suite/complaint.rs"]
mod complaint;
mod tokens;
mod verdict;
#[path = "../../tests/suite/workers.rs"]
mod workers;

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use fieldbook_script::{Diagnostic, SourceFiles, check};
use verdict::{Class, class};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fieldbook-script/tests/golden");
const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/mutants");

/// A changed program.
struct Mutant {
    program: String,
    kind: &'static str,
    /// The line of the change.
    line: usize,
    original: String,
    text: String,
}

fn main() {
    let option = |name: &str| std::env::args().skip_while(|argument| argument != name).nth(1);
    let number = |name: &str, default| option(name).map_or(default, |text| text.parse().expect("a number"));
    let (seed, count) = (number("--seed", 1), number("--count", 300) as usize);
    let (kind, area) = (option("--kind").unwrap_or_default(), option("--area").unwrap_or_default());
    let mutants = mutants(seed, count, &kind, &area);
    fs::create_dir_all(KEPT).expect("the target folder can be written");
    let answers = workers::map(&mutants, |mutant| {
        let kept = keep(mutant);
        let theirs = asked::rustc(&kept);
        let files = SourceFiles::single(mutant.text.clone());
        let ours = workers::guarded(|| Ok(check(&files)));
        (kept, theirs, ours)
    });
    let mut found: BTreeMap<Class, usize> = BTreeMap::new();
    let mut reports = Vec::new();
    let refused = answers.iter().filter(|(_, theirs, _)| !complaint::read(theirs).is_empty()).count();
    for (mutant, (kept, theirs, ours)) in mutants.iter().zip(answers) {
        let mut ours = ours.unwrap_or_else(|panic| panic!("{}: {panic}", kept.display()));
        ours.retain(Diagnostic::is_error);
        if let Some(class) = class(&complaint::read(&theirs), &ours) {
            *found.entry(class).or_default() += 1;
            reports.push((class, report(mutant, &kept, &theirs, &ours)));
        }
    }
    reports.sort();
    for (class, report) in &reports {
        println!("{class:?}: {report}");
    }
    println!("{} programs, of which rustc refuses {refused}; {} disagreements", mutants.len(), reports.len());
    for (class, count) in found {
        println!("{class:?}: {count}");
    }
}

/// Golden programs of one file that need only `std`, by name.
fn programs(area: &str) -> BTreeMap<String, String> {
    let folders = fs::read_dir(CORPUS).expect("the corpus can be read");
    let files = folders.flat_map(|folder| fs::read_dir(folder.expect("the corpus can be read").path()));
    let paths = files.flatten().map(|file| file.expect("the corpus can be read").path());
    let programs = paths.filter_map(|path| {
        let name = path.strip_prefix(CORPUS).expect("it was found there").display().to_string();
        let text = fs::read_to_string(&path).ok()?;
        let alone = !text.contains("fieldbook") && !text.contains("pollster");
        (name.contains(area) && alone).then_some((name, text))
    });
    programs.collect()
}

/// As many different changed programs as asked for; fewer where there are no more.
fn mutants(seed: u64, count: usize, kind: &str, area: &str) -> Vec<Mutant> {
    let programs: Vec<(String, String)> = programs(area).into_iter().collect();
    let (mut random, mut seen, mut found) = (seed, BTreeSet::new(), Vec::new());
    for _ in 0..count * 10 {
        let (name, original) = &programs[pick(&mut random, programs.len())];
        let mut changes = changes::all(original);
        changes.retain(|change| change.kind.contains(kind));
        // The kind first, so that the frequent ones do not push the others out.
        let kinds: Vec<&str> = changes.iter().map(|change| change.kind).collect::<BTreeSet<_>>().into_iter().collect();
        if kinds.is_empty() {
            continue;
        }
        let kind = kinds[pick(&mut random, kinds.len())];
        changes.retain(|change| change.kind == kind);
        let change = &changes[pick(&mut random, changes.len())];
        let text = change.make(original);
        if found.len() < count && text != *original && seen.insert(text.clone()) {
            let line = original[..change.place.start].lines().count();
            found.push(Mutant { program: name.clone(), kind, line, original: original.clone(), text });
        }
    }
    found
}

/// The next number below a limit.
fn pick(state: &mut u64, limit: usize) -> usize {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((mixed ^ (mixed >> 31)) % limit as u64) as usize
}

fn keep(mutant: &Mutant) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    (&mutant.text, env!("CARGO_PKG_RUST_VERSION")).hash(&mut hasher);
    let path = Path::new(KEPT).join(format!("m{:016x}.rs", hasher.finish()));
    fs::write(&path, &mutant.text).expect("the target folder can be written");
    path
}

fn report(mutant: &Mutant, kept: &Path, theirs: &str, ours: &[Diagnostic]) -> String {
    let line = mutant.line.max(1) - 1;
    let mut before = mutant.original.lines().skip(line);
    let mut after = mutant.text.lines().skip(line);
    let (mut old, mut new) = (before.next(), after.next());
    while old == new && old.is_some() {
        (old, new) = (before.next(), after.next());
    }
    format!(
        "{} in {}\n  {}\n  - {}\n  + {}\n{}",
        mutant.kind,
        mutant.program,
        kept.file_name().unwrap_or_default().display(),
        old.unwrap_or_default().trim(),
        new.unwrap_or_default().trim(),
        verdict::beside(theirs, ours),
    )
}
