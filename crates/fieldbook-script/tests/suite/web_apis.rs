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

#[test]
fn a_route_that_is_refused_is_placed_where_it_is_written() {
    let program = format!(
        "{BEFORE}fn by_id(Path(id): Path<i64>) -> i64 {{ id }}\nfn hello() {{}}\nfn main() {{\n    \
         let engine = create_engine(\"sqlite://\").unwrap();\n    let _ = Api::new(&engine)\n        \
         .route(\"/{{id}}\", get(by_id))\n        .route(\"/{{name}}\", get(by_id));\n}}\n"
    );
    assert_eq!(placed(&program), (10, 10, "the routes /{name} and /{id} clash".to_owned()));
    let untaken = program.replace("\"/{name}\", get(by_id)", "\"/hello/{name}\", get(hello)");
    let why = "GET /hello/{name}: no argument of `hello` takes `{name}`; add a `Path` for it";
    assert_eq!(placed(&untaken), (10, 10, why.to_owned()));
    let twice = program.replace("\"/{name}\", get(by_id)", "\"/hello\", get(hello).get(hello)");
    // Of a chain on one line the place is its beginning.
    assert_eq!(placed(&twice), (10, 26, "GET has two handlers, `hello` and `hello`".to_owned()));
}

/// Where a program panics, by line and column, and with what.
fn placed(program: &str) -> (u32, u32, String) {
    let mut found = (0, 0, String::new());
    let mut listen = |event: RunEvent| {
        if let RunEvent::Error { message, stack, .. } = event {
            let span = &stack.first().expect("it has a place").span;
            found = (span.line, span.column, message);
        }
    };
    let outcome = run(&SourceFiles::single(program), Limits::default(), &mut listen);
    if let Outcome::Rejected { diagnostics } = outcome {
        panic!("{diagnostics:#?}");
    }
    found
}

#[test]
fn refusals_and_answers_can_be_taken_apart_and_put_together() {
    let told = printed(
        "use fieldbook::prelude::*;\nuse fieldbook::Problem;\nuse fieldbook_web::prelude::*;\n\
         fn four(Path((a, b, c, d)): Path<(String, i64, bool, String)>) -> String { format!(\"{a} {b} {c} {d}\") }\n\
         fn picky() -> Answer<i64> {\n    let problem = |kind, ctx| Problem { kind, loc: vec![json!(\"query\"), json!(1)], \
         msg: \"odd\".to_owned(), input: json!(7), ctx };\n    \
         Err(HttpError::problems(vec![problem(\"odd\", None), problem(\"even\", Some(json!({\"by\": 2})))]))\n}\n\
         fn main() -> Result<()> {\n    \
         let api = Api::new(&create_engine(\"sqlite://\")?).route(\"/picky\", get(picky)).route(\"/{a}/{b}/{c}/{d}\", get(four));\n    \
         println!(\"{:?}\", api.clone().try_route(\"/picky\", get(picky)).err());\n    \
         let client = TestClient::new(api);\n    println!(\"{}\", client.get(\"/picky\").send().text());\n    \
         println!(\"{}\", client.get(\"/x/2/true/y\").send().text());\n    \
         let answer = not_found(\"gone\").with_header(\"x-why\", \"sold\").response().with_body(\"{}\");\n    \
         println!(\"{:?} {:?}\", answer.headers(), answer.clone().try_with_header(\"a b\", \"c\").err());\n    \
         let (status, headers, body) = answer.into_parts();\n    println!(\"{status} {} {}\", headers.len(), body.len());\n    Ok(())\n}\n",
    );
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines[0], r#"Some("GET /picky has two handlers, `picky` and `picky`")"#);
    assert_eq!(
        lines[1],
        r#"{"detail":[{"type":"odd","loc":["query",1],"msg":"odd","input":7},{"type":"even","loc":["query",1],"msg":"odd","input":7,"ctx":{"by":2}}]}"#
    );
    assert_eq!(lines[2], "\"x 2 true y\"");
    assert_eq!(
        lines[3],
        r#"[("content-type", "application/json"), ("x-why", "sold")] Some("`a b` is no name of a header")"#
    );
    assert_eq!(lines[4], "404 Not Found 2 2");
}
