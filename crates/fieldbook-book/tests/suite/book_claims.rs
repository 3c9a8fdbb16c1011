//! What the book says of its programs is so: every claim of every chapter, and every change that it invites to.
//!
//! Here by interpreting, which takes seconds; `fieldbook-golden` with its feature `steps` compares with rustc.
//! `CHAPTER=<part of an address>` in the environment holds only those chapters to their word.

use std::{collections::BTreeMap, path::Path};

use fieldbook_book::{Block, Chapter, Inline, Run, load};

use crate::interpreted;

/// The book.
const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book");

/// No chapter says less than this about its runs.
const FEWEST: usize = 4;

/// The part whose pages are programs to begin from, with a few words each.
const EXAMPLES: &str = "examples/";

/// Every chapter with its address; those alone that the environment asks for.
fn chapters() -> Vec<(String, Chapter)> {
    let book = load(Path::new(BOOK)).expect("the book can be read");
    let wanted = std::env::var("CHAPTER").unwrap_or_default();
    let addressed = book.chapters.into_iter().map(|(part, slug, chapter)| (format!("{part}/{slug}"), chapter));
    addressed.filter(|(address, _)| address.contains(&wanted)).collect()
}

/// What is wrong with a chapter's claims and steps, each with its reason.
fn faults(chapter: &Chapter) -> Vec<String> {
    let programs = chapter.programs.iter();
    let runs: BTreeMap<&str, Run> =
        programs.map(|program| (program.name.as_str(), interpreted::run(program))).collect();
    let usual = |name: &str| runs.get(name).ok_or_else(|| format!("there is no program `{name}`"));
    let mut faults = Vec::new();
    for claim in &chapter.claims {
        let held = usual(&claim.program).and_then(|run| claim.check(run, run));
        faults.extend(held.err());
    }
    for step in &chapter.steps {
        let changed = usual(&step.program).and_then(|usual| {
            let program = chapter.programs.iter().find(|program| program.name == step.program);
            let changed = step.perform(program.ok_or("there is no such program")?)?;
            Ok((usual, interpreted::run(&changed)))
        });
        match changed {
            Ok((usual, run)) => faults.extend(unexpected(step, usual, &run)),
            Err(reason) => faults.push(reason),
        }
    }
    faults
}

/// What the changed program does otherwise than the step says.
fn unexpected(step: &fieldbook_book::Step, usual: &Run, run: &Run) -> Vec<String> {
    let mut faults: Vec<String> = step.claims.iter().filter_map(|claim| claim.check(run, usual).err()).collect();
    let fails = step.claims.iter().any(|claim| claim.kind == fieldbook_book::Kind::Fails);
    if !step.is_refused() && !run.refusals.is_empty() {
        faults.push(format!("the changed program does not compile: {:?}", run.refusals));
    }
    if let Some(message) = run.failure.as_ref().filter(|_| !fails && !step.is_stopped()) {
        faults.push(format!("the changed program fails, which the step does not say: {message}"));
    }
    for fault in &mut faults {
        *fault = format!("after {:?}\n  {fault}", step.edits);
    }
    faults
}

#[test]
fn every_claim_holds_and_every_step_does_what_it_says() {
    let chapters = chapters();
    let found = interpreted::map(&chapters, |(_, chapter)| faults(chapter));
    let mut faults = Vec::new();
    let (mut claims, mut steps) = (0, 0);
    for ((address, chapter), found) in chapters.iter().zip(found) {
        println!("{address}: {} claims, {} steps", chapter.claims.len(), chapter.steps.len());
        claims += chapter.claims.len();
        steps += chapter.steps.len();
        faults.extend(found.into_iter().map(|fault| format!("{address}: {fault}")));
    }
    println!("{claims} claims, {steps} steps");
    assert!(faults.is_empty(), "{} do not hold:\n\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn no_chapter_says_less_than_can_be_checked() {
    // The examples show; the chapters teach.
    let taught = chapters().into_iter().filter(|(address, _)| !address.starts_with(EXAMPLES));
    let runs = taught.filter(|(_, chapter)| !chapter.programs.is_empty());
    let few = runs.filter(|(_, chapter)| chapter.claims.len() < FEWEST);
    let few: Vec<String> = few.map(|(address, chapter)| format!("{address}: {}", chapter.claims.len())).collect();
    assert!(few.is_empty(), "fewer than {FEWEST} claims: {few:#?}");
}

/// The items of the list under the heading "Try this".
fn invitations(chapter: &Chapter) -> usize {
    let heading = [Inline::Text("Try this".to_owned())];
    let is_heading = |block: &&Block| matches!(block, Block::Heading(_, words) if words[..] == heading);
    let below = chapter.blocks.iter().skip_while(|block| !is_heading(block));
    let items = below.map(|block| match block {
        Block::List(_, items) => items.len(),
        _ => 0,
    });
    items.sum()
}

#[test]
fn every_invitation_is_performed() {
    let idle = chapters().into_iter().filter(|(_, chapter)| chapter.steps.len() < invitations(chapter));
    let idle: Vec<String> = idle.map(|(address, _)| address).collect();
    assert!(idle.is_empty(), "steps that no test makes: {idle:#?}");
}
