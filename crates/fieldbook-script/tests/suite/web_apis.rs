//! Web APIs: a program whose answers, statements and document are the same run by rustc and interpreted; and what is
//! refused before it runs.

use fieldbook_script::{Limits, Outcome, RunEvent, SourceFiles, check, run};

#[path = "../web/heroes.rs"]
mod compiled;

/// What a program prints.
fn printed(source: &str) -> String {
    let mut text = String::new();
    let mut listen = |event: RunEvent| match event {
        RunEvent::Stdout { text: more, .. } => text.push_str(&more),
        RunEvent::Error { message, .. } => text.push_str(&format!("error: {message}")),
        _ => {}
    };
    let outcome = run(&SourceFiles::single(source), Limits::default(), &mut listen);
    if let Outcome::Rejected { diagnostics } = outcome {
        panic!("{diagnostics:#?}");
    }
    text
}

#[test]
fn a_web_api_answers_alike_compiled_and_interpreted() {
    let program = include_str!("../web/heroes.rs");
    let interpreted = printed(&format!("{program}\nfn main() {{ print!(\"{{}}\", told()); }}"));
    let compiled = compiled::told();
    for (ours, theirs) in interpreted.lines().zip(compiled.lines()) {
        assert_eq!(ours, theirs);
    }
    assert_eq!(interpreted, compiled);
}

const BEFORE: &str = "use fieldbook::prelude::*;\nuse fieldbook_web::prelude::*;\nstruct Page;\n";

fn complaints(rest: &str) -> Vec<(u32, Option<String>, String)> {
    let problems = check(&SourceFiles::single(format!("{BEFORE}{rest}")));
    problems
        .into_iter()
        .filter(|problem| problem.is_error())
        .map(|problem| (problem.span.line, problem.code, problem.message))
        .collect()
}

#[test]
fn an_argument_that_is_no_extractor_is_told_as_rustc_tells_it() {
    let program = "fn read(page: Page) {}\nfn main() {\n    let _ = get(read);\n}\n";
    let message = "`fn(Page) {read}` is not a handler".to_owned();
    assert_eq!(complaints(program), [(6, Some("E0277".to_owned()), message)]);
}

#[test]
fn an_answer_that_is_none_is_told_as_rustc_tells_it() {
    let program = "fn read() -> Page { Page }\nfn main() {\n    let _ = get(read);\n}\n";
    let message = "`fn() -> Page {read}` is not a handler".to_owned();
    assert_eq!(complaints(program), [(6, Some("E0277".to_owned()), message)]);
}

/// What a program panics with when it puts these routes together.
fn refused(routes: &str) -> String {
    let program = format!(
        "{BEFORE}fn hello() {{}}\nfn by_id(Path(id): Path<i64>) -> i64 {{ id }}\nfn main() {{\n    \
         let engine = create_engine(\"sqlite://\").unwrap();\n    Api::new(&engine){routes};\n}}\n"
    );
    printed(&program)
}

#[test]
fn routes_that_clash_are_refused_in_the_cores_words() {
    let clash = refused(".route(\"/\", get(hello)).route(\"/\", get(by_id))");
    assert_eq!(clash, "error: GET /: `by_id` takes 1 value from the path, which has 0 names");
    let twice = refused(".route(\"/\", get(hello)).route(\"/\", get(hello))");
    assert_eq!(twice, "error: GET / has two handlers, `hello` and `hello`");
    let none = refused(".route(\"/{id}\", get(hello))");
    assert_eq!(none, "error: GET /{id}: no argument of `hello` takes `{id}`; add a `Path` for it");
}
