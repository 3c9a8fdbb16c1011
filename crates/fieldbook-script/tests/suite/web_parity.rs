//! The recorded requests of SQLModel's own web programs, sent to a program that is interpreted and serves, and to the same
//! program compiled: every answer and every statement is the same. What the compiled one answers is held against the
//! recordings themselves by `cargo xtask parity web`.
//!
//! `FIELDBOOK_ANSWERS=<folder>` writes programs, requests and answers down, for the journey that does the same in a browser.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fieldbook::prelude::{Engine, create_engine};
use fieldbook_script::{Limits, Outcome, Paused, Request, RunEvent, SourceFile, SourceFiles, start};
use fieldbook_web::Api;
use serde_json::{Value, json};

#[path = "../../../fieldbook-web/tests/parity/programs/heroes.rs"]
mod heroes;
#[path = "../../../fieldbook-web/tests/parity/programs/passwords.rs"]
mod passwords;
#[path = "../../../fieldbook-web/tests/parity/programs/tables.rs"]
mod tables;
#[path = "../../../fieldbook-web/tests/parity/programs/teams.rs"]
mod teams;

type Program = fn(&Engine) -> Api;

macro_rules! programs {
    ($($recording:literal $module:ident $function:ident;)*) => {
        /// A recording, the module and the function that stand for it, and that function compiled.
        const PROGRAMS: &[(&str, &str, &str, Program)] =
            &[$(($recording, stringify!($module), stringify!($function), $module::$function)),*];
    };
}

programs! {
    "simple_hero_api.tutorial001" tables simple_hero_api;
    "response_model.tutorial001" tables response_model;
    "multiple_models.tutorial001" tables multiple_models;
    "multiple_models.tutorial002" heroes multiple_models;
    "read_one.tutorial001" heroes read_one;
    "limit_and_offset.tutorial001" heroes limit_and_offset;
    "update.tutorial001" heroes update;
    "update.tutorial002" passwords update;
    "delete.tutorial001" heroes whole;
    "session_with_dependency.tutorial001" heroes whole;
    "app_testing.tutorial001" heroes whole;
    "teams.tutorial001" teams teams;
    "relationships.tutorial001" teams relationships;
}

const WEB: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fieldbook-web/tests");

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(WEB).join(path)).expect("the file is readable")
}

/// The program as the playground has it: it serves.
fn files(module: &str, function: &str) -> SourceFiles {
    let main = format!(
        "mod {module};\nuse fieldbook::prelude::*;\nuse fieldbook_web::prelude::*;\n\nfn main() -> Result<()> {{\n    \
         let engine = create_engine(\"sqlite://\")?;\n    {module}::{function}(&engine).serve(\"127.0.0.1:8000\")\n}}\n"
    );
    let file = |name: &str, text: String| SourceFile { name: name.to_owned(), text };
    let own = file(&format!("{module}.rs"), read(&format!("parity/programs/{module}.rs")));
    SourceFiles { files: vec![file("main.rs", main), own] }
}

/// A recorded request; nothing for one whose body is no text, which nobody can write into a form.
fn request(name: &str, recorded: &Value) -> Option<Request> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    if !recorded["raw_base64"].is_null() {
        return None;
    }
    let mut path = text(&recorded["path"]);
    if let Some(query) = recorded["query"].as_str() {
        path = format!("{path}?{query}");
    }
    let body = recorded["raw"].as_str().map(str::to_owned).or_else(|| Some(recorded.get("body")?.to_string()));
    let given = recorded["headers"].as_object();
    let mut headers = Vec::new();
    if body.is_some() && given.is_none_or(|given| !given.is_empty() && !given.contains_key("content-type")) {
        headers.push(("content-type".to_owned(), "application/json".to_owned()));
    }
    headers.extend(given.into_iter().flatten().map(|(name, value)| (name.clone(), text(value))));
    let method = text(&recorded["method"]);
    Some(Request { name: name.to_owned(), method, path, headers, body: body.unwrap_or_default() })
}

