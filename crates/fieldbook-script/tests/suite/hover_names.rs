//! Hover: the type and the documentation of what is under the cursor.

use crate::cursor::{split, with_models};

fn check(text: &str, expected: &str) {
    let (files, position) = split(text);
    let found = fieldbook_script::hover(&files, &position).unwrap_or_else(|| panic!("nothing at the cursor of {text}"));
    assert_eq!(found.text, expected, "{text}");
}

fn documentation(text: &str) -> Option<String> {
    let (files, position) = split(text);
    fieldbook_script::hover(&files, &position)?.documentation
}

#[test]
fn locals_have_the_type_that_the_whole_body_gives() {
    check("fn main() { let mut va$0l = Vec::new(); val.push(1_u8); }", "let mut val: Vec<u8>");
    check("fn main() { let mut val = Vec::new(); va$0l.push(1_u8); }", "let mut val: Vec<u8>");
    check("fn main() { let n = 1; let m: u64 = $0n; }", "let n: u64");
    check("fn main() { for (i, x) in vec!['a'].iter().enumerate() { println!(\"{}\", $0x); } }", "let x: &char");
    check("fn f(count: usize) -> usize { cou$0nt } fn main() {}", "let count: usize");
    check("struct P; impl P { fn f(&self) { let _ = sel$0f; } } fn main() {}", "self: &P");
}

#[test]
fn methods_and_functions_show_their_signature() {
    check("fn main() { let v = vec![1_u8]; v.fir$0st(); }", "fn first(&self) -> Option<&u8>");
    check("fn add(a: i32, b: i32) -> i32 { a + b } fn main() { ad$0d(1, 2); }", "fn add(a: i32, b: i32) -> i32");
    check("fn ad$0d(a: i32) -> i32 { a } fn main() {}", "fn add(a: i32) -> i32");
    check(&with_models("let hero = Hero::builder().name(\"a\").build(); hero.na$0me();"), "fn name(&self) -> String");
    check(&with_models("let _ = Hero::buil$0der();"), "fn builder() -> HeroBuilder<Missing>");
}

#[test]
fn fields_types_and_variants_are_known() {
    check("struct P { x: f64 } fn f(p: P) { p.$0x; } fn main() {}", "x: f64");
    check("struct P { $0x: f64 } fn main() {}", "x: f64");
    check("struct P { x: f64 } fn main() { let p = P { $0x: 1.0 }; }", "x: f64");
    check("struct P { x: f64 } fn f(p: $0P) {} fn main() {}", "struct P");
    check("enum E { A, B(u8) } fn main() { let e = E::$0B(1); }", "E::B(u8)");
    check("enum E { A, B(u8) } fn f(e: E) { match e { E::$0A => {} E::B(_) => {} } } fn main() {}", "E::A");
    check(&with_models("let _ = select(Hero).filter(Hero.na$0me.eq(\"a\"));"), "name: Column<Hero, String>");
    check(&with_models("let hero: He$0ro;"), "struct Hero");
}

#[test]
fn documentation_is_shown() {
    let text = with_models("let _ = select(Hero).filter(Hero.na$0me.eq(\"a\"));");
    assert_eq!(documentation(&text).as_deref(), Some("What the hero is called."));
    let text = "/// Doubles.\nfn twice(n: i32) -> i32 { n * 2 } fn main() { twi$0ce(1); }";
    assert_eq!(documentation(text).as_deref(), Some("Doubles."));
}

#[test]
fn nothing_is_known_of_literals_and_blanks() {
    for text in ["fn main() { 1$02; }", "fn main() { \"a$0b\"; }", "fn main() {  $0  }", "fn main() { nonsen$0se; }"] {
        let (files, position) = split(text);
        assert_eq!(fieldbook_script::hover(&files, &position), None, "{text}");
    }
}

#[test]
fn broken_text_still_answers() {
    check("struct P { x: f64 } fn f(p: P) { let = 3; p.$0x; }", "x: f64");
    check("fn main() { let n = 1_u8; let m = $0n +; }\nfn f() {", "let n: u8");
}

#[test]
fn the_span_is_the_names() {
    let (files, position) = split("fn main() {\n    let über = 1;\n    üb$0er;\n}");
    let span = fieldbook_script::hover(&files, &position).expect("a local").span;
    assert_eq!((span.line, span.column, span.end_line, span.end_column), (3, 5, 3, 9));
}
