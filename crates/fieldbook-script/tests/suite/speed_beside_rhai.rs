//! The loop of a million beside the same loop in rhai, in the same run: natively and in a browser.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use fieldbook_script::{Limits, Outcome, RunEvent, SourceFiles};
use wasm_bindgen_test::wasm_bindgen_test;
use web_time::Instant;

const LOOP: &str = include_str!("../../benches/programs/loop.rs");

const RHAI_LOOP: &str = include_str!("../../benches/programs/loop.rhai");

fn ours() -> (Duration, String) {
    let mut printed = String::new();
    let mut listen = |event: RunEvent| {
        if let RunEvent::Stdout { text, .. } = event {
            printed.push_str(&text);
        }
    };
    let limits = Limits { time: Duration::from_secs(600), ..Limits::default() };
    let start = Instant::now();
    let outcome = fieldbook_script::run(&SourceFiles::single(LOOP), limits, &mut listen);
    let took = start.elapsed();
    assert!(matches!(outcome, Outcome::Ran { .. }), "{outcome:?}");
    (took, printed.trim().to_owned())
}

fn theirs() -> (Duration, String) {
    let printed = Rc::new(RefCell::new(String::new()));
    let sink = printed.clone();
    let mut engine = rhai::Engine::new();
    engine.on_print(move |text| sink.borrow_mut().push_str(text));
    let start = Instant::now();
    engine.run(RHAI_LOOP).expect("the script runs");
    let took = start.elapsed();
    let printed = printed.borrow().clone();
    (took, printed)
}

#[wasm_bindgen_test(unsupported = test)]
fn a_million_iterations_take_less_time_than_in_rhai() {
    let ((our_time, our_answer), (their_time, their_answer)) = (ours(), theirs());
    let ratio = our_time.as_secs_f64() / their_time.as_secs_f64();
    let line = format!("loop of a million: {our_time:?}, in rhai {their_time:?}, ratio {ratio:.3}");
    #[cfg(target_arch = "wasm32")]
    wasm_bindgen_test::console_log!("{line}");
    println!("{line}");
    assert_eq!(our_answer, their_answer, "both loops do the same");
    assert!(ratio < 1.0, "{line}");
}
