//! The list of what the check found: in words, with the line, and a way there.

use fieldbook_site::{state::diagnostic::Diagnostic, ui::code::Findings};
use leptos::prelude::*;
use serde_json::json;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::page::{all, mounted, settle, text};

fn typo() -> Diagnostic {
    let span = json!({"file": "main.rs", "line": 12, "column": 9, "end_line": 12, "end_column": 13});
    serde_json::from_value(json!({
        "severity": "error", "code": "E0609", "message": "no field `nmae` on `<Hero>`", "span": span,
        "label": "unknown field", "help": ["there is one named `name`"], "related": [],
    }))
    .expect("a diagnostic")
}

#[wasm_bindgen_test]
async fn a_finding_names_its_line_its_code_and_the_way_out() {
    let (place, bench) = mounted(&[], || view! { <Findings/> });
    assert!(all(&place, "[data-testid=diagnostic]").is_empty());
    bench.diagnostics.set(vec![typo()]);
    settle().await;
    let found = all(&place, "[data-testid=diagnostic]");
    assert_eq!(found.len(), 1);
    let words = text(&found[0]);
    for expected in
        ["line 12", "error E0609", "no field `nmae` on `<Hero>`", "unknown field", "there is one named `name`"]
    {
        assert!(words.contains(expected), "{expected:?} in {words:?}");
    }
    assert_eq!(found[0].get_attribute("data-line").as_deref(), Some("12"));
}

#[wasm_bindgen_test]
async fn a_finding_leads_to_its_place_and_goes_with_the_mistake() {
    let (place, bench) = mounted(&[], || view! { <Findings/> });
    bench.diagnostics.set(vec![typo()]);
    settle().await;
    all(&place, "[data-testid=diagnostic]")[0].unchecked_ref::<HtmlElement>().click();
    let mark = bench.mark.get_untracked().expect("a marked place");
    assert_eq!((mark.span.line, mark.failed, mark.focus), (12, true, true));
    bench.diagnostics.set(Vec::new());
    settle().await;
    assert!(all(&place, "[data-testid=diagnostic]").is_empty());
    assert!(!text(&place).contains("nmae"), "{}", text(&place));
}
