//! Input that is too long, too deep or no Rust at all ends in one spanned diagnostic.

use fieldbook_script::{SourceFiles, check};
use wasm_bindgen_test::wasm_bindgen_test;

fn only_message(text: String) -> String {
    let found = check(&SourceFiles::single(text));
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].message.clone()
}

#[wasm_bindgen_test(unsupported = test)]
fn source_over_64_kib_is_refused() {
    let text = format!("fn main() {{ let _ = \"{}\"; }}", "x".repeat(70_000));
    assert_eq!(only_message(text), "the program is longer than 64 KiB");
}

#[wasm_bindgen_test(unsupported = test)]
fn deep_delimiters_are_refused() {
    let text = format!("fn main() {{ {}1{}; }}", "(".repeat(5000), ")".repeat(5000));
    assert_eq!(only_message(text), "this is nested too deeply");
}

#[wasm_bindgen_test(unsupported = test)]
fn deep_operators_are_refused() {
    for (open, close) in [("!", ""), ("-", ""), ("&", ""), ("1+", "1"), ("|x| ", ""), ("return ", ""), ("a.", "b")] {
        let text = format!("fn main() {{ let _ = {}true{close}; }}", open.repeat(8000));
        assert_eq!(only_message(text), "this is nested too deeply", "{open}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn unclosed_string_is_spanned() {
    let found = check(&SourceFiles::single("fn main() {\n    println!(\"x);\n}\n"));
    assert_eq!(found.len(), 1);
    assert!(found[0].span.line >= 1);
}
