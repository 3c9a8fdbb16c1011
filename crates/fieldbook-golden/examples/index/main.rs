//! rustc's own index of errors: does the checker say what rustc says about the index's examples?
//!
//! `cargo run -p fieldbook-golden --example index` asks `rustc --explain` for every code, takes the programs in the answers,
//! asks rustc and the checker about each, and prints where they disagree, the worst first, and where `docs/errors.md` is not
//! true. The texts are rustc's, so they are only kept in `target/index/`. `--code <part>` takes only the codes with the part
//! in them, `--codes` prints a line for each.

#[path = "../mutants/asked.rs"]
mod asked;
#[path = "../../tests/suite/complaint.rs"]
mod complaint;
mod explained;
#[path = "../../tests/suite/table.rs"]
mod table;
#[path = "../mutants/verdict.rs"]
mod verdict;
#[path = "../../tests/suite/workers.rs"]
mod workers;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use complaint::Complaint;
use explained::Example;
use fieldbook_script::{Diagnostic, SourceFiles, check};
use table::Standing;
use verdict::{Class, class};

const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/index");

/// What is known of one example.
struct Answer {
    theirs: String,
    ours: Vec<Diagnostic>,
    /// Why it is no example for the playground.
    outside: Option<String>,
}

/// What is known of one code, counted over the examples that rustc refuses with it.
#[derive(Default)]
struct Tally {
    same: usize,
    other: usize,
    outside: BTreeSet<String>,
}

fn main() {
    let part = std::env::args().skip_while(|argument| argument != "--code").nth(1).unwrap_or_default();
    let examples = explained::all(Path::new(KEPT), &part);
    let answers = workers::map(&examples, answer);
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut found: BTreeMap<Class, usize> = BTreeMap::new();
    let (mut reports, mut compared) = (Vec::new(), 0);
    for (example, answer) in examples.iter().zip(&answers) {
        let tally = tallies.entry(&example.code).or_default();
        let theirs = complaint::read(&answer.theirs);
        let is_its_own = theirs.iter().any(|one| one.code.as_deref() == Some(&example.code));
        if let Some(why) = &answer.outside {
            tally.outside.insert(why.clone());
            continue;
        }
        compared += 1;
        let class = class(&theirs, &answer.ours);
        match class {
            None if is_its_own => tally.same += 1,
            Some(_) if is_its_own => tally.other += 1,
            _ => {}
        }
        if let Some(class) = class {
            *found.entry(class).or_default() += 1;
            reports.push((class, format!("{}\n{}", example.name(), verdict::beside(&answer.theirs, &answer.ours))));
        }
    }
    reports.sort();
    reports.iter().for_each(|(class, report)| println!("{class:?}: {report}"));
    if std::env::args().any(|argument| argument == "--codes") {
        for (code, Tally { same, other, outside }) in &tallies {
            let outside: Vec<&str> = outside.iter().map(String::as_str).collect();
            println!("{code}: {same} the same, {other} otherwise; {}", outside.join(", "));
        }
    }
    println!("{} examples, {compared} of them in scope; {} disagreements", examples.len(), reports.len());
    found.iter().for_each(|(class, count)| println!("{class:?}: {count}"));
    let wrong = untrue(&tallies, &part);
    wrong.iter().for_each(|line| println!("docs/errors.md: {line}"));
    if !wrong.is_empty() {
        std::process::exit(1);
    }
}

/// Where `docs/errors.md` is not true.
fn untrue(tallies: &BTreeMap<&str, Tally>, part: &str) -> Vec<String> {
    let mut rows = table::rows();
    rows.retain(|row| row.code.contains(part));
    let mut wrong = Vec::new();
    for row in &rows {
        let known = explained::exists(Path::new(KEPT), &row.code);
        let (same, other) = tallies.get(row.code.as_str()).map_or((0, 0), |tally| (tally.same, tally.other));
        let why = match row.standing {
            _ if !known => "rustc has no such code",
            Standing::Same if other > 0 && row.why.is_empty() => "an example is not the same",
            Standing::OutOfScope if same + other > 0 => "an example is in scope",
            Standing::Listed if same > 0 && other == 0 => "every example is the same",
            _ => continue,
        };
        wrong.push(format!("{} is {:?}, but {why}", row.code, row.standing));
    }
    let missing = tallies.keys().filter(|code| !rows.iter().any(|row| row.code == ***code));
    wrong.extend(missing.map(|code| format!("{code} is missing")));
    wrong
}

fn answer(example: &Example) -> Answer {
    let kept = example.keep(Path::new(KEPT));
    let theirs = asked::rustc(&kept);
    let files = SourceFiles::single(example.text.clone());
    let ours = workers::guarded(|| Ok(check(&files)));
    let mut ours = ours.unwrap_or_else(|panic| {
        println!("{}: {panic}", example.name());
        Vec::new()
    });
    ours.retain(Diagnostic::is_error);
    let outside = outside(&example.text, &theirs, &ours);
    Answer { theirs, ours, outside }
}

/// What the playground's language leaves out, as a program writes it, and what that is.
const LEFT_OUT: [(&str, &str); 10] = [
    ("#![feature", "nightly"),
    ("extern crate", "other crates"),
    ("unsafe", "unsafe code"),
    ("extern \"", "foreign functions"),
    ("*const ", "raw pointers"),
    ("*mut ", "raw pointers"),
    ("no_std", "a library of its own"),
    ("recursion_limit", "limits of the compiler"),
    ("no_mangle", "names for other languages"),
    ("export_name", "names for other languages"),
];

/// Why an example is none for the playground: what it is written with, what rustc says of it, and then what the checker
/// says that it will not do.
fn outside(text: &str, theirs: &str, ours: &[Diagnostic]) -> Option<String> {
    let said: serde_json::Value = serde_json::from_str(theirs).expect("it was written by `complaint::written`");
    let theirs: Vec<Complaint> = complaint::read(theirs);
    let code: String = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
    if let Some((_, why)) = LEFT_OUT.iter().find(|(word, _)| code.contains(word)) {
        return Some((*why).to_owned());
    }
    let first: Option<(&str, &str)> =
        said.as_array().and_then(|all| Some((all.first()?["code"].as_str()?, all[0]["message"].as_str()?)));
    if first.is_some_and(|(code, message)| code == "E0658" && !message.starts_with("use of unstable library")) {
        return Some("nightly".into());
    }
    let is = |code: &str| theirs.iter().any(|one| one.code.as_deref() == Some(code));
    if is("E0554") {
        return Some("nightly".into());
    }
    if is("E0463") {
        return Some("other crates".into());
    }
    let words = ours.iter().find_map(|one| one.message.strip_prefix("not supported yet: "))?;
    Some(words.to_owned())
}
