//! The signature of the call around the cursor.

use crate::cursor::{split, with_models};

fn check(text: &str, label: &str, active: u32) {
    let (files, position) = split(text);
    let found = fieldbook_script::signature(&files, &position).unwrap_or_else(|| panic!("no call in {text}"));
    assert_eq!((found.label.as_str(), found.active), (label, active), "{text}");
    for parameter in &found.parameters {
        assert!(found.label.contains(parameter.as_str()), "{parameter} in {label}");
    }
}

const ADD: &str = "fn add(a: i32, b: i32) -> i32 { a + b }\n";

#[test]
fn commas_move_the_active_parameter() {
    let label = "fn add(a: i32, b: i32) -> i32";
    check(&format!("{ADD}fn main() {{ add($0); }}"), label, 0);
    check(&format!("{ADD}fn main() {{ add(1, $0); }}"), label, 1);
    check(&format!("{ADD}fn main() {{ add((1, 2).0, [3, 4][0]$0); }}"), label, 1);
    check(&format!("{ADD}fn main() {{ add(1, \"a, b\".len() as i32$0); }}"), label, 1);
}

#[test]
fn an_open_call_is_enough() {
    let label = "fn add(a: i32, b: i32) -> i32";
    check(&format!("{ADD}fn main() {{ add(1, $0\n}}"), label, 1);
    check(&format!("{ADD}fn main() {{\n    let x = add($0\n    let y = 1;\n}}"), label, 0);
}

#[test]
fn the_innermost_call_is_shown() {
    check(&format!("{ADD}fn f(x: u8) -> i32 {{ 1 }} fn main() {{ add(f($0), 2); }}"), "fn f(x: u8) -> i32", 0);
    check(
        &format!("{ADD}fn f(x: u8) -> i32 {{ 1 }} fn main() {{ add(f(1), $0); }}"),
        "fn add(a: i32, b: i32) -> i32",
        1,
    );
}

#[test]
fn methods_paths_and_variants_have_signatures() {
    check("fn main() { let mut v = vec![1_u8]; v.push($0); }", "fn push(&mut self, value: u8)", 0);
    check("fn main() { String::with_capacity($0); }", "fn with_capacity(capacity: usize) -> String", 0);
    check("enum E { A(u8, i32) } fn main() { E::A(1, $0); }", "E::A(u8, i32)", 1);
    let label = "fn name(self, value: impl IntoField<String>) -> HeroBuilder<Given>";
    check(&with_models("let h = Hero::builder().name($0);"), label, 0);
    check(
        "fn main() { let n = \"1\".parse::<i32>($0); }",
        "fn parse<F: FromStr>(&self) -> Result<F, <F as FromStr>::Err>",
        0,
    );
}

#[test]
fn outside_a_call_there_is_none() {
    for text in [
        "fn main() { $0 }",
        "fn f($0) {}",
        "fn main() { (1, $0); }",
        "fn main() { if ($0) {} }",
        "fn main() { f(|| { $0 }); }",
    ] {
        let (files, position) = split(text);
        assert_eq!(fieldbook_script::signature(&files, &position), None, "{text}");
    }
}
