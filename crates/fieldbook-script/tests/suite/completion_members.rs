//! Completion after a dot.

use crate::cursor::{check, labels, with_models};

#[test]
fn a_models_object_offers_getters_and_setters() {
    let text = with_models("let hero = Hero::builder().name(\"Ann\").build(); hero.$0");
    check(
        &text,
        "id: fn(&self) -> Option<i64>
         set_id: fn(&self, value: impl IntoField<Option<i64>>)
         name: fn(&self) -> String
         set_name: fn(&self, value: impl IntoField<String>)
         team: fn(&self) -> Option<Team>
         set_team: fn(&self, value: impl IntoRelated<Team>)
         clone: fn(&self) -> Hero
         model_dump: fn(&self) -> Dump",
    );
}

#[test]
fn a_models_table_offers_columns() {
    let text = with_models("let _ = select(Hero).filter(Hero.$0);");
    check(
        &text,
        "id: Column<Hero, Option<i64>>
         name: Column<Hero, String>
         team: Relation<Hero, Team>",
    );
    let docs = crate::cursor::complete(&text).into_iter().find(|item| item.label == "name");
    assert_eq!(docs.and_then(|item| item.documentation).as_deref(), Some("What the hero is called."));
}

#[test]
fn a_query_offers_its_methods() {
    check(
        &with_models("let found = select(Hero).$0"),
        "filter: fn(self, condition: impl IntoCondition) -> Select<Hero>
         limit: fn(self, rows: i64) -> Select<Hero>",
    );
}

#[test]
fn a_session_offers_its_methods() {
    check(
        &with_models("let engine = create_engine(\"sqlite://\")?; let session = Session::new(&engine); session.$0"),
        "add: fn(&self, object: &impl Model)
         get: fn<T: Table>(&self, table: T, key: impl IntoKey) -> Result<Option<<T as Table>::Model>, Error>",
    );
}

#[test]
fn fields_come_before_methods() {
    check(
        "struct P { x: f64, y: f64 } impl P { fn len(&self) -> f64 { self.$0 } }",
        "x: f64
         y: f64
         len: fn(&self) -> f64",
    );
}

#[test]
fn private_fields_and_methods_are_left_out() {
    let text = "mod a { pub struct S { x: i32, pub y: i32 } impl S { fn f(&self) {} pub fn g(&self) {} } }
        fn f(s: a::S) { s.$0 } fn main() {}";
    let found = labels(text);
    assert!(!found.contains(&"x".to_owned()) && !found.contains(&"f".to_owned()), "{found:?}");
    assert_eq!(&found[..2], ["y", "g"]);
}

#[test]
fn the_library_offers_its_methods() {
    check("fn main() { let n = 3_u8; n.$0 }", "checked_add: fn(self, rhs: u8) -> Option<u8>");
    check("fn main() { let s = String::new(); s.$0 }", "push: fn(&mut self, c: char)\nlen: fn(&self) -> usize");
    check(
        "fn main() { let v = vec![1, 2]; v.$0 }",
        "push: fn(&mut self, value: i32)
         first: fn(&self) -> Option<&i32>
         eq: fn(&self, other: &Vec<i32>) -> bool",
    );
    check(
        "fn main() { Some(1_i64).$0 }",
        "unwrap: fn(self) -> i64
         map: fn<U>(self, f: impl FnOnce(i64) -> U) -> Option<U>",
    );
    check("fn main() { [1_u8].iter().$0 }", "map: fn<B>(self, f: impl FnMut(&u8) -> B) -> Iter<B>");
}

#[test]
fn tuples_and_references_are_looked_through() {
    check("fn f(p: &(u8, Box<String>)) { p.$0 } fn main() {}", "0: u8\n1: Box<String>");
    check("fn f(p: &(u8, Box<String>)) { p.1.$0 } fn main() {}", "push_str: fn(&mut self, s: &str)");
}

#[test]
fn a_closures_parameter_is_known_from_its_use() {
    check("fn main() { vec![\"a\"].iter().map(|word| word.$0) }", "len: fn(&self) -> usize");
}

#[test]
fn arguments_of_macros_are_code() {
    check("struct P { x: f64 } fn f(p: P) { println!(\"{}\", p.$0) } fn main() {}", "x: f64");
}

#[test]
fn traits_of_the_program_are_offered() {
    check(
        "trait Speak { fn speak(&self) -> String { String::new() } } impl Speak for u8 {} fn main() { 1_u8.$0 }",
        "speak: fn(&self) -> String",
    );
}