/// A statement or a boundary, without what differs from run to run.
fn step(event: &Value) -> Option<Value> {
    match event["event"].as_str()? {
        "statement" => Some(json!([event["sql"], event["params"], event["rows"]])),
        "transaction" => Some(event["action"].clone()),
        _ => None,
    }
}

/// The answer and the steps of one request.
type Told = (Value, Vec<Value>);

fn interpreted(run: &mut Option<Paused>, request: &Request) -> Told {
    let (mut answer, mut steps) = (Value::Null, Vec::new());
    let mut listen = |event: RunEvent| {
        let event = serde_json::to_value(event).expect("an event is JSON");
        match event["event"].as_str() {
            Some("response") => answer = json!([event["status"], event["headers"], event["body"]]),
            _ => steps.extend(step(&event)),
        }
    };
    *run = run.take().expect("it serves").request(request.clone(), &mut listen).1;
    (answer, steps)
}

fn compiled(api: &Api, log: &Mutex<Vec<Value>>, request: &Request) -> Told {
    let sent = fieldbook_web::Request::new(&request.method, &request.path).with_body(request.body.clone());
    let headers = request.headers.iter();
    let response = api.handle(headers.fold(sent, |sent, (name, value)| sent.with_header(name, value.as_str())));
    let body = String::from_utf8(response.body().to_vec()).expect("an answer is text");
    let answer = json!([response.status().0, response.headers(), body]);
    (answer, std::mem::take(&mut *log.lock().expect("nobody panicked")))
}

/// Sends a recording's requests both ways; says how many there were, and what differs.
fn compare(recording: &str, files: &SourceFiles, program: Program) -> (usize, Vec<String>) {
    let engine = create_engine("sqlite://").expect("memory is there");
    let log = Arc::new(Mutex::new(Vec::new()));
    let heard = log.clone();
    engine.observe(move |event| {
        let event = serde_json::to_value(event).expect("an event is JSON");
        heard.lock().expect("nobody panicked").extend(step(&event));
    });
    let api = program(&engine);
    log.lock().expect("nobody panicked").clear();
    let limits = Limits { time: Duration::from_secs(60), ..Limits::default() };
    let (outcome, mut run) = start(files, limits, &mut |_: RunEvent| {});
    if let Outcome::Rejected { diagnostics } = outcome {
        panic!("{recording}: {diagnostics:#?}");
    }
    let recorded: Value = serde_json::from_str(&read(&format!("oracle/{recording}.json"))).expect("it is JSON");
    let (mut kept, mut different) = (Vec::new(), Vec::new());
    for exchange in recorded["exchanges"].as_array().expect("a recording has exchanges") {
        let name = exchange["name"].as_str().unwrap_or_default();
        let Some(request) = exchange.get("request").and_then(|recorded| request(name, recorded)) else {
            continue;
        };
        let (theirs, ours) = (compiled(&api, &log, &request), interpreted(&mut run, &request));
        if theirs != ours {
            different.push(format!("{recording}, {name}:\n  compiled    {theirs:?}\n  interpreted {ours:?}"));
        }
        kept.push(json!({"request": request, "answer": theirs.0, "steps": theirs.1}));
    }
    let count = kept.len();
    if let Some(folder) = std::env::var_os("FIELDBOOK_ANSWERS") {
        let text = json!({"files": files.files, "exchanges": kept}).to_string();
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        std::fs::write(Path::new(&folder).join(format!("{recording}.json")), text).expect("the folder is writable");
    }
    (count, different)
}

#[test]
fn a_served_program_answers_as_the_compiled_one() {
    // The interpreter without optimisation needs more stack than a test's thread has.
    let all = || {
        let compare = |(recording, module, function, program): &(&str, &str, &str, Program)| {
            compare(recording, &files(module, function), *program)
        };
        PROGRAMS.iter().map(compare).fold((0, Vec::new()), |(count, mut different), (more, others)| {
            different.extend(others);
            (count + more, different)
        })
    };
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(all).expect("a thread starts");
    let (count, different) = thread.join().expect("the interpreter does not panic");
    different.iter().take(20).for_each(|one| println!("{one}"));
    assert_eq!((count, different.len()), (COUNT, 0));
}

/// Recorded requests whose body is text.
const COUNT: usize = 1_477;
