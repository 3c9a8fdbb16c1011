//! A program that serves: it waits, is handed requests, answers each, whatever the one before did, and ends when told.

use std::time::Duration;

use fieldbook_script::{Ending, Limits, Outcome, Paused, Request, RunEvent, SourceFiles, start};
use serde_json::{Value, json};

const PROGRAM: &str = r#"
use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct HeroCreate {
    #[field(min_length = 1)]
    name: String,
}

#[model(table, extends = HeroCreate)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
}

struct Loud;
impl Drop for Loud {
    fn drop(&mut self) { println!("dropped"); }
}

fn create(session: Session, Json(hero): Json<HeroCreate>) -> Answer<Hero> {
    let hero = Hero::model_validate(&hero)?;
    session.add(&hero);
    session.commit()?;
    session.refresh(&hero)?;
    println!("wrote {}", hero.name());
    Ok(hero)
}

fn read(session: Session, Path(id): Path<i64>) -> Answer<Hero> {
    session.get(Hero, id)?.ok_or_else(|| not_found("Hero not found"))
}

fn forever(session: Session) -> Answer<i64> {
    let hero = Hero::builder().name("Never".to_owned()).build();
    session.add(&hero);
    session.flush()?;
    let mut n = 0_i64;
    loop { n = (n + 1) % 7; }
}

fn deep(n: u64) -> u64 { if n == 0 { 0 } else { deep(n - 1) + 1 } }

fn down() -> i64 { deep(1_000_000) as i64 }

fn panics(session: Session) -> i64 {
    let _loud = Loud;
    let hero = Hero::builder().name("Half".to_owned()).build();
    session.add(&hero);
    session.flush().unwrap();
    let list: Vec<i64> = Vec::new();
    list[3]
}

fn fails(session: Session) -> Answer<i64> {
    let rows = session.exec(text("SELECT * FROM nowhere"))?;
    Ok(rows.all().len() as i64)
}

fn exits() -> i64 { std::process::exit(4) }

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    println!("before");
    Api::new(&engine)
        .title("Heroes")
        .route("/heroes/", post(create))
        .route("/heroes/{id}", get(read))
        .route("/forever", get(forever))
        .route("/down", get(down))
        .route("/panics", get(panics))
        .route("/fails", get(fails))
        .route("/exits", get(exits))
        .serve("127.0.0.1:8000")?;
    println!("after");
    Ok(())
}
"#;

/// A run with everything that it said.
struct Server {
    run: Option<Paused>,
    outcome: Outcome,
    events: Vec<Value>,
}

fn limits() -> Limits {
    Limits { steps: 400_000, time: Duration::from_secs(60), ..Limits::default() }
}

impl Server {
    fn start(program: &str) -> Self {
        let mut events = Vec::new();
        let mut listen = |event: RunEvent| events.push(serde_json::to_value(&event).expect("an event is JSON"));
        let (outcome, run) = start(&SourceFiles::single(program), limits(), &mut listen);
        if let Outcome::Rejected { diagnostics } = &outcome {
            panic!("{diagnostics:#?}");
        }
        Server { run, outcome, events }
    }

    fn ending(&self) -> Ending {
        match self.outcome {
            Outcome::Ran { ending, can_continue, .. } => {
                assert!(!can_continue);
                ending
            }
            Outcome::Rejected { .. } => panic!("it was refused"),
        }
    }

    fn go(&mut self, go: impl FnOnce(Paused, &mut dyn FnMut(RunEvent)) -> (Outcome, Option<Paused>)) {
        self.events.clear();
        let mut listen = |event: RunEvent| self.events.push(serde_json::to_value(&event).expect("an event is JSON"));
        let run = self.run.take().expect("it serves");
        (self.outcome, self.run) = go(run, &mut listen);
    }

    /// The status and the body of the answer.
    fn send(&mut self, method: &str, path: &str, body: &str) -> (u64, String) {
        let request = Request {
            name: format!("{method} it"),
            method: method.to_owned(),
            path: path.to_owned(),
            headers: vec![("content-type".to_owned(), "application/json".to_owned())],
            body: body.to_owned(),
        };
        self.go(|run, mut listen| run.request(request, &mut listen));
        let response = self.said("response");
        (response["status"].as_u64().unwrap_or(0), response["body"].as_str().unwrap_or("?").to_owned())
    }

    fn stop(&mut self) {
        self.go(|run, mut listen| run.shut_down(&mut listen));
    }

    fn said(&self, kind: &str) -> Value {
        self.events.iter().find(|event| event["event"] == kind).cloned().unwrap_or_default()
    }

    fn kinds(&self) -> Vec<&str> {
        self.events.iter().filter_map(|event| event["event"].as_str()).filter(|kind| *kind != "object").collect()
    }

    fn printed(&self) -> String {
        let texts = self.events.iter().filter(|event| event["event"] == "stdout" || event["event"] == "stderr");
        texts.filter_map(|event| event["text"].as_str()).collect()
    }
}

