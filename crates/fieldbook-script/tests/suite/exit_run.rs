//! A program that ends itself: nothing is dropped, and only a code other than 0 is a failure.

use fieldbook_script::{Ending, Limits, Outcome, RunEvent, SourceFiles};
use wasm_bindgen_test::wasm_bindgen_test;

/// What a run printed, how it ended, and what was wrong.
fn ran(code: i32) -> (String, Ending, Option<String>) {
    let text = format!(
        "struct Last; impl Drop for Last {{ fn drop(&mut self) {{ println!(\"dropped\"); }} }}
        fn leave() {{ let _inner = Last; std::process::exit({code}); }}
        fn main() {{ let _last = Last; println!(\"bye\"); leave(); println!(\"still here\"); }}"
    );
    let (mut printed, mut error) = (String::new(), None);
    let mut on_event = |event: RunEvent| match event {
        RunEvent::Stdout { text, .. } => printed.push_str(&text),
        RunEvent::Error { message, .. } => error = Some(message),
        _ => {}
    };
    match fieldbook_script::run(&SourceFiles::single(text), Limits::default(), &mut on_event) {
        Outcome::Ran { ending, .. } => (printed, ending, error),
        Outcome::Rejected { diagnostics } => panic!("{diagnostics:?}"),
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn code_0_is_a_good_end() {
    assert_eq!(ran(0), ("bye\n".to_owned(), Ending::Ok, None));
}

#[wasm_bindgen_test(unsupported = test)]
fn another_code_is_a_failure() {
    let message = "the program ended itself with code 3".to_owned();
    assert_eq!(ran(3), ("bye\n".to_owned(), Ending::Failed, Some(message)));
}
