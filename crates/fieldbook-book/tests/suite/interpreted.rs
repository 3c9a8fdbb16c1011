//! A program in the interpreter, as claims see it.

use fieldbook_book::{Program, Refusal, Request, Run};
use fieldbook_script::{Ending, Limits, Listener, Outcome, RunEvent, SourceFile, SourceFiles};
use std::time::Duration;

/// By the clock; the interpreter without optimisation on a busy machine needs more than a reader's browser.
const PATIENCE: Duration = Duration::from_secs(60);

/// Steps that a program may take: a reader has two hundred million, which takes this build too long.
const STEPS: u64 = 20_000_000;

/// The interpreter without optimisation needs more stack than a test's thread has.
const STACK: usize = 256 << 20;

/// Does a job for each item, two at a time, each on a deep stack; a thread reads the interpreter's library only once.
pub fn map<T: Sync, R: Send>(items: &[T], job: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let half =
        &|first: usize| items.iter().enumerate().skip(first).step_by(2).map(|(at, item)| (at, job(item))).collect();
    let mut results: Vec<(usize, R)> = std::thread::scope(|scope| {
        let start = |first| {
            let thread = std::thread::Builder::new().stack_size(STACK);
            thread.spawn_scoped(scope, move || -> Vec<(usize, R)> { half(first) }).expect("a thread starts")
        };
        let threads = [start(0), start(1)];
        threads.into_iter().flat_map(|thread| thread.join().expect("the interpreter does not panic")).collect()
    });
    results.sort_by_key(|(at, _)| *at);
    results.into_iter().map(|(_, result)| result).collect()
}

/// Runs a program; one that serves is handed its requests, and told to stop then.
pub fn run(program: &Program) -> Run {
    let files = program.files.iter().map(|file| SourceFile { name: file.name.clone(), text: file.text.clone() });
    run_files(&SourceFiles { files: files.collect() }, &program.requests)
}

/// Runs a program to its end, and tells the listener; one that serves as above.
pub fn follow(files: &SourceFiles, limits: Limits, requests: &[Request], listen: &mut dyn Listener) -> Outcome {
    let (mut outcome, mut paused) = fieldbook_script::start(files, limits, listen);
    let mut requests = requests.iter().cloned();
    while let Some(serving) = paused.take_if(|paused| paused.is_serving()) {
        (outcome, paused) = match requests.next() {
            Some(request) => serving.request(request, listen),
            None => serving.shut_down(listen),
        };
    }
    outcome
}

fn run_files(files: &SourceFiles, requests: &[Request]) -> Run {
    let limits = Limits { time: PATIENCE, steps: STEPS, ..Limits::default() };
    let source: String = files.files.iter().map(|file| file.text.as_str()).collect();
    let mut run = Run { source, ..Run::default() };
    let mut listen = |event: RunEvent| run.take(&serde_json::to_value(&event).expect("an event is plain data"));
    match follow(files, limits, requests, &mut listen) {
        Outcome::Ran { ending, can_continue, .. } => {
            run.stopped = can_continue;
            assert_eq!(ending == Ending::Failed, run.failure.is_some(), "a run that fails says why");
        }
        Outcome::Rejected { diagnostics } => {
            run.refusals = diagnostics.into_iter().filter(|it| it.is_error()).map(|it| refusal(files, &it)).collect();
        }
    }
    run
}

fn refusal(files: &SourceFiles, found: &fieldbook_script::Diagnostic) -> Refusal {
    let file = files.files.iter().find(|file| file.name == found.span.file);
    let line = file.and_then(|file| file.text.lines().nth((found.span.line as usize).saturating_sub(1)));
    let label = found.label.clone().unwrap_or_default();
    Refusal {
        code: found.code.clone(),
        message: format!("{} {label} {}", found.message, found.help.join(" ")),
        line: line.unwrap_or_default().to_owned(),
    }
}
