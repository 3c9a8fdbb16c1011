//! Completion in text that does not parse.

use crate::cursor::{check, complete};

const P: &str = "struct P { x: f64, y: f64 }\n";

fn offers_fields(body: &str) {
    check(&format!("{P}{body}"), "x: f64\ny: f64");
}

#[test]
fn the_statement_after_the_cursor_may_follow_at_once() {
    offers_fields("fn main() { let p = P { x: 1.0, y: 2.0 };\n    p.$0\n    let q = 1;\n    println!(\"{q}\");\n}");
    offers_fields("fn f(p: P) {\n    p.$0\n    if true { } else { }\n}\nfn main() {}");
    offers_fields("fn f(p: P) {\n    let a = p.$0\n    for i in 0..3 {}\n}\nfn main() {}");
}

#[test]
fn delimiters_may_be_open() {
    offers_fields("fn f(p: P) { println!(\"{}\", p.$0\n}\nfn main() {}");
    offers_fields("fn f(p: P) { g(1, h(p.$0 }\nfn g() {}");
    offers_fields("fn f(p: P) { if p.$0");
    offers_fields("fn f(p: P) { while p.$0\n let a = 1;\n}\nfn g() {}");
    offers_fields("fn f(p: P) {\n    let v = vec![p.$0;\n}\nfn main() {}");
}

#[test]
fn blocks_may_be_missing() {
    offers_fields("fn f(p: P) { if p.$0 }");
    offers_fields("fn f(p: P) { match p.$0 }");
    offers_fields("fn f(p: P) { for i in p.$0 }");
}

#[test]
fn other_statements_and_items_may_be_broken() {
    offers_fields("fn f(p: P) { let = 3; p.$0 }\nfn main() {}");
    offers_fields("fn g() { 1 + }\nfn f(p: P) { p.$0 }\nfn main( {}");
    offers_fields("struct Q { a: }\nfn f(p: P) { p.$0; let x = ; }\nfn main() {}");
}

#[test]
fn a_chain_may_be_unfinished() {
    check(
        "fn main() { let v = vec![1_u8];\n    v.iter()\n        .$0\n        .count();\n}",
        "map: fn<B>(self, f: impl FnMut(&u8) -> B) -> Iter<B>",
    );
}

#[test]
fn hopeless_text_offers_keywords() {
    let found = complete("fn main() { \"open $0");
    assert!(found.is_empty(), "{found:?}");
    let found = complete("]]] $0 (((");
    assert!(found.iter().all(|item| item.detail == "keyword"), "{found:?}");
}

#[test]
fn positions_outside_the_program_are_answered() {
    let files = fieldbook_script::SourceFiles::single("fn main() {}");
    for (line, column) in [(0, 0), (1, 999), (99, 1), (u32::MAX, u32::MAX)] {
        let position = fieldbook_script::Position { file: "main.rs".into(), line, column };
        fieldbook_script::complete(&files, &position);
        assert_eq!(fieldbook_script::hover(&files, &position).map(|hover| hover.text), None);
    }
    let position = fieldbook_script::Position { file: "other.rs".into(), line: 1, column: 1 };
    assert!(fieldbook_script::complete(&files, &position).is_empty());
}
