//! Completion of bare names and paths.

use crate::cursor::{check, complete, labels, with_models};

#[test]
fn locals_come_first_the_innermost_before_the_others() {
    let text = "fn main() { let count = 1_u8; { let inner = \"a\"; $0 } let later = 2; }";
    let found = labels(text);
    assert_eq!(&found[..3], ["inner", "count", "main"]);
    assert!(!found.contains(&"later".to_owned()), "{found:?}");
}

#[test]
fn a_shadowed_local_is_offered_once() {
    check("fn main() { let a = 1_u8; let a = \"text\"; $0 }", "a: &str\nmain: fn()");
    assert_eq!(labels("fn main() { let a = 1; let a = 2; $0 }").iter().filter(|name| *name == "a").count(), 1);
}

#[test]
fn functions_models_and_the_prelude_are_in_scope() {
    check(
        &with_models("let found = $0;"),
        "Hero: struct Hero
         main: fn() -> Result<(), Error>
         Session: struct Session
         select: fn<S: Selectable>(what: S) -> Select<<S as Selectable>::Row>
         Some: Option::Some(T)
         println!: macro println!
         let: keyword",
    );
}

#[test]
fn a_models_name_offers_its_functions() {
    check(
        &with_models("Hero::$0"),
        "builder: fn() -> HeroBuilder<Missing>
         model_validate: fn(data: impl IntoData) -> Result<Hero, Error>",
    );
}

#[test]
fn a_types_name_offers_variants_then_functions() {
    check(
        "enum Shape { Dot, Disc(f64), Rect { w: f64, h: f64 } } impl Shape { fn unit() -> Self { Shape::Dot } }
         fn main() { let s = Shape::$0 }",
        "Dot: Shape::Dot
         Disc: Shape::Disc(f64)
         Rect: Shape::Rect { w: f64, h: f64 }
         unit: fn() -> Shape",
    );
    check("fn main() { Vec::$0 }", "new: fn() -> Vec<T>\npush: fn(&mut self, value: T)");
    check("fn main() { i32::$0 }", "from_str_radix: fn(src: &str, radix: u32) -> Result<i32, ParseIntError>\nMAX: i32");
}

#[test]
fn modules_offer_what_is_public() {
    let text = "mod tools { pub fn open() {} fn hidden() {} pub struct Box2; } fn main() { tools::$0 }";
    assert_eq!(labels(text), ["Box2", "open"]);
}

#[test]
fn fields_of_a_literal_and_of_a_pattern_are_those_left() {
    let text = "struct P { x: f64, y: f64 } fn main() { let p = P { x: 1.0, $0 }; }";
    assert_eq!(labels(text), ["y"]);
    let text = "struct P { x: f64, y: f64 } fn f(p: P) { let P { y, $0 } = p; } fn main() {}";
    assert_eq!(labels(text), ["x"]);
}

#[test]
fn an_arm_offers_the_variants_of_what_is_matched() {
    check(
        "enum Way { Up, Down(u8) } fn f(way: &Way) { match way { $0 } } fn main() {}",
        "Way::Up: Way::Up\nWay::Down: Way::Down(u8)",
    );
}

#[test]
fn types_are_offered_where_a_type_stands() {
    let text = "struct Mine; fn f<T>(a: $0) {} fn main() {}";
    check(text, "T: T\nMine: struct Mine\nString: struct String");
    assert!(!labels(text).contains(&"f".to_owned()));
    check("fn main() { let a: $0 }", "String: struct String");
}

#[test]
fn uses_offer_the_module() {
    check("use std::collections::$0\nfn main() {}", "HashMap: struct HashMap<K, V>");
    check("use fieldbook::prelude::{select, $0};\nfn main() {}", "Session: struct Session");
}

#[test]
fn nothing_is_offered_in_text_comments_and_numbers() {
    for text in ["fn main() { \"a$0b\"; }", "fn main() { // $0\n }", "fn main() { 12$0 }", "fn main() { /* $0 */ }"] {
        assert!(complete(text).is_empty(), "{text}");
    }
}

#[test]
fn the_prefix_that_stands_there_does_not_matter() {
    check("fn main() { let count = 1; cou$0 }", "count: {integer}");
    check("fn main() { let s = String::new(); s.pus$0h }", "push: fn(&mut self, c: char)");
}

#[test]
fn other_files_are_modules() {
    let mut files = crate::cursor::split("mod tools;\nfn main() { tools::$0 }");
    files.0.files.push(fieldbook_script::SourceFile { name: "tools.rs".into(), text: "pub fn saw() {}".into() });
    let found = fieldbook_script::complete(&files.0, &files.1);
    assert_eq!(found.iter().map(|item| item.label.as_str()).collect::<Vec<_>>(), ["saw"]);
}

#[test]
fn a_type_written_before_its_enum_is_read_offers_the_variants_in_scope() {
    let text = "use Kind::*; struct Job { kind: $0 } enum Kind { Slow, Fast } fn main() {}";
    let found = labels(text);
    assert!(found.contains(&"Kind".to_owned()), "{found:?}");
}