#[test]
fn a_program_that_serves_waits_with_its_document_and_its_tables() {
    let server = Server::start(PROGRAM);
    assert_eq!(server.ending(), Ending::Serving);
    assert!(server.run.as_ref().is_some_and(Paused::is_serving));
    assert_eq!(server.kinds()[server.kinds().len() - 3..], ["serving", "tables", "schema"]);
    let serving = server.said("serving");
    assert_eq!(serving["address"], "127.0.0.1:8000");
    assert_eq!(serving["document"]["info"]["title"], "Heroes");
    assert_eq!(serving["span"]["line"], 76);
    assert_eq!(server.printed(), "before\n");
}

#[test]
fn what_stands_between_a_request_and_its_response_belongs_to_it() {
    let mut server = Server::start(PROGRAM);
    let answer = server.send("POST", "/heroes/", r#"{"name": "Deadpond"}"#);
    assert_eq!(answer, (200, r#"{"name":"Deadpond","id":1}"#.to_owned()));
    let kinds = server.kinds();
    assert_eq!(kinds[0], "request");
    assert_eq!(kinds[kinds.len() - 2..], ["response", "tables"]);
    let is_insert = |event: &Value| event["sql"].as_str().is_some_and(|sql| sql.starts_with("INSERT"));
    assert!(server.events.iter().any(is_insert));
    let request = server.said("request");
    assert_eq!((&request["id"], &request["name"], &request["method"]), (&json!(1), &json!("POST it"), &json!("POST")));
    assert_eq!(server.said("response")["headers"][0], json!(["content-type", "application/json"]));
    assert_eq!(server.said("tables")["tables"][0]["row_count"], 1);
    assert_eq!(server.printed(), "wrote Deadpond\n");
    assert_eq!(server.send("GET", "/heroes/1", ""), (200, r#"{"name":"Deadpond","id":1}"#.to_owned()));
    assert_eq!(server.said("request")["id"], 2);
    assert_eq!(server.send("GET", "/heroes/2", "").0, 404);
    assert_eq!(server.send("GET", "/nothing", "").0, 404);
    assert_eq!(server.send("DELETE", "/heroes/1", "").0, 405);
    let (status, body) = server.send("POST", "/heroes/", r#"{"name": ""}"#);
    let body: Value = serde_json::from_str(&body).expect("a refusal is JSON");
    assert_eq!((status, &body["detail"][0]["loc"]), (422, &json!(["body", "name"])));
}

#[test]
fn a_handler_that_ends_badly_is_answered_with_500_and_leaves_nothing() {
    let mut server = Server::start(PROGRAM);
    let ends = [
        ("/panics", "index out of bounds: the len is 0 but the index is 3"),
        ("/forever", "steps and was stopped"),
        ("/down", "stack overflow"),
        ("/fails", "fails failed: "),
    ];
    for (path, why) in ends {
        assert_eq!(server.send("GET", path, ""), (500, "Internal Server Error".to_owned()), "{path}");
        assert_eq!(server.ending(), Ending::Serving, "{path}");
        assert!(server.printed().contains(why), "{path}: {}", server.printed());
        assert_eq!(server.said("error"), Value::Null, "{path}");
        assert_eq!(server.said("tables")["tables"][0]["row_count"], 0, "{path} stored a half");
        assert_eq!(server.printed().contains("dropped"), path == "/panics");
    }
    // What a limit left undone does not shorten what comes next.
    for round in 1..=20 {
        assert_eq!(server.send("POST", "/heroes/", r#"{"name": "Rusty-Man"}"#).0, 200, "{round}");
    }
    assert!(server.send("GET", "/heroes/20", "").1.contains("Rusty-Man"));
}

#[test]
fn a_program_that_is_told_to_stop_goes_on_behind_serve() {
    let mut server = Server::start(PROGRAM);
    server.stop();
    assert_eq!(server.ending(), Ending::Ok);
    assert!(server.run.is_none());
    assert_eq!(server.printed(), "after\n");
    assert_eq!(server.said("done")["outcome"], "ok");
}

#[test]
fn a_handler_that_exits_ends_the_program() {
    let mut server = Server::start(PROGRAM);
    server.send("GET", "/exits", "");
    assert_eq!(server.ending(), Ending::Failed);
    assert!(server.run.is_none());
}

fn served(rest: &str) -> Server {
    Server::start(&format!(
        "use fieldbook::prelude::*;\nuse fieldbook_web::prelude::*;\nfn hello() -> i64 {{ 1 }}\nfn api() -> Api {{ Api::new(\
         &create_engine(\"sqlite://\").unwrap()).route(\"/\", get(hello)) }}\n{rest}"
    ))
}

#[test]
fn an_address_that_is_none_is_refused() {
    let server = served("fn main() { println!(\"{}\", api().serve(\"nowhere\").unwrap_err()); }");
    assert_eq!(server.ending(), Ending::Ok);
    assert_eq!(server.printed(), "nowhere cannot be served: invalid socket address\n");
}

#[test]
fn other_threads_go_on_while_the_program_serves() {
    let mut server = served(
        "fn main() {\n    let other = std::thread::spawn(|| for n in 0..3 { println!(\"{n}\"); std::thread::yield_now(); \
         });\n    api().serve(\"127.0.0.1:1\").unwrap();\n    other.join().unwrap();\n}",
    );
    assert_eq!(server.ending(), Ending::Serving);
    assert_eq!(server.printed(), "0\n1\n2\n");
    assert_eq!(server.send("GET", "/", ""), (200, "1".to_owned()));
    server.stop();
    assert_eq!(server.ending(), Ending::Ok);
}

#[test]
fn a_thread_may_serve() {
    let mut server = served(
        "fn main() {\n    let served = std::thread::spawn(|| api().serve(\"127.0.0.1:1\").unwrap());\n    \
         served.join().unwrap();\n    println!(\"joined\");\n}",
    );
    assert_eq!(server.ending(), Ending::Serving);
    assert_eq!(server.send("GET", "/", ""), (200, "1".to_owned()));
    server.stop();
    assert_eq!((server.ending(), server.printed()), (Ending::Ok, "joined\n".to_owned()));
}

#[test]
fn a_program_may_serve_twice_and_call_itself_in_between() {
    let mut server = served(
        "fn main() {\n    api().serve(\"127.0.0.1:1\").unwrap();\n    \
         println!(\"{}\", TestClient::new(api()).get(\"/\").send().text());\n    api().serve(\"127.0.0.1:2\").unwrap();\n}",
    );
    server.stop();
    assert_eq!((server.ending(), server.printed()), (Ending::Serving, "1\n".to_owned()));
    assert_eq!(server.said("serving")["address"], "127.0.0.1:2");
    server.stop();
    assert_eq!(server.ending(), Ending::Ok);
}

#[test]
fn a_server_has_the_limits_that_one_request_can_meet() {
    let mut server = Server::start(
        "use fieldbook::prelude::*;\nuse fieldbook_web::Server;\nuse fieldbook_web::prelude::*;\nuse std::thread::sleep;\n\
         use std::time::Duration;\nfn length(Json(text): Json<String>) -> i64 { text.len() as i64 }\n\
         fn slow() -> i64 { sleep(Duration::from_millis(80)); 1 }\nfn main() -> Result<()> {\n    \
         let api = Api::new(&create_engine(\"sqlite://\")?).route(\"/\", post(length)).route(\"/slow\", get(slow));\n    \
         let usual = api.clone();\n    Server::new(api).workers(4).queue(9).body_limit(20)\
         .time_limit(Duration::from_millis(50)).grace(Duration::ZERO).serve(\"127.0.0.1:1\")?;\n    \
         usual.serve(\"127.0.0.1:1\")?;\n    usual.serve(\"127.0.0.1:1\")\n}",
    );
    assert_eq!(server.send("POST", "/", "\"short\""), (200, "5".to_owned()));
    let large = server.send("POST", "/", "\"as long as a sentence\"");
    assert_eq!(large, (413, r#"{"detail":"Content Too Large"}"#.to_owned()));
    assert_eq!(server.send("GET", "/slow", ""), (504, r#"{"detail":"Gateway Timeout"}"#.to_owned()));
    server.stop();
    assert_eq!(server.send("GET", "/slow", ""), (200, "1".to_owned()));
    assert_eq!(server.send("POST", "/", "\"as long as a sentence\"").0, 200);
    server.stop();
    assert_eq!(server.ending(), Ending::Serving, "an application may serve again");
}

#[test]
fn a_state_that_nobody_gave_is_told_to_the_reader_alone() {
    let mut server = Server::start(
        "use fieldbook::prelude::*;\nuse fieldbook_web::prelude::*;\nfn read(State(n): State<u8>) -> i64 { i64::from(n) }\n\
         fn main() -> Result<()> {\n    Api::new(&create_engine(\"sqlite://\")?).route(\"/\", get(read)).serve(\"127.0.0.1:1\")\n}",
    );
    assert_eq!(server.send("GET", "/", ""), (500, "Internal Server Error".to_owned()));
    assert!(server.printed().contains("the application has no state of type u8"), "{}", server.printed());
}

#[test]
fn routes_that_share_paths_are_told_where_they_are_put_together() {
    let server = Server::start(
        "use fieldbook::prelude::*;\nuse fieldbook_web::prelude::*;\nfn one(Path(id): Path<i64>) -> i64 { id }\n\
         fn best() -> i64 { 1 }\nfn main() -> Result<()> {\n    let engine = create_engine(\"sqlite://\")?;\n    \
         Api::new(&engine).route(\"/heroes/{id}\", get(one)).route(\"/heroes/best\", get(best)).serve(\"127.0.0.1:1\")\n}",
    );
    let told = "the routes /heroes/{id} and /heroes/best overlap: a path that fits both goes to /heroes/best";
    assert_eq!(server.said("notice")["message"], told);
    assert_eq!(server.printed(), "");
}
