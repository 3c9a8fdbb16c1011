//! The panels show a run's events; each test mounts one into a page of its own.

use fieldbook_site::ui::panels::{Output, Results, Sql, Tables};
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

use crate::page::{all, mounted, text};

wasm_bindgen_test_configure!(run_in_browser);

fn select() -> Value {
    json!({
        "event": "statement", "sql": "SELECT hero.name FROM hero WHERE hero.id = ?", "params": [[1]],
        "columns": ["name", "age"], "rows": [["", null], ["<b>Rain</b>", 48]], "row_count": 2, "micros": 84,
        "span": {"file": "main.rs", "line": 3, "column": 1, "end_line": 3, "end_column": 9},
    })
}

#[wasm_bindgen_test]
fn output_stands_in_order_and_is_never_html() {
    let events = [json!({"event": "stdout", "text": "<i>hi</i>\n"}), json!({"event": "stderr", "text": "oh"})];
    let (place, _) = mounted(&events, || view! { <Output/> });
    assert_eq!(text(&place), "<i>hi</i>\noh");
    assert!(all(&place, "i").is_empty());
}

#[wasm_bindgen_test]
fn a_failure_names_its_line() {
    let span = json!({"file": "main.rs", "line": 7, "column": 5, "end_line": 7, "end_column": 9});
    let events = [json!({"event": "error", "message": "the sky fell", "stack": [{"function": "main", "span": span}]})];
    let (place, _) = mounted(&events, || view! { <Output/> });
    assert!(text(&place).contains("the sky fell") && text(&place).contains("line 7"), "{}", text(&place));
}

#[wasm_bindgen_test]
fn a_statement_carries_its_text_and_its_values() {
    let (place, bench) = mounted(&[select()], || view! { <Sql/> });
    let statements = all(&place, "[data-testid=sql-statement]");
    assert_eq!(statements.len(), 1);
    let sql = statements[0].get_attribute("data-sql");
    assert_eq!(sql.as_deref(), Some("SELECT hero.name FROM hero WHERE hero.id = ?"));
    assert_eq!(text(&all(&place, ".value")[0]), "1");
    statements[0].unchecked_ref::<HtmlElement>().click();
    assert_eq!(bench.picked.get_untracked(), Some(0));
    assert_eq!(bench.mark.get_untracked().map(|mark| mark.span.line), Some(3));
}

#[wasm_bindgen_test]
fn null_and_an_empty_text_look_different() {
    let (place, _) = mounted(&[select()], || view! { <Results/> });
    let cells = all(&place, "[data-testid=result-table] td");
    assert_eq!(cells.iter().map(text).collect::<Vec<_>>(), ["", "NULL", "<b>Rain</b>", "48"]);
    assert_ne!(cells[0].class_name(), cells[1].class_name());
}

#[wasm_bindgen_test]
fn changed_rows_are_marked_in_words() {
    let column = json!({"name": "id", "type": "INTEGER", "primary_key": true, "not_null": true, "references": null});
    let tables =
        json!([{"name": "hero", "columns": [column], "rows": [[1], [2]], "row_count": 2, "marks": [null, "changed"]}]);
    let (place, _) = mounted(&[json!({"event": "tables", "tables": tables})], || view! { <Tables/> });
    let rows = all(&place, "[data-testid=db-table][data-table=hero] tbody tr");
    assert_eq!(rows.iter().map(text).collect::<Vec<_>>(), ["1", "2changed"]);
}
