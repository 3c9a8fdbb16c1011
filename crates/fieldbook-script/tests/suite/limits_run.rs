//! What a run may use: every limit ends in an ordinary error with a place, or in a notice.

use std::time::Duration;

use fieldbook_script::{Ending, Limits, Outcome, RunEvent, SourceFiles};
use wasm_bindgen_test::wasm_bindgen_test;
use web_time::Instant;

/// A run's error message (and the line of its innermost call), what it printed, and its notices.
struct Ran {
    error: Option<(String, u32)>,
    printed: String,
    notices: Vec<String>,
}

fn run_within(text: &str, limits: Limits) -> Ran {
    let mut ran = Ran { error: None, printed: String::new(), notices: Vec::new() };
    let mut on_event = |event: RunEvent| match event {
        RunEvent::Stdout { text, .. } => ran.printed.push_str(&text),
        RunEvent::Notice { message } => ran.notices.push(message),
        RunEvent::Error { message, stack, .. } => {
            ran.error = Some((message, stack.first().map_or(0, |frame| frame.span.line)));
        }
        _ => {}
    };
    let outcome = fieldbook_script::run(&SourceFiles::single(text), limits, &mut on_event);
    match outcome {
        Outcome::Ran { ending, .. } => assert_eq!(ending == Ending::Failed, ran.error.is_some(), "{text}"),
        Outcome::Rejected { diagnostics } => panic!("refused: {:?}\n{text}", diagnostics[0]),
    }
    ran
}

