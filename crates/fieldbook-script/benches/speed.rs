//! How fast programs run and are checked, next to the same loop in rhai; the targets are printed with the numbers.
#![allow(missing_docs, reason = "criterion's macros make functions without documentation")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use fieldbook_script::{Limits, Outcome, Position, RunEvent, SourceFiles};

/// One million iterations with arithmetic, a comparison and a push.
const LOOP: &str = include_str!("programs/loop.rs");

const RHAI_LOOP: &str = include_str!("programs/loop.rhai");

/// What is checked as a reader types: models, sessions, queries, plain Rust. Its length is printed with its time.
const PROGRAM: &str = include_str!("programs/hero_stack.rs");

fn run_ours(files: &SourceFiles) -> String {
    let mut printed = String::new();
    let mut on_event = |event: RunEvent| {
        if let RunEvent::Stdout { text, .. } = event {
            printed.push_str(&text);
        }
    };
    let outcome = fieldbook_script::run(files, Limits::default(), &mut on_event);
    assert!(matches!(outcome, Outcome::Ran { .. }), "the program is refused: {outcome:?}");
    printed
}

struct Rhai {
    engine: rhai::Engine,
    ast: rhai::AST,
    printed: std::rc::Rc<std::cell::RefCell<String>>,
}

impl Rhai {
    fn new() -> Self {
        let printed = std::rc::Rc::new(std::cell::RefCell::new(String::new()));
        let sink = printed.clone();
        let mut engine = rhai::Engine::new();
        engine.on_print(move |text| sink.borrow_mut().push_str(text));
        let ast = engine.compile(RHAI_LOOP).expect("the script compiles");
        Self { engine, ast, printed }
    }

    fn run(&self) -> String {
        self.printed.borrow_mut().clear();
        self.engine.run_ast(&self.ast).expect("the script runs");
        self.printed.borrow().clone()
    }
}

/// The median of some runs.
fn median(runs: usize, mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[runs / 2]
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The numbers that the design asks for, in one run.
fn targets() {
    let files = SourceFiles::single(LOOP);
    let rhai = Rhai::new();
    assert_eq!(run_ours(&files).trim(), rhai.run(), "both loops do the same");
    let ours = median(5, || drop(black_box(run_ours(&files))));
    let theirs = median(5, || drop(black_box(rhai.run())));
    println!("loop of a million:   ours {:.1} ms, rhai {:.1} ms", millis(ours), millis(theirs));
    println!(
        "                     ratio ours/rhai {:.3} (must be < 1), ours must be < 250 ms",
        millis(ours) / millis(theirs)
    );
    let lines = PROGRAM.lines().count();
    assert!(lines >= 200, "{lines} lines are fewer than the target speaks of");
    let program = SourceFiles::single(PROGRAM);
    assert!(fieldbook_script::check(&program).is_empty(), "the program has no findings");
    let check = median(51, || drop(black_box(fieldbook_script::check(&program))));
    println!("check of {lines} lines:  {:.2} ms (must be < 5 ms)", millis(check));
    for (what, text) in [("of a method", "session."), ("of a name", "Hero")] {
        let before = &PROGRAM[..PROGRAM.rfind(text).expect("the program has one") + text.len()];
        let line = before.lines().count() as u32;
        let column = before.lines().last().map_or(0, |line| line.chars().count()) as u32 + 1;
        let position = Position { file: "main.rs".into(), line, column };
        assert!(fieldbook_script::complete(&program, &position).len() > 10, "{before}");
        let complete = median(21, || drop(black_box(fieldbook_script::complete(&program, &position))));
        println!("completion {what}: {:.2} ms", millis(complete));
    }
    let first =
        std::thread::spawn(|| median(1, || drop(fieldbook_script::check(&SourceFiles::single("fn main() {}")))));
    println!("the library, once:   {:.2} ms", millis(first.join().expect("a thread ends")));
}

fn speed(criterion: &mut Criterion) {
    targets();
    let files = SourceFiles::single(LOOP);
    let rhai = Rhai::new();
    let mut group = criterion.benchmark_group("loop of a million");
    group.sample_size(10);
    group.bench_function("fieldbook-script", |bench| bench.iter(|| run_ours(black_box(&files))));
    group.bench_function("rhai", |bench| bench.iter(|| rhai.run()));
    group.finish();
    let program = SourceFiles::single(PROGRAM);
    criterion.bench_function("check", |bench| bench.iter(|| fieldbook_script::check(black_box(&program))));
}

criterion_group! {
    name = benches;
    config = Criterion::default().warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(3));
    targets = speed
}
criterion_main!(benches);
