//! The library's programs of features beside recorded runs of their twins in SQLModel: interpreted, they say what the
//! original says, as they do when they are compiled.

use fieldbook_script::{Limits, Outcome, RunEvent, SourceFiles};

/// What a program's `run` returns, a line each.
fn said(program: &str) -> Vec<String> {
    let main =
        "\nfn main() -> Result<()> {\n    for line in run()? {\n        println!(\"{line}\");\n    }\n    Ok(())\n}\n";
    let (mut text, mut errors) = (String::new(), Vec::new());
    let mut listen = |event: RunEvent| match event {
        RunEvent::Stdout { text: more, .. } => text.push_str(&more),
        RunEvent::Error { message, .. } => errors.push(message),
        _ => {}
    };
    let source = format!("{program}{main}");
    let outcome = fieldbook_script::run(&SourceFiles::single(&source), Limits::default(), &mut listen);
    if let Outcome::Rejected { diagnostics } = outcome {
        let shown: Vec<String> = diagnostics.iter().map(|diagnostic| format!("{diagnostic:?}")).collect();
        panic!("{}", shown.join("\n"));
    }
    assert!(errors.is_empty(), "{errors:?}");
    text.lines().map(str::to_owned).collect()
}

/// The first line that differs, with what stands before it.
fn compare(name: &str, lines: &[String], recorded: &str) {
    let recorded: Vec<&str> = recorded.lines().collect();
    let ends = lines.len().max(recorded.len());
    if let Some(at) = (0..ends).find(|&at| lines.get(at).map(String::as_str) != recorded.get(at).copied()) {
        panic!("{name}:{}\ninterpreted {:?}\noriginal    {:?}", at + 1, lines.get(at), recorded.get(at));
    }
}

macro_rules! recorded {
    ($($test:ident $name:literal)*) => {$(
        #[test]
        fn $test() {
            let program = include_str!(concat!("../../../fieldbook/tests/fixtures/features/", $name, ".rs"));
            let recorded = include_str!(concat!("../../../fieldbook/tests/fixtures/features/", $name, ".log"));
            compare($name, &said(program), recorded);
        }
    )*};
}

recorded! {
    lists_sets_maps_and_tuples "containers"
    serializers_of_fields "serializers"
    names_of_constraints "naming"
    plain_rows_and_statements "plain"
    join_conditions_of_relationships "primaryjoin"
    relationships_with_conditions "criteria"
    keys_of_two_columns "composite"
    columns_that_a_query_leaves_out "columns"
    events_and_changes "events"
    patterns_tuples_and_paths "expressions"
    order_view_and_contained "relations"
    before_and_beside_validation "validation"
    loaded_for_peers "loading"
}