#[wasm_bindgen_test(unsupported = test)]
fn a_run_goes_on_after_a_limit_as_if_nothing_had_happened() {
    let text = "struct Guard; impl Drop for Guard { fn drop(&mut self) { println!(\"dropped\"); } }
        fn deep(n: u64, f: &dyn Fn(u64) -> u64) -> u64 { if n == 0 { f(1) } else { deep(n - 1, f) + 1 } }
        fn main() {
            let _guard = Guard;
            let (mut sum, mut words) = (0_u64, Vec::new());
            for round in 0..300 {
                sum += deep(20, &|n| (0..50).map(|k| k * n).sum::<u64>() + round);
                words.push(format!(\"{round:03}\"));
                if round % 100 == 0 { println!(\"{round}\"); }
            }
            println!(\"{sum} {}\", words.concat().len());
        }";
    let whole = run(text);
    let files = SourceFiles::single(text);
    let (mut printed, mut turns) = (String::new(), 1);
    let mut listen = |event: RunEvent| {
        if let RunEvent::Stdout { text, .. } = event {
            printed.push_str(&text);
        }
    };
    let limits = Limits { steps: 10_007, time: PATIENT, ..Limits::default() };
    let (mut outcome, mut paused) = fieldbook_script::start(&files, limits, &mut listen);
    while let Some(run) = paused {
        assert!(matches!(outcome, Outcome::Ran { ending: Ending::Failed, can_continue: true, .. }), "{outcome:?}");
        (outcome, paused) = run.go_on(&mut listen);
        turns += 1;
    }
    assert!(matches!(outcome, Outcome::Ran { ending: Ending::Ok, can_continue: false, .. }), "{outcome:?}");
    assert!(turns > 10, "{turns} turns");
    assert_eq!((whole.error, printed), (None, whole.printed));
}

#[wasm_bindgen_test(unsupported = test)]
fn a_run_cannot_go_on_from_inside_a_call_of_the_library() {
    let text = "struct Slow; impl Drop for Slow { fn drop(&mut self) { loop {} } } fn main() { drop(Slow); }";
    let limits = Limits { steps: 10_000, time: PATIENT, ..Limits::default() };
    let (outcome, paused) = fieldbook_script::start(&SourceFiles::single(text), limits, &mut |_: RunEvent| {});
    assert!(matches!(outcome, Outcome::Ran { ending: Ending::Failed, can_continue: false, .. }), "{outcome:?}");
    assert!(paused.is_none());
}

fn run(text: &str) -> Ran {
    run_within(text, Limits::default())
}

/// Runs a body of `main`, which must end in this error, with a place.
fn fails(body: &str, expected: &str) {
    let text = format!("use std::collections::*;\nfn main() {{\n{body}\n}}\n");
    let ran = run_within(
        &text,
        Limits { steps: if expected == MEMORY { 60_000_000 } else { 1_000_000 }, time: PATIENT, ..Limits::default() },
    );
    let (message, line) = ran.error.unwrap_or_else(|| panic!("no error: {body}"));
    assert!(message.contains(expected), "{message}\n{body}");
    assert!(line > 0, "no place: {body}");
}

/// So long that a slow machine, in an unoptimised build, meets the limit that a test is about and not the clock.
const PATIENT: Duration = Duration::from_secs(600);

const MEMORY: &str = "need more than 32 MiB of memory";

#[wasm_bindgen_test(unsupported = test)]
fn steps_are_counted() {
    for body in [
        "loop {}",
        "let mut n = 0_u64; while n < u64::MAX { n += 1; }",
        "fn f(n: u64) -> u64 { n } let mut n = 0; loop { n = f(n); }",
        "let n: u64 = (0..u64::MAX).map(|n| n & 1).sum(); println!(\"{n}\");",
        "println!(\"{}\", (0..u64::MAX).count());",
        "println!(\"{:?}\", (0..u64::MAX).last());",
        "println!(\"{:?}\", (0..u64::MAX).filter(|n| *n > u64::MAX - 1).min());",
        "for _ in std::iter::repeat(1) {}",
        "let mut n = 0_u64; 'a: loop { loop { n ^= 1; continue 'a; } }",
        "println!(\"{:?}\", (1..).find(|n: &u64| *n == 0));",
        "(0..u64::MAX).for_each(drop);",
        "println!(\"{:?}\", (0..u64::MAX).nth(usize::MAX - 1));",
        "println!(\"{:?}\", (0..u64::MAX).skip(usize::MAX - 1).next());",
    ] {
        fails(body, "steps and was stopped");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn calls_are_counted() {
    fails("fn f(n: u64) -> u64 { f(n + 1) } println!(\"{}\", f(0));", "stack overflow: more than 256 calls");
    fails("fn f(n: u64) -> u64 { g(n) + 1 } fn g(n: u64) -> u64 { f(n) } println!(\"{}\", f(0));", "stack overflow");
    fails(
        "struct S; impl std::fmt::Display for S { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { write!(f, \"{}\", self) } } println!(\"{S}\");",
        "stack overflow",
    );
    fails(
        "struct S; impl Clone for S { fn clone(&self) -> S { let v = vec![S]; v.clone().pop().unwrap_or(S) } } let _ = S.clone();",
        "stack overflow",
    );
    fails(
        "struct S; impl PartialEq for S { fn eq(&self, _: &S) -> bool { vec![S] == vec![S] } } println!(\"{}\", S == S);",
        "stack overflow",
    );
    fails(
        "fn f(v: &mut Vec<i32>) { let mut w = vec![2, 1]; w.sort_by(|a, b| { f(&mut vec![1]); a.cmp(b) }); v.push(1); } f(&mut vec![]);",
        "stack overflow",
    );
    fails("fn f(n: u64) -> u64 { (0..2).map(|i| f(n + i)).sum() } println!(\"{}\", f(0));", "stack overflow");
    fails(
        "struct S; impl PartialOrd for S { fn partial_cmp(&self, o: &S) -> Option<std::cmp::Ordering> { [S].iter().max_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Less)); vec![S].partial_cmp(&vec![S]) } } impl PartialEq for S { fn eq(&self, _: &S) -> bool { true } } println!(\"{}\", S < S);",
        "stack overflow",
    );
    fails(
        "fn f(n: u64, g: &dyn Fn(u64) -> u64) -> u64 { g(f(n, g)) } println!(\"{}\", f(0, &|n| n));",
        "stack overflow",
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn closures_inside_one_another_are_counted() {
    fails(
        "let mut f: Box<dyn Fn(u32) -> u32> = Box::new(|n| n);
        for _ in 0..20000 { let g = f; f = Box::new(move |n| g(n) + 1); }
        println!(\"{}\", f(1));",
        "stack overflow",
    );
}

#[wasm_bindgen_test(unsupported = test)]
fn memory_is_counted() {
    for body in [
        "let v = vec![0_u64; 1 << 40]; println!(\"{}\", v.len());",
        "let mut v = Vec::new(); loop { v.push(1_u8); }",
        "let mut s = String::from(\"a\"); loop { s = s.clone() + &s; }",
        "let mut s = String::from(\"a\"); loop { let t = s.clone(); s.push_str(&t); }",
        "println!(\"{}\", \"abc\".repeat(1 << 40).len());",
        "let mut m = HashMap::new(); let mut n = 0_u64; loop { m.insert(n, n); n += 1; }",
        "let mut m = BTreeMap::new(); let mut n = 0_u64; loop { m.insert(n, vec![n; 100]); n += 1; }",
        "let v: Vec<u64> = (0..u64::MAX).collect(); println!(\"{}\", v.len());",
        "let mut v = vec![1_u8]; v.resize(1 << 40, 0); println!(\"{}\", v.len());",
        "let mut v = vec![1_u8; 1000]; loop { let w = v.clone(); v.extend(w); }",
        "let mut v = vec![1_u8; 1000]; loop { let w = v.clone(); v.extend_from_slice(&w); }",
        "let v = vec![1_u8; 1000].repeat(1 << 40); println!(\"{}\", v.len());",
        "let s: String = std::iter::repeat(\"x\".repeat(1000)).collect(); println!(\"{}\", s.len());",
        "let mut s = String::from(\"a\"); loop { s = format!(\"{s}{s}\"); }",
        "let v = vec![\"abcdefgh\"; 1000]; let mut t = v.join(\"-\"); loop { t = vec![t.as_str(); 100].join(\"x\"); }",
        "let mut s = \"a\".repeat(1000); loop { s = s.replace(\"a\", \"aaaaaaaaaa\"); }",
        "let mut d = VecDeque::new(); loop { d.push_back(1); }",
        "struct N { next: Option<Box<N>> } let mut n = N { next: None }; loop { n = N { next: Some(Box::new(n)) }; }",
        "use std::rc::Rc; let mut v = Vec::new(); loop { v.push(Rc::new(1)); }",
        "let mut v: Vec<Box<dyn Fn() -> u64>> = Vec::new(); let mut n = 0; loop { n += 1; let m = n; v.push(Box::new(move || m)); }",
    ] {
        fails(body, MEMORY);
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn what_is_freed_does_not_count() {
    let ran = run_within(
        "fn main() {\n for _ in 0..6 { let v = vec![1_u64; 500_000]; let w: Vec<u64> = v.iter().map(|n| n + 1).collect(); assert_eq!(w[5], 2); }\n println!(\"ok\");\n}",
        Limits { time: PATIENT, ..Limits::default() },
    );
    assert_eq!(ran.printed, "ok\n");
}

#[wasm_bindgen_test(unsupported = test)]
fn output_is_cut_with_a_notice_and_the_run_goes_on() {
    let ran = run(
        "fn main() { let line = \"x\".repeat(1023); for _ in 0..2000 { println!(\"{line}\"); } assert!(false, \"reached\"); }",
    );
    assert_eq!(ran.printed.len(), 1 << 20);
    assert_eq!(ran.notices.len(), 1, "{:?}", ran.notices);
    assert!(ran.notices[0].contains("output was cut"), "{}", ran.notices[0]);
    assert_eq!(ran.error.map(|(message, _)| message).as_deref(), Some("reached"));
}

#[wasm_bindgen_test(unsupported = test)]
fn widths_and_precisions_are_bounded() {
    for body in [
        "println!(\"{:>1000000000}\", 1);",
        "let w = usize::MAX; println!(\"{:>w$}\", 1);",
        "let p = usize::MAX; println!(\"{:.p$}\", 1.5);",
        "println!(\"{:01$}\", 1, usize::MAX);",
    ] {
        let start = Instant::now();
        let ran = run(&format!("fn main() {{\n{body}\n}}"));
        assert!(ran.printed.len() <= (1 << 20) + 1 && start.elapsed() < Duration::from_secs(5), "{body}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn native_work_is_bounded_too() {
    for body in [
        "let v = vec![0_u8; 1_000_000]; let mut n = 0_u64; loop { if v.contains(&1) { n += 1; } }",
        "let s = \"a\".repeat(1_000_000); let mut n = 0; loop { n += s.chars().count(); }",
        "let s = \"a\".repeat(1_000_000); loop { let t = s.to_uppercase(); assert!(t.len() > 1); }",
        "let s = \"ab\".repeat(500_000); loop { assert!(s.find(\"ba\".repeat(1000).as_str()).is_some()); }",
        "let v: Vec<u32> = (0..100_000).collect(); loop { let mut w = v.clone(); w.reverse(); assert_eq!(w.len(), v.len()); }",
        "let v: Vec<u32> = (0..100_000).collect(); loop { assert!(v == v.to_vec()); }",
        "let a = \"x\".repeat(1_000_000); loop { assert!(a == \"x\".repeat(1_000_000)); }",
    ] {
        let start = Instant::now();
        let text = format!("fn main() {{\n{body}\n}}\n");
        let ran = run(&text);
        let (message, line) = ran.error.unwrap_or_else(|| panic!("no error: {body}"));
        assert!(message.contains("was stopped"), "{message}: {body}");
        assert!(line > 0 && start.elapsed() < Duration::from_secs(30), "{:?}: {body}", start.elapsed());
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn long_chains_are_dropped_compared_printed_and_cloned() {
    let list = "#[derive(Clone, Debug, PartialEq, PartialOrd, Hash)] struct N { value: u32, next: Option<Box<N>> }
        fn list() -> N { let mut n = N { value: 0, next: None }; for value in 1..20000 { n = N { value, next: Some(Box::new(n)) }; } n }";
    for body in [
        "let n = list(); println!(\"{}\", n.value);",
        "let n = list(); let m = n.clone(); drop(n); println!(\"{}\", m.value);",
        "let mut n = list(); n.value = 1; let m = n.clone(); n.next = None; println!(\"{}\", m.value);",
        "let mut at = &list(); let mut n = 0_u32; while let Some(next) = &at.next { at = next; n += 1; } println!(\"{n}\");",
        "let v: Vec<N> = (0..3).map(|_| list()).collect(); drop(v); println!(\"1\");",
    ] {
        let ran = run(&format!("{list}\nfn main() {{\n{body}\n}}"));
        assert_eq!(ran.error, None, "{body}");
        assert!(ran.printed.ends_with('\n'), "{body}");
    }
    // These follow the chain by calls inside one another.
    for body in
        ["println!(\"{:?}\", list());", "println!(\"{}\", list() == list());", "println!(\"{}\", list() < list());"]
    {
        let ran = run(&format!("{list}\nfn main() {{\n{body}\n}}"));
        if let Some((message, line)) = ran.error {
            assert!(message.contains("stack overflow") && line > 0, "{message}: {body}");
        }
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_shared_chain_and_a_ring_are_dropped() {
    let text = "use std::rc::Rc; use std::cell::RefCell;
        struct N { next: RefCell<Option<Rc<N>>> }
        fn main() {
            let mut n = Rc::new(N { next: RefCell::new(None) });
            for _ in 0..20000 { n = Rc::new(N { next: RefCell::new(Some(n)) }); }
            drop(n);
            let a = Rc::new(N { next: RefCell::new(None) });
            *a.next.borrow_mut() = Some(a.clone());
            println!(\"done\");
        }";
    assert_eq!(run(text).printed, "done\n");
}

#[wasm_bindgen_test(unsupported = test)]
fn values_that_share_their_parts_are_not_unfolded_without_end() {
    let text = "#[derive(Clone, Debug, PartialEq)] enum T { Leaf, Node(Box<T>, Box<T>) }
        fn main() { let mut t = T::Leaf; for _ in 0..40 { t = T::Node(Box::new(t.clone()), Box::new(t)); }
        println!(\"{}\", t == t.clone()); println!(\"{:?}\", t); }";
    let start = Instant::now();
    let ran = run(text);
    assert!(ran.error.is_some() && start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}
