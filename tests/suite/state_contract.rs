//! What the interpreter sends is what the page reads: its own types, written as JSON and read back here.

use fieldbook_script::{Limits, SourceFiles, check, run};
use fieldbook_site::state::{diagnostic::Diagnostic, event::Event, transcript::Transcript};

#[test]
fn diagnostics_of_the_check_are_understood() {
    let found = check(&SourceFiles::single("fn main() {\n    let x = ;\n}\n"));
    let json = serde_json::to_value(&found).expect("diagnostics are JSON");
    let read: Vec<Diagnostic> = serde_json::from_value(json).expect("the page reads them");
    assert_eq!(read.len(), found.len());
    assert_eq!(read[0].span.line, 2);
    assert_eq!(read[0].message, found[0].message);
}

#[test]
fn every_event_of_a_run_is_understood() {
    let program = include_str!("../../book/02-basics/01-create-a-table/main.rs");
    let mut transcript = Transcript::default();
    let mut unknown = Vec::new();
    run(&SourceFiles::single(program), Limits::default(), &mut |event| {
        let json = serde_json::to_value(&event).expect("an event is JSON");
        match serde_json::from_value::<Event>(json.clone()) {
            Ok(Event::Other) if json["event"] == "object" => {}
            Ok(Event::Other) | Err(_) => unknown.push(json),
            Ok(event) => transcript.push(event),
        }
    });
    assert!(unknown.is_empty(), "{unknown:?}");
}
