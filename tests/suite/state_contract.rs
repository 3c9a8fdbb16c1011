//! What the interpreter sends is what the page reads: its own types, written as JSON and read back here.

use fieldbook_script::{Ending, Limits, Listener, Outcome, RunEvent, SourceFiles, check, run, start};
use fieldbook_site::state::{
    api::{Api, Content, Draft},
    diagnostic::Diagnostic,
    event::Event,
    transcript::Transcript,
};

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
            Ok(Event::Other) | Err(_) => unknown.push(json),
            Ok(event) => transcript.push(event),
        }
    });
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn a_program_that_serves_is_understood() {
    let files = SourceFiles::single(
        "use fieldbook::prelude::*;
        use fieldbook_web::prelude::*;
        #[model] struct Name { #[field(min_length = 1)] name: String }
        fn greet(session: Session, Json(name): Json<Name>) -> Answer<String> {
            println!(\"greets\");
            session.exec(text(\"SELECT 1\"))?;
            Ok(format!(\"hello {}\", name.name()))
        }
        fn main() -> Result<()> {
            let engine = create_engine(\"sqlite://\")?;
            Session::new(&engine).exec(text(\"SELECT 2\"))?;
            Api::new(&engine).title(\"Greetings\").route(\"/greet\", post(greet)).serve(\"127.0.0.1:8000\")
        }",
    );
    let mut heard = Heard::default();
    let (outcome, run) = start(&files, Limits::default(), &mut heard);
    assert!(matches!(outcome, Outcome::Ran { ending: Ending::Serving, .. }), "{outcome:?}");
    assert_eq!(heard.api.title, "Greetings");
    let draft = Draft::of(0, &heard.api.operations[0], 0);
    let request = draft.request(&heard.api.operations[0]).expect("the example can be sent");
    heard.api.sent(request.clone());
    let (_, run) = run.expect("it serves").request(request.clone(), &mut heard);
    run.expect("it serves").shut_down(&mut heard);
    let Heard { transcript, api } = heard;
    let answer = api.shown().and_then(|sent| sent.answer.clone()).expect("it was answered");
    assert_eq!((answer.status, answer.content), (200, Content::Text("\"hello text\"".to_owned())));
    assert!(transcript.served && transcript.succeeded());
    let exchange = transcript.exchange(1).expect("a request was answered");
    assert_eq!((&exchange.request, exchange.status, exchange.printed.as_str()), (&request, Some(200), "greets\n"));
    let sent: Vec<_> = transcript.statements[exchange.statements.clone()].iter().map(|it| it.sql.as_str()).collect();
    assert_eq!(sent, ["SELECT 1"]);
    let requests: Vec<_> = transcript.groups().iter().map(|group| group.request).collect();
    assert_eq!(requests, [None, Some(1)]);
}

/// What the page makes of a run's events.
#[derive(Default)]
struct Heard {
    transcript: Transcript,
    api: Api,
}

impl Listener for Heard {
    fn event(&mut self, event: RunEvent) {
        let json = serde_json::to_value(&event).expect("an event is JSON");
        let event: Event = serde_json::from_value(json).expect("the page reads it");
        match &event {
            Event::Serving { address, document } => self.api.serves(address, document),
            Event::Response(exchange, answer) => self.api.answered(0, *exchange, answer.clone()),
            _ => {}
        }
        self.transcript.push(event);
    }
}
