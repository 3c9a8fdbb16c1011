//! The expressions of `oracle/postgresql/shapes.json`: the recorded text on SQLite and on PostgreSQL.

use std::collections::BTreeMap;

use fieldbook::prelude::*;
use fieldbook::serde_json::{Value, from_str};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::shapes::{Shape, all, plain};

const RECORDED: &str = include_str!("../oracle/postgresql/shapes.json");

/// The recorded texts by what was compiled.
fn recorded() -> BTreeMap<String, Value> {
    let file: Value = from_str(RECORDED).unwrap();
    let shapes = file["shapes"].as_array().unwrap();
    shapes.iter().map(|shape| (shape["python"].as_str().unwrap().to_owned(), shape.clone())).collect()
}

#[test]
fn every_shape_has_the_recorded_text_or_a_reason() {
    let recorded = recorded();
    let shapes = all();
    let mut wrong = Vec::new();
    for python in recorded.keys().filter(|python| !shapes.iter().any(|(known, _)| known == python)) {
        wrong.push(format!("{python} has no counterpart"));
    }
    let (mut same, mut otherwise, mut missing) = (0, 0, 0);
    for (python, shape) in &shapes {
        let theirs = plain(recorded[*python]["postgresql"].as_str().unwrap());
        let (ours, expected) = match shape {
            Shape::Missing(_) => {
                missing += 1;
                continue;
            }
            Shape::Statement { compile, otherwise, .. } => {
                let sql = compile(Dialect::PostgreSql).map_or_else(|error| error.to_string(), |rendered| rendered.sql);
                (plain(&sql), otherwise.map(|(sql, _)| sql.to_owned()))
            }
            Shape::Table { ddl, otherwise } => {
                let own = |column| format!("CREATE TABLE x (id SERIAL NOT NULL, {column}, PRIMARY KEY (id))");
                (plain(&ddl(Dialect::PostgreSql)), otherwise.map(|(column, _)| own(column)))
            }
        };
        match &expected {
            None => same += 1,
            // A reason that is none any more.
            Some(expected) if *expected == theirs => wrong.push(format!("{python} is as recorded")),
            Some(_) => otherwise += 1,
        }
        let expected = expected.unwrap_or(theirs);
        if ours != expected {
            wrong.push(format!("{python}\n  ours     {ours}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!((same, otherwise, missing), (110, 10, 17));
}
